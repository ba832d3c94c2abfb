import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { activityFrequency } from "../../src/measures/activity-frequency.js";
import { directlyFollows } from "../../src/measures/directly-follows.js";
import { endActivities } from "../../src/measures/end-activities.js";
import { reworkPerActivity } from "../../src/measures/rework-per-activity.js";
import { reworkRates } from "../../src/measures/rework-rates.js";
import { startActivities } from "../../src/measures/start-activities.js";
import { throughputTime } from "../../src/measures/throughput-time.js";
import { variants } from "../../src/measures/variants.js";
import { volume } from "../../src/measures/volume.js";
import { present, sharedData } from "../shared.js";
import { analysed, only, type Measured } from "./analysed.js";
import { expectClose } from "./close.js";
import { csvRows } from "./csv.js";

const folder = join(sharedData, "oracles", "edear-pm4py");
const logs = ["patients", "sepsis", "traffic_fines", "hospital_billing"];

/** Cases, activity instances, activities and variants (oracle README). */
const sizes: Readonly<Record<string, readonly number[]>> = {
  patients: [500, 2721, 7, 7],
  sepsis: [1050, 15_214, 16, 846],
  traffic_fines: [10_000, 34_724, 11, 44],
  hospital_billing: [10_000, 49_951, 16, 288],
};

/** Rework cases, self-loop cases, loop cases and extra executions as shares, 4 digits (measures.md 8.1). */
const rework: Readonly<Record<string, readonly number[]>> = {
  patients: [0, 0, 0, 0],
  sepsis: [0.7086, 0.401, 0.6886, 0.3697],
  traffic_fines: [0.0279, 0.0259, 0.002, 0.0082],
  hospital_billing: [0.1186, 0.0442, 0.0806, 0.0831],
};

describe("equals edeaR 1.0.0 and PM4Py 2.7.14", () => {
  for (const log of logs) {
    const here = present(`oracles/edear-pm4py/${log}/events.csv`);
    test.skipIf(!here)(`on ${log}${here ? "" : " (skipped: ../shared/data is not there)"}`, async () => {
      const measured = await analysed(join(folder, log, "events.csv"), {
        columns: {
          case: "case",
          activity: ["activity"],
          time: { from: "timestamp" },
          lifecycle: "lifecycle",
          instance: "instance",
        },
      });
      expectSizes(measured, log);
      expectThroughput(measured, log);
      expectPaths(measured, log);
      expectActivities(measured, log);
      expectCaseRework(measured, log);
      expectEdges(measured, log);
    });
  }
});

const rowsOf = (log: string, file: string) => csvRows(join(folder, log, `${file}.csv`));

function expectSizes(measured: Measured, log: string): void {
  const row = only(measured(volume));
  expect([row.cases, row.events, row.activities, row.variants]).toEqual(sizes[log]);
}

function expectThroughput(measured: Measured, log: string): void {
  const row = only(measured(throughputTime));
  const theirs = rowsOf(log, "edear_throughput_log")[0] ?? {};
  for (const name of ["min", "q1", "median", "mean", "q3", "max", "st_dev"] as const) {
    expectClose(row[`${name}_seconds`], Number(theirs[`${name}_s`]), 1e-9, `${log} throughput ${name}`);
  }
  const cases = rowsOf(log, "edear_cases").map((c) => Number(c["throughput_time_s"]));
  expect(row.cases).toBe(cases.length);
  expectClose(
    row.mean_seconds,
    cases.reduce((a, b) => a + b, 0) / cases.length,
    1e-9,
    `${log} mean over cases`,
  );
}

function expectPaths(measured: Measured, log: string): void {
  // No activity of these logs has a comma in its name, so edeaR's joined traces can be split.
  const theirs = new Map(
    rowsOf(log, "edear_traces").map((row) => [row["trace"] ?? "", Number(row["absolute"])]),
  );
  const ours = new Map(measured(variants).map((row) => [row.variant.join(","), row.cases]));
  expect(ours).toEqual(theirs);
}

