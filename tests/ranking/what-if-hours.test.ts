import { expect, test } from "vitest";
import type { ActivityConfig } from "../../src/config/process.js";
import { activityFrequency } from "../../src/measures/activity-frequency.js";
import { handlingTime } from "../../src/measures/handling-time.js";
import { timeResolution } from "../../src/measures/time-resolution.js";
import { freedHours, workMeasures } from "../../src/ranking/what-if-hours.js";
import { random } from "../../src/statistics/random.js";
import { automationByKind, processOf, table, tables } from "./portfolio.js";

const effort = { min: 10, typ: 20, max: 30, evidence: "stated", by: "Amt 50", date: "2025-02-12" } as const;
const manual: ActivityConfig = { alias: [], kind: "manual" };
const stream = (purpose: string) => random("what-if", purpose);

/** A log of a leap year in which "Prüfen" has a measured mean of 6 minutes in so many of its 366 executions. */
const measured = (executions: number, config: ActivityConfig = manual) =>
  tables(
    automationByKind("P", [{ activity: "Prüfen", cases: 366, executions: 366, config }]),
    table(activityFrequency, [
      { process: "P", activity: "Prüfen", executions: 366, executions_share: 1, cases: 366, cases_share: 1 },
    ]),
    table(handlingTime, [
      {
        process: "P",
        activity: "Prüfen",
        cases: 100,
        measured_executions: executions,
        trimmed_mean_seconds: 360,
        error_seconds: 0,
        spread_ratio: null,
      },
    ]),
    table(timeResolution, [
      {
        process: "P",
        activity: "Prüfen",
        cases: 366,
        executions: 366,
        clock_executions: 366,
        clock_share: 1,
        finer_executions: 0,
        finer_share: 0,
      },
    ]),
  );
const step = (share: number, activity = "Prüfen") => ({ activity, share, executions: 366, cases: 300 });
const process = (config: ActivityConfig, own = {}) =>
  processOf("P", { activities: { Prüfen: config }, ...own });

test("measured minutes go before stated ones: 365.25 executions of six minutes, half of them", () => {
  const { draws, rows } = freedHours(process({ ...manual, effort }), [step(0.5)], measured(366), stream);
  expect(draws?.[5000]).toBeCloseTo((365.25 * 0.1) / 2, 9);
  expect(rows).toEqual([
    {
      process: "P",
      activity: "Prüfen",
      cases: 300,
      automated_share: 0.5,
      work_hours: 0.1,
      work_p10_hours: 0.1,
      work_p90_hours: 0.1,
      evidence: "measured",
    },
  ]);
});

test("where too few executions are measured the statement holds, as a range", () => {
  const { draws, rows } = freedHours(process({ ...manual, effort }), [step(1)], measured(100), stream);
  expect(rows[0]).toMatchObject({ evidence: "stated", work_hours: 20 / 60 });
  // PERT(10, 20, 30) is symmetric about 20
  const [low, high] = [rows[0]?.work_p10_hours ?? 0, rows[0]?.work_p90_hours ?? 0];
  expect(low + high).toBeCloseTo(40 / 60, 6);
  expect(low).toBeLessThan(high);
  const middle = draws?.[5000] ?? 0;
  expect(middle / ((365.25 * 20) / 60)).toBeCloseTo(1, 1);
});

test("without minutes of one step, or in a short period, there are no hours; the rows say what is missing", () => {
  const two = [step(1), step(1, "Ablegen")];
  const one = freedHours(process({ ...manual, effort }), two, measured(366), stream);
  expect(one.draws).toBeNull();
  expect(one.rows.map(({ evidence, work_hours }) => [evidence, work_hours])).toEqual([
    ["measured", 0.1],
    ["missing", null],
  ]);
  const processing = { ...processOf("P").processing, period: { from: "2024-01-01", to: "2024-01-20" } };
  expect(freedHours(process(manual, { processing }), [step(1)], measured(366), stream).draws).toBeNull();
});

test("what the system does already frees nothing, and what may be either frees half on average", () => {
  const of = (kind?: "manual" | "system") => {
    const config: ActivityConfig = kind === undefined ? { alias: [] } : { alias: [], kind };
    const draws =
      freedHours(process(config), [step(1)], measured(366, config), stream).draws ?? new Float64Array();
    return draws.reduce((sum, hours) => sum + hours, 0) / draws.length;
  };
  expect(of("system")).toBe(0);
  expect(of("manual")).toBeCloseTo(36.525, 9);
  expect(of()).toBeCloseTo(36.525 / 2, 0);
});

test("the measures that are asked for are enough", () => {
  const few = measured(366).filter(({ of }) => workMeasures.some(({ id }) => id === of.id));
  expect(few).toHaveLength(workMeasures.length);
  expect(freedHours(process(manual), [step(1)], few, stream).rows[0]?.evidence).toBe("measured");
});
