import { wilson } from "../../src/statistics/wilson.js";

/**
 * How often the Wilson interval of `cases` independent cases holds a true `share` between 0 and 1: the sum of the binomial
 * probabilities of the counts whose interval does, no simulation.
 */
export function wilsonHolds(share: number, cases: number): number {
  let [held, probability] = [0, (1 - share) ** cases];
  for (let part = 0; part <= cases; part++) {
    const interval = wilson(part, cases);
    if (interval !== null && interval.low <= share && share <= interval.high) held += probability;
    probability *= ((cases - part) / (part + 1)) * (share / (1 - share));
  }
  return held;
}

/** The mean over the shares (i + ½) / steps, and the share at which the least is held, with what is held there. */
export function wilsonHoldsOver(cases: number, steps: number) {
  const shares = Array.from({ length: steps }, (_, i) => (i + 0.5) / steps);
  const held = shares.map((share) => wilsonHolds(share, cases));
  const least = Math.min(...held);
  return {
    mean: held.reduce((sum, x) => sum + x, 0) / steps,
    least,
    atShare: shares[held.indexOf(least)] ?? Number.NaN,
  };
}
