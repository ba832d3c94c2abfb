/** How some alternatives stand to each other over the same draws: SMAA-2 (Lahdelma and Salminen 2001). */
export interface Standings {
  /** Of alternative i: the share of draws in which it has the rank r + 1. */
  readonly acceptability: readonly Float64Array[];
  /** Of alternative i: the share of draws in which its score is above that of k; 0 against itself. */
  readonly wins: readonly Float64Array[];
  /** Of alternative i: its rank in each draw, 1 = best. */
  readonly ranks: readonly Uint16Array[];
}

/**
 * Ranks by draw: `1 + ` how many have a higher score, so that equal scores share a rank. The scores of every alternative
 * come from the same draws, in the same order. What two alternatives are to each other (`wins`) depends on no third.
 */
export function standings(scores: readonly Float64Array[]): Standings {
  const samples = scores[0]?.length ?? 0;
  const ranks = scores.map(() => new Uint16Array(samples).fill(1));
  const wins = scores.map(() => new Float64Array(scores.length));
  for (const [i, own] of scores.entries()) {
    for (let k = i + 1; k < scores.length; k++) {
      const other = scores[k] ?? own;
      const ownRanks = ranks[i] ?? new Uint16Array();
      const otherRanks = ranks[k] ?? new Uint16Array();
      let [above, below] = [0, 0];
      for (let s = 0; s < samples; s++) {
        const difference = (own[s] ?? 0) - (other[s] ?? 0);
        // who wins is close to chance in the pairs that matter: adding 0 or 1 is faster than guessing a branch
        const up = Number(difference > 0);
        const down = Number(difference < 0);
        above += up;
        below += down;
        otherRanks[s] = (otherRanks[s] ?? 0) + up;
        ownRanks[s] = (ownRanks[s] ?? 0) + down;
      }
      wins[i]?.fill(above / samples, k, k + 1);
      wins[k]?.fill(below / samples, i, i + 1);
    }
  }
  return { acceptability: ranks.map((of) => shares(of, scores.length)), wins, ranks };
}

function shares(ranks: Uint16Array, places: number): Float64Array {
  const counts = new Float64Array(places);
  for (const rank of ranks) counts[rank - 1] = (counts[rank - 1] ?? 0) + 1;
  return counts.map((count) => count / ranks.length);
}

/** Share of draws among the best `places`: the first of its acceptabilities added up. */
export const topShare = (acceptability: Float64Array, places: number): number =>
  Math.min(
    1,
    acceptability.slice(0, places).reduce((sum, share) => sum + share, 0),
  );

/**
 * One number for a row of acceptabilities: Σ α_r·b_r with `α_r = (1/n)·Σ_{k=r..n} 1/k`, the centroid weights of the ranks
 * (holistic acceptability, Lahdelma and Salminen 2001). 1/n for everybody where nothing is decided.
 */
export function holistic(acceptability: Float64Array): number {
  const n = acceptability.length;
  let [alpha, sum] = [0, 0];
  for (let rank = n; rank >= 1; rank--) {
    alpha += 1 / (n * rank);
    sum += alpha * (acceptability[rank - 1] ?? 0);
  }
  return sum;
}

/** The lowest rank r such that at least the share `p` of the draws has a rank of r or better. */
export function rankQuantile(acceptability: Float64Array, p: number): number {
  let sum = 0;
  for (const [i, share] of acceptability.entries()) {
    sum += share;
    if (sum >= p - 1e-9) return i + 1;
  }
  return acceptability.length;
}

/** How clearly one alternative stands before another, by the share of draws in which it wins (`scoring.md` 7.2). */
export type Lead = "clear" | "rather" | "none";

export const leadOf = (wins: number): Lead => (wins >= 0.9 ? "clear" : wins > 0.75 ? "rather" : "none");
