import fc from "fast-check";
import { expect, test } from "vitest";
import { scoreChange, type KnownCriterion } from "../../src/ranking/score-change.js";

const known = (
  indicator: string,
  weight: number,
  value: number | null,
  evidence = value === null ? "missing" : "measured",
  raw = value,
): KnownCriterion => ({ indicator, weight, value, raw, evidence });

test("a value that was measured again is data, an answer is an answer, a weight is a weight", () => {
  // 0.5·0.4 + 0.5·0.5 = 0.45 then; 0.6·0.6 + 0.4·0.9 = 0.72 now
  const change = scoreChange(
    [known("a", 0.5, 0.4), known("b", 0.5, null)],
    [known("a", 0.6, 0.6), known("b", 0.4, 0.9, "stated")],
  );
  expect(change.total).toBeCloseTo(0.27, 12);
  expect(change.data).toBeCloseTo(0.2 * 0.55, 12);
  expect(change.answers).toBeCloseTo(0.4 * 0.45, 12);
  expect(change.weights).toBeCloseTo(0.1 * 0.5 - 0.1 * 0.7, 12);
  expect(change.anchors).toBe(0);
});

test("the same raw value at another anchor is the anchors' doing", () => {
  const change = scoreChange([known("a", 1, 0.4, "measured", 12)], [known("a", 1, 0.7, "measured", 12)]);
  expect([change.anchors, change.data]).toEqual([expect.closeTo(0.3, 12), 0]);
});

const criterion = (indicator: string) =>
  fc.record<KnownCriterion>({
    indicator: fc.constant(indicator),
    weight: fc.double({ min: 0, max: 1, noNaN: true }),
    value: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    raw: fc.option(fc.integer({ min: 0, max: 3 })),
    evidence: fc.constantFrom("measured", "stated", "assumed", "missing"),
  });
const side = fc
  .uniqueArray(fc.constantFrom("a", "b", "c", "d"))
  .chain((ids) => fc.tuple(...ids.map((id) => criterion(id))));

test("the parts add up to the difference of the scores, and backwards it is the same with the other sign", () => {
  const score = (of: readonly KnownCriterion[]) =>
    of.reduce((sum, { weight, value }) => sum + weight * (value ?? 0.5), 0);
  fc.assert(
    fc.property(side, side, (then, now) => {
      const there = scoreChange(then, now);
      const back = scoreChange(now, then);
      expect(there.total).toBeCloseTo(score(now) - score(then), 9);
      for (const part of ["data", "answers", "anchors", "weights"] as const)
        expect(there[part]).toBeCloseTo(-back[part], 9);
    }),
  );
});
