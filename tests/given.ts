import type { ActivitySetting } from "../src/config/activity-settings.js";
import type { ProcessSetting } from "../src/config/process-settings.js";
import { nrwCalendar, type Calendar } from "../src/config/calendar.js";
import { openDatabase } from "../src/engine/duckdb.js";
import type { Cell, Engine } from "../src/engine/engine.js";
import { writeActivitySettings } from "../src/log/activity-settings.js";
import { writeCalendars } from "../src/log/calendars.js";
import { writeProcessSettings } from "../src/log/process-settings.js";
import { relations } from "../src/log/index.js";
import type { Segment } from "../src/config/segment.js";
import { writeSegments } from "../src/log/declared.js";
import { writeDoing, type Doing } from "./doers.js";
import { appendAttributes, appendInstances } from "./instances.js";
import { lazily } from "./lazily.js";
import { build, type Relation } from "../src/log/relation.js";

/** What the trace notation does not say, by activity name. */
export interface Given {
  readonly units?: Readonly<Record<string, string>>;
  readonly systems?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, Partial<Omit<ActivitySetting, "process" | "activity">>>>;
  /** What the process file says about every process of the traces. */
  readonly process?: Partial<Omit<ProcessSetting, "process">>;
  /** Segments of every process of the traces. */
  readonly segments?: readonly Segment[];
  /** The calendar of every process; absent = that of NRW, which knows no hours. */
  readonly calendar?: Calendar;
  /** Calendars of single processes. */
  readonly calendars?: Readonly<Record<string, Calendar>>;
  /** Roles or pseudonyms of the steps; absent = none were read. */
  readonly doing?: Doing;
  /** Further attributes of cases, by their name: process and case → value, known at the first step. */
  readonly attributes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** `false`: the relations are left to the test. */
  readonly built?: false;
  /** `false`: no activity is declared an end. */
  readonly ends?: boolean;
}

interface Step {
  readonly activity: string;
  readonly minute: number;
  readonly startMinute: number | null;
  readonly unit: string | null;
  readonly otherPerson: boolean | null;
}

/**
 * An engine with the log of these traces; everything after `instances` is built as in production.
 * `P 1: A B A` is case 1 of process P, its events one minute apart, beginning at 2024-01-01 00:00 UTC;
 * `B+90` comes 90 minutes after the step before, `B-5` started 5 minutes before it was completed (`B+90-5` both);
 * `B@u` is done at unit u, `B!` by another person than the step before, `B=` by the same.
 * `P 1 online ok: …` gives the case a channel and an outcome.
 * The last activity of a trace counts as a declared end, unless the trace closes with `…`.
 */
export async function given(traces: string, o: Given = {}): Promise<Engine> {
  const parsed = traces
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(toCase);
  const engine = await openDatabase();
  let row = 0;
  const rows: Cell[][] = parsed.flatMap((c) =>
    c.steps.map((step) => [
      c.process,
      c.caseId,
      step.activity,
      microsAt(step.minute),
      step.startMinute === null ? null : microsAt(step.startMinute),
      step.unit ?? o.units?.[step.activity] ?? null,
      o.systems?.[step.activity] ?? null,
      c.channel,
      c.outcome,
      step.otherPerson,
      row++,
      null,
      null,
    ]),
  );
  await appendInstances(engine, rows);
  if (o.attributes !== undefined) await appendAttributes(engine, o.attributes);
  if (o.doing !== undefined)
    await writeDoing(
      engine,
      parsed.flatMap((c) => c.steps.map(() => c.process)),
      o.doing,
    );
  if (o.segments !== undefined) {
    const { segments } = o;
    await writeSegments(engine, Object.fromEntries(parsed.map((c) => [c.process, segments])));
  }
  const ends = new Set(
    parsed
      .filter((c) => !c.open && o.ends !== false)
      .map((c) => JSON.stringify([c.process, c.steps.at(-1)?.activity])),
  );
  const names = new Set(parsed.flatMap((c) => c.steps.map((s) => JSON.stringify([c.process, s.activity]))));
  await derive(
    engine,
    [...names].map((name) => {
      const [process, activity] = JSON.parse(name) as [string, string];
      return {
        process,
        activity,
        is_end: ends.has(name),
        is_failure: false,
        is_enquiry: false,
        is_substantive: false,
        is_legitimate_repeat: false,
        wait_owner: null,
        kind: null,
        ...o.settings?.[activity],
      };
    }),
    [...new Set(parsed.map((c) => c.process))].map((process) => ({
      process,
      exported_on: null,
      target_us: null,
      target_working_days: null,
      deadline_months: null,
      deadline_days: null,
      ...o.process,
    })),
    (process) => o.calendars?.[process] ?? o.calendar ?? nrwCalendar,
    [],
  );
  return o.built === false ? engine : lazily(engine, relations);
}

/** Builds everything after `instances`, as production does. */
export async function derive(
  engine: Engine,
  settings: readonly ActivitySetting[],
  processes: readonly ProcessSetting[] = [],
  calendar: Calendar | ((process: string) => Calendar) = nrwCalendar,
  built: readonly Relation[] = relations,
): Promise<void> {
  await writeActivitySettings(engine, settings);
  await writeProcessSettings(engine, processes);
  await writeCalendars(engine, typeof calendar === "function" ? calendar : () => calendar);
  await build(engine, built);
}

const microsAt = (minute: number) => BigInt(Date.UTC(2024, 0, 1)) * 1000n + BigInt(Math.round(minute * 60e6));

function toCase(line: string) {
  const at = line.indexOf(":");
  const [process = "", caseId = "", channel = null, outcome = null] = line.slice(0, at).trim().split(" ");
  const trace = line.slice(at + 1).trim();
  let minute = -1;
  const steps = trace
    .replace("…", "")
    .trim()
    .split(" ")
    .map((text): Step => {
      const [, activity = "", unit, gap, duration, person] =
        /^([^@+\-!=]+)(?:@([^+\-!=]+))?(?:\+([\d.]+))?(?:-([\d.]+))?([!=])?$/u.exec(text) ?? [];
      minute += Number(gap ?? 1);
      return {
        activity,
        minute,
        startMinute: duration === undefined ? null : minute - Number(duration),
        unit: unit ?? null,
        otherPerson: person === undefined ? null : person === "!",
      };
    });
  return { process, caseId, channel, outcome, steps, open: trace.endsWith("…") };
}
