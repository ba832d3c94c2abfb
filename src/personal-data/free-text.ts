import type { Pattern } from "./pattern.js";

/** Mean length, in characters, above which the texts of a column are sentences and not names. */
const longest = 60;
/** Fewer different texts than this are names, however long. */
const fewest = 50;
/** Mean number of blanks: hashes and paths are long too, but have none. */
const blanks = 4;

/** Whether these different texts of a column are free text: long on average, with blanks, and many. */
export function isFreeText(texts: readonly string[]): boolean {
  if (texts.length < fewest) return false;
  const mean = (of: (text: string) => number): number =>
    texts.reduce((sum, text) => sum + of(text), 0) / texts.length;
  return mean((text) => text.length) > longest && mean((text) => text.split(/\s+/).length - 1) >= blanks;
}

/** A single cell is never free text: the column is (`isFreeText`). */
export const freeText: Pattern = {
  id: "free_text",
  title: { de: "Freitext", en: "free text" },
  hint: " ",
  test: () => false,
  mask: () => "••• ••• ••• …",
};
