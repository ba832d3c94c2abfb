import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Source, SourceColumns } from "../../src/config/source.js";
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
import { expectShares, type Share } from "./bupar.js";
import { expectClose } from "./close.js";
import type { Comparison, Tool } from "./comparison.js";
import { counted, edge, expectSame, summed } from "./counts.js";
import { only, openLog, sourceOf, type OracleLog } from "./log.js";
import { summaryOf, type Summary } from "./summary.js";

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly n: number;
  readonly mean_s: number;
  readonly median_s: number;
  readonly min_s: number;
  readonly max_s: number;
  readonly sum_s: number;
  readonly stdev_s: number | null;
}

interface ActivitySummary extends Summary {
  readonly activity: string;
}

interface PerActivity {
  readonly log: Summary;
  readonly activity: readonly Share[];
}

/** `toy/expected.json` with the keys of its first three levels joined by dots. edeaR's times are minutes, 7 digits. */
export interface ToyNumbers {
  readonly edear_cases: readonly {
    readonly case: string;
    readonly throughput_time_s: number;
    readonly selfloops: number;
    readonly repetitions: number;
  }[];
  readonly "edear.throughput_time.case": readonly {
    readonly case: string;
    readonly throughput_time: number;
  }[];
  readonly "edear.throughput_time.log": Summary;
  readonly "edear.throughput_time.activity": readonly ActivitySummary[];
  readonly "edear.processing_time.log": Summary;
  readonly "edear.processing_time.case": readonly {
    readonly case: string;
    readonly processing_time: number;
  }[];
  readonly "edear.processing_time.activity": readonly (ActivitySummary & { readonly total: number })[];
  readonly "edear.idle_time.log": Summary;
  readonly "edear.idle_time.case": readonly { readonly case: string; readonly idle_time: number }[];
  readonly "edear.idle_time.flow": readonly {
    readonly from: string;
    readonly to: string;
    readonly idle_time: number;
  }[];
  readonly "pm4py.start_and_completion_times.service_time_mean_s": Readonly<Record<string, number>>;
  readonly "edear.number_of_selfloops.all": PerActivity;
  readonly "edear.number_of_repetitions.all": PerActivity;
  readonly "edear.number_of_selfloops.repeat": PerActivity;
  readonly "edear.number_of_selfloops.redo": PerActivity;
  readonly "edear.number_of_repetitions.repeat": PerActivity;
  readonly "edear.number_of_repetitions.redo": PerActivity;
  readonly "edear.resource_frequency.resource_activity": readonly {
    readonly resource: string;
    readonly activity: string;
    readonly absolute: number;
    readonly relative_resource: number;
    readonly relative_activity: number;
  }[];
  readonly "pm4py.completion_times.minimum_self_distances": Readonly<Record<string, number>>;
  readonly "edear.trace_coverage.log": Summary;
  readonly "edear.trace_length_log": Summary;
  readonly "edear.number_of_traces": {
    readonly absolute: number;
    readonly average_coverage: number;
  };
  readonly "edear.end_activities": readonly Share[];
  readonly "edear.activity_presence": readonly Share[];
  readonly "edear.activity_frequency_activity": readonly Share[];
  readonly "pm4py.completion_times.variants": readonly {
    readonly variant: readonly string[];
    readonly cases: number;
  }[];
  readonly "pm4py.completion_times.start_activities": Readonly<Record<string, number>>;
  readonly "pm4py.completion_times.end_activities": Readonly<Record<string, number>>;
  readonly "pm4py.completion_times.dfg": readonly Edge[];
  readonly "pm4py.completion_times.case_arrival_average_s": number;
  readonly "pm4py.start_and_completion_times.performance_dfg_clamped": readonly Omit<Edge, "n">[];
  readonly "pm4py.completion_times.case_durations_sorted_s": readonly number[];
  readonly "pm4py.completion_times.case_durations_business_hours_sorted_s": readonly number[];
  readonly "pm4py.completion_times.rework_cases_per_activity": Readonly<Record<string, number>>;
  readonly "pm4py.start_and_completion_times.rework_cases": readonly {
    readonly case: string;
    readonly number_activities: number;
    readonly rework: number;
  }[];
}

