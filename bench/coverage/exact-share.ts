import { wilson } from "../../src/statistics/wilson.js";

const outsideBy = 1e-9;

/**
 * How often the Wilson interval of `cases` independent cases holds a true `share` between 0 and 1: the sum of the binomial
 * probabilities of the counts whose interval does, no simulation.
 */
export function wilsonHolds(share: number, cases: number): number {
  // the interval of the other cases is its mirror image; from above a half, the first probability would be too small a number
  if (share > 0.5) return wilsonHolds(1 - share, cases);
  let [held, probability] = [0, (1 - share) ** cases];
  for (let part = 0; part <= cases; part++) {
    const interval = wilson(part, cases);
    if (interval !== null && interval.low <= share && share <= interval.high) held += probability;
    probability *= ((cases - part) / (part + 1)) * (share / (1 - share));
  }
  return held;
}

/**
 * The mean over the shares (i + ½) / steps, and the least of all shares from 0 to 1: what is held falls where a share leaves
 * an interval, so it is looked for just outside of their limits.
 */
export function wilsonHoldsOver(cases: number, steps: number) {
  const shares = Array.from({ length: steps }, (_, i) => (i + 0.5) / steps);
  const outside = Array.from({ length: cases + 1 }, (_, part) => wilson(part, cases)).flatMap((interval) =>
    interval === null ? [] : [interval.low - outsideBy, interval.high + outsideBy],
  );
  const suspects = outside.filter((share) => share > 0 && share < 1);
  const held = suspects.map((share) => wilsonHolds(share, cases));
  const least = Math.min(...held);
  return {
    mean: shares.reduce((sum, share) => sum + wilsonHolds(share, cases), 0) / steps,
    least,
    atShare: suspects[held.indexOf(least)] ?? Number.NaN,
  };
}
