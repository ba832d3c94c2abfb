import { mkdtemp, open, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Encoding } from "../../config/source.js";
import { AppError } from "../../errors/app-error.js";
import { id, list, literal, sql, type Fragment } from "../../sql/tag.js";
import { openBytes } from "../bytes.js";
import { cleaner, type CellEncoding } from "../csv-cleaner.js";
import { csvHead, type CsvHead } from "../csv-head.js";
import { recordReader, type Layout, type Records } from "../csv-records.js";
import { fromUtf16, utf16Of, utf8Watch } from "../decode.js";
import { detect } from "../detect.js";
import { columnsRead, mapping, type Mapping } from "../mapping.js";
import { asPattern, isPattern } from "./pattern.js";
import { readingsFrom, type FileRead, type Reading } from "./reader.js";

/** What the first pass over a CSV file has shown. */
interface Scan {
  readonly records: Records;
  readonly sha256: string;
  readonly encoding: Encoding;
  readonly cells: CellEncoding;
}

/**
 * Reads a CSV file in two passes. The first counts and judges the records and hashes the file. Where every line is one
 * well-formed UTF-8 record, DuckDB's reader takes the file as it lies there; otherwise the second pass writes the mapped
 * cells of the good records, as UTF-8 and each with its line, to a file in `temp` that only lives as long as the load.
 * Throws `quote-open`, `encoding-invalid`, `heading-missing`, and what `openBytes` and `mapping` throw.
 */
export async function readCsv(reading: Reading): Promise<FileRead> {
  const { input, source, detectResource } = reading;
  const file = basename(input.path);
  const head = csvHead(file, input.head, input.head.length < 2 ** 18, source);
  const map = mapping(
    source,
    { file, columns: head.names, elsewhere: headingElsewhere(head) },
    detectResource,
  );
  const layout: Layout = {
    delimiter: head.delimiter.charCodeAt(0),
    width: head.names.length,
    preamble: (source.header_row ?? 1) - 1,
    lineEnd: head.lineEnd,
  };
  const scan = await scanned(reading, layout);
  if (scan.records.openQuote !== null)
    throw new AppError("quote-open", { file, line: scan.records.openQuote });
  const direct = scan.records.regular && scan.encoding === "utf-8" && !isPattern(input.path);
  const taken = direct
    ? { records: scan.records, loaded: await reading.load(map, asItLies(reading, head, map)) }
    : await cleaned(reading, head, map, layout, scan);
  return {
    format: "csv",
    encoding: scan.encoding,
    delimiter: head.delimiter,
    sha256: scan.sha256,
    columns: head.names,
    mapping: map,
    records: taken.records.count,
    loaded: taken.loaded,
    malformed: taken.records.malformed,
  };
}

/** The line on which the columns of a log are found, if the stated heading has none. */
function headingElsewhere({ lines }: CsvHead): number | null {
  const at = lines.findIndex((cells) =>
    (["case", "activity", "time"] as const).every((role) => detect(role, cells).column !== null),
  );
  return at < 0 ? null : at + 1;
}

/** The bytes of the file as ASCII-compatible text. */
function text({ input, source, effects }: Reading, told: boolean) {
  const bytes = openBytes(input, told ? effects : undefined);
  const utf16 =
    source.encoding === "utf-16le" || source.encoding === "utf-16be"
      ? source.encoding
      : source.encoding === undefined
        ? utf16Of(input.head)
        : null;
  const chunks = utf16 === null ? bytes.chunks : fromUtf16(bytes.chunks, utf16, basename(input.path));
  return { chunks: withoutMark(chunks), sha256: () => bytes.sha256(), utf16 };
}

/** Without the byte order mark of UTF-8. */
async function* withoutMark(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let first = true;
  for await (const chunk of chunks) {
    yield first && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
    first = false;
  }
}

async function scanned(reading: Reading, layout: Layout): Promise<Scan> {
  const { source, input } = reading;
  const { chunks, sha256, utf16 } = text(reading, true);
  const reader = recordReader(layout, null);
  const watch = source.encoding === "windows-1252" || utf16 !== null ? null : utf8Watch();
  for await (const chunk of chunks) {
    reader.write(chunk);
    watch?.see(chunk);
  }
  const bad = watch?.firstBadLine() ?? null;
  if (bad !== null && source.encoding === "utf-8")
    throw new AppError("encoding-invalid", { file: basename(input.path), encoding: "UTF-8", line: bad });
  const cells: CellEncoding =
    source.encoding === "windows-1252" ? "windows-1252" : bad === null ? "utf-8" : "mixed";
  return {
    records: reader.end(),
    sha256: sha256(),
    encoding: utf16 ?? (cells === "utf-8" ? "utf-8" : "windows-1252"),
    cells,
  };
}

/** SQL: a file that DuckDB's own reader takes as it is; nothing is sniffed, and only mapped columns are selected. */
function asItLies({ input, salt }: Reading, head: CsvHead, map: Mapping): Fragment {
  const names = head.names.map((_, i) => `c${i}`);
  const declared = list(names.map((name) => sql`${literal(name)}: 'VARCHAR'`));
  const column = (name: string) => id(`c${head.names.indexOf(name)}`);
  return sql`(
    select
      1 + row_number() over () as line,
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
      compression = ${literal(input.gzip ? "gzip" : "none")}
    )
  )`;
}

/** Writes the mapped cells of the good records to a file and loads that. */
async function cleaned(
  reading: Reading,
  head: CsvHead,
  map: Mapping,
  layout: Layout,
  scan: Scan,
): Promise<{ readonly records: Records; readonly loaded: number }> {
  const kept = columnsRead(map, head.names);
  const keep = Uint8Array.from(head.names, (name) => (kept.includes(name) ? 1 : 0));
  const folder = await mkdtemp(join(reading.temp, "csv-")); // 0700
  try {
    const path = join(folder, "clean.csv");
    const records = await write(reading, path, layout, keep, scan.cells);
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
        delim = ',',
        quote = '"',
        escape = '"',
        nullstr = ''
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
  const sink = cleaner(keep, encoding);
  const reader = recordReader(layout, sink);
  const out = await open(path, "wx", 0o600);
  try {
    for await (const chunk of text(reading, false).chunks) {
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
