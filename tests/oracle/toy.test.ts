import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { directlyFollows } from "../../src/measures/directly-follows.js";
import { endActivities } from "../../src/measures/end-activities.js";
import { handoverRate } from "../../src/measures/handover-rate.js";
import { reworkPerActivity } from "../../src/measures/rework-per-activity.js";
import { reworkRates } from "../../src/measures/rework-rates.js";
import { startActivities } from "../../src/measures/start-activities.js";
import { throughputTime } from "../../src/measures/throughput-time.js";
import { variants } from "../../src/measures/variants.js";
import { volume } from "../../src/measures/volume.js";
import { analysed, only } from "./analysed.js";
import { expectClose } from "./close.js";

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

interface Expected {
  readonly edear_cases: readonly {
    readonly throughput_time_s: number;
    readonly selfloops: number;
    readonly repetitions: number;
  }[];
  readonly edear: { readonly throughput_time: { readonly log: Readonly<Record<string, number>> } };
  readonly pm4py: {
    readonly completion_times: {
      readonly variants: readonly { readonly variant: readonly string[]; readonly cases: number }[];
      readonly start_activities: Readonly<Record<string, number>>;
      readonly end_activities: Readonly<Record<string, number>>;
      readonly dfg: readonly Edge[];
      readonly rework_cases_per_activity: Readonly<Record<string, number>>;
    };
    readonly start_and_completion_times: {
      readonly rework_cases: readonly { readonly number_activities: number; readonly rework: number }[];
    };
  };
}

// The toy log was made for this project; the repository carries its own copy.
const folder = join("tests", "oracle", "toy");
const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected;

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
} as const;

describe.each(Object.entries(inputs))("on %s equals edeaR 1.0.0 and PM4Py 2.7.14:", (file, columns) => {
  const toy = analysed(join(folder, file), { columns, timezone: "UTC" });
  const { completion_times, start_and_completion_times } = expected.pm4py;

  test("counts, paths, starts and ends", async () => {
    const measured = await toy;
    const total = only(measured(volume));
    expect([total.cases, total.events, total.activities, total.variants]).toEqual([5, 15, 3, 5]);
    expect(
      measured(variants)
        .map((row) => row.variant)
        .sort(),
    ).toEqual(completion_times.variants.map((row) => row.variant).sort());
    const byActivity = (rows: readonly { activity: string; cases: number | null }[]) =>
      Object.fromEntries(rows.map((row) => [row.activity, row.cases]));
    expect(byActivity(measured(startActivities))).toEqual(completion_times.start_activities);
    expect(byActivity(measured(endActivities))).toEqual(completion_times.end_activities);
  });

  test("throughput, start stamps included", async () => {
    const row = only((await toy)(throughputTime));
    const minutes = expected.edear.throughput_time.log;
    expectClose(row.min_seconds, Number(minutes["min"]) * 60, 1e-6, "min");
    expectClose(row.q1_seconds, Number(minutes["q1"]) * 60, 1e-6, "q1");
    expectClose(row.median_seconds, Number(minutes["median"]) * 60, 1e-6, "median");
    expectClose(row.mean_seconds, Number(minutes["mean"]) * 60, 1e-6, "mean");
    expectClose(row.q3_seconds, Number(minutes["q3"]) * 60, 1e-6, "q3");
    expectClose(row.max_seconds, Number(minutes["max"]) * 60, 1e-6, "max");
    expectClose(row.st_dev_seconds, Number(minutes["st_dev"]) * 60, 1e-6, "st_dev");
    const seconds = expected.edear_cases.map((c) => c.throughput_time_s);
    expect(row.mean_seconds).toBe(seconds.reduce((a, b) => a + b, 0) / seconds.length);
  });

  test("directly-follows in completion order", async () => {
    const rows = (await toy)(directlyFollows);
    expect(rows.map((row) => [row.from_activity, row.to_activity, row.executions])).toEqual(
      completion_times.dfg.map((edge) => [edge.from, edge.to, edge.n]),
    );
    completion_times.dfg.forEach((edge, i) => {
      const row = rows[i];
      expectClose(row?.mean_seconds, edge.mean_s, 1e-9, "mean");
      expectClose(row?.median_seconds, edge.median_s, 1e-9, "median");
      expectClose(row?.min_seconds, edge.min_s, 1e-9, "min");
      expectClose(row?.max_seconds, edge.max_s, 1e-9, "max");
      expectClose(row?.sum_seconds, edge.sum_s, 1e-9, "sum");
      expectClose(row?.st_dev_seconds, edge.stdev_s, 1e-9, "standard deviation");
    });
  });

  test("rework", async () => {
    const measured = await toy;
    const perActivity = measured(reworkPerActivity);
    const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
    expect(sum(perActivity.map((row) => Number(row.self_loops)))).toBe(
      sum(expected.edear_cases.map((c) => c.selfloops)),
    );
    expect(sum(perActivity.map((row) => Number(row.repetitions)))).toBe(
      sum(expected.edear_cases.map((c) => c.repetitions)),
    );
    const repeated = perActivity.filter((row) => row.repeated_cases !== 0);
    expect(Object.fromEntries(repeated.map((row) => [row.activity, row.repeated_cases]))).toEqual(
      completion_times.rework_cases_per_activity,
    );
    const rates = only(measured(reworkRates));
    const cases = start_and_completion_times.rework_cases;
    expect(rates.extra_executions).toBe(sum(cases.map((c) => c.rework)));
    expect(rates.extra_executions_share).toBe(
      sum(cases.map((c) => c.rework)) / sum(cases.map((c) => c.number_activities)),
    );
    expect([rates.repeated_cases_share, rates.self_loop_cases_share, rates.loop_cases_share]).toEqual([
      0.4, 0.4, 0.4,
    ]);
  });

  test("handovers: 8 changes of person in 10 known pairs, counted by hand in completion order", async () => {
    // c1 r1 r1 r2 r1 · c2 r1 r2 r2 r1 r2 · c4 (B r2, C r3, A r1) · c5 r1 r3
    const [row] = (await toy)(handoverRate);
    expect(row).toMatchObject({ basis: "person", known_pairs: 10, handovers: 8, handover_share: 0.8 });
  });
});
