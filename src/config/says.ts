import type { Text } from "../text.js";

/** What a schema says about a value: the words for a person, or the keys that it would have known. */
export type Said =
  | {
      readonly words: Text;
      /** Absent = 2, a fault of the configuration; 5 = a privacy rule. */
      readonly exit?: 2 | 5;
    }
  | { readonly known: readonly string[] };

/** zod carries one string per issue; this one holds `said`. */
export const say = (said: Said): string => JSON.stringify(said);

/** What a string made by `say` holds. */
export function heard(message: string): Said {
  return JSON.parse(message) as Said;
}

/** Words in both languages, for the `error` of a schema. */
export const words = (de: string, en: string): string => say({ words: { de, en } });

/** "Meinten Sie „…“?", or nothing. */
export const meant = (near: string | null): Text =>
  near === null ? { de: "", en: "" } : { de: ` Meinten Sie „${near}“?`, en: ` Did you mean "${near}"?` };

/** One text behind the other. */
export const join = (a: Text, b: Text): Text => ({ de: `${a.de}${b.de}`, en: `${a.en}${b.en}` });

/** A name from a file, short enough for a line. */
export const short = (name: string): string => (name.length > 40 ? `${name.slice(0, 39)}…` : name);
