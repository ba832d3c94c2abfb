import { expect } from "vitest";
import { nrwCalendar, type Calendar, type Weekday } from "../../src/config/calendar.js";
import { directlyFollowsWorkingTime } from "../../src/measures/directly-follows-working-time.js";
import { workingTime } from "../../src/measures/working-time.js";
import { param, sql } from "../../src/sql/tag.js";
import { withHours } from "../calendars.js";
import { expectClose } from "./close.js";
import type { Comparison } from "./comparison.js";
import { edge } from "./counts.js";
import type { EdeaRNumbers } from "./edear.js";
import { only, type OracleLog } from "./log.js";
import type { Pm4pyNumbers } from "./pm4py.js";
import { quantileOf } from "./summary.js";
import type { ToyNumbers } from "./toy.js";

const customary = { rosenmontag: "normal", heiligabend: "normal", silvester: "normal" } as const;
const without = { ...nrwCalendar.holidays, region: "none" } as const;
const places = {
  UTC: { timezone: "UTC", holidays: without, customary },
  "Europe/Berlin": { timezone: "Europe/Berlin", holidays: without, customary },
  "Europe/Berlin minus NRW holidays": { timezone: "Europe/Berlin", customary },
} as const;

const hours: readonly (readonly [string, readonly Weekday[]])[] = [
  ["08:00-16:00", ["mon", "tue", "wed"]],
  ["08:00-18:00", ["thu"]],
  ["08:00-12:00", ["fri"]],
];

/** The calendars that PM4Py was given, by the name that they have in its numbers. */
export const pm4pyCalendars: Readonly<Record<string, Calendar>> = Object.fromEntries(
  Object.entries(places).flatMap(([place, o]) => [
    [`MoFr_08_16 ${place}`, withHours("08:00-16:00", o)],
    [
      `Amt_MoMi08_16_Do08_18_Fr08_12 ${place}`,
      {
        ...withHours("08:00-16:00", o),
        hours: Object.assign(
          {},
          ...hours.map(([span, days]) => withHours(span, o, days).hours),
        ) as NonNullable<Calendar["hours"]>,
      },
    ],
  ]),
);

/**
 * Known deviation: on 1 May 2008 Labour Day and Ascension Day fell together, and the oracle takes the day off twice. What
 * cases lay open in its hours, in seconds.
 */
async function takenTwice(log: OracleLog, name: string): Promise<number> {
  if (!name.endsWith("minus NRW holidays")) return 0;
  const hoursOfThursday = name.startsWith("Amt") ? 10 : 8;
  const opens = Date.parse("2008-05-01T08:00:00+02:00") / 1000;
  const closes = opens + hoursOfThursday * 3600;
  const [row] = await log.engine.rows(sql`
    select coalesce(sum(greatest(
      0,
      least(epoch_us(last_time) / 1e6, ${param(closes)}) - greatest(epoch_us(first_time) / 1e6, ${param(opens)})
    )), 0) as seconds
    from cases`);
  return Number(row?.["seconds"]);
}

/** What PM4Py computes of a log without starts under one of the calendars. */
export const pm4pyHoursOf = (name: string): readonly Comparison<Pm4pyNumbers>[] => [
  {
    tool: "PM4Py",
    name: `working time of cases, ${name}`,
    measures: [workingTime],
    keys: ["case_duration_business"],
    compare: async (measured, expected, log) => {
      const row = only(measured(workingTime));
      const theirs = expected.case_duration_business[name];
      if (theirs === undefined) throw new Error(`PM4Py has no numbers under ${name}`);
      expect([row.cases, row.measured_cases]).toEqual([theirs.n, theirs.n]);
      const twice = await takenTwice(log, name);
      const mean = (theirs.sum + twice) / theirs.n;
      expectClose(Number(row.mean_working_hours) * 3600, mean, 1e-9, "mean");
      if (twice > 0) return; // it is not known whose quantiles are off
      expectClose(Number(row.median_working_hours) * 3600, theirs.median, 1e-9, "median");
      expectClose(Number(row.p90_working_hours) * 3600, theirs.p90, 1e-9, "90th percentile");
    },
  },
];

/** The graph under `MoFr_08_16 UTC`; not every log has it. */
export const pm4pyGraphHours: Comparison<Pm4pyNumbers> = {
  tool: "PM4Py",
  name: "directly-follows graph in working time",
  measures: [directlyFollowsWorkingTime],
  keys: ["performance_dfg_business_MoFr_08_16_UTC"],
  compare: (measured, expected) => {
    const theirs = expected.performance_dfg_business_MoFr_08_16_UTC ?? [];
    const times = new Map(theirs.map(([from, to, value]) => [edge(from, to), value]));
    const ours = measured(directlyFollowsWorkingTime);
    expect(ours.map((row) => edge(row.from_activity, row.to_activity)).sort()).toEqual(
      [...times.keys()].sort(),
    );
    for (const row of ours) {
      const pair = edge(row.from_activity, row.to_activity);
      expectClose(Number(row.mean_working_hours) * 3600, times.get(pair)?.mean ?? null, 1e-9, pair);
      expectClose(Number(row.median_working_hours) * 3600, times.get(pair)?.median ?? null, 1e-9, pair);
    }
  },
};

const workedSeconds = sql`
  select cast(coalesce(sum(since_previous_worked_us), 0) as bigint) / 1e6 as seconds
  from events
  group by case_key
  order by seconds`;

/** Under Monday to Friday, 07:00 to 17:00 UTC. From the first to the last completion: the parts add up to the whole. */
export const edeaRHours: readonly Comparison<EdeaRNumbers>[] = [
  {
    tool: "PM4Py",
    name: "working time of every case and of the log",
    measures: [workingTime],
    keys: ["pm4py_durations_sorted", "counts"],
    compare: async (measured, expected, { engine }) => {
      const theirs = expected.pm4py_durations_sorted.map((row) => Number(row["business_hours_s"]));
      const rows = await engine.rows(workedSeconds);
      expect(rows).toHaveLength(theirs.length);
      for (const [i, row] of rows.entries())
        expectClose(Number(row["seconds"]), theirs[i] ?? null, 1e-9, `case ${i}`);
      const row = only(measured(workingTime));
      expect(row.measured_cases).toBe(expected.counts.cases);
      if (expected.counts.lifecycles.includes("start")) return; // ours begins with the first start
      const mean = theirs.reduce((sum, seconds) => sum + seconds, 0) / theirs.length;
      expectClose(row.mean_working_hours, mean / 3600, 1e-9, "mean");
      expectClose(row.median_working_hours, quantileOf(theirs, 0.5) / 3600, 1e-9, "median");
      expectClose(row.p90_working_hours, quantileOf(theirs, 0.9) / 3600, 1e-9, "90th percentile");
    },
  },
];

export const toyHours: readonly Comparison<ToyNumbers>[] = [
  {
    tool: "PM4Py",
    name: "working time of every case",
    measures: [],
    keys: ["pm4py.completion_times.case_durations_business_hours_sorted_s"],
    compare: async (_, expected, { engine }) => {
      const rows = await engine.rows(workedSeconds);
      expect(rows.map((row) => row["seconds"])).toEqual(
        expected["pm4py.completion_times.case_durations_business_hours_sorted_s"],
      );
    },
  },
];