function expectActivities(measured: Measured, log: string): void {
  const shares = (file: string) =>
    new Map(
      rowsOf(log, file).map((row) => [row["activity"], [Number(row["absolute"]), Number(row["relative"])]]),
    );
  const expectShares = (file: string, ours: readonly (readonly [string, number | null, number | null])[]) => {
    const theirs = shares(file);
    expect(ours.map(([activity]) => activity).sort()).toEqual([...theirs.keys()].sort());
    for (const [activity, cases, share] of ours) {
      expect([activity, cases]).toEqual([activity, theirs.get(activity)?.[0]]);
      expectClose(share, theirs.get(activity)?.[1] ?? Number.NaN, 1e-9, `${log} ${file} ${activity}`);
    }
  };
  expectShares(
    "edear_start_activities",
    measured(startActivities).map((r) => [r.activity, r.cases, r.share]),
  );
  expectShares(
    "edear_end_activities",
    measured(endActivities).map((r) => [r.activity, r.cases, r.share]),
  );
  expectShares(
    "edear_activity_presence",
    measured(activityFrequency).map((r) => [r.activity, r.cases, r.cases_share]),
  );
}

function expectCaseRework(measured: Measured, log: string): void {
  const cases = rowsOf(log, "edear_cases");
  const total = (name: string) => cases.reduce((sum, row) => sum + Number(row[name]), 0);
  const share = (holds: (row: Readonly<Record<string, string>>) => boolean) =>
    cases.filter(holds).length / cases.length;
  const perActivity = measured(reworkPerActivity);
  expect(perActivity.reduce((sum, row) => sum + Number(row.self_loops), 0)).toBe(total("selfloops"));
  expect(perActivity.reduce((sum, row) => sum + Number(row.repetitions), 0)).toBe(total("repetitions"));
  const rates = only(measured(reworkRates));
  expect(rates.self_loop_cases_share).toBe(share((row) => Number(row["selfloops"]) > 0));
  expect(rates.loop_cases_share).toBe(share((row) => Number(row["repetitions"]) > 0));
  expect(rates.repeated_cases_share).toBe(
    share((row) => Number(row["selfloops"]) > 0 || Number(row["repetitions"]) > 0),
  );
  const published = [
    rates.repeated_cases_share,
    rates.self_loop_cases_share,
    rates.loop_cases_share,
    rates.extra_executions_share,
  ];
  expect(published.map((value) => Math.round(Number(value) * 1e4) / 1e4)).toEqual(rework[log]);
  const repeated = perActivity.filter((row) => row.repeated_cases !== 0);
  expect(new Map(repeated.map((row) => [row.activity, row.repeated_cases]))).toEqual(
    new Map(rowsOf(log, "pm4py_rework").map((row) => [row["activity"], Number(row["cases"])])),
  );
}

function expectEdges(measured: Measured, log: string): void {
  const theirs = rowsOf(log, "pm4py_dfg");
  const ours = measured(directlyFollows);
  const name = (from: unknown, to: unknown) => JSON.stringify([from, to]);
  const byName = new Map(ours.map((row) => [name(row.from_activity, row.to_activity), row]));
  expect([...byName.keys()].sort()).toEqual(
    theirs.map((row) => name(row["from_activity"], row["to_activity"])).sort(),
  );
  for (const row of theirs) {
    const edge = name(row["from_activity"], row["to_activity"]);
    const found = byName.get(edge);
    expect(found?.executions).toBe(Number(row["n"]));
    for (const column of ["mean", "median", "min", "max", "sum"] as const) {
      expectClose(found?.[`${column}_seconds`], Number(row[`${column}_s`]), 1e-9, `${log} ${edge} ${column}`);
    }
    const deviation = row["stdev_s"] === "" ? null : Number(row["stdev_s"]);
    expectClose(found?.st_dev_seconds, deviation, 1e-9, `${log} ${edge} standard deviation`);
  }
}
