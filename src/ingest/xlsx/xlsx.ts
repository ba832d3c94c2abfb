import { streamXlsxRows } from "hucre";
import { basename } from "node:path";
import { AppError } from "../../errors/app-error.js";
import type { Finding } from "../../quality/finding.js";
import { archiveEntries } from "./archive.js";
import { openBytes } from "../bytes.js";
import type { SheetText } from "../csv/heading.js";
import { examples, type Examples } from "../examples.js";
import type { FileRead, Reading } from "../readers/reader.js";
import { readRows, type FileRow } from "../readers/row-file.js";
import { cellText, serialTime } from "./sheet-cells.js";
import { sheetBody, sheetHead, type SheetRow, type SheetRows } from "../readers/sheet-rows.js";
import { hasCells, workbookOf, type Sheet } from "./workbook.js";

const textOfRow = ({ values }: SheetRow, date1904: boolean): SheetText["cells"] =>
  values.map((value) => cellText(value, date1904));

/**
 * Reads one sheet of an XLSX file row by row; the line of a row is that of the sheet. Date cells, and number cells in
 * a column of times, are wall clocks. Throws `sheet-unknown`, `sheet-ambiguous`, `sheet-empty`, `xlsx-damaged`,
 * `heading-missing` and what `archiveEntries` and `mapping` throw.
 */
export async function readXlsx(reading: Reading): Promise<FileRead> {
  const { input, source, effects } = reading;
  const file = basename(input.path);
  const { sheets, date1904 } = await workbookOf(input.path, await archiveEntries(input.path));
  const sheet = await chosen(input.path, sheets, source.sheet);
  const bytes = openBytes(input, effects);
  const rows = sheetRows(file, await whole(bytes.chunks), sheet.name);
  const text = (row: SheetRow): SheetText => ({ line: row.line, cells: textOfRow(row, date1904) });
  const head = await sheetHead(file, rows, source, text);
  const body = sheetBody(rows, head, source.footer_rows, text);
  const serials = new Map<string, Examples>();
  return readRows(reading, {
    format: "xlsx",
    columns: head.names,
    proven: new Set(head.proven ? head.names : []),
    heading: head.line,
    doubted: head.doubted,
    timeKind: () => "mixed",
    async *rows(wanted, map) {
      const times = new Set([...map.times, ...(map.start === null ? [] : [map.start])].map((t) => t.column));
      const places = wanted.map((name) => ({
        name,
        at: head.names.indexOf(name),
        time: times.has(name),
      }));
      for await (const { line, values } of body.rows(map)) {
        const cells = places.map(({ name, at, time }) => {
          const value = values[at];
          const serial = time && typeof value === "number" ? serialTime(value, date1904) : null;
          if (serial === null) return cellText(value, date1904);
          const seen = serials.get(name) ?? examples();
          seen.add(line);
          serials.set(name, seen);
          return serial;
        });
        yield { line, cells } satisfies FileRow;
      }
    },
    sha256: () => Promise.resolve(bytes.sha256()),
    findings: () => [...body.findings(file), ...serialFindings(file, serials, body.count())],
  });
}

/** The sheet that the source names, or the only visible one that holds something. */
async function chosen(path: string, sheets: readonly Sheet[], named: string | undefined): Promise<Sheet> {
  const file = basename(path);
  if (named !== undefined) {
    const found = sheets.find(({ name }) => name === named);
    if (found !== undefined) return found;
    throw new AppError("sheet-unknown", { file, sheet: named, sheets: sheets.map(({ name }) => name) });
  }
  const filled: Sheet[] = [];
  for (const sheet of sheets) if (!sheet.hidden && (await hasCells(path, sheet))) filled.push(sheet);
  const [only] = filled;
  if (only === undefined) throw new AppError("sheet-empty", { file });
  if (filled.length > 1)
    throw new AppError("sheet-ambiguous", { file, sheets: filled.map(({ name }) => name) });
  return only;
}

async function whole(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

/** The rows that hold something. */
async function* sheetRows(file: string, bytes: Buffer, sheet: string): SheetRows {
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet }))
      if (values.some((value) => value !== null && value !== "")) yield { line: index + 1, values };
  } catch (cause) {
    throw new AppError("xlsx-damaged", { file }, { cause });
  }
}

const serialFindings = (
  file: string,
  serials: ReadonlyMap<string, Examples>,
  rows: number,
): readonly Finding[] =>
  [...serials].map(([column, seen]) => ({
    code: "DQ-104",
    file,
    column,
    count: seen.count(),
    of: rows,
    lines: seen.lines(),
    facts: { spelling: "serial" },
  }));
