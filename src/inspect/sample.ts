import { isUtf8 } from "node:buffer";
import { randomBytes } from "node:crypto";
import { basename } from "node:path";
import Papa from "papaparse";
import type { Encoding, Source } from "../config/source.js";
import type { Effects } from "../effects.js";
import type { Engine } from "../engine/engine.js";
import { AppError } from "../errors/app-error.js";
import { cleaner } from "../ingest/csv/csv-cleaner.js";
import { csvHead, provenNames, type CsvHead } from "../ingest/csv/csv-head.js";
import { recordReader } from "../ingest/csv/csv-records.js";
import { utf16Of } from "../ingest/decode.js";
import { whole } from "../ingest/rows/fragments.js";
import { refuseUnproven } from "../ingest/heading.js";
import { everyColumn, type Mapping } from "../ingest/mapping.js";
import type { Probed } from "../ingest/probe.js";
import { asciiText } from "../ingest/csv/csv-scan.js";
import { readerOf } from "../ingest/readers/index.js";
import type { Reading } from "../ingest/readers/reader.js";
import { id, list, sql, type Fragment } from "../sql/tag.js";
import type { Sample } from "./profile.js";

/** What it takes to look at a file. */
export interface SampleTools {
  /** In memory: what is read into it is gone with it. */
  readonly engine: Engine;
  readonly temp: string;
  readonly effects: Effects;
}

/** A sample, and how its file is written; null = the format has no such thing. */
export interface FileSample extends Sample {
  /** Line of the heading, 1-based. */
  readonly heading: number | null;
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  /** Those of the columns that are certainly called so. */
  readonly proven: ReadonlySet<string>;
  /** Whether it holds every row of the file. */
  readonly complete: boolean;
}

/** Cells that are held in memory at most: of a file with very many columns fewer rows are looked at. */
const mostCells = 4_000_000;

/**
 * The first rows of a file, every column as text, up to `most` rows and four million cells. Held in memory only.
 * Throws what the format's reader throws.
 */
export async function sampleOf(
  input: Probed,
  source: Source,
  most: number,
  tools: SampleTools,
): Promise<FileSample> {
  const read = await readerOf(input.format);
  if (read === null)
    throw new AppError("file-unsupported", { file: basename(input.path), kind: input.format.toUpperCase() });
  const every: Source = { ...source, shape: "long", columns: everyColumn, aliases: {} };
  let rows: Sample["rows"] = [];
  let columns: readonly string[] = [];
  const reading: Reading = {
    engine: firstRows(tools.engine, most),
    input,
    source: every,
    detectResource: false,
    temp: tools.temp,
    salt: randomBytes(32).toString("hex"),
    effects: tools.effects,
    load: async (mapping, raw, firstLine) => {
      columns = mapping.readings.map(({ from: [name = ""] }) => name);
      rows = await rowsOf(tools.engine, mapping, numbered(raw, firstLine), most);
      return rows.length;
    },
  };
  if (input.format === "csv") return csvSample(reading, most);
  const { encoding, delimiter, proven, columns: present } = await read(reading);
  const complete = rows.length < limit(most, columns.length);
  // a reader may look for attributes that no event has
  const there = columns.flatMap((name, at) => (present.includes(name) ? [at] : []));
  if (there.length < columns.length) {
    rows = rows.map((row) => there.map((at) => row[at] ?? null));
    columns = there.map((at) => columns[at] ?? "");
  }
  return { columns, rows, heading: null, encoding, delimiter, proven, complete };
}

/** SQL: a relation with lines, also where the reader leaves the numbering to the loader. */
const numbered = (raw: Fragment, firstLine: number | undefined): Fragment =>
  firstLine === undefined ? raw : sql`(select row_number() over () as line, * from ${raw})`;

/** Rows that fit into memory for so many columns. */
const limit = (most: number, columns: number): number =>
  Math.max(1, Math.min(most, Math.floor(mostCells / Math.max(1, columns))));

