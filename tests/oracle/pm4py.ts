import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect } from "vitest";
import { activityFrequency } from "../../src/measures/activity-frequency.js";
import { arrivalGap } from "../../src/measures/arrival-gap.js";
import { directlyFollows } from "../../src/measures/directly-follows.js";
import { endActivities } from "../../src/measures/end-activities.js";
import { handoverRate } from "../../src/measures/handover-rate.js";
import { reworkPerActivity } from "../../src/measures/rework-per-activity.js";
import { reworkRates } from "../../src/measures/rework-rates.js";
import { selfDistance } from "../../src/measures/self-distance.js";
import { startActivities } from "../../src/measures/start-activities.js";
import { startEndPairs } from "../../src/measures/start-end-pairs.js";
import { throughputCompletion } from "../../src/measures/throughput-completion.js";
import { throughputTime } from "../../src/measures/throughput-time.js";
import { variantCoverage } from "../../src/measures/variant-coverage.js";
import { variants } from "../../src/measures/variants.js";
import { volume } from "../../src/measures/volume.js";
import { sql } from "../../src/sql/tag.js";
import { sharedData } from "../shared.js";
import { expectClose } from "./close.js";
import type { Comparison } from "./comparison.js";
import { counted, edge, expectSame, summed } from "./counts.js";
import { only } from "./log.js";
import { summaryOf } from "./summary.js";

type Counts = Readonly<Record<string, number>>;

interface Duration {
  readonly n: number;
  readonly mean: number;
  readonly median: number;
  readonly p25: number;
  readonly p75: number;
  readonly p90: number;
  readonly min: number;
  readonly max: number;
  readonly sum: number;
  readonly stdev_sample: number | null;
}

interface Aggregates {
  readonly mean: number;
  readonly median: number;
  readonly max: number;
  readonly min: number;
  readonly sum: number;
  readonly stdev: number | null;
}

type Variant = readonly [path: readonly string[], cases: number];

/** PM4Py's numbers of a log: completions, and of the view with starts what only it has. */
export interface Pm4pyNumbers {
  readonly n_rows_raw: number;
  readonly n_events: number;
  readonly n_cases: number;
  readonly n_activities: number;
  readonly n_variants: number;
  readonly time_min: string;
  readonly time_max: string;
  readonly adjacent_pairs_same_timestamp: number;
  readonly activity_counts: Counts;
  readonly variants: () => readonly Variant[];
  readonly variants_top20: readonly Variant[];
  readonly variant_count_histogram: Counts;
  readonly variants_sha256: string;
  readonly start_activities: Counts;
  readonly end_activities: Counts;
  readonly dfg: readonly (readonly [string, string, number])[];
  readonly dfg_total: number;
  readonly performance_dfg: readonly (readonly [string, string, Aggregates])[];
  readonly case_duration: Duration;
  readonly case_duration_from_start_timestamp?: Duration;
  /** Seconds of working time from first to last completion, by the name of the calendar. */
  readonly case_duration_business: Readonly<Record<string, Duration>>;
  readonly performance_dfg_business_MoFr_08_16_UTC?: readonly (readonly [string, string, Aggregates])[];
  readonly case_arrival_avg: number;
  readonly case_length: Duration;
  readonly rework_events_total: number;
  readonly cases_with_rework: number;
  readonly rework_cases_per_activity: Counts;
  /** Least number of events between two executions in a case; activities that are never repeated have none. */
  readonly minimum_self_distances: Counts;
  /** Seconds from start to completion, by activity. */
  readonly service_time?: Readonly<Record<"mean" | "median" | "min" | "max" | "sum", Counts>>;
  readonly handover_of_work?: {
    readonly all_events_null_as_NA: {
      readonly total_pairs: number;
      readonly counts: readonly (readonly [string, string, number])[];
    };
  };
}

const folder = join(sharedData, "oracles", "pm4py");
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));

/** Keys that only the view with starts has. */
const ofIntervals = ["case_duration_from_start_timestamp", "service_time"] as const;

