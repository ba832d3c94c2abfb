import type { Random } from "./random.js";

/** Kinds of cases: the things that each has, as ascending numbers without repetition, and how many cases are of it. */
export interface Kinds {
  readonly things: readonly Int32Array[];
  readonly cases: Float64Array;
}

export interface MeanSimilarity {
  /** 0 … 1; null with fewer than two cases. */
  readonly mean: number | null;
  /** Whether random pairs of cases were looked at instead of all. */
  readonly isSampled: boolean;
}

/** Kinds of which every pair is looked at; of more, so many random pairs of cases. */
const mostKinds = 2000;
const sampledPairs = 200_000;

/**
 * The mean over all pairs of different cases of what the two have in common, by what they have together (Jaccard). Two
 * cases of one kind have all in common, two of different kinds without a thing have nothing. Of more than 2,000 kinds
 * 200,000 random pairs are taken, which is exact to about one thousandth.
 */
export function meanSimilarity(kinds: Kinds, random: Random): MeanSimilarity {
  const { things, cases } = kinds;
  const all = cases.reduce((sum, n) => sum + n, 0);
  if (all < 2) return { mean: null, isSampled: false };
  if (things.length > mostKinds) return { mean: sampled(kinds, all, random), isSampled: true };
  let sum = 0;
  for (let i = 0; i < things.length; i++) {
    const n = cases[i] ?? 0;
    sum += (n * (n - 1)) / 2;
    for (let j = i + 1; j < things.length; j++) sum += n * (cases[j] ?? 0) * similarity(things[i], things[j]);
  }
  return { mean: sum / ((all * (all - 1)) / 2), isSampled: false };
}

function sampled({ things, cases }: Kinds, all: number, random: Random): number {
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
  for (let i = 0; i < sampledPairs; i++) {
    const first = Math.floor(random.uniform() * all);
    const other = Math.floor(random.uniform() * (all - 1));
    const [a, b] = [kindOf(first), kindOf(other < first ? other : other + 1)];
    sum += a === b ? 1 : similarity(things[a], things[b]);
  }
  return sum / sampledPairs;
}

function similarity(a: Int32Array = none, b: Int32Array = none): number {
  let [i, j, both] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) both++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  const together = a.length + b.length - both;
  return together === 0 ? 0 : both / together;
}

const none = new Int32Array();
