import type { Lang, Text } from "../text.js";

/** `{column}`, or with the words for one and for more behind it: `{steps|step|steps}`. */
const placeholder = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/**
 * A text with `{column}` replaced by the value of that column as a person reads it, and its noun in the right number.
 * `cell` says the value, so that one that was withheld stays withheld; it is asked for every placeholder.
 */
export const sentence = (words: Text, lang: Lang, cell: (column: string) => string): string =>
  words[lang].replaceAll(placeholder, (_, column: string, one?: string, more?: string) => {
    const value = cell(column);
    const noun = value === "1" ? one : more;
    return noun === undefined ? value : `${value} ${noun}`;
  });

/** The placeholders of a text, in both languages. */
export const placeholders = (words: Text): readonly string[] => [
  ...new Set(
    Object.values<string>({ ...words }).flatMap((text) =>
      [...text.matchAll(placeholder)].map(([, column = ""]) => column),
    ),
  ),
];
