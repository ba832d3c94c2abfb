import type { Lang } from "../text.js";

declare const shown: unique symbol;

/**
 * The name of a column that a message may hold: it is in the vocabulary of the field, or the file shows that it is a name
 * and no cell. Only `ingest/shown-columns.ts` makes them, so that an error cannot be given what a line happens to hold.
 */
export type ShownName = string & { readonly [shown]: true };

/** The columns of a file as a message tells them. */
export interface ShownColumns {
  readonly names: readonly ShownName[];
  /** Columns that are called something that may be a cell. */
  readonly withheld: number;
  /** Columns that are called nothing. */
  readonly unnamed: number;
}

export const quoted = (names: readonly string[], lang: Lang): string =>
  names.map((name) => (lang === "de" ? `„${name}“` : `"${name}"`)).join(", ");

/** What a message says of columns: the names that it may hold, and how many it does not. */
export function columnList({ names, withheld, unnamed }: ShownColumns, lang: Lang): string {
  const de = lang === "de";
  const more = names.length === 0 ? { de: ",", en: "" } : { de: " weitere,", en: " more" };
  const which =
    withheld === 1
      ? {
          de: "deren Name nicht gezeigt wird (er könnte Inhalt der Datei sein)",
          en: "whose name is not shown (it may be contents of the file)",
        }
      : {
          de: "deren Namen nicht gezeigt werden (sie könnten Inhalt der Datei sein)",
          en: "whose names are not shown (they may be contents of the file)",
        };
  const parts = [
    ...(names.length === 0 ? [] : [quoted(names, lang)]),
    ...(withheld === 0 ? [] : [`${withheld}${more[lang]} ${which[lang]}`]),
    ...(unnamed === 0 ? [] : [de ? `${unnamed} ohne Namen` : `${unnamed} without a name`]),
  ];
  if (parts.length === 0 || (names.length === 0 && withheld === 0))
    return de ? "keine mit Namen" : "none with a name";
  return parts.join(de ? " und " : " and ");
}
