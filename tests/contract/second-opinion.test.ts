import fc from "fast-check";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/engine/duckdb.js";
import type { Cell, DbRow } from "../../src/engine/engine.js";
import type { Measure } from "../../src/measures/measure.js";
import { run } from "../../src/measures/run.js";
import { derive } from "../given.js";
import { appendInstances } from "../instances.js";
import type { Case, Event, Log, Row } from "./walk.js";
import { walked } from "./walked-measures.js";

/** Few names and few minutes: equal times, repetitions and overlaps in nearly every log. */
const event: fc.Arbitrary<Event> = fc.record({
  activity: fc.constantFrom("A", "B", "C", "D"),
  time: fc.integer({ min: 0, max: 12 }),
  work: fc.option(fc.integer({ min: 0, max: 9 }), { freq: 6 }),
  unit: fc.option(fc.constantFrom("U", "V", "W"), { freq: 4 }),
});
const log: fc.Arbitrary<Log> = fc.array(fc.array(event, { minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 9,
});
/** Every log is a process of one store: building the relations takes as long for twenty as for one. */
const logs = fc.array(log, { minLength: 20, maxLength: 20 });
const processOf = (i: number): string => `P${String(i).padStart(2, "0")}`;

async function measured(all: readonly Log[], asked: readonly Measure[]) {
  await using engine = await openDatabase();
  let row = 0;
  const micros = (minute: number): bigint => BigInt(1_700_000_000 + minute * 60) * 1_000_000n;
  const rows = all.flatMap((cases, p) =>
    cases.flatMap((events, c) =>
      events.map(({ activity, time, work, unit }): Cell[] => [
        processOf(p),
        `case ${c}`,
        activity,
        micros(time),
        work === null ? null : micros(time - work),
        unit,
        null,
        null,
        null,
        null,
        row++,
        null,
        null,
      ]),
    ),
  );
  await appendInstances(engine, rows);
  await derive(engine, []);
  const tables = new Map<string, readonly DbRow[]>();
  for (const measure of asked) tables.set(measure.id, (await run(engine, measure)).rows);
  return (measure: Measure, process: string): readonly DbRow[] =>
    (tables.get(measure.id) ?? []).filter((one) => one["process"] === process);
}

/** What a row is about; the order of rows is what tests of single measures hold. */
const keys = ["activity", "from_activity", "to_activity", "from_unit", "to_unit", "variant"];
const keyOf = (row: Row): string => keys.map((key) => JSON.stringify(row[key])).join();
const byKey = (rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

/** By completion, then by the row: the order that `measures.md` 1.2 gives. */
const inOrder = (events: Case): Case => [...events].sort((a, b) => a.time - b.time);

test("measures of any log equal what a walk over its events finds", async () => {
  await fc.assert(
    fc.asyncProperty(logs, async (all) => {
      const rowsOf = await measured(
        all,
        walked.map(([measure]) => measure),
      );
      for (const [measure, walk] of walked)
        for (const [i, cases] of all.entries()) {
          const rows = byKey(rowsOf(measure, processOf(i)));
          const expected = byKey(walk(cases.map(inOrder)));
          expect({ measure: measure.id, rows }).toMatchObject({ measure: measure.id, rows: expected });
          expect(rows).toHaveLength(expected.length);
        }
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 60_000);
