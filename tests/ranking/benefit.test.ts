import { describe, expect, test } from "vitest";
import type { ActivityConfig, Effort, Process } from "../../src/config/process.js";
import { activityDeterminism } from "../../src/measures/activity-determinism.js";
import { activityFrequency } from "../../src/measures/activity-frequency.js";
import { volume } from "../../src/measures/volume.js";
import { benefitOf } from "../../src/ranking/benefit.js";
import { automationByKind, contextOf, processOf, table } from "./portfolio.js";

const samples = 10_000;
const effort = (min: number, typ = min, max = min): Effort => ({
  min,
  typ,
  max,
  evidence: "stated",
  by: "Amt 50",
  date: "2025-02-12",
});

/** The benefit of a process with 600 cases whose steps were executed this often in the 366 days of 2024. */
function benefit(
  steps: Readonly<Record<string, readonly [executions: number, topShare: number, config?: ActivityConfig]>>,
  own: Partial<Process> = {},
) {
  const activities = Object.entries(steps).flatMap(([activity, [, , config]]) =>
    config === undefined ? [] : [[activity, config] as const],
  );
  const process = processOf("wohngeld", { activities: Object.fromEntries(activities), ...own });
  const rows = Object.entries(steps).map(([activity, [executions, top_share]]) => ({
    process: "wohngeld",
    activity,
    executions,
    executions_share: null,
    cases: 600,
    cases_share: null,
    top_share,
  }));
  const context = contextOf(
    process,
    table(volume, [
      {
        process: "wohngeld",
        cases: 600,
        events: 1800,
        activities: 3,
        variants: 7,
        completed_cases: 590,
        first_time: "2024-01-01T08:00:00+01:00",
        last_time: "2024-12-31T08:00:00+01:00",
      },
    ]),
    table(activityFrequency, rows),
    table(activityDeterminism, rows),
    automationByKind(
      "wohngeld",
      rows.map((row) => ({ ...row, config: steps[row.activity]?.[2] })),
    ),
  );
  return benefitOf(context, samples).row;
}

const perYear = 365.25 / 366;

test("known minutes of a manual step: hours by hand exact, freed hours spread as realisation and cases do", () => {
  const got = benefit({
    "Daten übertragen": [6000, 0.9, { alias: [], kind: "manual", effort: effort(12), automatable_share: 1 }],
  });
  const byHand = 6000 * perYear * (12 / 60);
  expect(got).toMatchObject({
    process: "wohngeld",
    cases: 600,
    effort_coverage_share: 1,
    evidence: "stated",
    reason: "-",
  });
  expect(got.manual_hours).toBeCloseTo(byHand, 9);
  // PERT(0.5, 0.7, 0.9) times a lognormal with the variance (1 + 365.25/366) / 598.77: integrated numerically
  expect(got.hours_p10! / byHand).toBeCloseTo(0.58869, 2);
  expect(got.hours_p50! / byHand).toBeCloseTo(0.69785, 2);
  expect(got.hours_p90! / byHand).toBeCloseTo(0.81377, 2);
});

test("the usual minutes count four times, a step of the system not at all, a step without minutes lowers coverage", () => {
  const got = benefit({
    Prüfen: [900, 0.8, { alias: [], kind: "manual", effort: effort(8, 12, 20) }],
    Buchen: [500, 0.9, { alias: [], kind: "system", effort: effort(30) }],
    Versenden: [300, 1],
  });
  expect(got.manual_hours).toBeCloseTo((900 * perYear * (8 + 4 * 12 + 20)) / 6 / 60, 9);
  expect(got.effort_coverage_share).toBe(0.75);
  expect(got.evidence).toBe("stated");
});

test("the automatable share is the stated one, else that of the most frequent successor", () => {
  const half = { alias: [], kind: "manual", effort: effort(10), automatable_share: 0.5 } as const;
  const stated = benefit({ Prüfen: [600, 0.9, half] });
  const { automatable_share: _, ...silent } = half;
  const measured = benefit({ Prüfen: [600, 0.9, silent] });
  expect(stated.hours_p50! / stated.manual_hours!).toBeCloseTo(0.7 * 0.5, 1);
  expect(measured.hours_p50! / measured.manual_hours!).toBeCloseTo(0.7 * 0.9, 1);
});

