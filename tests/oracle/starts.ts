import { expect } from "vitest";
import { directlyFollows } from "../../src/measures/directly-follows.js";
import { idleFlow } from "../../src/measures/idle-flow.js";
import { idleTime } from "../../src/measures/idle-time.js";
import { processingTimePerActivity } from "../../src/measures/processing-time-per-activity.js";
import { processingTime } from "../../src/measures/processing-time.js";
import { stepDuration } from "../../src/measures/step-duration.js";
import { waitingBefore } from "../../src/measures/waiting-before.js";
import { sql } from "../../src/sql/tag.js";
import type { BupaRNumbers } from "./bupar.js";
import { expectClose } from "./close.js";
import type { Comparison } from "./comparison.js";
import { edge, expectSame } from "./counts.js";
import type { EdeaRNumbers } from "./edear.js";
import { only, type OracleLog } from "./log.js";
import type { Pm4pyNumbers } from "./pm4py.js";
import { summaryOf } from "./summary.js";
import type { ToyNumbers } from "./toy.js";

/** Columns of a summary of durations, and edeaR's names of them. */
const columns = ["min", "q1", "median", "mean", "q3", "max", "st_dev"] as const;
type Durations = Readonly<Partial<Record<`${(typeof columns)[number]}_seconds`, number | null>>>;
type Theirs = Readonly<Record<(typeof columns)[number], number | null>>;

function expectDurations(
  ours: Durations | undefined,
  theirs: Theirs | undefined,
  { unit = 1, relative = 1e-9, what }: { unit?: number; relative?: number; what: string },
): void {
  for (const name of columns) {
    const value = theirs?.[name] ?? null;
    expectClose(ours?.[`${name}_seconds`], value === null ? null : value * unit, relative, `${what} ${name}`);
  }
}

/** Seconds of idle time of the cases that have any, as edeaR leaves out the others; by case id. */
async function idleOf({ engine }: OracleLog): Promise<ReadonlyMap<string, number>> {
  const rows = await engine.rows(sql`
    select c.case_id, cast(sum(i.idle_us) as bigint) as us
    from idle_stretches i
    join cases c on c.case_key = i.case_key
    group by c.case_id`);
  return new Map(rows.map((row) => [String(row["case_id"]), Number(row["us"]) / 1e6]));
}

const secondsOf = (idle: ReadonlyMap<string, number>): readonly number[] => [...idle.values()];
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

export const pm4pyStarts: readonly Comparison<Pm4pyNumbers>[] = [
  {
    tool: "PM4Py",
    name: "durations of steps",
    measures: [stepDuration],
    keys: ["service_time"],
    compare: (measured, expected) => {
      const rows = measured(stepDuration);
      // Where a log has no start PM4Py's file holds nothing, and nothing is to be measured.
      if (expected.service_time === undefined)
        expect(rows.filter(({ measured_executions: n }) => (n ?? 0) > 0)).toEqual([]);
      const ours = new Map(rows.map((row) => [row.activity, row]));
      // Where no execution has a start PM4Py says 0 of them all; there is nothing to measure (measures.md 5).
      for (const [activity, seconds] of Object.entries(expected.service_time?.sum ?? {})) {
        const row = ours.get(activity);
        const total = (row?.mean_seconds ?? 0) * (row?.measured_executions ?? 0);
        expectClose(total, seconds, 1e-9, activity);
        if (row === undefined || row.measured_executions !== row.executions) continue;
        for (const name of ["mean", "median", "min", "max"] as const)
          expectClose(row[`${name}_seconds`], expected.service_time?.[name][activity] ?? null, 1e-9, name);
      }
    },
  },
];

