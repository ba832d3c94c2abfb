/** Things to be predicted: what followed, in which of the parts of the data, and what is known of each. */
export interface Followed {
  /** What followed, from 0 to below `different`. */
  readonly next: Int32Array;
  readonly different: number;
  /** How often, at least 1. */
  readonly times: Int32Array;
  /** The part that each belongs to, from 0 to below `parts`. */
  readonly part: Int32Array;
  readonly parts: number;
}

/** Counts of what followed, by the values of some attributes together and by part. */
export interface Counts {
  /** The combination of values of each row, from 0 to below `combinations`. */
  readonly combination: Int32Array;
  readonly combinations: number;
  /** Of combination c, successor b and part p at `(c·different + b)·parts + p`. */
  readonly counts: Float64Array;
}

/** An attribute as a number per row, from 0 to below `size`. */
export interface Coded {
  readonly codes: Int32Array;
  readonly size: number;
}

/** Of each successor beside the overall counts (Krichevsky and Trofimov 1981), so that none is impossible. */
const unseen = 0.5;

/** The counts without an attribute: one combination. */
export const withoutAttributes = (rows: Followed): Counts =>
  countsOf(rows, new Int32Array(rows.next.length), 1);

/** The counts by the combinations of `counts` and of a further attribute. */
export function refined(
  rows: Followed,
  { combination, combinations }: Counts,
  { codes, size }: Coded,
): Counts {
  const ids = new Int32Array(combinations * size).fill(-1);
  let known = 0;
  const finer = combination.map((coarse, i) => {
    const both = coarse * size + (codes[i] ?? 0);
    if (ids[both] === -1) ids[both] = known++;
    return ids[both] ?? 0;
  });
  return countsOf(rows, finer, known);
}

function countsOf(
  { next, times, part, parts, different }: Followed,
  combination: Int32Array,
  combinations: number,
): Counts {
  const counts = new Float64Array(combinations * different * parts);
  for (const [i, of] of combination.entries()) {
    const at = (of * different + (next[i] ?? 0)) * parts + (part[i] ?? 0);
    counts[at] = (counts[at] ?? 0) + (times[i] ?? 0);
  }
  return { combination, combinations, counts };
}

/**
 * The loss in bits of predicting the parts `tested` from the parts `trained` on, added up by part: Σ −log2 p, where
 * p(b | x) = (n_xb + B·p(b)) / (n_x + B) with the counts of the trained parts and B successors, and p(b) = (n_b + ½) / (n + ½·B)
 * without attributes. A combination that the trained parts do not hold is predicted like all.
 */
export function losses(
  { different, parts }: Followed,
  { combinations, counts }: Counts,
  trained: (part: number) => boolean,
  tested: (part: number) => boolean,
): Float64Array {
  const trainedParts = range(parts).filter(trained);
  const testedParts = range(parts).filter(tested);
  const learnt = new Float64Array(combinations * different);
  const overall = new Float64Array(different).fill(unseen);
  for (let cell = 0; cell < learnt.length; cell++) {
    let n = 0;
    for (const part of trainedParts) n += counts[cell * parts + part] ?? 0;
    learnt[cell] = n;
    overall[cell % different] = (overall[cell % different] ?? 0) + n;
  }
  const all = overall.reduce((sum, n) => sum + n, 0);
  const found = new Float64Array(parts);
  for (let combination = 0; combination < combinations; combination++) {
    const from = combination * different;
    let own = 0;
    for (let b = 0; b < different; b++) own += learnt[from + b] ?? 0;
    for (let b = 0; b < different; b++) {
      const base = (overall[b] ?? 0) / all;
      const p = combinations === 1 ? base : ((learnt[from + b] ?? 0) + different * base) / (own + different);
      const bits = -Math.log2(p);
      for (const part of testedParts) {
        found[part] = (found[part] ?? 0) + bits * (counts[(from + b) * parts + part] ?? 0);
      }
    }
  }
  return found;
}

const range = (to: number): readonly number[] => Array.from({ length: to }, (_, i) => i);
