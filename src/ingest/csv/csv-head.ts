import { isUtf8 } from "node:buffer";
import type { Source } from "../../config/source.js";
import { AppError } from "../../errors/app-error.js";
import type { DoubtedHeading } from "../heading.js";
import { isProvenHeading } from "../heading-proof.js";
import { statedColumns } from "../stated-columns.js";
import { headingOf } from "./csv-heading.js";
import { textRecords, type TextRecord } from "./csv-text.js";
import { isCodePage, type CodePage } from "../code-pages.js";
import { textOf, utf16Of } from "../decode.js";
import { undoubled } from "./mojibake.js";
import { pageOf } from "./text-evidence.js";

/** What the first lines of a CSV file say about the rest. */
export interface CsvHead {
  readonly delimiter: string;
  readonly names: readonly string[];
  /** Line of the heading, 1-based. */
  readonly heading: number;
  readonly lineEnd: "lf" | "cr";
  /** By which bytes that are not UTF-8 were read. */
  readonly page: CodePage;
  /** The first records, to find a heading that stands further down. Never shown: they may hold data. */
  readonly records: readonly TextRecord[];
  /** Set where the source states another line than the one that looks like the heading. */
  readonly doubted?: DoubtedHeading;
}

const delimiters = [";", ",", "\t", "|", "^", "~"] as const;
const lookedAt = 200;

/** One byte, and none that numbers, names or quoted cells are made of. */
const usable = /^(?![\w"])[\t\x20-\x7e]$/;

/** Excel's own first line, which says how the file is written. */
const excelLine = /^"?sep=([\t\x20-\x7e])"?$/i;

/**
 * Delimiter and heading of a CSV file, from its first bytes; `whole` = these are all of them. `page`: by which bytes are
 * read that are not UTF-8; absent = guessed from these. Without a stated `header_row` the heading is looked for.
 * Throws `delimiter-unusable`, and `heading-missing` where the heading looks like data. Where it does not, the names may be
 * cells all the same: a message lists those of `provenNames` only.
 */
export function csvHead(
  file: string,
  head: Buffer,
  whole: boolean,
  source: Pick<Source, "encoding" | "delimiter" | "header_row" | "repair_mojibake">,
  page: CodePage = isCodePage(source.encoding) ? source.encoding : pageOf(head),
): CsvHead {
  if (source.delimiter !== undefined && !usable.test(source.delimiter))
    throw new AppError("delimiter-unusable", { delimiter: source.delimiter });
  const text = decoded(head, source.encoding, page);
  const lineEnd = text.includes("\n") ? "lf" : "cr";
  const lines = text.split(lineEnd === "lf" ? "\n" : "\r").map((line) => line.replaceAll("\r", ""));
  if (!whole && lines.length > 1) lines.pop();

  const excel = excelLine.exec(lines[0] ?? "")?.[1];
  const before = source.header_row === undefined ? (excel === undefined ? 0 : 1) : source.header_row - 1;
  const body = lines.slice(before).join("\n");
  const delimiter = source.delimiter ?? excel ?? delimiterOf(body);
  const records = textRecords(body, delimiter, lookedAt);
  const found = headingOf(records, source.header_row !== undefined);
  const names = found.names.map((name) => (source.repair_mojibake === true ? undoubled(name) : null) ?? name);
  const heading = source.header_row ?? before + found.line;
  const all = textRecords(lines.join("\n"), delimiter, lookedAt);
  const likely = source.header_row === undefined ? undefined : likelyHeading(all);
  if (looksLikeData(names))
    throw new AppError("heading-missing", {
      file,
      line: heading,
      columns: names.length,
      ...(likely !== undefined && { likely }),
    });
  return {
    delimiter,
    names,
    heading,
    lineEnd,
    page,
    records: all,
    ...(likely !== undefined && likely !== heading && { doubted: { line: heading, likely } }),
  };
}

/** The names of the heading, if it certainly is one; otherwise none. */
export function provenNames({ names, heading, records }: CsvHead, source: Source): ReadonlySet<string> {
  const below = records.filter(({ line }) => line > heading).map(({ cells }) => cells);
  return new Set(isProvenHeading({ cells: names, below }, statedColumns(source)) ? names : []);
}

/** The line that would be taken for the heading if none was stated; null = it holds data. */
function likelyHeading(records: readonly TextRecord[]): number | null {
  const { line, names } = headingOf(records, false);
  return looksLikeData(names) ? null : line;
}

/** Line by line, as one stray byte must not change how all names are read. */
function decoded(head: Buffer, encoding: Source["encoding"], page: CodePage): string {
  const utf16 = encoding === undefined ? utf16Of(head) : null;
  if (utf16 !== null || encoding !== undefined || isUtf8(head)) return textOf(head, utf16 ?? encoding);
  const lines: string[] = [];
  for (let from = 0; from <= head.length;) {
    const to = head.indexOf(10, from);
    lines.push(textOf(head.subarray(from, to < 0 ? head.length : to), undefined, page));
    from = to < 0 ? head.length + 1 : to + 1;
  }
  return lines.join("\n");
}

/** The delimiter under which most records have the same number of cells, at least two; of equals, the one with most cells. */
function delimiterOf(text: string): string {
  const fits = delimiters.map((delimiter) => {
    const widths = textRecords(text, delimiter, lookedAt).map(({ cells }) => cells.length);
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [width = 1, records = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    return { delimiter, width, share: width < 2 ? 0 : records / widths.length };
  });
  const [best] = fits.sort((a, b) => b.share - a.share || b.width - a.width);
  return best === undefined || best.share === 0 ? "," : best.delimiter;
}

const date = /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?!\d)/;

/** A column is not called by a date, and not all columns are called by numbers. */
function looksLikeData(names: readonly string[]): boolean {
  const given = names.filter((name) => name !== "");
  return (
    given.some((name) => date.test(name)) ||
    (given.length > 0 && given.every((name) => /^[\d.,-]+$/.test(name)))
  );
}
