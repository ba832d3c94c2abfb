import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Calendar } from "../../src/config/calendar.js";
import { activityFrequency } from "../../src/measures/activity-frequency.js";
import { arrivalGap } from "../../src/measures/arrival-gap.js";
import { directlyFollows } from "../../src/measures/directly-follows.js";
import { endActivities } from "../../src/measures/end-activities.js";
import { handoverRate } from "../../src/measures/handover-rate.js";
import { reworkPerActivity } from "../../src/measures/rework-per-activity.js";
import { reworkRates } from "../../src/measures/rework-rates.js";
import { startActivities } from "../../src/measures/start-activities.js";
import { startEndPairs } from "../../src/measures/start-end-pairs.js";
import { throughputCompletion } from "../../src/measures/throughput-completion.js";
import { throughputTime } from "../../src/measures/throughput-time.js";
import { variantCoverage } from "../../src/measures/variant-coverage.js";
import { variants } from "../../src/measures/variants.js";
import { volume } from "../../src/measures/volume.js";
import { sql } from "../../src/sql/tag.js";
import { sharedData } from "../shared.js";
import { expectShares } from "./bupar.js";
import { expectClose } from "./close.js";
import type { Comparison, Tool } from "./comparison.js";
import { counted, edge, expectSame, summed } from "./counts.js";
import { csvRows } from "./csv.js";
import { only, openLog, type OracleLog } from "./log.js";
import { summaryOf, type Summary } from "./summary.js";

type CsvRows = readonly Readonly<Record<string, string>>[];

/** What measures.md 8.1 prints of a log. */
interface Published {
  /** Rework cases, self-loop cases, loop cases and extra executions, 4 digits. */
  readonly shares: readonly number[];
  /** Self-loops done by several persons, and all. */
  readonly loops: readonly number[];
}

/** The files of a folder of `oracles/edear-pm4py`, read when they are asked for, and the keys of its summary. */
export interface EdeaRNumbers {
  readonly edear_cases: CsvRows;
  /** Of patients alone: the other logs have no starts. */
  readonly edear_time?: CsvRows;
  readonly edear_throughput_log: CsvRows;
  readonly edear_traces: CsvRows;
  readonly edear_start_activities: CsvRows;
  readonly edear_end_activities: CsvRows;
  readonly edear_activity_presence: CsvRows;
  readonly edear_redo_selfloops_activity: CsvRows;
  readonly edear_repeat_repetitions_activity: CsvRows;
  readonly pm4py_dfg: CsvRows;
  readonly pm4py_durations_sorted: CsvRows;
  readonly pm4py_handover: CsvRows;
  readonly pm4py_rework: CsvRows;
  /** Of `summary.json`, the object of that name. */
  readonly counts: {
    readonly events: number;
    readonly cases: number;
    readonly activities: number;
    readonly traces: number;
    readonly lifecycles: readonly string[];
  };
  readonly edear: {
    readonly throughput_time_hours: Summary;
    readonly number_of_selfloops_all_log: Summary;
    readonly number_of_repetitions_all_log: Summary;
    readonly trace_length_log: Summary;
    readonly trace_coverage_log: Summary;
  };
  readonly pm4py: {
    readonly case_arrival_average_s: number;
    readonly start_activities: Readonly<Record<string, number>>;
    readonly end_activities: Readonly<Record<string, number>>;
  };
  readonly published: Published;
}

export const edeaRFolder = join(sharedData, "oracles", "edear-pm4py");

/** The four logs. */
export const edeaRLogs: Readonly<Record<string, Published>> = {
  patients: { shares: [0, 0, 0, 0], loops: [0, 0] },
  sepsis: { shares: [0.7086, 0.401, 0.6886, 0.3697], loops: [158, 868] },
  traffic_fines: { shares: [0.0279, 0.0259, 0.002, 0.0082], loops: [0, 259] },
  hospital_billing: { shares: [0.1186, 0.0442, 0.0806, 0.0831], loops: [362, 519] },
};

const files = [
  "edear_cases",
  "edear_time",
  "edear_throughput_log",
  "edear_traces",
  "edear_start_activities",
  "edear_end_activities",
  "edear_activity_presence",
  "edear_redo_selfloops_activity",
  "edear_repeat_repetitions_activity",
  "pm4py_dfg",
  "pm4py_durations_sorted",
  "pm4py_handover",
  "pm4py_rework",
] as const satisfies readonly (keyof EdeaRNumbers)[];

