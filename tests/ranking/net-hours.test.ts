import { expect, test } from "vitest";
import type { GateAnswer, Process } from "../../src/config/process.js";
import { preScreenRules } from "../../src/ranking/pre-screen-rules.js";
import { netHours } from "../../src/ranking/net-hours.js";
import { random } from "../../src/statistics/random.js";
import { processOf } from "./portfolio.js";

const fixed = (minutes: number) => ({ min: minutes, typ: minutes, max: minutes });
const exceptions = { share: 0.05, minutes: fixed(10) };
const review = { share: 0.2, minutes: fixed(3) };
const no: GateAnswer = { answer: "no", by: "Rechtsamt", date: "2025-02-20" };
/** Every rule denied: no cap. */
const uncapped = Object.fromEntries(preScreenRules.map(({ id }) => [id, no]));
const rule = preScreenRules.find(
  ({ autonomy_cap: cap, only_with_ki }) => !only_with_ki && (cap === 1 || cap === 2),
);
const capped = { ...uncapped, ...(rule && { [rule.id]: { ...no, answer: "yes" as const } }) };

const net = (own: Partial<Process>, lever: string | null) =>
  netHours(processOf("wohngeld", { gates: uncapped, ...own }), lever, {
    casesPerYear: 12_000,
    volume: new Float64Array(100).fill(1),
    gross: new Float64Array(100).fill(1163.68),
    inScope: 0.5,
    stream: (purpose) => random("net hours", purpose),
  }).cells;

test("the exceptions are deducted (golden example, known values)", () => {
  const got = net({ automation: { exceptions } }, "rpa_bridge");
  expect(got).toMatchObject({ hours_review: null, net_reason: "-" });
  expect(got.hours_exceptions).toBeCloseTo(100, 9);
  expect(got.net_hours_p10).toBeCloseTo(1063.68, 9);
  expect(got.net_hours_p90).toBeCloseTo(1063.68, 9);
});

test("without stated exceptions there are no net hours, though a review is stated", () => {
  expect(net({}, null)).toMatchObject({ hours_exceptions: null, net_hours_p50: null });
  const got = net({ automation: { review } }, "ai_assistance");
  expect(got).toMatchObject({ net_hours_p50: null, net_reason: "no_exceptions" });
  expect(got.hours_review).toBeCloseTo(60, 9);
});

test("AI assistance needs the review as well", () => {
  expect(net({ automation: { exceptions } }, "ai_assistance")).toMatchObject({
    net_hours_p50: null,
    net_reason: "no_review",
  });
});

test("AI assistance under a cap is reviewed in every case, any other lever as stated", () => {
  const automation = { exceptions, review };
  expect(rule).toBeDefined();
  const reviewed = (lever: string, gates: Process["gates"]) => net({ automation, gates }, lever).hours_review;
  expect(reviewed("ai_assistance", capped)).toBeCloseTo(300, 9);
  expect(reviewed("ai_assistance", uncapped)).toBeCloseTo(60, 9);
  expect(reviewed("rpa_bridge", capped)).toBeCloseTo(60, 9);
  expect(net({ automation, gates: capped }, "ai_assistance").net_hours_p50).toBeCloseTo(763.68, 9);
});
