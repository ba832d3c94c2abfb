import { expect, test } from "vitest";
import { wilsonHolds, wilsonHoldsOver } from "../../../bench/coverage/exact-share.js";

test("of ten coins the Wilson interval misses two, one or none, and eight, nine or ten less", () => {
  // 0.5 lies in the intervals of 2 to 8 of 10 (that of 2 ends at 0.5098), so 2·(1 + 10) of 1024 outcomes miss
  expect(wilsonHolds(0.5, 10)).toBeCloseTo(1 - 22 / 1024, 12);
});

test("one case: an interval of 0 reaches to 0.79, one of 1 down from there", () => {
  // z²/(1 + z²) = 0.7935: of a share of 0.9 only a 1 holds it, of one of 0.5 both do
  expect(wilsonHolds(0.9, 1)).toBeCloseTo(0.9, 12);
  expect(wilsonHolds(0.5, 1)).toBeCloseTo(1, 12);
});

test("is close to 95 % on average over all shares, and far below it at single ones near the ends", () => {
  // Brown, Cai and DasGupta 2001: mean coverage close to the nominal, downward spikes near 0 and 1, where the interval of
  // one case ends: that of a Poisson count of 1 begins at 0.1765, and e^−0.1765 = 0.838
  for (const cases of [30, 100, 300]) {
    const { mean, least, atShare } = wilsonHoldsOver(cases, 400);
    expect(Math.abs(mean - 0.95)).toBeLessThan(0.01);
    expect(Math.abs(least - 0.838)).toBeLessThan(0.01);
    expect(Math.min(atShare, 1 - atShare) * cases).toBeCloseTo(0.1765, 2);
  }
  expect(wilsonHolds(0.966, 30)).toBeLessThan(0.92);
});
