import { expect, test } from "vitest";
import { variantCohorts } from "../../src/measures/variant-cohorts.js";
import { contexts } from "../../src/ranking/context.js";
import { inStepWith } from "../../src/ranking/in-step.js";
import { processOf, table, tables } from "./portfolio.js";

const measures = tables(
  table(variantCohorts, [
    { process: "P", variant: ["A"], cases: 60, first_half_cases: 30, is_right: true },
    { process: "P", variant: ["A", "A"], cases: 40, first_half_cases: 20, is_right: false },
  ]),
);
const contextOf = (samples: number) => contexts(measures, "v1", "", samples)(processOf("P"));

test("as many resamples as draws, at most 1,000, made once", () => {
  expect(contextOf(50).paths()?.right).toHaveLength(50);
  const many = contextOf(10_000);
  expect(many.resamples).toBe(1000);
  expect(many.paths()?.right).toHaveLength(1000);
  expect(many.paths()).toBe(many.paths());
});

test("every round uses every resample once, each round in another order", () => {
  const use = contextOf(2500).paths()!.use(2500);
  const rounds = [use.slice(0, 1000), use.slice(1000, 2000), use.slice(2000)];
  for (const round of rounds) expect(new Set(round).size).toBe(round.length);
  expect(rounds[0]).not.toEqual(rounds[1]);
});

test("draws keep their values and take the order of the figures", () => {
  const context = contextOf(3000);
  const paths = context.paths()!;
  const draws = (samples: number) =>
    Float64Array.from({ length: samples }, (_, i) => ((i * 7919) % samples) / samples);
  const handedOut = inStepWith(context, paths, paths.right, draws)(3000);
  expect(handedOut.slice().sort()).toEqual(draws(3000).sort());
  const use = paths.use(3000);
  const figures = Float64Array.from(use, (resample) => paths.right[resample] ?? 0);
  for (let i = 1; i < 3000; i++) {
    if (figures[i]! > figures[i - 1]!) expect(handedOut[i]).toBeGreaterThan(handedOut[i - 1]!);
    if (figures[i]! < figures[i - 1]!) expect(handedOut[i]).toBeLessThan(handedOut[i - 1]!);
  }
});
