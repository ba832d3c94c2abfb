import { basename } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Encoding } from "../../config/source.js";
import type { Cell, ColumnType, Target } from "../../engine/engine.js";
import { AppError } from "../../errors/app-error.js";
import { sql } from "../../sql/tag.js";
import { openBytes, type Input } from "../bytes.js";
import { namedColumn } from "../heading.js";
import { mapping, type Mapping } from "../mapping.js";
import { statedColumns } from "../stated-columns.js";
import { xmlEncoding, xmlText } from "./xml-text.js";
import type { FileRead, Reading } from "../readers/reader.js";
import { strayAmpersand } from "./stray-ampersand.js";
import { xesRows, type XesRows } from "./xes-rows.js";

/** Attributes of the standard that are looked for even if the first events do not have them. */
const standard = [
  "case:concept:name",
  "concept:name",
  "time:timestamp",
  "start_timestamp",
  "lifecycle:transition",
  "concept:instance",
] as const;

/** Keys stand in no line, and what is looked for before the events are read is shown nowhere. */
const noHeading = { line: null, elsewhere: null, proven: new Set<string>() } as const;

/** Events at the beginning whose attributes are looked at for columns; what comes later may cost a second pass. */
const lookedAt = 1000;

/**
 * Reads an XES file as it streams in. Its columns are the keys of the events' attributes and, with `case:` before them,
 * of the traces'. A row is one event, also one outside of any trace (it has no case). Throws `xes-without-times`.
 */
export async function readXes(reading: Reading): Promise<FileRead> {
  const { input, source } = reading;
  const file = basename(input.path);
  const encoding = source.encoding ?? xmlEncoding(file, input.head);
  try {
    return await read(reading, file, encoding);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "xml-broken") throw error;
    const { line: noticed } = (error as AppError<"xml-broken">).details;
    const line = await strayAmpersand(xmlText(file, openBytes(input).chunks, encoding), noticed);
    throw line === null ? error : new AppError("xml-broken", { file, line, cut: false }, { cause: error });
  }
}

async function read(reading: Reading, file: string, encoding: Encoding): Promise<FileRead> {
  const { engine, input, source, detectResource } = reading;
  const named = statedColumns(source);
  const mapped = (keys: Iterable<string>): Mapping => {
    const columns = [...new Set([...standard, ...named, ...keys])];
    return mapping(source, { ...noHeading, file, columns }, detectResource);
  };
  let map = mapped(await firstKeys(file, input, encoding));
  let pass = await readEvents(reading, file, encoding, map);
  const whole = mapped(pass.keys);
  if (!isDeepStrictEqual(whole, map)) {
    map = whole; // a column that is wanted occurs for the first time behind the first events
    pass = await readEvents(reading, file, encoding, map);
  }
  const { events, timed, keys, sha256 } = pass;
  const found = { ...noHeading, file, columns: [...keys], proven: pass.known };
  if (events > 0) for (const name of named) namedColumn(name, found);
  if (events > 0 && timed === 0)
    throw new AppError("xes-without-times", { file, events, attribute: map.times[0]?.column ?? "" });
  const loaded = await reading.load(map, sql`temp.main.ingest_xes`);
  await engine.rows(sql`drop table temp.main.ingest_xes`);
  return {
    format: "xes",
    encoding,
    delimiter: null,
    sha256,
    columns: found.columns,
    proven: found.proven,
    mapping: withoutUnseen(map, keys),
    records: events,
    loaded,
    malformed: [],
    findings: [],
  };
}

/** Writes the readings of all events to `ingest_xes`; counts them and those with a time, and tells every key. */
async function readEvents(reading: Reading, file: string, encoding: Encoding, map: Mapping) {
  const { engine, input, salt, effects } = reading;
  const bytes = openBytes(input, effects);
  const rows = xesRows(file, map, salt);
  const time = 1 + map.readings.findIndex(({ as }) => as === map.times[0]?.as);
  let timed = 0;
  const streamed = async function* (): AsyncGenerator<readonly Cell[]> {
    for await (const row of rowsOf(xmlText(file, bytes.chunks, encoding), rows)) {
      if (row[time] !== null) timed++;
      yield row;
    }
  };
  await engine.rows(sql`drop table if exists temp.main.ingest_xes`);
  const events = await engine.append(rawTable(map), streamed());
  return { events, timed, keys: rows.keys, known: rows.recurring(), sha256: bytes.sha256() };
}

async function* rowsOf(pieces: AsyncIterable<string>, rows: XesRows): AsyncGenerator<readonly Cell[]> {
  for await (const piece of pieces) {
    rows.write(piece);
    yield* rows.take();
  }
  rows.end();
  yield* rows.take();
}

const rawTable = ({ readings }: Mapping): Target => ({
  table: "ingest_xes",
  columns: Object.fromEntries<ColumnType>([
    ["line", "bigint"],
    ...readings.map(({ as }) => [as, "varchar"] as [string, ColumnType]),
  ]),
  temporary: true,
});

/** Keys of the attributes of the first events, as columns. */
async function firstKeys(file: string, input: Input, encoding: Encoding): Promise<readonly string[]> {
  const none: Mapping = { readings: [], caseColumn: "", activityColumns: [], times: [], start: null };
  const rows = xesRows(file, none, "");
  let events = 0;
  for await (const _ of rowsOf(xmlText(file, openBytes(input).chunks, encoding), rows)) {
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