/** The toy log was made for this project; the repository carries its own copy. */
export const toyFolder = join("tests", "oracle", "toy");

const inputs = {
  "toy.csv": {
    case: "case",
    activity: ["activity"],
    time: { from: "complete" },
    start: { from: "start" },
    resource: { from: "resource", mode: "handover" },
  },
  "toy_events.csv": {
    case: "case",
    activity: ["activity"],
    time: { from: "timestamp" },
    lifecycle: "lifecycle",
    instance: "instance",
    resource: { from: "resource", mode: "handover" },
  },
} as const satisfies Record<string, SourceColumns>;

type ToyFile = keyof typeof inputs;
export const toyFiles = Object.keys(inputs) as readonly ToyFile[];

export const toyPath = (file: ToyFile): string => join(toyFolder, file);

/** How the toy log is read. */
export const toySource = (file: ToyFile): Source =>
  sourceOf(toyPath(file), { columns: inputs[file], timezone: "UTC" });

/** The toy log: executions with start and completion, or their rows one by one. */
export const openToy = (file: ToyFile): Promise<OracleLog> =>
  openLog(toyPath(file), { columns: inputs[file], timezone: "UTC" });

/** The expected numbers of the toy log. */
export function toyNumbers(): ToyNumbers {
  const numbers: Record<string, unknown> = {};
  const put = (value: unknown, path: readonly string[]): void => {
    const within =
      typeof value === "object" && value !== null && !Array.isArray(value) && !("mean" in value)
        ? value
        : null;
    const isWhole = path.length === 3 || within === null || "absolute" in within;
    if (isWhole) numbers[path.join(".")] = value;
    else for (const [name, inner] of Object.entries(within)) put(inner, [...path, name]);
  };
  put(JSON.parse(readFileSync(join(toyFolder, "expected.json"), "utf8")), []);
  return numbers as unknown as ToyNumbers;
}

const compared = (
  tool: Tool,
  name: string,
  c: Omit<Comparison<ToyNumbers>, "tool" | "name">,
): Comparison<ToyNumbers> => ({ tool, name, ...c });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
const statistics = ["min", "q1", "median", "mean", "q3", "max", "st_dev", "iqr"] as const;

/** edeaR prints 7 digits. */
const printed = 1e-6;

