import { z } from "zod";
import type { Text } from "../text.js";
import { expecting, notOneOf, wrong, type Example, type Raised } from "./expected.js";
import { text } from "./fields.js";
import { say } from "./says.js";

const keys = { de: "ein Abschnitt mit Schlüsseln", en: "a section with keys" } as const;

/** A section whose keys are all known; any other key is an error that suggests one of them. */
export function section<T extends z.core.$ZodLooseShape>(shape: T, field: Example) {
  const wrongType = expecting({ kind: "other", what: keys, ...field });
  return z.strictObject(shape, {
    error: (issue: Raised) =>
      issue.code === "unrecognized_keys" ? say({ known: Object.keys(shape) }) : wrongType(issue),
  });
}

/** A section whose keys are names that only the project knows. */
export function dictionary<T extends z.ZodType>(value: T, field: Example) {
  const wrongType = expecting({ kind: "other", what: keys, ...field });
  return z.record(z.string().min(1), value, {
    error: (issue: Raised) =>
      issue.code === "invalid_key"
        ? say({ words: { de: "ein Name ist leer.", en: "a name is empty." } })
        : wrongType(issue),
  });
}

/** A list with at least one entry. */
export function list<T extends z.ZodType>(entry: T, field: Example) {
  const expected = { kind: "other", what: { de: "eine Liste", en: "a list" }, ...field } as const;
  return z
    .array(entry, {
      error: (issue: Raised) =>
        say({ words: wrong(issue.code === "too_small" ? null : issue.input, expected) }),
    })
    .min(1);
}

/** A list that may be empty. */
export function anyList<T extends z.ZodType>(entry: T, field: Example) {
  return z.array(entry, {
    error: expecting({ kind: "other", what: { de: "eine Liste", en: "a list" }, ...field }),
  });
}

/** One entry or a list of entries; always a list afterwards. */
export function oneOrMore<T extends z.ZodType<string>>(
  entry: T,
  what: Text,
  example: { readonly one: string; readonly many: string },
) {
  const error = expecting({ kind: "text", what, example: example.one });
  return z
    .union([entry, list(entry, { example: example.many })], { error })
    .transform((typed): readonly string[] => (typeof typed === "string" ? [typed] : typed));
}

/** Words in German and English; a single text stands for both. */
export function bilingual(field: Example) {
  const what = { de: "ein Text oder { de: …, en: … }", en: "a text or { de: …, en: … }" };
  const error = expecting({ kind: "text", what, ...field });
  const both = section({ de: text(field), en: text(field).exactOptional() }, field);
  return z
    .union([text(field), both], { error })
    .transform((typed): Text =>
      typeof typed === "string" ? { de: typed, en: typed } : { de: typed.de, en: typed.en ?? typed.de },
    );
}

/** One of several sections, chosen by the word under `key`. */
export function chosenBy<
  const T extends readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]],
>(key: string, values: readonly string[], options: T, field: Example) {
  const wrongType = expecting({ kind: "other", what: keys, ...field });
  return z.discriminatedUnion(key, options, {
    error: (issue: Raised) => {
      if (issue.code !== "invalid_union") return wrongType(issue);
      const typed = (issue.input as Readonly<Record<string, unknown>>)[key];
      return say({ words: notOneOf(typed, values) });
    },
  });
}
