import { textRecords } from "./csv-text.js";

/** Lines at the end of a file that are no rows. */
export interface Footer {
  /** Line on which it begins. */
  readonly line: number;
  /** Its lines that hold anything, ascending. */
  readonly lines: readonly number[];
}

/** What a row is made of, to tell it from a footer: places of the mapped columns. */
export interface CellShape {
  readonly width: number;
  readonly caseColumn: number;
  readonly activities: readonly number[];
  readonly times: readonly number[];
}

/** The same in the lines of a file. */
export interface RowShape extends CellShape {
  readonly delimiter: string;
  readonly heading: number;
}

/** More lines than this are no footer. */
const longest = 20;

const words =
  /^[\s*#=–-]*(summen?|gesamt(summe|anzahl|betrag|ergebnis|zahl)?|zwischensumme|endsumme|insgesamt|anzahl|total|grand total|sum|count|ende|end of (report|file|data|list)|seite \d+|page \d+|stand|quelle|source|erstellt (am|von|mit)|exportiert (am|von)|druckdatum|auswertung vom|selektion|filter)(?![\p{L}\p{N}])/iu;
const rowCount =
  /^\(?\s*\d[\d.,\s]*\s*(datens(ä|ae)tze?|zeilen?|treffer|eintr(ä|ae)ge?|vorg(ä|ae)nge?|f(ä|ae)lle|rows?|records?|lines?|entries|row\(s\))(?![\p{L}\p{N}])/iu;
const rule = /^[\s*#=_.–-]{3,}$/u;
const number = /^[-+]?[\d.,' ]*\d[\d.,' ]*( ?(€|EUR|%))?$/;

/**
 * The footer at the end of a file, from its last lines; `last` = the number of the last of them. Walks up from the end as
 * long as a line cannot be a row: words of a sum or an end, in a line of another width or one without a case and a time;
 * or a row of nothing but sums. null = there is none.
 */
export function footerOf(lines: readonly string[], last: number, shape: RowShape): Footer | null {
  const found: number[] = [];
  for (let i = lines.length - 1; i >= 0 && found.length <= longest; i--) {
    const line = last - (lines.length - 1 - i);
    const text = lines[i] ?? "";
    if (line <= shape.heading) break;
    if (text.trim() === "") continue;
    const [record] = textRecords(text, shape.delimiter, 1);
    if (record === undefined) continue; // cells without content: no row, and no footer by itself
    if (!isFooter(record.cells, shape)) break;
    found.unshift(line);
  }
  const [line] = found;
  return line === undefined || found.length > longest ? null : { line, lines: found };
}

/** How many of the last rows are a footer, of rows that all hold something: as `footerOf` judges lines. */
export function footerLength(rows: readonly (readonly string[])[], shape: CellShape): number {
  let length = 0;
  for (let i = rows.length - 1; i >= 0 && length <= longest; i--) {
    if (!isFooter(rows[i] ?? [], shape)) break;
    length++;
  }
  return length > longest ? 0 : length;
}

/** The last `count` lines as a footer, blank ones at the very end not counted; null = none. */
export function statedFooter(
  lines: readonly string[],
  last: number,
  count: number,
  heading: number,
): Footer | null {
  let end = lines.length;
  while (end > 0 && lines[end - 1]?.trim() === "") end--;
  const first = Math.max(0, end - count, lines.length - (last - heading));
  const numbers = lines
    .slice(first, end)
    .flatMap((text, i) => (text.trim() === "" ? [] : [last - (lines.length - 1) + first + i]));
  const [line] = numbers;
  return count === 0 || line === undefined ? null : { line, lines: numbers };
}

function isFooter(cells: readonly string[], shape: CellShape): boolean {
  const given = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const [first = ""] = given;
  const told = words.test(first) || rowCount.test(first) || (given.length === 1 && rule.test(first));
  const empty = (columns: readonly number[]): boolean =>
    columns.every((column) => (cells[column] ?? "").trim() === "");
  const caseCell = (cells[shape.caseColumn] ?? "").trim();
  if (cells.length !== shape.width && told) return caseCell === "" || caseCell === first;
  if (cells.length < shape.width || !empty(shape.times)) return false;
  if (told) return caseCell === "" || caseCell === first;
  return caseCell === "" && empty(shape.activities) && given.every((cell) => number.test(cell));
}
