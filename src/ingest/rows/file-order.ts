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
 * be sorted, and equal rows have equal times, so that only neighbours have to be compared. Costs a fraction of either.
 */
export async function fileOrder(engine: Engine, present: ReadonlySet<OptionalColumn>): Promise<FileOrder> {
  const repeated = new Set<bigint>();
  const tie = { low: new Int32Array(longestTie), high: new Int32Array(longestTie), rows: 0 };
  let lastHigh = -(2 ** 31);
  let lastLow = 0;
  let lastRow = 0n;
  let tooMany = false;
  const rows = sql`
    select source_row, time, ${fingerprint(present)} as fingerprint
    from ${staged}
    where rule is null`;
  for await (const chunk of engine.chunks(rows)) {
    const [numbers, times, prints] = chunk.map(halves);
    const first = chunk[0]?.[0];
    if (numbers === undefined || times === undefined || prints === undefined || typeof first !== "bigint")
      break;
    if (first <= lastRow) return { byTime: false, repeated: null };
    lastRow = chunk[0]?.at(-1) as bigint;
    for (let i = 0; i < times.length; i += 2) {
      const high = times[i + 1] ?? 0;
      const low = (times[i] ?? 0) >>> 0;
      if (high < lastHigh || (high === lastHigh && low < lastLow)) return { byTime: false, repeated: null };
      if (high !== lastHigh || low !== lastLow) tie.rows = 0;
      lastHigh = high;
      lastLow = low;
      if (tie.rows === longestTie) {
        tooMany = true;
        continue;
      }
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
  return { byTime: true, repeated: tooMany ? null : [...repeated] };
}

/** The low and high halves of 64-bit numbers, one after the other: comparing these makes no objects. */
const halves = (items: Chunk[number]): Int32Array =>
  new Int32Array(items.buffer, items.byteOffset, items.byteLength / 4);
