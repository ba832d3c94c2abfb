import { expect, test } from "vitest";
import type { ActivityConfig, Process } from "../../src/config/process.js";
import { activityFrequency } from "../../src/measures/activity-frequency.js";
import { handlingTime } from "../../src/measures/handling-time.js";
import { timeResolution } from "../../src/measures/time-resolution.js";
import { volume } from "../../src/measures/volume.js";
import { benefitOf } from "../../src/ranking/benefit.js";
import { workingMinutes } from "../../src/ranking/working-minutes.js";
import { random } from "../../src/statistics/random.js";
import { automationByKind, contextOf, processOf, table } from "./portfolio.js";

const effort = { min: 10, typ: 20, max: 30, evidence: "stated", by: "Amt 50", date: "2025-02-12" } as const;

interface Seen {
  readonly cases?: number;
  readonly measured?: number;
  readonly clock?: number;
  readonly mean?: number;
  readonly config?: ActivityConfig;
}

/** A process of one step that was done 600 times, with durations of this kind. */
function context(
  { cases = 300, measured = 600, clock = 1, mean = 360, config }: Seen,
  own: Partial<Process> = {},
) {
  const head = { process: "wohngeld", activity: "Prüfen" };
  return contextOf(
    processOf("wohngeld", { ...own, ...(config && { activities: { Prüfen: config } }) }),
    table(volume, [
      {
        process: "wohngeld",
        cases: 600,
        events: 600,
        activities: 1,
        variants: 1,
        completed_cases: 600,
        first_time: null,
        last_time: null,
      },
    ]),
    table(activityFrequency, [{ ...head, executions: 600, executions_share: 1, cases: 600, cases_share: 1 }]),
    automationByKind("wohngeld", [{ activity: "Prüfen", cases: 600, executions: 600, config }]),
    table(handlingTime, [
      {
        ...head,
        cases,
        measured_executions: measured,
        trimmed_mean_seconds: mean,
        error_seconds: 36,
        spread_ratio: 1,
      },
    ]),
    table(timeResolution, [
      {
        ...head,
        cases: 600,
        executions: 600,
        clock_executions: 600 * clock,
        clock_share: clock,
        finer_executions: 0,
        finer_share: 0,
      },
    ]),
  );
}

const stated: ActivityConfig = { alias: [], kind: "manual", effort };

test("measured minutes go before stated ones and scatter by their standard error", () => {
  const found = workingMinutes(context({ config: stated }))("Prüfen")!;
  expect(found.evidence).toBe("measured");
  expect(found.minutes.mean).toBe(6);
  const from = random("minutes");
  const draws = Array.from({ length: 20_000 }, () => found.minutes.draw(from));
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  expect(mean).toBeCloseTo(6, 1);
  expect(Math.sqrt(draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length)).toBeCloseTo(0.6, 1);
  expect(found.minutes.quantile(0.9)).toBeGreaterThan(6.6);
});

test.each([
  ["too few cases", { cases: 29 }],
  ["fewer than half of the executions", { measured: 299 }],
  ["dates without a time of day", { clock: 0.49 }],
  ["no time at all", { mean: 0 }],
])("with %s the statement holds, and without one nothing is known", (_, seen: Seen) => {
  expect(workingMinutes(context({ ...seen, config: stated }))("Prüfen")).toMatchObject({
    evidence: "stated",
    minutes: { mean: 20 },
  });
  expect(workingMinutes(context(seen))("Prüfen")).toBeNull();
});

test("a step that is not in the log has no minutes", () => {
  expect(workingMinutes(context({}))("Buchen")).toBeNull();
});

test("the benefit is measured where the minutes are and somebody said that the step is manual", () => {
  const year = 600 * (365.25 / 366);
  const of = (config?: ActivityConfig) =>
    benefitOf(context(config === undefined ? {} : { config }), 1000).row;
  const manual = of({ alias: [], kind: "manual", automatable_share: 1 });
  expect(manual).toMatchObject({ evidence: "measured", effort_coverage_share: 1, reason: "-" });
  expect(manual.manual_hours).toBeCloseTo((year * 6) / 60, 9);
  // of which nobody said who does it: half of it, and assumed
  const open = of();
  expect(open.evidence).toBe("assumed");
  expect(open.manual_hours).toBeCloseTo((year * 3) / 60, 9);
});
