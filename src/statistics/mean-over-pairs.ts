import type { Random } from "./random.js";

export interface PairMean {
  /** Null with fewer than two cases. */
  readonly mean: number | null;
  /** Whether random pairs of cases were looked at instead of all. */
  readonly isSampled: boolean;
}

/** What a pair of kinds says, and how many are looked at. */
export interface Pairs {
  /** Of two cases of one kind. */
  readonly same: number;
  /** Of a case of kind i and one of kind j. */
  readonly different: (i: number, j: number) => number;
  /** Kinds of which every pair is looked at; of more, `sampled` random pairs of cases. */
  readonly mostKinds: number;
  readonly sampled: number;
}

/** The mean over all pairs of different cases, of which there are `cases[i]` of kind i. */
export function meanOverPairs(cases: Float64Array, pairs: Pairs, random: Random): PairMean {
  const all = cases.reduce((sum, n) => sum + n, 0);
  if (all < 2) return { mean: null, isSampled: false };
  if (cases.length > pairs.mostKinds) return { mean: sampled(cases, all, pairs, random), isSampled: true };
  let sum = 0;
  for (let i = 0; i < cases.length; i++) {
    const n = cases[i] ?? 0;
    sum += ((n * (n - 1)) / 2) * pairs.same;
    for (let j = i + 1; j < cases.length; j++) sum += n * (cases[j] ?? 0) * pairs.different(i, j);
  }
  return { mean: sum / ((all * (all - 1)) / 2), isSampled: false };
}

function sampled(cases: Float64Array, all: number, pairs: Pairs, random: Random): number {
  const upTo = new Float64Array(cases.length);
  cases.reduce((sum, n, i) => (upTo[i] = sum + n), 0);
  const kindOf = (one: number): number => {
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) > one) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  let sum = 0;
  for (let i = 0; i < pairs.sampled; i++) {
    const first = Math.floor(random.uniform() * all);
    const other = Math.floor(random.uniform() * (all - 1));
    const [a, b] = [kindOf(first), kindOf(other < first ? other : other + 1)];
    sum += a === b ? pairs.same : pairs.different(a, b);
  }
  return sum / pairs.sampled;
}
