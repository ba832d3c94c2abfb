/** A criterion with its weight and the values of two alternatives, all between 0 and 1. */
export interface Compared {
  readonly id: string;
  readonly weight: number;
  readonly own: number;
  readonly other: number;
}

/** The weight of one criterion at which two alternatives are level. */
export interface WeightFlip {
  readonly id: string;
  readonly weight: number;
  readonly newWeight: number;
  /** (new − old) / old; negative where the weight has to fall. */
  readonly relativeChange: number;
}

/**
 * Which weight would have to change, all others staying in proportion, until two alternatives are level: exact, as
 * `u(δ) = (1 − δ)·u + δ·v` gives `δ = d / (d − e)` with d the difference of the scores and e that of the values of the
 * criterion; the new weight is `w + δ(1 − w)` (`scoring.md` 7.3). Only what is possible (a weight from 0 to 1, δ < 1),
 * the smallest relative change first, ties by id. Empty where the scores are level or no weight can do it.
 */
export function weightFlips(criteria: readonly Compared[]): readonly WeightFlip[] {
  const d = criteria.reduce((sum, { weight, own, other }) => sum + weight * (own - other), 0);
  if (d === 0) return [];
  return criteria
    .flatMap(({ id, weight, own, other }) => {
      const delta = d / (d - (own - other));
      const newWeight = weight + delta * (1 - weight);
      const isPossible =
        Number.isFinite(delta) && delta < 1 && newWeight >= 0 && newWeight <= 1 && weight > 0;
      return isPossible ? [{ id, weight, newWeight, relativeChange: (newWeight - weight) / weight }] : [];
    })
    .sort((a, b) => Math.abs(a.relativeChange) - Math.abs(b.relativeChange) || (a.id < b.id ? -1 : 1));
}
