/** Signs that a shape keeps; every other one becomes `?`. */
const plain = new Set("-–/_.:,;+#()[]&%€*='\"@|\\");

/** A shape is cut here: the rest of a long text says nothing about how a column is written. */
const longest = 40;

/**
 * How a value is written, without what it says: `A` a capital letter, `a` a small one, `9` a digit, `Aaa` and `aaa` words
 * of any length, `…` more words, blanks and common signs as they are, `?` any other. `BA-2024/17` is `AA-9999/99`.
 */
export function shapeOf(value: string): string {
  const signs = Array.from(value.trim().slice(0, 200).replace(/\s+/g, " "), signOf).join("");
  const words = signs.replace(/A?a{2,}/g, (word) => (word.startsWith("A") ? "Aaa" : "aaa"));
  const short = words.replace(/((?:[ -](?:Aaa|aaa)){3})(?:[ -](?:Aaa|aaa|[Aa]))+/g, "$1 …");
  return short.length > longest ? `${short.slice(0, longest)}…` : short;
}

function signOf(sign: string): string {
  if (sign === " " || plain.has(sign)) return sign;
  if (/\p{Nd}/u.test(sign)) return "9";
  if (/\p{Lu}/u.test(sign)) return "A";
  return /\p{L}/u.test(sign) ? "a" : "?";
}
