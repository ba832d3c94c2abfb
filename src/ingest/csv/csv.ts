import { mkdtemp, open, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { present } from "../../config/present.js";
import { AppError } from "../../errors/app-error.js";
import { id, list, literal, sql, type Fragment } from "../../sql/tag.js";
import { loadAhead, looksRegular, type EngineEncoding, type LoadAhead } from "./csv-ahead.js";
import { cleaner, type CellEncoding } from "./csv-cleaner.js";
import { csvFindings } from "./csv-findings.js";
import { footerOf, statedFooter, type Footer } from "./csv-footer.js";
import { csvHead, provenNames, type CsvHead } from "./csv-head.js";
import type { Layout, Records } from "./csv-layout.js";
import { lineReader } from "./csv-lines.js";
import { recordReader } from "./csv-records.js";
import { detect } from "../detect.js";
import { columnsRead, mapping, type Mapping } from "../mapping.js";
import { refuseObjectLists } from "../ocel/object-lists.js";
import { asciiText, scanned, type Scan } from "./csv-scan.js";
import { asPattern, isPattern } from "../readers/pattern.js";
import { readingsFrom, type FileRead, type Reading } from "../readers/reader.js";

/** Line of the first row where every line is a record and the first one the heading. */
const firstRow = 2;

/**
 * Reads a CSV file in two passes. The first counts and judges the records and hashes the file. Where every line is one
 * well-formed record in an encoding that DuckDB's reader knows, it takes the file as it lies there; otherwise the second
 * pass writes the mapped cells of the good records, as UTF-8 and each with its line, to a file in `temp` that only lives
 * as long as the load. Where the beginning of the file looks as if, DuckDB's reader begins at once, so that both cores
 * have work; what it has taken is forgotten if the first pass says otherwise. Throws `quote-open`, `encoding-invalid`,
 * `heading-missing`, and what `openBytes` and `mapping` throw.
 */
export async function readCsv(reading: Reading): Promise<FileRead> {
  const { input, source, unload } = reading;
  const file = basename(input.path);
  const whole = input.head.length < 2 ** 18;
  const guessed = csvHead(file, input.head, whole, source);
  const map = mapped(reading, file, guessed); // a wrong name is told before the file is read
  const layout = layoutOf(guessed, null);
  const encoding = unload === undefined ? null : looksRegular(reading, layout);
  const ahead =
    unload === undefined || encoding === null
      ? null
      : loadAhead(
          encoding,
          () => reading.load(map, asItLies(reading, guessed, map, encoding), firstRow),
          unload,
        );
  try {
    return await judged(reading, guessed, await firstPass(reading, layout, ahead), ahead);
  } finally {
    await ahead?.settled();
  }
}

/** Looks at lines alone where the engine, which reads the same file meanwhile, takes a row for each of them. */
async function firstPass(reading: Reading, layout: Layout, ahead: LoadAhead | null): Promise<Scan> {
  if (ahead !== null && reading.source.shape !== "wide") {
    const scan = await scanned(reading, layout, lineReader(layout));
    if (scan.records.regular && (await ahead.rows()) === scan.records.count) return scan;
  }
  return scanned(reading, layout, recordReader(layout, null));
}

/** Takes the rows by what the first pass has shown. */
async function judged(
  reading: Reading,
  guessed: CsvHead,
  scan: Scan,
  ahead: LoadAhead | null,
): Promise<FileRead> {
  const { input, source } = reading;
  const file = basename(input.path);
  const { page } = scan.cells;
  const head =
    page === guessed.page ? guessed : csvHead(file, input.head, input.head.length < 2 ** 18, source, page);
  const map = mapped(reading, file, head);
  refuseObjectLists(file, map.caseColumn, caseCells(head, map));
  if (scan.records.openQuote !== null)
    throw new AppError("quote-open", { file, line: scan.records.openQuote });
  const footer = footerIn(reading, head, map, scan);
  const repaired = scan.cells.repair && scan.evidence.doubled.count > 0;
  const regular =
    scan.records.regular && !scan.recoded && footer === null && !repaired && !isPattern(input.path);
  const sure = regular && head === guessed && (await tookAll(ahead, scan)) ? ahead : null;
  if (ahead !== null && sure === null) await ahead.undo();
  const asItIs = () => sure?.loaded() ?? reading.load(map, asItLies(reading, head, map, "utf-8"), firstRow);
  const taken =
    sure !== null || (regular && scan.cells.kind === "utf-8")
      ? { records: scan.records, loaded: await asItIs() }
      : await cleaned(reading, head, map, layoutOf(head, footer), { ...scan.cells, repair: repaired });
  return {
    format: "csv",
    encoding: scan.encoding,
    delimiter: head.delimiter,
    sha256: scan.sha256,
    columns: head.names,
    proven: provenNames(head, source),
    mapping: map,
    records: taken.records.count,
    loaded: taken.loaded,
    malformed: taken.records.malformed,
    findings: csvFindings({ ...scan, file, head, footer, lines: scan.records.lines, repaired }),
  };
}

/** Whether a load read the file in its encoding. Of Windows-1252 the engine takes what is Latin-1, too, and no other. */
async function tookAll(ahead: LoadAhead | null, { cells }: Scan): Promise<boolean> {
  if (ahead?.encoding === "latin-1")
    return cells.kind === "page" && cells.page === "windows-1252" && (await ahead.rows()) !== null;
  return cells.kind === "utf-8";
}

const mapped = ({ source, detectResource }: Reading, file: string, head: CsvHead): Mapping =>
  mapping(
    source,
    {
      file,
      columns: head.names,
      proven: provenNames(head, source),
      line: head.heading,
      elsewhere: headingElsewhere(head),
      ...present({ doubted: head.doubted }),
    },
    detectResource,
  );

const layoutOf = (head: CsvHead, footer: Footer | null): Layout => ({
  delimiter: head.delimiter.charCodeAt(0),
  width: head.names.length,
  preamble: head.heading - 1,
  footer: footer?.line ?? null,
  lineEnd: head.lineEnd,
});

/** The case column of the first rows. */
const caseCells = ({ records, heading, names }: CsvHead, { caseColumn }: Mapping) =>
  records
    .filter(({ line }) => line > heading)
    .map(({ line, cells }) => ({ line, cell: cells[names.indexOf(caseColumn)] ?? "" }));

/** The line on which the columns of a log are found, if the heading has none. */
function headingElsewhere({ records }: CsvHead): number | null {
  const found = records.find(({ cells }) =>
    (["case", "activity", "time"] as const).every((role) => detect(role, cells).column !== null),
  );
  return found?.line ?? null;
}

/** The stated footer, or the one that the last lines are. */
function footerIn({ source }: Reading, head: CsvHead, map: Mapping, scan: Scan): Footer | null {
  const { lines } = scan.records;
  if (source.footer_rows !== undefined)
    return statedFooter(scan.tail, lines, source.footer_rows, head.heading);
  const at = (name: string): number => head.names.indexOf(name);
  return footerOf(scan.tail, lines, {
    delimiter: head.delimiter,
    width: head.names.length,
    heading: head.heading,
    caseColumn: at(map.caseColumn),
    activities: map.activityColumns.map(at),
    times: map.times.map(({ column }) => at(column)),
  });
}

/** SQL: a file that DuckDB's own reader takes as it is; nothing is sniffed, and only mapped columns are selected. */
function asItLies({ input, salt }: Reading, head: CsvHead, map: Mapping, encoding: EngineEncoding): Fragment {
  const names = head.names.map((_, i) => `c${i}`);
  const declared = list(names.map((name) => sql`${literal(name)}: 'VARCHAR'`));
  const column = (name: string) => id(`c${head.names.indexOf(name)}`);
  return sql`(
    select
      ${readingsFrom(map, salt, column)}
    from read_csv(
      ${literal(input.path)},
      auto_detect = false,
      columns = {${declared}},
      header = true,
      delim = ${literal(head.delimiter)},
      quote = '"',
      escape = '"',
      nullstr = '',
      encoding = ${literal(encoding)},
      compression = ${literal(input.packed ?? "none")}
    )
  )`;
}

/** Writes the mapped cells of the good records to a file and loads that. */
async function cleaned(
  reading: Reading,
  head: CsvHead,
  map: Mapping,
  layout: Layout,
  cells: CellEncoding,
): Promise<{ readonly records: Records; readonly loaded: number }> {
  const kept = columnsRead(map, head.names);
  const keep = Uint8Array.from(head.names, (name) => (kept.includes(name) ? 1 : 0));
  const folder = await mkdtemp(join(reading.temp, "csv-")); // 0700
  try {
    const path = join(folder, "clean.csv");
    const records = await write(reading, path, layout, keep, cells);
    const declared = list(kept.map((_, i) => sql`${literal(`c${i}`)}: 'VARCHAR'`));
    const column = (name: string) => id(`c${kept.indexOf(name)}`);
    const raw = sql`(
      select
        line,
        ${readingsFrom(map, reading.salt, column)}
      from read_csv(
        ${literal(asPattern(path))},
        auto_detect = false,
        columns = {'line': 'BIGINT', ${declared}},
        header = false,
        delim = ${literal(head.delimiter)},
        quote = '"',
        escape = '"',
        nullstr = '',
        new_line = '\\n'
      )
    )`;
    return { records, loaded: await reading.load(map, raw) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(
  reading: Reading,
  path: string,
  layout: Layout,
  keep: Uint8Array,
  encoding: CellEncoding,
): Promise<Records> {
  const sink = cleaner(keep, layout.delimiter, encoding);
  const reader = recordReader(layout, sink);
  const out = await open(path, "wx", 0o600);
  try {
    for await (const chunk of asciiText(reading, false).chunks) {
      reader.write(chunk);
      await out.appendFile(sink.take());
    }
    const records = reader.end();
    await out.appendFile(sink.take());
    return records;
  } finally {
    await out.close();
  }
}
