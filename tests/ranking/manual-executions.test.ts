import { expect, test } from "vitest";
import type { ActivityConfig, Process } from "../../src/config/process.js";
import { activityFrequency } from "../../src/measures/activity-frequency.js";
import { automationPerActivity } from "../../src/measures/automation-per-activity.js";
import { manualExecutions } from "../../src/ranking/manual-executions.js";
import { automationByKind, contextOf, processOf, table } from "./portfolio.js";

const kinds: Readonly<Record<string, ActivityConfig | undefined>> = {
  Prüfen: { alias: [], kind: "manual" },
  Buchen: { alias: [], kind: "system" },
  Versenden: undefined,
};

const frequency = (executions: Readonly<Record<string, number>>) =>
  table(
    activityFrequency,
    Object.entries(executions).map(([activity, n]) => ({
      process: "P",
      activity,
      executions: n,
      executions_share: null,
      cases: n,
      cases_share: null,
    })),
  );

const of = (executions: Readonly<Record<string, number>>, own: Partial<Process> = {}) =>
  manualExecutions(
    contextOf(
      processOf("P", own),
      frequency(executions),
      automationByKind(
        "P",
        Object.entries(executions).map(([activity, n]) => ({
          activity,
          cases: n,
          executions: n,
          config: kinds[activity],
        })),
      ),
    ),
  );

const perYear = 365.25 / 366;

test("B2 is what people do in a year; a step of which nobody knows who does it opens a range", () => {
  const got = of({ Prüfen: 900, Buchen: 500, Versenden: 200 });
  expect(got).toEqual({
    manual_executions_low: Math.round(900 * perYear),
    manual_executions: Math.round(1000 * perYear),
    manual_executions_high: Math.round(1100 * perYear),
  });
  const known = of({ Prüfen: 900, Buchen: 500 });
  expect(new Set(Object.values(known)).size).toBe(1);
});

test("the golden example of scoring.md 11.3: 12,000 cases with AR .10, 0 and .20", () => {
  // (1.0, .10), (.35, 0), (.90, .20) executions a case and automated shares
  const golden = [
    { activity: "A", executions: 12_000, share: 0.1 },
    { activity: "B", executions: 4200, share: 0 },
    { activity: "C", executions: 10_800, share: 0.2 },
  ];
  const context = contextOf(
    processOf("P"),
    frequency(Object.fromEntries(golden.map(({ activity, executions }) => [activity, executions]))),
    table(
      automationPerActivity,
      golden.map(({ activity, executions, share }) => ({
        process: "P",
        activity,
        cases: executions,
        executions,
        known_executions: executions,
        known_share: 1,
        system_executions: share * executions,
        automated_share: share,
      })),
    ),
  );
  expect(manualExecutions(context).manual_executions).toBe(Math.round((10_800 + 4200 + 8640) * perYear));
});

test("is null without a log and where the window is shorter than four weeks, not 0", () => {
  const nothing = { manual_executions: null, manual_executions_low: null, manual_executions_high: null };
  expect(of({})).toEqual(nothing);
  const { processing } = processOf("P");
  const period = { from: "2024-01-01", to: "2024-01-27" };
  expect(of({ Prüfen: 900 }, { processing: { ...processing, period } })).toEqual(nothing);
  expect(of({ Buchen: 900 }).manual_executions).toBe(0);
});
