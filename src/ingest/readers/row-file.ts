import { basename } from "node:path";
import { present } from "../../config/present.js";
import type { SourceFormat } from "../../config/source.js";
import type { Cell, ColumnType, Target } from "../../engine/engine.js";
import type { Finding } from "../../quality/finding.js";
import { sql } from "../../sql/tag.js";
import type { DoubtedHeading } from "../heading.js";
import { columnsRead, mapping, type Mapping } from "../mapping.js";
import { dayAndClockOf } from "../times/day-and-clock.js";
import { withTypedTimes, type TimeKind } from "../times/typed-times.js";
import { personTokens } from "./person-token.js";
import type { FileRead, Reading } from "./reader.js";

/** Where a row stands (physical line, row of the sheet, number of the object) and its cells; null = empty. */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly (string | null)[];
}

/** A file that is read row by row into text cells: for formats that the engine cannot read itself. */
export interface RowFile {
  readonly format: SourceFormat;
  /** Every column, in its order. */
  readonly columns: readonly string[];
  /** Those of the columns that are certainly called so; what others are called may be cells. */
  readonly proven: ReadonlySet<string>;
  /** Line on which the names stand; absent = the format has no such line. */
  readonly heading?: number;
  /** Set where these may be cells of a line that is no heading. */
  readonly doubted?: DoubtedHeading | undefined;
  /** The rows, in their order; `cells` hold the columns of `wanted` and no other. */
  rows(wanted: readonly string[], mapping: Mapping): AsyncIterable<FileRow>;
  /** What the cells of a column hold where a point in time is wanted; absent = text in all of them. */
  timeKind?(column: string): TimeKind;
  /** Places of what stands where a row should and is none; absent = nothing does. Asked for after the rows. */
  malformed?(): readonly number[];
  /** SHA-256 of the file in hex; asked for after the rows. */
  sha256(): Promise<string>;
  /** Traps of the file itself; asked for after the rows. */
  findings(): readonly Finding[];
}

const table = "ingest_raw_rows";

/** Reads a file row by row; only mapped columns are asked for, and of a person only a token goes on. */
export async function readRows(reading: Reading, opened: RowFile): Promise<FileRead> {
  const { engine, input, source, detectResource, salt } = reading;
  const file = basename(input.path);
  const heading = {
    file,
    columns: opened.columns,
    proven: opened.proven,
    line: opened.heading ?? null,
    elsewhere: null,
    ...present({ doubted: opened.doubted }),
  };
  const stated = mapping(source, heading, detectResource);
  const map = withTypedTimes(stated, (column) => opened.timeKind?.(column) ?? "text");
  const wanted = columnsRead(map, opened.columns);
  await engine.rows(sql`drop table if exists temp.main.ingest_raw_rows`);
  const records = await engine.append(target(map), readings(opened.rows(wanted, map), map, wanted, salt));
  const loaded = await reading.load(map, sql`temp.main.ingest_raw_rows`);
  await engine.rows(sql`drop table temp.main.ingest_raw_rows`);
  const malformed = opened.malformed?.() ?? [];
  return {
    format: opened.format,
    encoding: null,
    delimiter: null,
    sha256: await opened.sha256(),
    columns: opened.columns,
    proven: opened.proven,
    mapping: map,
    records: records + malformed.length,
    loaded,
    malformed,
    findings: opened.findings(),
  };
}

const target = ({ readings }: Mapping): Target => ({
  table,
  columns: Object.fromEntries<ColumnType>([
    ["line", "bigint"],
    ...readings.map(({ as }) => [as, "varchar"] as [string, ColumnType]),
  ]),
  temporary: true,
});

async function* readings(
  rows: AsyncIterable<FileRow>,
  { readings: wantedReadings }: Mapping,
  wanted: readonly string[],
  salt: string,
): AsyncGenerator<readonly Cell[]> {
  const made = wantedReadings.map(({ from, secret, dayAndClock }) => ({
    at: from.map((name) => wanted.indexOf(name)),
    open: dayAndClock,
    token: secret === true ? personTokens(salt) : null,
  }));
  for await (const { line, cells } of rows) {
    const row: Cell[] = [line];
    for (const { at, open, token } of made) {
      const text = open === undefined ? joined(at, cells) : timeOf(at, cells, open);
      row.push(token === null || text === null ? text : token(text));
    }
    yield row;
  }
}

const timeOf = (
  [day = -1, clock = -1]: readonly number[],
  cells: readonly (string | null)[],
  open: readonly string[],
): string | null => dayAndClockOf(cells[day] ?? null, cells[clock] ?? null, open);

function joined(at: readonly number[], cells: readonly (string | null)[]): string | null {
  const parts = at.map((i) => cells[i] ?? null).filter((cell) => cell !== null && cell !== "");
  return parts.length === 0 ? null : parts.join(" ");
}