export const bupaRStarts: readonly Comparison<BupaRNumbers>[] = [
  {
    tool: "edeaR",
    name: "processing time of cases and of activities",
    measures: [processingTime, processingTimePerActivity, stepDuration],
    keys: ["processing_time_log", "processing_time_activity", "n_activity_instances"],
    compare: (measured, expected) => {
      const row = only(measured(processingTime));
      const { processing_time_log: log, n_activity_instances: instances } = expected;
      const started = expected.processing_time_activity.filter(({ mean }) => mean !== null);
      // A log without starts: edeaR says 0, ours is not measurable (measures.md 16).
      if (started.length > 0) {
        expect(row.measured_events).toBe(instances);
        expectDurations(row, log[0], { what: "processing" });
      } else expect([row.measured_cases, row.mean_seconds, row.sum_seconds]).toEqual([0, null, null]);
      const totals = measured(processingTimePerActivity);
      expectSame<number | null>(
        totals.map((one) => [one.activity, one.sum_seconds]),
        started.map((one) => [one.activity, one.total]),
      );
      const steps = new Map(measured(stepDuration).map((one) => [one.activity, one]));
      for (const theirs of started)
        expectDurations(steps.get(theirs.activity), theirs, { what: theirs.activity });
    },
  },
  {
    tool: "edeaR",
    name: "idle time of the cases that have any",
    measures: [idleTime],
    keys: ["idle_time_log", "idle_time_total_secs"],
    compare: async (measured, expected, log) => {
      const row = only(measured(idleTime));
      const idle = secondsOf(await idleOf(log));
      const theirs = expected.idle_time_log[0];
      expect(row.idle_cases).toBe(idle.length);
      expectClose(
        Number(row.mean_seconds) * Number(row.measured_cases),
        expected.idle_time_total_secs,
        1e-9,
        "total",
      );
      if (idle.length === 0) expect(theirs?.mean).toBeNull();
      else
        for (const [name, value] of Object.entries(summaryOf(idle)))
          expectClose(value as number, theirs?.[name as keyof typeof theirs] ?? null, 1e-9, name);
    },
  },
];

/** processmapR subtracts floating seconds since 1970, which are exact to 2.4e-7. */
const floats = 1e-6;

/** Not where instances overlap: processmapR orders them by their starts. */
export const bupaRWaiting: Comparison<BupaRNumbers> = {
  tool: "edeaR",
  name: "process matrix with idle time",
  measures: [directlyFollows],
  keys: [
    "process_matrix_performance_mean_secs_idle_time",
    "process_matrix_performance_median_secs_idle_time",
    "process_matrix_performance_min_secs_idle_time",
    "process_matrix_performance_max_secs_idle_time",
    "process_matrix_performance_sum_secs_idle_time",
  ],
  compare: (measured, expected) => {
    const ours = measured(directlyFollows);
    for (const name of ["mean", "median", "min", "max", "sum"] as const) {
      const theirs = new Map(
        expected[`process_matrix_performance_${name}_secs_idle_time`].map((row) => [
          edge(row.antecedent, row.consequent),
          row.flow_time,
        ]),
      );
      for (const row of ours) {
        const pair = edge(row.from_activity, row.to_activity);
        // Without starts the next step begins where it ends.
        const value = row.waited_cases === 0 ? row[`${name}_seconds`] : row[`wait_${name}_seconds`];
        expectClose(value, theirs.get(pair) ?? null, floats, `${pair} ${name}`);
      }
    }
  },
};

export const edeaRStarts: readonly Comparison<EdeaRNumbers>[] = [
  {
    tool: "edeaR",
    name: "processing and idle time of every case",
    measures: [processingTime, idleTime],
    keys: ["edear_time"],
    compare: async (measured, expected, log) => {
      const rows = await log.engine.rows(sql`
        select c.case_id, p.processing_us
        from case_processing p
        join cases c on c.case_key = p.case_key`);
      expectSame(
        rows.map((row) => [String(row["case_id"]), Number(row["processing_us"]) / 1e6]),
        (expected.edear_time ?? []).map((row) => [row["case"] ?? "", Number(row["processing_time_s"])]),
      );
      const idle = await idleOf(log);
      const theirs = (expected.edear_time ?? []).filter((row) => row["idle_time_s"] !== "");
      expectSame(
        [...idle],
        theirs.map((row) => [row["case"] ?? "", Number(row["idle_time_s"])]),
      );
      const total = only(measured(processingTime)).sum_seconds;
      const work = sum(rows.map((row) => Number(row["processing_us"]) / 1e6));
      expectClose(total ?? 0, work, 1e-9, "processing");
      const row = only(measured(idleTime));
      const lain = Number(row.mean_seconds) * Number(row.measured_cases);
      expectClose(lain, sum(secondsOf(idle)), 1e-9, "idle");
    },
  },
];

const minutes = { unit: 60, relative: 1e-6 } as const;

