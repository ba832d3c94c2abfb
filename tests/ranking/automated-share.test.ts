import { expect, test } from "vitest";
import { activityDeterminism } from "../../src/measures/activity-determinism.js";
import { activityFrequency } from "../../src/measures/activity-frequency.js";
import { automationPerActivity } from "../../src/measures/automation-per-activity.js";
import { volume } from "../../src/measures/volume.js";
import { automatedShare } from "../../src/ranking/automated-share.js";
import { benefitOf } from "../../src/ranking/benefit.js";
import type { Context } from "../../src/ranking/context.js";
import { random } from "../../src/statistics/random.js";
import { stepRowsOf } from "../../src/ranking/steps/step-rows.js";
import { contextOf, processOf, table } from "./portfolio.js";

/** A process of one step, done 1,200 times in 600 cases, of which so many by a system and so many by known doers. */
function context(system: number, known: number): Context {
  const head = { process: "wohngeld", activity: "Prüfen", cases: 600 };
  const effort = { min: 10, typ: 10, max: 10, evidence: "stated", by: "Amt 50", date: "2025-02-12" } as const;
  return contextOf(
    processOf("wohngeld", { activities: { Prüfen: { alias: [], effort, automatable_share: 1 } } }),
    table(volume, [
      {
        process: "wohngeld",
        cases: 600,
        events: 1200,
        activities: 1,
        variants: 1,
        completed_cases: 600,
        first_time: null,
        last_time: null,
      },
    ]),
    table(activityFrequency, [{ ...head, executions: 1200, executions_share: 1, cases_share: 1 }]),
    table(activityDeterminism, [
      { process: "wohngeld", activity: "Prüfen", cases: 600, executions: 1200, top_share: 1 },
    ] as never),
    table(automationPerActivity, [
      {
        ...head,
        executions: 1200,
        known_executions: known,
        known_share: known / 1200,
        system_executions: known === 0 ? null : system,
        automated_share: known === 0 ? null : system / known,
      },
    ]),
  );
}

const shareOf = (system: number, known: number) => automatedShare(context(system, known))("Prüfen");

test("counted over the known doers, spread as that many cases are", () => {
  const { share, isKnown } = shareOf(300, 1200);
  expect(isKnown).toBe(true);
  expect(share.mean).toBe(0.25);
  const stream = random("doers");
  const draws = Array.from({ length: 20_000 }, () => share.draw(stream));
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  const deviation = Math.sqrt(draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length);
  // Beta(150, 450): 600 cases, not 1,200 executions
  expect(mean).toBeCloseTo(0.25, 3);
  expect(deviation).toBeCloseTo(Math.sqrt((0.25 * 0.75) / 601), 3);
});

test("all or nothing is taken as it is; without a known doer it may be any share", () => {
  expect(shareOf(1200, 1200).share.quantile(0.1)).toBe(1);
  expect(shareOf(0, 1200).share.quantile(0.9)).toBe(0);
  expect(shareOf(0, 0)).toMatchObject({ isKnown: false });
  expect(shareOf(0, 0).share.quantile(0.9)).toBe(0.9);
  expect(automatedShare(context(0, 0))("Buchen").isKnown).toBe(false);
});

test("the benefit deducts what a system does already, and says the same hours by hand as the steps", () => {
  const of = context(300, 1200);
  const { row } = benefitOf(of, 2000);
  const all = 1200 * (365.25 / 366) * (10 / 60);
  expect(row.manual_hours).toBeCloseTo(0.75 * all, 9);
  expect(row.evidence).toBe("stated");
  expect(row.hours_p50! / row.manual_hours!).toBeCloseTo(0.7, 1);
  expect(stepRowsOf(of)[0]?.manual_hours).toBeCloseTo(row.manual_hours!, 9);
});

test("a step that a system does wholly is no work by hand", () => {
  expect(benefitOf(context(1200, 1200), 100).row).toMatchObject({
    manual_hours: null,
    effort_coverage_share: null,
    reason: "no_effort",
  });
});
