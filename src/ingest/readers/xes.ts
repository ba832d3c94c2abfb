import { basename } from "node:path";
import type { Encoding, Source } from "../../config/source.js";
import type { Cell, ColumnType, Target } from "../../engine/engine.js";
import { AppError } from "../../errors/app-error.js";
import { sql } from "../../sql/tag.js";
import { openBytes, type Input } from "../bytes.js";
import { fromUtf16, fromWindows1252, utf16Of, utf8Text } from "../decode.js";
import { mapping, namedColumn, type Mapping } from "../mapping.js";
import type { FileRead, Reading } from "./reader.js";
import { strayAmpersand } from "./stray-ampersand.js";
import { xesRows, type XesRows } from "./xes-rows.js";

/** Attributes of the standard that are looked for in the whole file; others must occur near its beginning or be named. */
const standard = [
  "case:concept:name",
  "concept:name",
  "time:timestamp",
  "start_timestamp",
  "lifecycle:transition",
  "concept:instance",
] as const;

/** Events at the beginning whose attributes are looked at for columns that are no standard. */
const lookedAt = 1000;

/**
 * Reads an XES file as it streams in. Its columns are the keys of the events' attributes and, with `case:` before them,
 * of the traces'. A row is one event, also one outside of any trace (it has no case). Throws `xes-without-times`.
 */
export async function readXes(reading: Reading): Promise<FileRead> {
  const { input, source } = reading;
  const file = basename(input.path);
  const encoding = source.encoding ?? encodingOf(file, input.head);
  try {
    return await read(reading, file, encoding);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "xml-broken") throw error;
    const { line: noticed } = (error as AppError<"xml-broken">).details;
    const line = await strayAmpersand(textOfFile(file, openBytes(input).chunks, encoding), noticed);
    throw line === null ? error : new AppError("xml-broken", { file, line, cut: false }, { cause: error });
  }
}

async function read(reading: Reading, file: string, encoding: Encoding): Promise<FileRead> {
  const { engine, input, source, detectResource, salt, effects } = reading;
  const named = statedColumns(source);
  const columns = [...new Set([...standard, ...named, ...(await firstKeys(file, input, encoding))])];
  const map = mapping(source, { file, columns, elsewhere: null }, detectResource);

  const bytes = openBytes(input, effects);
  const rows = xesRows(file, map, salt);
  const time = 1 + map.readings.findIndex(({ as }) => as === map.times[0]?.as);
  let timed = 0;
  const streamed = async function* (): AsyncGenerator<readonly Cell[]> {
    for await (const row of rowsOf(textOfFile(file, bytes.chunks, encoding), rows)) {
      if (row[time] !== null) timed++;
      yield row;
    }
  };
  await engine.rows(sql`drop table if exists temp.main.ingest_xes`);
  const events = await engine.append(rawTable(map), streamed());

  const found = { file, columns: [...rows.keys], elsewhere: null };
  if (events > 0) for (const name of named) namedColumn(name, found);
  if (events > 0 && timed === 0)
    throw new AppError("xes-without-times", { file, events, attribute: map.times[0]?.column ?? "" });
  const loaded = await reading.load(map, sql`temp.main.ingest_xes`);
  await engine.rows(sql`drop table temp.main.ingest_xes`);
  return {
    format: "xes",
    encoding,
    delimiter: null,
    sha256: bytes.sha256(),
    columns: found.columns,
    mapping: withoutUnseen(map, rows.keys),
    records: events,
    loaded,
    malformed: [],
  };
}

async function* rowsOf(pieces: AsyncIterable<string>, rows: XesRows): AsyncGenerator<readonly Cell[]> {
  for await (const piece of pieces) {
    rows.write(piece);
    yield* rows.take();
  }
  rows.close();
  yield* rows.take();
}

async function* textOfFile(
  file: string,
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<string, void, undefined> {
  const utf16 = encoding === "utf-16le" || encoding === "utf-16be";
  const utf8 = utf8Text(file);
  for await (const chunk of utf16 ? fromUtf16(chunks, encoding, file) : chunks)
    yield utf8.text(encoding === "windows-1252" ? fromWindows1252(chunk) : chunk, false);
  yield utf8.text(Buffer.alloc(0), true);
}

const rawTable = ({ readings }: Mapping): Target => ({
  table: "ingest_xes",
  columns: Object.fromEntries<ColumnType>([
    ["line", "bigint"],
    ...readings.map(({ as }) => [as, "varchar"] as [string, ColumnType]),
  ]),
  temporary: true,
});

/** The columns that the source names: they are looked for in the whole file. */
function statedColumns({ columns, wide = [] }: Source): readonly string[] {
  const { case: caseColumn, activity = [], time, start, resource } = columns;
  const { lifecycle, instance, org_unit, system, channel, outcome } = columns;
  const person = resource?.mode === "handover" ? resource.from : undefined;
  return [
    caseColumn,
    ...activity,
    time?.from,
    start?.from,
    lifecycle,
    instance,
    org_unit,
    system,
    channel,
    outcome,
    person,
    ...wide.map(({ column }) => column),
  ].filter((name) => name !== undefined);
}

/** Keys of the attributes of the first events, as columns. */
async function firstKeys(file: string, input: Input, encoding: Encoding): Promise<readonly string[]> {
  const none: Mapping = { readings: [], caseColumn: "", activityColumns: [], times: [], start: null };
  const rows = xesRows(file, none, "");
  let events = 0;
  for await (const _ of rowsOf(textOfFile(file, openBytes(input).chunks, encoding), rows)) {
    if (++events === lookedAt) break;
  }
  return [...rows.keys];
}

/** A mapping without the readings that no event has. */
function withoutUnseen(map: Mapping, keys: ReadonlySet<string>): Mapping {
  return {
    ...map,
    readings: map.readings.filter(({ from }) => from.some((key) => keys.has(key))),
    start: map.start !== null && keys.has(map.start.column) ? map.start : null,
  };
}

/** What the byte order mark or the XML declaration says. */
function encodingOf(file: string, head: Buffer): Encoding {
  const utf16 = utf16Of(head);
  if (utf16 !== null) return utf16;
  const declared = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(
    head.toString("latin1", 0, 200),
  )?.[1];
  switch (declared?.toLowerCase() ?? "utf-8") {
    case "utf-8":
    case "utf8":
    case "us-ascii":
    case "ascii":
      return "utf-8";
    case "windows-1252":
    case "cp1252":
    case "iso-8859-1":
    case "latin1":
      return "windows-1252";
    default:
      throw new AppError("encoding-unknown", { file });
  }
}
