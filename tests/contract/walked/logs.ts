import fc from "fast-check";
import { nrwCalendar } from "../../../src/config/calendar.js";
import type { Cell, Engine } from "../../../src/engine/engine.js";
import { writeSegments } from "../../../src/log/declared.js";
import { relations } from "../../../src/log/index.js";
import type { Relation } from "../../../src/log/relation.js";
import { writeDoing } from "../../doers.js";
import { derive } from "../../given.js";
import { appendInstances } from "../../instances.js";
import { processSettingOf, settingsOf } from "./declared.js";
import { segments } from "./times.js";
import type { Case, Event, Log } from "./walk.js";

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
/** A log, and whether its process file declares ends. */
export interface Made {
  readonly hasEnds: boolean;
  readonly cases: Log;
}
/** Every log is a process of one store: building the relations takes as long for twenty as for one. */
export const logs = fc.array(log, { minLength: 20, maxLength: 20 });
export const processOf = (i: number): string => `P${String(i).padStart(2, "0")}`;

/** By completion, then by the row: the order that `measures.md` 1.2 gives. */
export const inOrder = (events: Case): Case => [...events].sort((a, b) => a.time - b.time);

/** Writes the logs as processes of one store, with what their process files say, and builds `built` from them. */
export async function writeLogs(
  engine: Engine,
  all: readonly Made[],
  built: readonly Relation[] = relations,
): Promise<void> {
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
    nrwCalendar,
    built,
  );
}
