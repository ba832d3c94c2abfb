import type { CellValue } from "hucre";
import type { Source } from "../../config/source.js";
import { AppError } from "../../errors/app-error.js";
import type { Finding } from "../../quality/finding.js";
import { footerOf, statedFooter } from "../csv/csv-footer.js";
import { headingAmong, type SheetText } from "../csv/heading.js";
import type { DoubtedHeading } from "../heading.js";
import { isProvenHeading } from "../heading-proof.js";
import type { Mapping } from "../mapping.js";
import { statedColumns } from "../stated-columns.js";

/** A row of a sheet that holds something; `line` is its number in the sheet. */
export interface SheetRow {
  readonly line: number;
  readonly values: readonly CellValue[];
}
export type SheetRows = AsyncGenerator<SheetRow, void, undefined>;

/** The heading of a sheet and what was read to find it. */
export interface SheetHead {
  /** Trimmed, without the empty ones at the end. */
  readonly names: readonly string[];
  readonly line: number;
  /** Whether they certainly are names; otherwise they may be cells. */
  readonly proven: boolean;
  /** Rows above the heading. */
  readonly preamble: readonly number[];
  /** Rows below the heading that were read already. */
  readonly rest: readonly SheetRow[];
  /** Set where the source states another row than the one that looks like the heading. */
  readonly doubted: DoubtedHeading | undefined;
}

type RowText = (row: SheetRow) => SheetText;

/** Rows in which the heading is looked for, and rows at the end that are looked at for sums and notes. */
const lookedAt = 50;
const heldBack = 25;

/** Finds the heading, or takes the row that the source states. Throws `sheet-empty`, `heading-missing`. */
export async function sheetHead(
  file: string,
  rows: SheetRows,
  source: Source,
  text: RowText,
): Promise<SheetHead> {
  const { header_row, columns } = source;
  const first: SheetRow[] = [];
  while (first.length < lookedAt) {
    const { value, done } = await rows.next();
    if (done === true) break;
    first.push(value);
  }
  if (first.length === 0) throw new AppError("sheet-empty", { file });
  const texts = first.map(text);
  const named = [columns.case, ...(columns.activity ?? []), columns.time?.from];
  const seen = headingAmong(
    texts,
    named.filter((name) => name !== undefined),
  );
  const at = header_row === undefined ? seen : first.findIndex(({ line }) => line === header_row);
  const heading = at === null ? undefined : first[at];
  const likely = seen === null ? null : (first[seen]?.line ?? null);
  if (at === null || heading === undefined) {
    const line = header_row ?? first[0]?.line ?? 1;
    const columns = first[0]?.values.length ?? 0;
    throw new AppError("heading-missing", {
      file,
      line,
      columns,
      ...(header_row !== undefined && { likely }),
    });
  }
  const all = (texts[at]?.cells ?? []).map((name) => (name ?? "").trim());
  const names = all.slice(0, all.findLastIndex((name) => name !== "") + 1);
  const below = texts.slice(at + 1).map(({ cells }) => cells.map((cell) => cell ?? ""));
  return {
    names,
    line: heading.line,
    proven: isProvenHeading({ cells: names, below }, statedColumns(source)),
    preamble: first.slice(0, at).map(({ line }) => line),
    rest: first.slice(at + 1),
    doubted: at === seen ? undefined : { line: heading.line, likely },
  };
}

/** The rows below a heading without those at the end that are no data, and what was left out. */
export function sheetBody(rows: SheetRows, head: SheetHead, footerRows: number | undefined, text: RowText) {
  let count = 0;
  let footer: readonly number[] = [];
  const kept = Math.max(footerRows ?? 0, heldBack);
  return {
    /** Rows that came out. */
    count: () => count,
    async *rows(mapping: Mapping): SheetRows {
      const held: SheetRow[] = [];
      const below = async function* (): SheetRows {
        yield* head.rest;
        yield* rows;
      };
      for await (const row of below()) {
        held.push(row);
        const oldest = held.length > kept ? held.shift() : undefined;
        if (oldest === undefined) continue;
        count++;
        yield oldest;
      }
      footer = footerAmong(held.map(text), head, mapping, footerRows);
      for (const row of held) {
        if (footer.includes(row.line)) continue;
        count++;
        yield row;
      }
    },
    /** DQ-005, if any row is no data. Asked for after the rows. */
    findings(file: string): readonly Finding[] {
      const lines = [...head.preamble, ...footer];
      if (lines.length === 0) return [];
      return [
        {
          code: "DQ-005",
          file,
          column: null,
          count: lines.length,
          of: null,
          lines: lines.slice(0, 10),
          facts: {
            header_row: head.line,
            preamble_rows: head.preamble.length,
            footer_rows: footer.length,
          },
        },
      ];
    },
  };
}

/** Rows at the end that are no data, judged as the last lines of a CSV file are: the sheet as lines with tabs. */
function footerAmong(
  rows: readonly SheetText[],
  head: SheetHead,
  mapping: Mapping,
  stated: number | undefined,
): readonly number[] {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return [];
  const width = head.names.length;
  const byLine = new Map(rows.map(({ line, cells }) => [line, asLine(cells, width)]));
  // a sheet may leave out a million rows before its last one: only what is near the end is written out as lines
  const from = Math.max(first.line, last.line - 10 * heldBack);
  const lines = Array.from({ length: last.line - from + 1 }, (_, i) => byLine.get(from + i) ?? "");
  const at = (names: readonly string[]): readonly number[] => names.map((name) => head.names.indexOf(name));
  const shape = {
    delimiter: "\t",
    width,
    heading: head.line,
    caseColumn: head.names.indexOf(mapping.caseColumn),
    activities: at(mapping.activityColumns),
    times: at(mapping.times.map(({ column }) => column)),
  };
  const found =
    stated === undefined
      ? footerOf(lines, last.line, shape)
      : statedFooter(lines, last.line, stated, head.line);
  return found?.lines ?? [];
}

/** Cells as one line of text; a quotation mark in front would be taken for a quoted cell. */
const asLine = (cells: SheetText["cells"], width: number): string =>
  Array.from({ length: Math.max(width, cells.length) }, (_, i) =>
    (cells[i] ?? "").replace(/[\t\r\n]+/g, " ").replace(/^"/, " "),
  ).join("\t");
