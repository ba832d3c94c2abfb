/** A record of a text and the physical line, 1-based, on which it begins. */
export interface TextRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Lines that a quoted cell may span here: a quotation mark that closes later is taken for text. */
const longestCell = 20;

/**
 * The first records of a text, at most `most`, blank lines left out: RFC 4180 as `recordReader` reads it, but a quotation
 * mark that is not closed soon is text, as in a preamble anything may stand. Line ends are line feeds.
 */
export function textRecords(text: string, delimiter: string, most: number): readonly TextRecord[] {
  const records: TextRecord[] = [];
  let line = 1;
  for (let at = 0; at < text.length && records.length < most;) {
    const cells: string[] = [];
    const first = line;
    for (;;) {
      const quoted = text[at] === '"' ? quotedCell(text, at, delimiter) : null;
      if (quoted === null) {
        let to = at;
        while (to < text.length && text[to] !== delimiter && text[to] !== "\n") to++;
        cells.push(text.slice(at, to));
        at = to;
      } else {
        cells.push(quoted.cell);
        line += quoted.lines;
        at = quoted.to;
      }
      if (text[at] !== delimiter) break;
      at++;
    }
    at++;
    line++;
    if (cells.some((cell) => cell !== "")) records.push({ line: first, cells });
  }
  return records;
}

/** The quoted cell that begins here, the line feeds in it, and where it ends; null = it is none. */
function quotedCell(
  text: string,
  from: number,
  delimiter: string,
): { readonly cell: string; readonly lines: number; readonly to: number } | null {
  let lines = 0;
  for (let at = from + 1; at < text.length && lines <= longestCell; at++) {
    if (text[at] === "\n") lines++;
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    const next = text[at + 1] ?? "\n";
    if (next !== delimiter && next !== "\n") return null;
    return { cell: text.slice(from + 1, at).replaceAll('""', '"'), lines, to: at + 1 };
  }
  return null;
}