export const toyComparisons: readonly Comparison<ToyNumbers>[] = [
  compared("edeaR", "size", {
    measures: [volume],
    keys: ["edear.number_of_traces", "edear.trace_length_log"],
    compare: async (measured, expected, { engine }) => {
      const total = only(measured(volume));
      const { absolute } = expected["edear.number_of_traces"];
      expect([total.cases, total.events, total.activities, total.variants]).toEqual([5, 15, 3, absolute]);
      const cases = await engine.rows(sql`select events from cases`);
      expectSummary(summaryOf(cases.map((row) => Number(row["events"]))), expected["edear.trace_length_log"]);
    },
  }),
  compared("edeaR", "frequency and presence of activities, last activities", {
    measures: [activityFrequency, endActivities],
    keys: ["edear.activity_frequency_activity", "edear.activity_presence", "edear.end_activities"],
    compare: (measured, expected) => {
      const rows = measured(activityFrequency);
      expectShares(
        expected["edear.activity_frequency_activity"],
        rows.map((row) => [row.activity, row.executions, row.executions_share]),
        printed,
      );
      expectShares(
        expected["edear.activity_presence"],
        rows.map((row) => [row.activity, row.cases, row.cases_share]),
        printed,
      );
      expectShares(
        expected["edear.end_activities"],
        measured(endActivities).map((row) => [row.activity, row.cases, row.share]),
        printed,
      );
    },
  }),
  compared("edeaR", "coverage of variants", {
    measures: [variants],
    keys: ["edear.trace_coverage.log"],
    compare: (measured, expected) => {
      const shares = measured(variants).map((row) => Number(row.share));
      expectSummary(summaryOf(shares), expected["edear.trace_coverage.log"]);
    },
  }),
  compared("edeaR", "throughput time, start stamps included", {
    measures: [throughputTime],
    keys: ["edear.throughput_time.log", "edear.throughput_time.case", "edear_cases"],
    compare: async (measured, expected, { engine }) => {
      const row = only(measured(throughputTime));
      const minutes = expected["edear.throughput_time.log"];
      for (const name of ["min", "q1", "median", "mean", "q3", "max", "st_dev"] as const)
        expectClose(row[`${name}_seconds`], Number(minutes[name]) * 60, printed, name);
      const cases = await engine.rows(sql`select case_id, throughput_us from cases`);
      const ours = cases.map((one) => [String(one["case_id"]), Number(one["throughput_us"]) / 1e6] as const);
      expectSame(
        ours,
        expected.edear_cases.map((one) => [one.case, one.throughput_time_s]),
      );
      expectSame(
        ours.map(([id, seconds]) => [id, seconds / 60]),
        expected["edear.throughput_time.case"].map((one) => [one.case, one.throughput_time]),
      );
    },
  }),
  compared("edeaR", "self-loops and repetitions", {
    measures: [reworkPerActivity, reworkRates],
    keys: ["edear_cases", "edear.number_of_selfloops.all", "edear.number_of_repetitions.all"],
    compare: (measured, expected) => {
      const perActivity = measured(reworkPerActivity);
      const loops = expected["edear.number_of_selfloops.all"];
      const repetitions = expected["edear.number_of_repetitions.all"];
      const absolute = (shares: readonly Share[]) => counted(shares, "activity", "absolute");
      expect(counted(perActivity, "activity", "self_loops")).toEqual(absolute(loops.activity));
      expect(counted(perActivity, "activity", "repetitions")).toEqual(absolute(repetitions.activity));
      const rates = only(measured(reworkRates));
      const ofCases = expected.edear_cases;
      expect([rates.cases, rates.self_loop_cases, rates.loop_cases]).toEqual([
        ofCases.length,
        ofCases.filter((one) => one.selfloops > 0).length,
        ofCases.filter((one) => one.repetitions > 0).length,
      ]);
      const mean = (column: "self_loops" | "repetitions") =>
        sum(perActivity.map((row) => Number(row[column]))) / Number(rates.cases);
      expectClose(mean("self_loops"), loops.log.mean, printed, "self-loops per case");
      expectClose(mean("repetitions"), repetitions.log.mean, printed, "repetitions per case");
    },
  }),
  compared("PM4Py", "variants, first and last activities", {
    measures: [variants, startActivities, endActivities, startEndPairs],
    keys: [
      "pm4py.completion_times.variants",
      "pm4py.completion_times.start_activities",
      "pm4py.completion_times.end_activities",
    ],
    compare: (measured, expected) => {
      expectSame(
        measured(variants).map((row) => [row.variant.join(","), row.cases]),
        expected["pm4py.completion_times.variants"].map((row) => [row.variant.join(","), row.cases]),
      );
      const starts = expected["pm4py.completion_times.start_activities"];
      const ends = expected["pm4py.completion_times.end_activities"];
      expect(counted(measured(startActivities), "activity", "cases")).toEqual(starts);
      expect(counted(measured(endActivities), "activity", "cases")).toEqual(ends);
      expect(summed(measured(startEndPairs), "start_activity", "cases")).toEqual(starts);
      expect(summed(measured(startEndPairs), "end_activity", "cases")).toEqual(ends);
    },
  }),
  compared("PM4Py", "directly-follows graph in the order of completions", {
    measures: [directlyFollows],
    keys: ["pm4py.completion_times.dfg"],
    compare: (measured, expected) => {
      const theirs = expected["pm4py.completion_times.dfg"];
      const rows = measured(directlyFollows);
      expect(rows.map((row) => [edge(row.from_activity, row.to_activity), row.executions])).toEqual(
        theirs.map((row) => [edge(row.from, row.to), row.n]),
      );
      theirs.forEach((row, i) => {
        for (const name of ["mean", "median", "min", "max", "sum"] as const)
          expectClose(rows[i]?.[`${name}_seconds`], row[`${name}_s`], 1e-9, name);
        expectClose(rows[i]?.st_dev_seconds, row.stdev_s, 1e-9, "standard deviation");
      });
    },
  }),
  compared("PM4Py", "durations of cases by completions, mean time between arrivals", {
    measures: [throughputCompletion, arrivalGap],
    keys: ["pm4py.completion_times.case_durations_sorted_s", "pm4py.completion_times.case_arrival_average_s"],
    compare: (measured, expected) => {
      const row = only(measured(throughputCompletion));
      const summary = summaryOf(expected["pm4py.completion_times.case_durations_sorted_s"]);
      for (const name of ["min", "q1", "median", "mean", "q3", "max", "st_dev"] as const)
        expectClose(row[`${name}_seconds`], summary[name], 1e-9, name);
      expect(only(measured(arrivalGap)).mean_seconds).toBe(
        expected["pm4py.completion_times.case_arrival_average_s"],
      );
    },
  }),
  compared("edeaR", "cases per variant", {
    measures: [variantCoverage],
    keys: ["edear.number_of_traces"],
    compare: (measured, expected) => {
      const row = only(measured(variantCoverage));
      const { absolute, average_coverage: average } = expected["edear.number_of_traces"];
      expect([row.variants, row.cases_per_variant]).toEqual([absolute, average]);
    },
  }),
  compared("PM4Py", "rework", {
    measures: [reworkPerActivity, reworkRates],
    keys: [
      "pm4py.completion_times.rework_cases_per_activity",
      "pm4py.start_and_completion_times.rework_cases",
    ],
    compare: (measured, expected) => {
      const repeated = measured(reworkPerActivity).filter((row) => row.repeated_cases !== 0);
      expect(counted(repeated, "activity", "repeated_cases")).toEqual(
        expected["pm4py.completion_times.rework_cases_per_activity"],
      );
      const rates = only(measured(reworkRates));
      const cases = expected["pm4py.start_and_completion_times.rework_cases"];
      const extra = sum(cases.map((one) => one.rework));
      expect(rates.extra_executions).toBe(extra);
      expect(rates.extra_executions_share).toBe(extra / sum(cases.map((one) => one.number_activities)));
      expect([rates.repeated_cases_share, rates.self_loop_cases_share, rates.loop_cases_share]).toEqual([
        0.4, 0.4, 0.4,
      ]);
    },
  }),
  // c1 r1 r1 r2 r1 · c2 r1 r2 r2 r1 r2 · c4 (B r2, C r3, A r1) · c5 r1 r3: counted by hand in completion order.
  compared("PM4Py", "handovers: 8 changes of person in 10 known pairs", {
    measures: [handoverRate],
    keys: [],
    compare: (measured) => {
      const [row] = measured(handoverRate);
      expect(row).toMatchObject({ basis: "person", known_pairs: 10, handovers: 8, handover_share: 0.8 });
    },
  }),
];