/** PM4Py's numbers of a view of a log; `x.complete` takes what concerns starts from `x.interval`. */
export function pm4pyNumbers(view: string): Pm4pyNumbers {
  const numbers = read(view) as Record<string, unknown>;
  const intervals = read(view.replace(/\.complete$/, ".interval")) as Record<string, unknown>;
  for (const key of ofIntervals) if (key in intervals) numbers[key] = intervals[key];
  numbers["variants"] = () =>
    JSON.parse(
      gunzipSync(readFileSync(join(folder, `${view}.variants.json.gz`))).toString("utf8"),
    ) as readonly Variant[];
  return numbers as unknown as Pm4pyNumbers;
}

const compared = (c: Omit<Comparison<Pm4pyNumbers>, "tool">): Comparison<Pm4pyNumbers> => ({
  tool: "PM4Py",
  ...c,
});

/** Counts equal, times to 1e-9. Throughput counts start stamps, everything else is about completions. */
export const pm4pyComparisons: readonly Comparison<Pm4pyNumbers>[] = [
  compared({
    name: "rows read, first and last completion, equal neighbouring stamps",
    measures: [],
    keys: ["n_rows_raw", "time_min", "time_max", "adjacent_pairs_same_timestamp"],
    compare: async (_, expected, { engine, accounts }) => {
      const [row] = await engine.rows(sql`
        select
          epoch_us(min(time)) as first,
          epoch_us(max(time)) as last,
          count(case when since_previous_us = 0 then 1 end) as equal
        from events`);
      expect(accounts.map(({ rows_read }) => rows_read)).toEqual([expected.n_rows_raw]);
      expect([row?.["first"], row?.["last"]]).toEqual([
        microseconds(expected.time_min),
        microseconds(expected.time_max),
      ]);
      expect(row?.["equal"]).toBe(expected.adjacent_pairs_same_timestamp);
    },
  }),
  compared({
    name: "size",
    measures: [volume],
    keys: ["n_events", "n_cases", "n_activities", "n_variants"],
    compare: (measured, expected) => {
      const total = only(measured(volume));
      expect([total.events, total.cases, total.activities, total.variants]).toEqual([
        expected.n_events,
        expected.n_cases,
        expected.n_activities,
        expected.n_variants,
      ]);
    },
  }),
  compared({
    name: "activities",
    measures: [activityFrequency],
    keys: ["activity_counts"],
    compare: (measured, expected) => {
      expect(counted(measured(activityFrequency), "activity", "executions")).toEqual(
        expected.activity_counts,
      );
    },
  }),
  compared({
    name: "first and last activities, alone and as pairs",
    measures: [startActivities, endActivities, startEndPairs],
    keys: ["start_activities", "end_activities"],
    compare: (measured, expected) => {
      const { start_activities: starts, end_activities: ends } = expected;
      expect(counted(measured(startActivities), "activity", "cases")).toEqual(starts);
      expect(counted(measured(endActivities), "activity", "cases")).toEqual(ends);
      const pairs = measured(startEndPairs);
      expect(summed(pairs, "start_activity", "cases")).toEqual(starts);
      expect(summed(pairs, "end_activity", "cases")).toEqual(ends);
    },
  }),
  compared({
    name: "variants in PM4Py's order",
    measures: [variants],
    keys: ["variants", "variants_sha256", "variants_top20", "variant_count_histogram"],
    compare: (measured, expected) => {
      const ours = measured(variants);
      const key = (variant: readonly string[], cases: number | null) => `${JSON.stringify(variant)} ${cases}`;
      expect(new Set(ours.map((row) => key(row.variant, row.cases)))).toEqual(
        new Set(expected.variants().map(([variant, cases]) => key(variant, cases))),
      );
      const sorted = ours
        .map((row) => [row.variant, row.cases] as const)
        .toSorted((a, b) => Number(b[1]) - Number(a[1]) || compareLists(a[0], b[0]));
      expect(createHash("sha256").update(JSON.stringify(sorted)).digest("hex")).toBe(
        expected.variants_sha256,
      );
      expect(ours.map((row) => row.rank)).toEqual(ours.map((_, i) => i + 1));
      expect(ours.slice(0, 20).map((row) => row.cases)).toEqual(
        expected.variants_top20.map(([, cases]) => cases),
      );
      const byCases = new Map<string, number>();
      for (const { cases } of ours) byCases.set(String(cases), (byCases.get(String(cases)) ?? 0) + 1);
      expect(Object.fromEntries(byCases)).toEqual(expected.variant_count_histogram);
      expectClose(ours.at(-1)?.cumulative_share, 1, 1e-12, "coverage of all variants");
    },
  }),
  compared({
    name: "directly-follows graph with times",
    measures: [directlyFollows],
    keys: ["dfg", "dfg_total", "performance_dfg"],
    compare: (measured, expected) => {
      const ours = measured(directlyFollows);
      expectSame(
        ours.map((row) => [edge(row.from_activity, row.to_activity), row.executions]),
        expected.dfg.map(([from, to, n]) => [edge(from, to), n]),
      );
      expect(ours.reduce((sum, row) => sum + Number(row.executions), 0)).toBe(expected.dfg_total);
      const times = new Map(expected.performance_dfg.map(([from, to, value]) => [edge(from, to), value]));
      for (const row of ours) {
        const name = edge(row.from_activity, row.to_activity);
        const theirs = times.get(name);
        if (theirs === undefined) throw new Error(`PM4Py has no times for ${name}`);
        for (const column of ["mean", "median", "min", "max", "sum"] as const)
          expectClose(row[`${column}_seconds`], theirs[column], 1e-9, `${name} ${column}`);
        expectClose(row.st_dev_seconds, theirs.stdev, 1e-9, `${name} standard deviation`);
      }
    },
  }),
  compared({
    name: "durations of cases",
    measures: [throughputTime],
    keys: ["case_duration", "case_duration_from_start_timestamp"],
    compare: (measured, expected) => {
      const row = only(measured(throughputTime));
      const completions = expected.case_duration;
      const theirs = expected.case_duration_from_start_timestamp ?? completions;
      expect(row.cases).toBe(theirs.n);
      expectDuration(theirs, {
        mean: row.mean_seconds,
        median: row.median_seconds,
        p25: row.q1_seconds,
        p75: row.q3_seconds,
        p90: row.p90_seconds,
        min: row.min_seconds,
        max: row.max_seconds,
        sum: Number(row.mean_seconds) * Number(row.cases),
        stdev_sample: row.st_dev_seconds,
      });
    },
  }),
  compared({
    name: "durations of cases by completions, mean time between arrivals",
    measures: [throughputCompletion, arrivalGap],
    keys: ["case_duration", "case_arrival_avg"],
    compare: (measured, expected) => {
      const row = only(measured(throughputCompletion));
      expect(row.cases).toBe(expected.case_duration.n);
      expectDuration(expected.case_duration, {
        mean: row.mean_seconds,
        median: row.median_seconds,
        p25: row.q1_seconds,
        p75: row.q3_seconds,
        p90: row.p90_seconds,
        min: row.min_seconds,
        max: row.max_seconds,
        sum: row.sum_seconds,
        stdev_sample: row.st_dev_seconds,
      });
      expectClose(only(measured(arrivalGap)).mean_seconds, expected.case_arrival_avg, 1e-9, "arrivals");
    },
  }),
  compared({
    name: "the most frequent variant",
    measures: [variantCoverage],
    keys: ["n_variants", "variants_top20"],
    compare: (measured, expected) => {
      const row = only(measured(variantCoverage));
      const [first, second] = expected.variants_top20;
      expect([row.variants, row.happy_path_cases, row.happy_path_tied]).toEqual([
        expected.n_variants,
        first?.[1],
        first?.[1] === second?.[1],
      ]);
    },
  }),
  compared({
    name: "lengths of cases",
    measures: [],
    keys: ["case_length"],
    compare: async (_, expected, { engine }) => {
      const rows = await engine.rows(sql`select events from cases`);
      const ours = summaryOf(rows.map((row) => Number(row["events"])));
      expect(rows).toHaveLength(expected.case_length.n);
      expectDuration(expected.case_length, {
        ...ours,
        p25: ours.q1,
        p75: ours.q3,
        stdev_sample: ours.st_dev,
      });
    },
  }),
  compared({
    name: "rework",
    measures: [reworkRates, reworkPerActivity],
    keys: ["rework_events_total", "cases_with_rework", "rework_cases_per_activity"],
    compare: (measured, expected) => {
      const rates = only(measured(reworkRates));
      expect([rates.extra_executions, rates.repeated_cases]).toEqual([
        expected.rework_events_total,
        expected.cases_with_rework,
      ]);
      const repeated = measured(reworkPerActivity).filter((row) => row.repeated_cases !== 0);
      expect(counted(repeated, "activity", "repeated_cases")).toEqual(expected.rework_cases_per_activity);
    },
  }),
  compared({
    name: "least distance between repetitions",
    measures: [selfDistance],
    keys: ["minimum_self_distances"],
    compare: (measured, expected) => {
      const repeated = measured(selfDistance).filter((row) => row.steps_between !== null);
      expect(counted(repeated, "activity", "steps_between")).toEqual(expected.minimum_self_distances);
    },
  }),
  compared({
    name: "handovers between persons, as a number",
    measures: [handoverRate],
    keys: ["handover_of_work"],
    compare: (measured, expected) => {
      const pairs = (expected.handover_of_work?.all_events_null_as_NA.counts ?? []).filter(
        ([from, to]) => from !== "__NA__" && to !== "__NA__",
      );
      const total = (of: typeof pairs) => of.reduce((sum, [, , n]) => sum + n, 0);
      const row = measured(handoverRate).find(({ basis }) => basis === "person");
      expect([row?.known_pairs ?? 0, row?.handovers ?? 0]).toEqual([
        total(pairs),
        total(pairs.filter(([from, to]) => from !== to)),
      ]);
    },
  }),
];

