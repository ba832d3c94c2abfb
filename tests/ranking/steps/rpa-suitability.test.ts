import { expect, test } from "vitest";
import { profiles } from "../../../src/config/policy.js";
import { rankingV1 } from "../../../src/config/ranking.js";
import { rpaSuitability } from "../../../src/ranking/steps/rpa-suitability.js";
import type { StepSignals } from "../../../src/ranking/steps/signals.js";
import { steps } from "../../../src/ranking/tables/steps.js";
import { release } from "../../../src/release/released.js";
import { stepRow } from "../levers/facts.js";
import { plain, routine } from "./facts.js";

const of = (
  step: Partial<StepSignals>,
  structuredShare: number | null = 0.6,
  label: "rpa" | "person_decides" = "rpa",
) => rpaSuitability({ ...routine, ...step }, { ...plain, structuredShare }, label, rankingV1.anchors);

const flow = { ...routine.flow, topShare: 0.725 }; // halfway between the anchors 0.50 and 0.95 of R2
const rework = { repeatedCases: 100, share: 0.1, isAgreed: false };
const batch = { share: 0.4, executions: 400 };
const systemBreak = { share: 0.2, breaks: 50 };

test("is the mean of four values: successor, structured input, no repeats, batches", () => {
  const got = of({ flow, rework, batch, systemBreak });
  const expected = (0.5 + 0.6 + 0.9 + 0.4) / 4;
  expect(got).toEqual({
    low: expect.closeTo(expected, 12),
    high: expect.closeTo(expected, 12),
    leastCount: 100,
  });
});

test("system changes stand in for batches, and what is not known is from 0 to 1", () => {
  const without = { flow, rework, batch: { share: null, executions: null } };
  const broken = of({ ...without, systemBreak });
  expect(broken.low).toBeCloseTo((0.5 + 0.6 + 0.9 + 0.2) / 4, 12);
  expect(broken.leastCount).toBe(50);
  const unknown = of(without, null);
  expect([unknown.low, unknown.high]).toEqual([
    expect.closeTo(1.4 / 4, 12) as number,
    expect.closeTo(3.4 / 4, 12) as number,
  ]);
});

test("agreed repeats count for nothing but the count, a decision of a person shuts the gate", () => {
  const agreed = of({ flow, rework: { repeatedCases: 40, share: 0, isAgreed: true }, batch });
  expect(agreed).toMatchObject({
    low: expect.closeTo((0.5 + 0.6 + 1 + 0.4) / 4, 12) as number,
    leastCount: 40,
  });
  expect(of({ flow, rework, batch }, 0.6, "person_decides")).toMatchObject({ low: 0, high: 0 });
});

test("a count that is withheld cannot be computed from it", () => {
  const shown = (own: Parameters<typeof stepRow>[1]) =>
    release({ of: steps, rows: [stepRow("rpa", own)] }, profiles.verwaltung, new Map([["P", 1000]])).rows[0]!;
  const figures = { rpa_low_share: 0.6543, rpa_high_share: 0.6543 };
  expect(shown({ ...figures, rpa_least_count: 3 })).toMatchObject({
    rpa_low_share: null,
    rpa_high_share: null,
    rpa_least_count: null,
  });
  expect(shown({ ...figures, rpa_least_count: 12 })).toMatchObject({
    rpa_low_share: 0.65,
    rpa_least_count: 10,
  });
  expect(shown({ ...figures, rpa_least_count: null })).toMatchObject({ rpa_low_share: 0.65 });
});