test("a step of which nobody said whether it is automatic counts as anything between, and is marked assumed", () => {
  const got = benefit({ Prüfen: [600, 0.9, { alias: [], effort: effort(10), automatable_share: 1 }] });
  const all = 600 * perYear * (10 / 60);
  expect(got.evidence).toBe("assumed");
  expect(got.manual_hours).toBeCloseTo(all / 2, 9);
  expect(got.hours_p10!).toBeLessThan(0.1 * all);
  expect(got.hours_p90!).toBeGreaterThan(0.55 * all);
});

test("more than 25 minutes a case warn: the yardstick of Hannover", () => {
  const of = (minutes: number) =>
    benefit({
      Prüfen: [600, 0.9, { alias: [], kind: "manual", effort: effort(minutes), automatable_share: 1 }],
    });
  expect(of(30).warning).toBe("-"); // about 0.7 of it
  expect(of(40).warning).toBe("above_yardstick");
});

describe("nothing is computed", () => {
  const nothing = {
    process: "wohngeld",
    cases: 600,
    hours_p10: null,
    hours_p50: null,
    hours_p90: null,
    hours_exceptions: null,
    hours_review: null,
    net_hours_p10: null,
    net_hours_p50: null,
    net_hours_p90: null,
    manual_hours: null,
    evidence: "missing",
    warning: "-",
    waiting_cases: null,
    waiting_share: null,
  };
  const byHand = (low: number | null, high = low) => ({
    manual_executions: low === null || high === null ? null : (low + high) / 2,
    manual_executions_low: low,
    manual_executions_high: high,
  });

  test("without minutes for any manual step", () => {
    expect(benefit({ Prüfen: [600, 0.9, { alias: [], kind: "manual" }] })).toEqual({
      ...nothing,
      ...byHand(599), // 600 · 365.25 / 366
      effort_coverage_share: 0,
      reason: "no_effort",
      net_reason: "no_effort",
    });
    expect(benefit({ Buchen: [600, 0.9, { alias: [], kind: "system", effort: effort(1) }] })).toEqual({
      ...nothing,
      ...byHand(0),
      effort_coverage_share: null,
      reason: "no_effort",
      net_reason: "no_effort",
    });
  });

  test("from a period too short to be extended to a year", () => {
    const { processing } = processOf("wohngeld");
    const short = { ...processing, period: { from: "2024-01-01", to: "2024-01-27" } };
    const step = [600, 0.9, { alias: [], kind: "manual", effort: effort(10) }] as const;
    expect(benefit({ Prüfen: step }, { processing: short })).toEqual({
      ...nothing,
      ...byHand(null),
      effort_coverage_share: 1,
      reason: "short_window",
      net_reason: "short_window",
    });
  });
});

test("stated exceptions are deducted for the cases of a year, the gross hours stay as they were", () => {
  const step = [6000, 0.9, { alias: [], kind: "manual", effort: effort(12) }] as const;
  const gross = benefit({ Prüfen: step });
  const minutes = { min: 10, typ: 10, max: 10 };
  const net = benefit({ Prüfen: step }, { automation: { exceptions: { share: 0.1, minutes } } });
  const back = (600 * perYear * 0.1 * 10) / 60;
  expect(gross).toMatchObject({ net_hours_p50: null, net_reason: "no_exceptions" });
  expect(net).toMatchObject({ hours_p50: gross.hours_p50, net_reason: "-" });
  expect(net.hours_exceptions).toBeCloseTo(back, 9);
  // more cases are more exceptions, so that the medians differ by their mean only roughly
  expect(net.net_hours_p50).toBeCloseTo((gross.hours_p50 ?? Number.NaN) - back, 0);
});

test("without a period the log's own span counts", () => {
  const { processing } = processOf("wohngeld");
  const none = { ...processing, period: { from: "", to: "" } };
  const got = benefit(
    { Prüfen: [600, 0.9, { alias: [], kind: "manual", effort: effort(10) }] },
    { processing: none },
  );
  expect(got.manual_hours).toBeCloseTo((600 * 365.25 * 10) / 365 / 60, 9);
});

test("the order of the steps in the process file changes nothing, to the last bit", () => {
  const a = [600, 0.9, { alias: [], kind: "manual", effort: effort(5, 10, 20) }] as const;
  const b = [900, 0.5, { alias: [], effort: effort(1, 2, 4) }] as const;
  expect(benefit({ Prüfen: a, Ablegen: b })).toEqual(benefit({ Ablegen: b, Prüfen: a }));
});
