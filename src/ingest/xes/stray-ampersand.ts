/** `&` that begins no entity: the commonest mistake of hand-made XML. */
const stray = /&(?!#\d+;|#x[\da-fA-F]+;|[A-Za-z_:][\w:.-]*;)/;

/**
 * 1-based line of the first `&` in a text that begins no entity, up to `last`; null = there is none. An XML parser
 * notices it only at the next semicolon, or at the end of the file.
 */
export async function strayAmpersand(pieces: AsyncIterable<string>, last: number): Promise<number | null> {
  let line = 1;
  let rest = "";
  for await (const piece of pieces) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) {
      if (stray.test(text)) return line;
      if (line++ === last) return null;
    }
  }
  return stray.test(rest) ? line : null;
}