export const toyStarts: readonly Comparison<ToyNumbers>[] = [
  {
    tool: "edeaR",
    name: "processing time of cases and of activities",
    measures: [processingTime, processingTimePerActivity, stepDuration],
    keys: [
      "edear.processing_time.log",
      "edear.processing_time.case",
      "edear.processing_time.activity",
      "edear.throughput_time.activity",
    ],
    compare: async (measured, expected, { engine }) => {
      const row = only(measured(processingTime));
      expectDurations(row, expected["edear.processing_time.log"], { ...minutes, what: "processing" });
      const cases = await engine.rows(sql`
        select c.case_id, p.processing_us
        from case_processing p
        join cases c on c.case_key = p.case_key`);
      expectSame(
        cases.map((one) => [String(one["case_id"]), Number(one["processing_us"]) / 60e6]),
        expected["edear.processing_time.case"].map((one) => [one.case, one.processing_time]),
      );
      expectSame<number | null>(
        measured(processingTimePerActivity).map((one) => [one.activity, one.sum_seconds]),
        expected["edear.processing_time.activity"].map((one) => [one.activity, one.total * 60]),
      );
      const steps = new Map(measured(stepDuration).map((one) => [one.activity, one]));
      for (const key of ["edear.throughput_time.activity", "edear.processing_time.activity"] as const)
        for (const theirs of expected[key])
          expectDurations(steps.get(theirs.activity), theirs, { ...minutes, what: theirs.activity });
    },
  },
  {
    tool: "edeaR",
    name: "idle time of cases and between steps",
    measures: [idleTime, idleFlow],
    keys: ["edear.idle_time.case", "edear.idle_time.log", "edear.idle_time.flow"],
    compare: async (measured, expected, log) => {
      const idle = await idleOf(log);
      expectSame(
        [...idle].map(([id, seconds]) => [id, seconds / 60]),
        expected["edear.idle_time.case"].map((one) => [one.case, one.idle_time]),
      );
      const summary = summaryOf(secondsOf(idle));
      for (const name of columns)
        expectClose(summary[name], Number(expected["edear.idle_time.log"][name]) * 60, 1e-6, name);
      const row = only(measured(idleTime));
      // with the two cases that never lay idle the mean is 784 minutes (measures.md 5.3)
      expect([row.cases, row.measured_cases, row.idle_cases, row.mean_seconds]).toEqual([5, 5, 3, 784 * 60]);
      const flows = new Map<string, number>();
      for (const { from, to, idle_time: time } of expected["edear.idle_time.flow"])
        flows.set(edge(from, to), (flows.get(edge(from, to)) ?? 0) + time * 60);
      expectSame<number | null>(
        measured(idleFlow).map((one) => [edge(one.from_activity, one.to_activity), one.sum_seconds]),
        [...flows],
      );
    },
  },
  {
    tool: "PM4Py",
    name: "waiting between steps and before a step",
    measures: [directlyFollows, waitingBefore],
    keys: ["pm4py.start_and_completion_times.performance_dfg_clamped"],
    compare: (measured, expected) => {
      const theirs = expected["pm4py.start_and_completion_times.performance_dfg_clamped"];
      const ours = measured(directlyFollows);
      expect(ours.map((row) => edge(row.from_activity, row.to_activity))).toEqual(
        theirs.map(({ from, to }) => edge(from, to)),
      );
      theirs.forEach((row, i) => {
        for (const name of ["mean", "median", "min", "max", "sum"] as const)
          expectClose(ours[i]?.[`wait_${name}_seconds`], row[`${name}_s`], 1e-9, name);
        // Of an edge that happens once it says 0; there is no deviation (measures.md 16).
        const deviation = ours[i]?.executions === 1 ? null : row.stdev_s;
        expectClose(ours[i]?.wait_st_dev_seconds, deviation, 1e-9, "standard deviation");
      });
      const before = new Map<string, number>();
      for (const row of theirs) before.set(row.to, (before.get(row.to) ?? 0) + row.sum_s);
      expectSame<number | null>(
        measured(waitingBefore).map((row) => [row.activity, row.sum_seconds]),
        [...before],
      );
    },
  },
  {
    tool: "PM4Py",
    name: "mean duration of steps",
    measures: [stepDuration],
    keys: ["pm4py.start_and_completion_times.service_time_mean_s"],
    compare: (measured, expected) => {
      const theirs = expected["pm4py.start_and_completion_times.service_time_mean_s"];
      const ours = measured(stepDuration);
      expect(ours.map((row) => row.activity)).toEqual(Object.keys(theirs).sort());
      for (const row of ours) expectClose(row.mean_seconds, theirs[row.activity] ?? null, 1e-9, row.activity);
    },
  },
];
