import fc from "fast-check";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/engine/duckdb.js";
import type { Cell, DbRow } from "../../src/engine/engine.js";
import { writeSegments } from "../../src/log/declared.js";
import type { Measure } from "../../src/measures/measure.js";
import { run } from "../../src/measures/run.js";
import { writeDoing } from "../doers.js";
import { derive } from "../given.js";
import { appendInstances } from "../instances.js";
import { walkedOrganisation } from "./walked/organisation.js";
import { walkedRepetition } from "./walked/repetition.js";
import { walkedStructure } from "./walked/structure.js";
import { segments, walkedTimes } from "./walked/times.js";
import type { Case, Event, Log, Row } from "./walked/walk.js";

const walked = [...walkedStructure, ...walkedTimes, ...walkedRepetition, ...walkedOrganisation];

/** Few names and few instants: equal times, repetitions and overlaps in nearly every log. */
const event = fc.record({
  activity: fc.constantFrom("A", "B", "C", "D"),
  time: fc.integer({ min: 0, max: 12 }),
  work: fc.option(fc.integer({ min: 0, max: 9 }), { freq: 6 }),
  unit: fc.option(fc.constantFrom("U", "V", "W"), { freq: 4 }),
  system: fc.option(fc.constantFrom("S", "T"), { freq: 4 }),
  role: fc.option(fc.constantFrom("R", "Q"), { freq: 4 }),
});
/** Logs on whole minutes and finer ones, of a few minutes and of hours. */
const log: fc.Arbitrary<Log> = fc
  .record({
    step_seconds: fc.constantFrom(60, 59, 600),
    withRoles: fc.boolean(),
    cases: fc.array(fc.array(event, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 9 }),
  })
  .map(({ step_seconds, withRoles, cases }) => {
    let row = 0;
    return cases.map((events) =>
      events.map((one): Event => ({
        ...one,
        row: row++,
        time: one.time * step_seconds,
        work: one.work === null ? null : one.work * step_seconds,
        role: withRoles ? one.role : null,
      })),
    );
  });
/** Every log is a process of one store: building the relations takes as long for twenty as for one. */
const logs = fc.array(log, { minLength: 20, maxLength: 20 });
const processOf = (i: number): string => `P${String(i).padStart(2, "0")}`;
/** On a whole minute. */
const beginning_seconds = 1_700_000_040;

async function measured(all: readonly Log[], asked: readonly Measure[]) {
  await using engine = await openDatabase();
  const micros = (seconds: number): bigint => BigInt(beginning_seconds + seconds) * 1_000_000n;
  const events = all.flatMap((cases, p) =>
    cases.flatMap((one, c) => one.map((event) => ({ process: processOf(p), of: `case ${c}`, event }))),
  );
  await appendInstances(
    engine,
    events.map(({ process, of, event: { activity, time, work, unit, system } }, row): Cell[] => [
      process,
      of,
      activity,
      micros(time),
      work === null ? null : micros(time - work),
      unit,
      system,
      null,
      null,
      null,
      row,
      null,
      null,
    ]),
  );
  await writeDoing(
    engine,
    events.map(({ process }) => process),
    { doers: events.map(({ event }) => event.role ?? "-").join(" ") },
  );
  await writeSegments(engine, Object.fromEntries(all.map((_, p) => [processOf(p), segments])));
  await derive(engine, []);
  const tables = new Map<string, readonly DbRow[]>();
  for (const measure of asked) tables.set(measure.id, (await run(engine, measure)).rows);
  return (measure: Measure, process: string): readonly DbRow[] =>
    (tables.get(measure.id) ?? []).filter((one) => one["process"] === process);
}

/** What a row is about; the order of rows is what tests of single measures hold. */
const keys = [
  "basis",
  "kind",
  "figure",
  "segment",
  "projection",
  "role",
  "activity",
  "between_activity",
  "start_activity",
  "end_activity",
  "from_activity",
  "to_activity",
  "unit",
  "other_unit",
  "from_unit",
  "to_unit",
  "variant",
];
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