/** An engine that takes the first rows of a stream and no more. */
const firstRows = (engine: Engine, most: number): Engine => ({
  dialect: engine.dialect,
  rows: (query) => engine.rows(query),
  rowsOfAll: (queries) => engine.rowsOfAll(queries),
  together: (one, other) => engine.together(one, other),
  chunks: (query) => engine.chunks(query),
  append: (target, rows) =>
    engine.append(target, taken(rows, limit(most, Object.keys(target.columns).length))),
  table: (query) => engine.table(query),
  interrupt: () => {
    engine.interrupt();
  },
  get inTransaction() {
    return engine.inTransaction;
  },
  transaction: (work) => engine.transaction(work),
  [Symbol.asyncDispose]: () => engine[Symbol.asyncDispose](),
});

async function* taken<T>(rows: AsyncIterable<T> | Iterable<T>, most: number): AsyncGenerator<T> {
  let left = most;
  for await (const row of rows) {
    if (left-- <= 0) return;
    yield row;
  }
}

async function rowsOf(
  engine: Engine,
  { readings }: Mapping,
  raw: Fragment,
  most: number,
): Promise<Sample["rows"]> {
  const names = readings.map(({ as }) => as);
  const rows = await engine.rows(sql`
    select ${list(names.map((name) => id(name)))}
    from ${raw}
    order by line
    limit ${whole(limit(most, names.length))}`);
  return rows.map((row) => names.map((name) => (row[name] ?? null) as string | null));
}

/** The records of a CSV file as `ingest` reads them, without a file in between. */
async function csvSample(reading: Reading, most: number): Promise<FileSample> {
  const { input, source } = reading;
  const head = csvHead(basename(input.path), input.head, input.head.length < 2 ** 18, source);
  const proven = provenNames(head, source);
  refuseUnproven({ file: basename(input.path), columns: head.names, proven, line: head.heading }, source);
  const rows: (string | null)[][] = [];
  const allowed = limit(most, head.names.length);
  let complete = true;
  for await (const cells of csvRows(reading, head)) {
    if (rows.length === allowed) {
      complete = false;
      break;
    }
    rows.push(cells);
  }
  const { names: columns, heading, delimiter } = head;
  return { columns, rows, heading, encoding: encodingOf(reading, head), delimiter, proven, complete };
}

/** The encoding as the first bytes show it. */
const encodingOf = ({ input, source }: Reading, { page }: CsvHead): Encoding =>
  source.encoding ?? utf16Of(input.head) ?? (isUtf8(wholeCharacters(input.head)) ? "utf-8" : page);

/** Without a character that is cut off at the end. */
function wholeCharacters(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && end > bytes.length - 4 && (bytes[end - 1] ?? 0) >= 0x80) end--;
  return bytes.subarray(0, end);
}

async function* csvRows(reading: Reading, head: CsvHead): AsyncGenerator<(string | null)[]> {
  const delimiter = head.delimiter.charCodeAt(0);
  const keep = new Uint8Array(head.names.length).fill(1);
  const repair = reading.source.repair_mojibake === true;
  const sink = cleaner(keep, delimiter, { kind: "mixed", page: head.page, repair });
  const reader = recordReader(
    { delimiter, width: head.names.length, preamble: head.heading - 1, footer: null, lineEnd: head.lineEnd },
    sink,
  );
  for await (const chunk of asciiText(reading, false).chunks) {
    reader.write(chunk);
    yield* parsed(sink.take(), head.delimiter);
  }
  reader.end();
  yield* parsed(sink.take(), head.delimiter);
}

/** Cells of records that `cleaner` has written: the line in front of them is left out. */
const parsed = (bytes: Buffer, delimiter: string): readonly (string | null)[][] =>
  Papa.parse<string[]>(bytes.toString("utf8"), { delimiter, newline: "\n", skipEmptyLines: true }).data.map(
    ([, ...cells]) => cells.map((cell) => (cell === "" ? null : cell)),
  );
