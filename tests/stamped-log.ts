import type { Calendar } from "../src/config/calendar.js";
import { openDatabase } from "../src/engine/duckdb.js";
import type { Cell, Engine } from "../src/engine/engine.js";
import { derive } from "./given.js";
import { appendInstances } from "./instances.js";

/** An engine with the log of one process P whose cases complete a step `A` at each of their instants, in ISO 8601 with offset. */
export async function stampedLog(
  cases: readonly (readonly string[])[],
  calendar?: Calendar,
): Promise<Engine> {
  const engine = await openDatabase();
  let row = 0;
  const rows = cases.flatMap((stamps, i) =>
    stamps.map((stamp): Cell[] => [
      "P",
      String(i + 1).padStart(6, "0"),
      "A",
      microsecondsOf(stamp),
      null,
      null,
      null,
      null,
      null,
      null,
      row++,
      null,
      null,
    ]),
  );
  await appendInstances(engine, rows);
  await derive(engine, [], [], calendar);
  return engine;
}

/** Microseconds since 1970, exact: `Date` has milliseconds only. */
function microsecondsOf(stamp: string): bigint {
  const [, seconds = "", fraction = "", zone = ""] =
    /^([^.]+?)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/.exec(stamp) ?? [];
  return BigInt(Date.parse(`${seconds}${zone}`)) * 1000n + BigInt(fraction.padEnd(6, "0"));
}
