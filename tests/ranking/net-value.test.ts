import { expect, test } from "vitest";
import type { Process } from "../../src/config/process.js";
import type { WorkCost } from "../../src/config/project.js";
import { netValueOf } from "../../src/ranking/net-value.js";
import { random } from "../../src/statistics/random.js";
import { processOf } from "./portfolio.js";

/** The golden example of the scoring model, 11.3. */
const post: WorkCost = {
  hour: { personnelCost: 70_000, materialCost: 10_000, overheadShare: 0.2 },
  hours_per_year: 1600,
  source: "scoring.md 11.3",
  date: "2025-02-01",
};
const fixed = (euros: number) => ({ min: euros, typ: euros, max: euros });
const costs = { development: fixed(45_000), life_years: 4, running: 12_000 };
const hours = { draws: new Float64Array(101).fill(1063.68), reason: "-" } as const;

const valueOf = (own: Partial<Process>, net: Parameters<typeof netValueOf>[2] = hours, cost = post) =>
  netValueOf(processOf("wohngeld", own), 12_000, net, cost, (purpose) => random("value", purpose));

test("the golden example has its value, its posts and its payback", () => {
  const got = valueOf({ automation: { costs } });
  expect(got.hour_cost).toBeCloseTo(58.75, 9);
  for (const key of ["_p10", "", "_p90"] as const)
    expect(got[`full_time_equivalents${key}`]).toBeCloseTo(0.6648, 9);
  for (const key of ["value_p10", "value_p50", "value_p90"] as const)
    expect(got[key]).toBeCloseTo(39_241.2, 6);
  for (const key of ["payback_years_p10", "payback_years", "payback_years_p90"] as const)
    expect(got[key]).toBeCloseTo(0.891244414868333, 12);
  expect(got).toMatchObject({ positive_share: 1, reason: "-" });
});

test("a stated rate stands for the parts of a post", () => {
  expect(valueOf({ automation: { costs } }, hours, { ...post, hour: { rate: 58.75 } })).toEqual(
    valueOf({ automation: { costs } }),
  );
});

test("what is not stated is missing with its reason, never 0", () => {
  expect(valueOf({})).toMatchObject({
    value_p50: null,
    payback_years: null,
    positive_share: null,
    full_time_equivalents: expect.closeTo(0.6648, 9) as number,
    reason: "no_automation_cost",
  });
  expect(valueOf({ automation: { costs } }, { draws: null, reason: "no_exceptions" })).toMatchObject({
    value_p50: null,
    full_time_equivalents_p10: null,
    full_time_equivalents: null,
    full_time_equivalents_p90: null,
    reason: "no_exceptions",
  });
});

test("posts come as a range, as hours do", () => {
  const draws = Float64Array.from({ length: 101 }, (_, i) => 1600 * i).reverse();
  expect(valueOf({}, { draws, reason: "-" })).toMatchObject({
    full_time_equivalents_p10: expect.closeTo(10, 9) as number,
    full_time_equivalents: expect.closeTo(50, 9) as number,
    full_time_equivalents_p90: expect.closeTo(90, 9) as number,
  });
});

test("a year that is worth no more than it costs pays nothing back, and its value is below zero", () => {
  const got = valueOf({ automation: { costs: { ...costs, running: 70_000 } } });
  expect(got).toMatchObject({ payback_years: null, positive_share: 0, reason: "-" });
  expect(got.value_p50).toBeCloseTo(62_491.2 - 45_000 / 4 - 70_000, 6);
});

test("the hours of a post are those that hold on the day as of which the data are", () => {
  const dated = {
    ...post,
    hours_per_year: [
      { from: "2024-01-01", hours: 1600, source: "a" },
      { from: "2026-01-01", hours: 1640, source: "b" },
    ],
  };
  const asOf = (exported_at: string) => valueOf({ exported_at, automation: { costs } }, hours, dated);
  expect(asOf("2025-12-31")).toEqual(valueOf({ automation: { costs } }));
  expect(asOf("2026-01-01")).toMatchObject({ hours_per_year: 1640, reason: "-" });
  expect(asOf("2026-01-01").hour_cost).toBeCloseTo((58.75 * 1600) / 1640, 9);
  expect(asOf("2023-01-01")).toMatchObject({
    hour_cost: null,
    hours_per_year: null,
    full_time_equivalents: null,
    value_p50: null,
    reason: "no_hours_of_post",
  });
});

test("the payback is a range of the draws, without an end where it never comes in a tenth of them", () => {
  const cost: WorkCost = { ...post, hour: { rate: 1 } };
  const paid = (from: number) =>
    valueOf(
      { automation: { costs: { ...costs, running: 0 } } },
      { draws: Float64Array.from({ length: 101 }, (_, i) => 1000 * (from + i)), reason: "-" },
      cost,
    );
  expect(paid(1)).toMatchObject({
    payback_years_p10: expect.closeTo(45 / 91, 9) as number,
    payback_years: expect.closeTo(45 / 51, 9) as number,
    payback_years_p90: expect.closeTo(45 / 11, 9) as number,
  });
  expect(paid(-20)).toMatchObject({
    payback_years_p10: expect.closeTo(45 / 70, 9) as number,
    payback_years_p90: null,
  });
  expect(paid(-95)).toMatchObject({ payback_years_p10: null, payback_years: null, payback_years_p90: null });
});