/** Keys that nothing is compared with, and why. */
export const pm4pyLeftOut: Readonly<Record<string, string>> = {
  "log view tool variants_sha256_note performance_dfg_interval_note seconds bh_check": "about the oracle",
  "lifecycle_counts adjacent_pairs_backwards_in_document_order has_start_timestamp":
    "about the rows of the file, not about executions",
  events_at_midnight_utc_or_local: "counts midnight of two clocks; ours is that of the administration",
  "n_resources resource_null_events resource_counts_top30 n_org_roles_pm4py":
    "about persons; there is no result by person",
  case_duration_pm4py_upper_median: "PM4Py takes the upper of two middle values (measures.md 5.1)",
  case_dispersion_avg: "mean gap between ends of cases; we offer no such measure",
  "variants_start_order_top20 variants_start_order_sha256 n_variants_start_order":
    "ordered by starts; our order is that of completions (measures.md 1.2)",
  "dfg_interval performance_dfg_interval": "ordered by starts and not clamped (measures.md 16)",
};

/** `2024-01-01T00:00:00.123456+00:00` in microseconds since 1970. */
function microseconds(time: string): number {
  const [, seconds = "", fraction = ""] = /^(.{19})(?:\.(\d+))?\+00:00$/.exec(time) ?? [];
  return Date.parse(`${seconds}Z`) * 1000 + Number(fraction.padEnd(6, "0"));
}

/** Every number of a summary that we have; `sum` only where it is given. */
function expectDuration(theirs: Duration, ours: Partial<Record<keyof Duration, number | null>>): void {
  for (const name of ["mean", "median", "p25", "p75", "p90", "min", "max", "sum", "stdev_sample"] as const)
    if (name in ours) expectClose(ours[name], theirs[name], 1e-9, name);
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareByCodePoint(a[i] ?? "", b[i] ?? "");
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

const compareByCodePoint = (a: string, b: string): number =>
  Buffer.compare(Buffer.from(a, "utf8"), Buffer.from(b, "utf8"));
