/** A command as it can be typed again: words with blanks or signs that a shell would read are put in quotes. */
export function shellLine(words: readonly string[]): string {
  return words.map((word) => (/^[\p{L}\p{N}_./:=%+,@-]+$/u.test(word) ? word : quoted(word))).join(" ");
}

/** Double quotes, which all shells know; single ones only where the word holds what those would expand. */
const quoted = (word: string): string =>
  /["$`\\!]/.test(word) ? `'${word.replaceAll("'", `'\\''`)}'` : `"${word}"`;
