/** A text as the content of a CSS string. */
export const cssText = (text: string): string =>
  text
    .replace(/\s+/gu, " ")
    .replace(/[^\p{L}\p{N} .,:·–-]/gu, (c) => `\\${(c.codePointAt(0) ?? 0xfffd).toString(16)} `);