/** The numbers of a log. */
export function edeaRNumbers(log: string): EdeaRNumbers {
  const summary = JSON.parse(readFileSync(join(edeaRFolder, log, "summary.json"), "utf8")) as object;
  const numbers = { ...summary, published: edeaRLogs[log] };
  for (const file of files.filter((one) => existsSync(join(edeaRFolder, log, `${one}.csv`))))
    Object.defineProperty(numbers, file, {
      get: () => csvRows(join(edeaRFolder, log, `${file}.csv`)),
      enumerable: true,
    });
  return numbers as unknown as EdeaRNumbers;
}

/** A log with who did the steps, under a calendar. */
export const openEdeaR = (log: string, calendar?: Calendar): Promise<OracleLog> =>
  openLog(join(edeaRFolder, log, "events.csv"), {
    columns: {
      case: "case",
      activity: ["activity"],
      time: { from: "timestamp" },
      lifecycle: "lifecycle",
      instance: "instance",
      resource: { from: "resource", mode: "handover" },
    },
    timezone: "UTC",
    ...(calendar === undefined ? {} : { calendar }),
  });

const compared = (
  tool: Tool,
  name: string,
  c: Omit<Comparison<EdeaRNumbers>, "tool" | "name">,
): Comparison<EdeaRNumbers> => ({ tool, name, ...c });

const statistics = ["min", "q1", "median", "mean", "q3", "max", "st_dev", "iqr"] as const;

