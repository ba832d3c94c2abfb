import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect } from "vitest";
import { activityFrequency } from "../../src/measures/activity-frequency.js";
import { directlyFollows } from "../../src/measures/directly-follows.js";
import { endActivities } from "../../src/measures/end-activities.js";
import { reworkPerActivity } from "../../src/measures/rework-per-activity.js";
import { reworkRates } from "../../src/measures/rework-rates.js";
import { startActivities } from "../../src/measures/start-activities.js";
import { throughputTime } from "../../src/measures/throughput-time.js";
import { variants } from "../../src/measures/variants.js";
import { volume } from "../../src/measures/volume.js";
import { sharedData } from "../shared.js";
import { only, type Measured } from "./analysed.js";
import { expectClose } from "./close.js";

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

interface Expected {
  readonly n_events: number;
  readonly n_cases: number;
  readonly n_activities: number;
  readonly n_variants: number;
  readonly activity_counts: Counts;
  readonly variants_sha256: string;
  readonly start_activities: Counts;
  readonly end_activities: Counts;
  readonly dfg: readonly (readonly [string, string, number])[];
  readonly performance_dfg: readonly (readonly [string, string, Aggregates])[];
  readonly case_duration: Duration;
  readonly case_duration_from_start_timestamp?: Duration;
  readonly rework_events_total: number;
  readonly cases_with_rework: number;
  readonly rework_cases_per_activity: Counts;
}

const folder = join(sharedData, "oracles", "pm4py");

/**
 * Holds the measures of a log against PM4Py's numbers: counts equal, times to 1e-9. `intervals` is the view with start
 * and completion paired, where there is one: throughput counts start stamps, everything else is about completions.
 */
export function expectPm4py(measured: Measured, view: string, intervals: string): void {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as Expected;
  const expected = read(view);
  const total = only(measured(volume));
  expect([total.events, total.cases, total.activities, total.variants]).toEqual([
    expected.n_events,
    expected.n_cases,
    expected.n_activities,
    expected.n_variants,
  ]);
  expect(counts(measured(activityFrequency), "activity", "executions")).toEqual(expected.activity_counts);
  expect(counts(measured(startActivities), "activity", "cases")).toEqual(expected.start_activities);
  expect(counts(measured(endActivities), "activity", "cases")).toEqual(expected.end_activities);
  expectVariants(measured, view, expected.variants_sha256);
  expectEdges(measured, expected);
  expectThroughput(measured, read(intervals));
  expectRework(measured, expected);
}

function expectVariants(measured: Measured, view: string, sha256: string): void {
  const file = gunzipSync(readFileSync(join(folder, `${view}.variants.json.gz`))).toString("utf8");
  const theirs = JSON.parse(file) as readonly (readonly [readonly string[], number])[];
  const ours = measured(variants).map((row) => [row.variant, row.cases] as const);
  const key = ([variant, cases]: readonly [readonly string[], number | null]) =>
    `${JSON.stringify(variant)} ${cases}`;
  expect(new Set(ours.map(key))).toEqual(new Set(theirs.map(key)));
  const sorted = ours.toSorted((a, b) => Number(b[1]) - Number(a[1]) || compareLists(a[0], b[0]));
  expect(createHash("sha256").update(JSON.stringify(sorted)).digest("hex")).toBe(sha256);
  expect(measured(variants).at(-1)?.cumulative_share).toBeCloseTo(1, 12);
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

function expectEdges(measured: Measured, expected: Expected): void {
  const ours = measured(directlyFollows);
  const edge = (from: string, to: string) => JSON.stringify([from, to]);
  expect(new Map(ours.map((row) => [edge(row.from_activity, row.to_activity), row.executions]))).toEqual(
    new Map(expected.dfg.map(([from, to, n]) => [edge(from, to), n])),
  );
  const times = new Map(expected.performance_dfg.map(([from, to, value]) => [edge(from, to), value]));
  for (const row of ours) {
    const name = edge(row.from_activity, row.to_activity);
    const theirs = times.get(name);
    if (theirs === undefined) throw new Error(`PM4Py has no times for ${name}`);
    expectClose(row.mean_seconds, theirs.mean, 1e-9, `${name} mean`);
    expectClose(row.median_seconds, theirs.median, 1e-9, `${name} median`);
    expectClose(row.min_seconds, theirs.min, 1e-9, `${name} min`);
    expectClose(row.max_seconds, theirs.max, 1e-9, `${name} max`);
    expectClose(row.sum_seconds, theirs.sum, 1e-9, `${name} sum`);
    expectClose(row.st_dev_seconds, theirs.stdev, 1e-9, `${name} standard deviation`);
  }
}

function expectThroughput(measured: Measured, expected: Expected): void {
  const row = only(measured(throughputTime));
  const theirs = expected.case_duration_from_start_timestamp ?? expected.case_duration;
  expect(row.cases).toBe(theirs.n);
  expectClose(row.mean_seconds, theirs.mean, 1e-9, "throughput mean");
  expectClose(row.median_seconds, theirs.median, 1e-9, "throughput median");
  expectClose(row.q1_seconds, theirs.p25, 1e-9, "throughput q1");
  expectClose(row.q3_seconds, theirs.p75, 1e-9, "throughput q3");
  expectClose(row.p90_seconds, theirs.p90, 1e-9, "throughput p90");
  expectClose(row.min_seconds, theirs.min, 1e-9, "throughput min");
  expectClose(row.max_seconds, theirs.max, 1e-9, "throughput max");
  expectClose(row.st_dev_seconds, theirs.stdev_sample, 1e-9, "throughput standard deviation");
}

function expectRework(measured: Measured, expected: Expected): void {
  const rates = only(measured(reworkRates));
  expect([rates.extra_executions, rates.repeated_cases]).toEqual([
    expected.rework_events_total,
    expected.cases_with_rework,
  ]);
  const repeated = measured(reworkPerActivity).filter((row) => row.repeated_cases !== 0);
  expect(counts(repeated, "activity", "repeated_cases")).toEqual(expected.rework_cases_per_activity);
}

/** Rows as an object: name → count. */
function counts<Name extends string, Count extends string>(
  rows: readonly (Readonly<Record<Name, unknown>> & Readonly<Record<Count, unknown>>)[],
  name: Name,
  count: Count,
): Counts {
  return Object.fromEntries(rows.map((row) => [String(row[name]), Number(row[count])]));
}
