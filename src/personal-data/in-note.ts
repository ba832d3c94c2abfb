import { patterns } from "./index.js";

const single = Object.values(patterns).filter(({ id }) => id !== "free_text");

/**
 * The shape of personal data in a sentence that somebody wrote, no content; null where there seems to be none. A name
 * counts where it stands alone, and where a first name has a name beside it.
 */
export function personalIn(note: string): string | null {
  const words = note.split(/\s+/).map((word) => word.replace(/^\P{L}+|[^\p{L},]+$/gu, ""));
  const pairs = words.slice(1).map((word, i) => `${words[i] ?? ""} ${word.replace(/,$/, "")}`);
  for (const part of [note, ...note.split(/[,;/()–:]/)]) {
    const found = single.find(({ test }) => test(part));
    if (found !== undefined) return found.mask(part);
  }
  const pair = pairs.find((two) => patterns.person_name.test(two));
  return pair === undefined ? null : patterns.person_name.mask(pair);
}