export const edeaRComparisons: readonly Comparison<EdeaRNumbers>[] = [
  compared("edeaR", "size", {
    measures: [volume],
    keys: ["counts", "edear_cases"],
    compare: async (measured, expected, { engine, accounts }) => {
      const { counts } = expected;
      const total = only(measured(volume));
      const [row] = await engine.rows(sql`select count(start_time) as started from events`);
      const instances = counts.events / counts.lifecycles.length;
      expect(accounts.map((one) => [one.rows_read, one.rows_rejected])).toEqual([[counts.events, 0]]);
      expect([total.cases, total.events, total.activities, total.variants]).toEqual([
        counts.cases,
        instances,
        counts.activities,
        counts.traces,
      ]);
      expect(row?.["started"]).toBe(counts.lifecycles.includes("start") ? instances : 0);
      const ids = await engine.rows(sql`select case_id from cases order by case_id`);
      expect(ids.map((one) => String(one["case_id"])).sort()).toEqual(
        expected.edear_cases.map((one) => one["case"] ?? "").sort(), // a case may be called NA
      );
    },
  }),
  compared("edeaR", "throughput time of every case and of the log", {
    measures: [throughputTime],
    keys: ["edear_throughput_log", "edear_cases", "edear"],
    compare: async (measured, expected, { engine }) => {
      const row = only(measured(throughputTime));
      const [theirs] = expected.edear_throughput_log;
      const hours = expected.edear.throughput_time_hours;
      for (const name of ["min", "q1", "median", "mean", "q3", "max", "st_dev"] as const) {
        expectClose(row[`${name}_seconds`], Number(theirs?.[`${name}_s`]), 1e-9, name);
        expectClose(row[`${name}_seconds`], Number(hours[name]) * 3600, 1e-9, `${name} of the summary`);
      }
      const cases = await engine.rows(sql`select case_id, throughput_us from cases`);
      expect(row.cases).toBe(cases.length);
      expectSame(
        cases.map((one) => [String(one["case_id"]), Number(one["throughput_us"]) / 1e6]),
        expected.edear_cases.map((one) => [one["case"] ?? "", Number(one["throughput_time_s"])]),
      );
    },
  }),
  compared("edeaR", "traces", {
    measures: [variants],
    keys: ["edear_traces", "edear"],
    compare: async (measured, expected, { engine }) => {
      const ours = measured(variants);
      // No activity of these logs has a comma in its name, so edeaR's joined traces can be split.
      expectSame(
        ours.map((row) => [row.variant.join(","), row.cases]),
        expected.edear_traces.map((row) => [row["trace"] ?? "", Number(row["absolute"])]),
      );
      const shares = new Map(expected.edear_traces.map((row) => [row["trace"], Number(row["relative"])]));
      for (const { variant, share } of ours)
        expectClose(share, shares.get(variant.join(",")) ?? Number.NaN, 1e-9, "coverage");
      const { trace_coverage_log: coverage, trace_length_log: length } = expected.edear;
      expectSummary(summaryOf(ours.map((row) => Number(row.share))), coverage, "coverage");
      const cases = await engine.rows(sql`select events from cases`);
      expectSummary(summaryOf(cases.map((row) => Number(row["events"]))), length, "length");
    },
  }),
  compared("edeaR", "activities", {
    measures: [startActivities, endActivities, activityFrequency],
    keys: ["edear_start_activities", "edear_end_activities", "edear_activity_presence"],
    compare: (measured, expected) => {
      const shares = (rows: CsvRows) =>
        rows.map((row) => ({
          activity: row["activity"] ?? "",
          absolute: Number(row["absolute"]),
          relative: Number(row["relative"]),
        }));
      for (const [theirs, of] of [
        [expected.edear_start_activities, startActivities],
        [expected.edear_end_activities, endActivities],
      ] as const)
        expectShares(
          shares(theirs),
          measured(of).map((row) => [row.activity, row.cases, row.share]),
        );
      expectShares(
        shares(expected.edear_activity_presence),
        measured(activityFrequency).map((row) => [row.activity, row.cases, row.cases_share]),
      );
    },
  }),
  compared("edeaR", "self-loops and repetitions of the cases", {
    measures: [reworkRates, reworkPerActivity],
    keys: ["edear_cases", "edear", "published"],
    compare: (measured, expected) => {
      const cases = expected.edear_cases;
      const loops = cases.map((row) => Number(row["selfloops"]));
      const repetitions = cases.map((row) => Number(row["repetitions"]));
      const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
      const perActivity = measured(reworkPerActivity);
      expect(sum(perActivity.map((row) => Number(row.self_loops)))).toBe(sum(loops));
      expect(sum(perActivity.map((row) => Number(row.repetitions)))).toBe(sum(repetitions));
      const rates = only(measured(reworkRates));
      const share = (holds: (i: number) => boolean) => cases.filter((_, i) => holds(i)).length / cases.length;
      expect([rates.self_loop_cases_share, rates.loop_cases_share, rates.repeated_cases_share]).toEqual([
        share((i) => loops[i] !== 0),
        share((i) => repetitions[i] !== 0),
        share((i) => loops[i] !== 0 || repetitions[i] !== 0),
      ]);
      const four = (value: number | null) => Math.round(Number(value) * 1e4) / 1e4;
      expect(
        [
          rates.repeated_cases_share,
          rates.self_loop_cases_share,
          rates.loop_cases_share,
          rates.extra_executions_share,
        ].map(four),
      ).toEqual(expected.published.shares);
      const { number_of_selfloops_all_log: ofLoops, number_of_repetitions_all_log: all } = expected.edear;
      expectClose(sum(loops) / Number(rates.cases), ofLoops.mean, 1e-9, "self-loops per case");
      expectClose(sum(repetitions) / Number(rates.cases), all.mean, 1e-9, "repetitions per case");
    },
  }),
  compared("PM4Py", "rework per activity", {
    measures: [reworkPerActivity],
    keys: ["pm4py_rework"],
    compare: (measured, expected) => {
      const repeated = measured(reworkPerActivity).filter((row) => row.repeated_cases !== 0);
      expect(counted(repeated, "activity", "repeated_cases")).toEqual(
        counted(
          expected.pm4py_rework as readonly Record<"activity" | "cases", string>[],
          "activity",
          "cases",
        ),
      );
    },
  }),
  compared("PM4Py", "directly-follows graph with times", {
    measures: [directlyFollows],
    keys: ["pm4py_dfg"],
    compare: (measured, expected) => {
      const theirs = expected.pm4py_dfg;
      const nameOf = (row: Readonly<Record<string, string>>) =>
        edge(row["from_activity"] ?? "", row["to_activity"] ?? "");
      const ours = measured(directlyFollows);
      const byName = new Map(ours.map((row) => [edge(row.from_activity, row.to_activity), row]));
      expectSame(
        ours.map((row) => [edge(row.from_activity, row.to_activity), row.executions]),
        theirs.map((row) => [nameOf(row), Number(row["n"])]),
      );
      for (const row of theirs) {
        const found = byName.get(nameOf(row));
        for (const column of ["mean", "median", "min", "max", "sum"] as const)
          expectClose(found?.[`${column}_seconds`], Number(row[`${column}_s`]), 1e-9, column);
        const deviation = row["stdev_s"] === "" ? null : Number(row["stdev_s"]);
        expectClose(found?.st_dev_seconds, deviation, 1e-9, "standard deviation");
      }
    },
  }),
  compared("PM4Py", "first and last activities, alone and as pairs", {
    measures: [startActivities, endActivities, startEndPairs],
    keys: ["pm4py"],
    compare: (measured, expected) => {
      const { start_activities: starts, end_activities: ends } = expected.pm4py;
      expect(counted(measured(startActivities), "activity", "cases")).toEqual(starts);
      expect(counted(measured(endActivities), "activity", "cases")).toEqual(ends);
      expect(summed(measured(startEndPairs), "start_activity", "cases")).toEqual(starts);
      expect(summed(measured(startEndPairs), "end_activity", "cases")).toEqual(ends);
    },
  }),
  compared("PM4Py", "durations of cases by completions, mean time between arrivals", {
    measures: [throughputCompletion, arrivalGap],
    keys: ["pm4py_durations_sorted", "pm4py"],
    compare: async (measured, expected, { engine }) => {
      const theirs = expected.pm4py_durations_sorted.map((row) => Number(row["duration_s"]));
      const rows = await engine.rows(sql`
        select (epoch_us(last_time) - epoch_us(first_completion)) / 1e6 as seconds
        from cases
        order by seconds`);
      expect(rows.map((row) => row["seconds"])).toEqual(theirs);
      const row = only(measured(throughputCompletion));
      const summary = summaryOf(theirs);
      for (const name of ["min", "q1", "median", "mean", "q3", "max", "st_dev"] as const)
        expectClose(row[`${name}_seconds`], summary[name], 1e-9, name);
      const gap = only(measured(arrivalGap)).mean_seconds;
      expectClose(gap, expected.pm4py.case_arrival_average_s, 1e-9, "arrivals");
    },
  }),
  compared("edeaR", "coverage of the variants of the cases", {
    measures: [variantCoverage],
    keys: ["edear_traces", "counts"],
    compare: (measured, expected) => {
      const ofCases = expected.edear_traces.flatMap((row) =>
        Array.from({ length: Number(row["absolute"]) }, () => Number(row["relative"])),
      );
      const row = only(measured(variantCoverage));
      const summary = summaryOf(ofCases);
      for (const name of ["mean", "median", "q1", "q3"] as const)
        expectClose(row[`case_coverage_${name}_share`], summary[name], 1e-9, name);
      const { cases, traces } = expected.counts;
      expect([row.cases, row.variants]).toEqual([cases, traces]);
      expectClose(row.cases_per_variant, cases / traces, 1e-9, "cases per variant");
    },
  }),
  compared("PM4Py", "handovers between persons, as a number", {
    measures: [handoverRate, directlyFollows],
    keys: ["pm4py_handover"],
    compare: (measured, expected) => {
      const pairs = measured(directlyFollows).reduce((sum, row) => sum + Number(row.executions), 0);
      const known = expected.pm4py_handover.filter(
        (row) => row["from_resource"] !== "" && row["to_resource"] !== "",
      );
      const total = (rows: CsvRows) => rows.reduce((sum, row) => sum + Number(row["share"]) * pairs, 0);
      const row = measured(handoverRate).find(({ basis }) => basis === "person");
      expectClose(row?.known_pairs ?? 0, total(known), 1e-9, "known pairs");
      const changed = known.filter((one) => one["from_resource"] !== one["to_resource"]);
      expectClose(row?.handovers ?? 0, total(changed), 1e-9, "handovers");
    },
  }),
];

function expectSummary(ours: Summary, theirs: Summary, what: string): void {
  for (const name of statistics) expectClose(ours[name], theirs[name], 1e-9, `${what} ${name}`);
}

/** Files and keys that nothing is compared with, and why. */
export const edeaRLeftOut: Readonly<Record<string, string>> = {
  events: "the log itself",
  "log input not_to_match": "about the oracle, or wrong in the tool (measures.md 16)",
};