function expectSummary(ours: Summary, theirs: Summary): void {
  for (const name of statistics) expectClose(ours[name], theirs[name], printed, name);
}

/** Keys that nothing is compared with, and why; a key stands for those below it. */
export const toyLeftOut: Readonly<Record<string, string>> = {
  "log inputs produced_by null right not_to_match edear.printed_significant_digits": "about the oracle",
  "pm4py.completion_times.business_hours_rule edear.trace_coverage.note edear.throughput_time.unit pm4py.completion_times.note pm4py.start_and_completion_times.note":
    "about the oracle",
  "edear.processing_time.unit edear.idle_time.unit edear.idle_time.note": "about the oracle",
  "edear.idle_time.resource": "about persons; there is no result by person",
  "edear.start_activities edear.start_activities_log":
    "c4 begins with B, its first completion; edeaR takes the first start (measures.md 1.2)",
  "edear.trace_coverage.trace": "c4 is another path by starts; the variants are PM4Py's",
  "edear.size_of_selfloops edear.size_of_repetitions": "we offer no sizes of loops",
  "edear.resource_frequency.log edear.resource_frequency.resource edear.resource_involvement edear.resource_specialisation":
    "about persons; there is no result by person",
  "edear.calculate_queuing_times": "experimental, and no measure of ours (measures.md 5.4)",
};
