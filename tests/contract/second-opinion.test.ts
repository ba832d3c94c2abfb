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
import { walkedAttributes } from "./walked/attributes.js";
import { walkedBatches } from "./walked/batches.js";
import { completedBy, processSettingOf, settingsOf, walkedDeclared } from "./walked/declared.js";
import { walkedFlow } from "./walked/flow.js";
import { walkedNextSteps } from "./walked/next-steps.js";
import { walkedOrganisation } from "./walked/organisation.js";
import { walkedRepetition } from "./walked/repetition.js";
import { walkedStructure } from "./walked/structure.js";
import { segments, walkedTimes } from "./walked/times.js";
import { walkedWork } from "./walked/work.js";
import type { Case, Event, Log, Row } from "./walked/walk.js";

const walked = [
  ...walkedStructure,
  ...walkedNextSteps,
  ...walkedTimes,
  ...walkedWork,
  ...walkedRepetition,
  ...walkedOrganisation,
  ...walkedBatches,
  ...walkedDeclared,
  ...walkedAttributes,
  ...walkedFlow,
];

/** Few names and few instants: equal times, repetitions and overlaps in nearly every log. */
const event = fc.record({
  activity: fc.constantFrom("A", "B", "C", "D"),
  time: fc.integer({ min: 0, max: 12 }),
  work: fc.option(fc.integer({ min: 0, max: 9 }), { freq: 6 }),
  unit: fc.option(fc.constantFrom("U", "V", "W"), { freq: 4 }),
  system: fc.option(fc.constantFrom("S", "T"), { freq: 4 }),
  role: fc.option(fc.constantFrom("R", "Q"), { freq: 4 }),
  channel: fc.option(fc.constantFrom("online", "paper"), { freq: 1 }),
  outcome: fc.option(fc.constantFrom("granted", "refused"), { freq: 1 }),
});
/** The begin of a day in Berlin, a Wednesday in winter: the longest logs go on into summer time. */
const begin_seconds = 1_700_002_800;
const fortnight_seconds = 1_141_200;
/** Logs on whole minutes and finer ones, of a few minutes, of hours and of months; with and without roles and ends. */
const log = fc
  .record({
    step_seconds: fc.constantFrom(60, 59, 600, fortnight_seconds),
    withRoles: fc.boolean(),
    hasEnds: fc.boolean(),
    cases: fc.array(fc.array(event, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 9 }),
  })
  .map(({ step_seconds, withRoles, hasEnds, cases }) => {
    let row = 0;
    return {
      hasEnds,
      cases: cases.map((events) =>
        events.map((one): Event => ({
          ...one,
          row: row++,
          time: begin_seconds + one.time * step_seconds,
          work: one.work === null ? null : one.work * step_seconds,
          role: withRoles ? one.role : null,
        })),
      ),
    };
  });
interface Made {
  readonly hasEnds: boolean;
  readonly cases: Log;
}
/** Every log is a process of one store: building the relations takes as long for twenty as for one. */
const logs = fc.array(log, { minLength: 20, maxLength: 20 });
const processOf = (i: number): string => `P${String(i).padStart(2, "0")}`;

async function measured(all: readonly Made[], asked: readonly Measure[]) {
  await using engine = await openDatabase();
  const micros = (seconds: number): bigint => BigInt(seconds) * 1_000_000n;
  const events = all.flatMap(({ cases }, p) =>
    cases.flatMap((one, c) => one.map((event) => ({ process: processOf(p), of: `case ${c}`, event }))),
  );
  await appendInstances(
    engine,
    events.map(
      ({ process, of, event: { activity, time, work, unit, system, channel, outcome } }, row): Cell[] => [
        process,
        of,
        activity,
        micros(time),
        work === null ? null : micros(time - work),
        unit,
        system,
        channel,
        outcome,
        null,
        row,
        null,
        null,
      ],
    ),
  );
  await writeDoing(
    engine,
    events.map(({ process }) => process),
    { doers: events.map(({ event }) => event.role ?? "-").join(" ") },
  );
  await writeSegments(engine, Object.fromEntries(all.map((_, p) => [processOf(p), segments])));
  await derive(
    engine,
    all.flatMap(({ hasEnds }, p) => settingsOf(processOf(p), hasEnds)),
    all.map((_, p) => processSettingOf(processOf(p))),
  );
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
  "owner",
  "channel",
  "attribute",
  "value",
  "month",
  "week",
  "weekday",
  "hour",
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
        for (const [i, { cases, hasEnds }] of all.entries()) {
          const rows = byKey(rowsOf(measure, processOf(i)));
          const expected = byKey(walk(cases.map(inOrder), completedBy(hasEnds)));
          expect({ measure: measure.id, rows }).toMatchObject({ measure: measure.id, rows: expected });
          expect(rows).toHaveLength(expected.length);
        }
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 60_000);
