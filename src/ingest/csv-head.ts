import { isUtf8 } from "node:buffer";
import Papa from "papaparse";
import type { Encoding, Source } from "../config/source.js";
import { AppError } from "../errors/app-error.js";
import { textOf, utf16Of } from "./decode.js";

/** What the first lines of a CSV file say about the rest. */
export interface CsvHead {
  readonly delimiter: string;
  readonly names: readonly string[];
  readonly lineEnd: "lf" | "cr";
  /** The first lines as cells, to find a heading that stands further down. Never shown: they may hold data. */
  readonly lines: readonly (readonly string[])[];
}

const delimiters = [";", ",", "\t", "|"] as const;
const lookedAt = 50;

/**
 * Delimiter and heading of a CSV file, from its first bytes; `whole` = these are all of them.
 * Throws `delimiter-unusable`, and `heading-missing` where the heading looks like data, so that no message ever lists cells as column names.
 */
export function csvHead(
  file: string,
  head: Buffer,
  whole: boolean,
  source: Pick<Source, "encoding" | "delimiter" | "header_row">,
): CsvHead {
  if (source.delimiter !== undefined && !/^[\t\x20-\x7e]$/.test(source.delimiter))
    throw new AppError("delimiter-unusable", { delimiter: source.delimiter });
  const text = decoded(head, source.encoding);
  const lineEnd = text.includes("\n") ? "lf" : "cr";
  const lines = text.split(lineEnd === "lf" ? "\n" : "\r").map((line) => line.replaceAll("\r", ""));
  if (!whole && lines.length > 1) lines.pop();
  const heading = source.header_row ?? 1;
  const body = lines.slice(heading - 1).join("\n");
  const delimiter = source.delimiter ?? delimiterOf(body);
  const names = (cells(body, delimiter)[0] ?? []).map((name) => name.trim());
  if (looksLikeData(names))
    throw new AppError("heading-missing", { file, line: heading, columns: names.length });
  return { delimiter, names, lineEnd, lines: cells(lines.slice(0, lookedAt).join("\n"), delimiter) };
}

/** Line by line, as one stray byte must not change how all names are read. */
function decoded(head: Buffer, encoding: Encoding | undefined): string {
  const utf16 = encoding === undefined ? utf16Of(head) : null;
  if (utf16 !== null || encoding !== undefined || isUtf8(head)) return textOf(head, utf16 ?? encoding);
  const lines: string[] = [];
  for (let from = 0; from <= head.length;) {
    const to = head.indexOf(10, from);
    lines.push(textOf(head.subarray(from, to < 0 ? head.length : to)));
    from = to < 0 ? head.length + 1 : to + 1;
  }
  return lines.join("\n");
}

const cells = (text: string, delimiter: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(text, { delimiter, newline: "\n", preview: lookedAt, skipEmptyLines: true }).data;

/** The delimiter under which most records have the same number of cells, at least two; of equals, the one with most cells. */
function delimiterOf(text: string): string {
  const fits = delimiters.map((delimiter) => {
    const widths = cells(text, delimiter).map((record) => record.length);
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
