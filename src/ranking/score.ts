/** A value between 0 and 1 with its weight; null is a value that is missing. The weights of a score sum to 1. */
export interface Term {
  readonly value: number | null;
  readonly weight: number;
}

/** What a term adds to the score, at least and at most; the two differ only where the value is missing. */
export interface Contribution {
  readonly low: number;
  readonly high: number;
}

/** A weighted sum with every term kept. */
export interface Score<T extends Term = Term> {
  readonly terms: readonly (T & Contribution)[];
  /** The sum with every missing value at 0. */
  readonly low: number;
  /** The sum with every missing value at 1. */
  readonly high: number;
  /** The middle of `low` and `high`, which is the sum itself where nothing is missing; null where everything is. */
  readonly value: number | null;
  /** Weight of the values that are not missing, 0 … 1. */
  readonly coverage: number;
}

/**
 * Adds up the terms in the order given. A missing value is the range from 0 to 1: it is neither 0 nor an average, so it
 * opens the score into a range. The middle of that range is the expected score if nothing is known about the missing
 * values. With linear values the score is 1 − SPOTIS (Dezert et al. 2020) and free of rank reversal.
 */
export function addUp<T extends Term>(given: readonly T[]): Score<T> {
  const terms = given.map((term) => ({
    ...term,
    low: term.weight * (term.value ?? 0),
    high: term.weight * (term.value ?? 1),
  }));
  const low = terms.reduce((sum, term) => sum + term.low, 0);
  const high = terms.reduce((sum, term) => sum + term.high, 0);
  const known = terms.filter((term) => term.value !== null);
  return {
    terms,
    low,
    high,
    value: known.length === 0 ? null : (low + high) / 2,
    coverage: known.reduce((sum, term) => sum + term.weight, 0),
  };
}

/** The same terms with equal weights. */
export const withEqualWeights = (terms: readonly Term[]): readonly Term[] =>
  terms.map(({ value }) => ({ value, weight: 1 / terms.length }));
