import type { Chunk, Engine } from "../../engine/engine.js";
import { sql } from "../../sql/tag.js";
import { fingerprint } from "./duplicates.js";
import type { OptionalColumn } from "./ingest-rows.js";
import { staged } from "./ingest-rows.js";

/** What one look at the usable rows, in the order in which they came, has shown. */
export interface FileOrder {
  /** No row has an earlier time than the row before it: the order of the rows is that of time. */
  readonly byTime: boolean;
  /** Fingerprints that several rows share, so that they may be duplicates; null = not known. */
  readonly repeated: readonly bigint[] | null;
}

/** More rows than this with one time are left to the engine, as each is compared with those before it. */
const longestTie = 64;

/**
 * Goes through the rows once and sees whether they came in the order of time, as from most systems: then nothing has to
 * be sorted, and equal rows have equal times, so that only neighbours with one time have to be compared. A look back by
 * one row costs a tenth of a sort; where no two rows have one time, nothing more is asked.
 */
export async function fileOrder(engine: Engine, present: ReadonlySet<OptionalColumn>): Promise<FileOrder> {
  const [seen] = await engine.rows(sql`
    select
      count(*) filter (where time < time_before or source_row <= row_before) as falls,
      count(*) filter (where time = time_before) as ties,
      count(*) as n
    from (
      select
        time,
        source_row,
        lag(time) over () as time_before,
        lag(source_row) over () as row_before
      from ${staged}
      where rule is null
    )`);
  if (Number(seen?.["falls"]) > 0) return { byTime: false, repeated: null };
  const [ties, rows] = [Number(seen?.["ties"]), Number(seen?.["n"])];
  return { byTime: true, repeated: ties > 0 ? await repeatedIn(engine, present, ties < rows / 4) : [] };
}

/**
 * The fingerprints that several rows with one time share, of rows in the order of time; null = too many to compare.
 * `few`: most rows have their time alone and are not asked for; otherwise to pick the others would cost more.
 */
async function repeatedIn(
  engine: Engine,
  present: ReadonlySet<OptionalColumn>,
  few: boolean,
): Promise<readonly bigint[] | null> {
  const repeated = new Set<bigint>();
  const tie = { low: new Int32Array(longestTie), high: new Int32Array(longestTie), rows: 0 };
  let lastHigh = 0;
  let lastLow = 0;
  const told = sql`select time, ${fingerprint(present)} as fingerprint`;
  const asked = few
    ? sql`
      ${told}
      from (
        select *, lag(time) over () as time_before, lead(time) over () as time_after
        from ${staged}
        where rule is null
      )
      where time = time_before or time = time_after`
    : sql`${told} from ${staged} where rule is null`;
  for await (const chunk of engine.chunks(asked)) {
    const [times, prints] = chunk.map(halves);
    if (times === undefined || prints === undefined) break;
    for (let i = 0; i < times.length; i += 2) {
      const high = times[i + 1] ?? 0;
      const low = times[i] ?? 0;
      if (high !== lastHigh || low !== lastLow) tie.rows = 0;
      lastHigh = high;
      lastLow = low;
      if (tie.rows === longestTie) return null;
      const printLow = prints[i] ?? 0;
      const printHigh = prints[i + 1] ?? 0;
      for (let j = 0; j < tie.rows; j++) {
        if (tie.low[j] === printLow && tie.high[j] === printHigh)
          repeated.add((BigInt(printHigh) << 32n) | BigInt(printLow >>> 0));
      }
      tie.low[tie.rows] = printLow;
      tie.high[tie.rows] = printHigh;
      tie.rows++;
    }
  }
  return [...repeated];
}

/** The low and high halves of 64-bit numbers, one after the other: comparing these makes no objects. */
const halves = (items: Chunk[number]): Int32Array =>
  new Int32Array(items.buffer, items.byteOffset, items.byteLength / 4);
