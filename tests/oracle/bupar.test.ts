import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { activityFrequency } from "../../src/measures/activity-frequency.js";
import { endActivities } from "../../src/measures/end-activities.js";
import { reworkPerActivity } from "../../src/measures/rework-per-activity.js";
import { reworkRates } from "../../src/measures/rework-rates.js";
import { startActivities } from "../../src/measures/start-activities.js";
import { throughputTime } from "../../src/measures/throughput-time.js";
import { volume } from "../../src/measures/volume.js";
import { present, sharedData } from "../shared.js";
import { analysed, only, type Measured } from "./analysed.js";
import { expectClose } from "./close.js";

interface Share {
  readonly activity: string;
  readonly absolute: number;
  readonly relative: number;
}

interface Expected {
  readonly n_activity_instances: number;
  readonly n_cases: number;
  readonly n_activities: number;
  readonly n_traces: number;
  readonly throughput_time_log: readonly Readonly<Record<string, number>>[];
  readonly start_activities: readonly Share[];
  readonly end_activities: readonly Share[];
  readonly activity_frequency: readonly Share[];
  readonly activity_presence: readonly Share[];
  readonly selfloops_all_activity: readonly Share[];
  readonly repetitions_all_activity: readonly Share[];
  readonly cases_with_selfloop: number;
  readonly cases_with_repetition: number;
}

/** bupaR's log → the file it was made from. Printed with about 12 significant digits. */
const logs: Readonly<Record<string, string>> = {
  bpic2020_PrepaidTravelCost: "bpic2020_PrepaidTravelCost.xes.gz",
  interval_event_log_csv: "interval_event_log.csv",
  receipt: "receipt.xes.gz",
  roadtraffic100traces: "roadtraffic100traces.csv",
  "running-example": "running-example.csv",
  wta_PurchasingExample: "wta_PurchasingExample.csv",
};
const digits = 1e-9;

/**
 * Known deviation (measures.md 1.2): instances of this log overlap; bupaR orders them by their starts, we and PM4Py by
 * completion. One case therefore starts with another activity, and there is one path more; PM4Py has our numbers.
 */
const byCompletion: Readonly<Record<string, Partial<Expected>>> = {
  interval_event_log_csv: {
    n_traces: 10,
    start_activities: [
      { activity: "place order", absolute: 1265, relative: 1265 / 1266 },
      { activity: "send invoice", absolute: 1, relative: 1 / 1266 },
    ],
  },
};

describe("equals bupaR 1.0.0 and edeaR 1.0.0", () => {
  for (const [name, file] of Object.entries(logs)) {
    const here = present(`logs/${file}`, `oracles/bupar/${name}.json`);
    test.skipIf(!here)(`on ${file}${here ? "" : " (skipped: ../shared/data is not there)"}`, async () => {
      const path = join(sharedData, "oracles", "bupar", `${name}.json`);
      const expected = JSON.parse(readFileSync(path, "utf8")) as Expected;
      expectAll(await analysed(join(sharedData, "logs", file)), {
        ...expected,
        ...byCompletion[name],
      });
    });
  }
});

function expectAll(measured: Measured, expected: Expected): void {
  const total = only(measured(volume));
  expect([total.events, total.cases, total.activities, total.variants]).toEqual([
    expected.n_activity_instances,
    expected.n_cases,
    expected.n_activities,
    expected.n_traces,
  ]);
  const throughput = only(measured(throughputTime));
  const theirs = expected.throughput_time_log[0] ?? {};
  for (const column of ["min", "q1", "median", "mean", "q3", "max", "st_dev"] as const) {
    expectClose(throughput[`${column}_seconds`], Number(theirs[column]), digits, `throughput ${column}`);
  }
  const presence = measured(activityFrequency);
  expectShares(
    expected.start_activities,
    measured(startActivities).map((row) => [row.activity, row.cases, row.share]),
  );
  expectShares(
    expected.end_activities,
    measured(endActivities).map((row) => [row.activity, row.cases, row.share]),
  );
  expectShares(
    expected.activity_frequency,
    presence.map((row) => [row.activity, row.executions, row.executions_share]),
  );
  expectShares(
    expected.activity_presence,
    presence.map((row) => [row.activity, row.cases, row.cases_share]),
  );
  const rework = measured(reworkPerActivity);
  const counts = (shares: readonly Share[]) =>
    new Map(shares.map((share) => [share.activity, share.absolute]));
  expect(new Map(rework.map((row) => [row.activity, row.self_loops]))).toEqual(
    counts(expected.selfloops_all_activity),
  );
  expect(new Map(rework.map((row) => [row.activity, row.repetitions]))).toEqual(
    counts(expected.repetitions_all_activity),
  );
  const rates = only(measured(reworkRates));
  expect([rates.self_loop_cases, rates.loop_cases]).toEqual([
    expected.cases_with_selfloop,
    expected.cases_with_repetition,
  ]);
}

function expectShares(
  theirs: readonly Share[],
  ours: readonly (readonly [activity: string, count: number | null, share: number | null])[],
): void {
  expect(new Map(ours.map(([activity, count]) => [activity, count]))).toEqual(
    new Map(theirs.map(({ activity, absolute }) => [activity, absolute])),
  );
  const shares = new Map(theirs.map(({ activity, relative }) => [activity, relative]));
  for (const [activity, , share] of ours) {
    expectClose(share, shares.get(activity) ?? Number.NaN, digits, activity);
  }
}
