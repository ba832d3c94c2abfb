import type { Context } from "./context.js";
import type { EvaluatedCriterion } from "./evaluated.js";
import { scoreDraws, unknownDraws } from "./robustness.js";
import type { ScoreModel } from "./score-model.js";
import { valuesOf } from "./value-functions.js";

/** A weighted criterion of one process with the draws of its value. */
export interface DrawnCriterion extends EvaluatedCriterion {
  /** Between 0 and 1: the value itself where no uncertainty is modelled, its draws otherwise. */
  readonly drawn: number | Float64Array;
  /** Draws of its weight, around the decided one and free. */
  readonly draws: Float64Array;
  readonly freeDraws: Float64Array;
}

/** The scores of one process in every draw. */
export interface DrawnScore {
  readonly criteria: readonly DrawnCriterion[];
  /** Under weights around the decided ones. */
  readonly scores: Float64Array;
  /** Under free weights. */
  readonly freeScores: Float64Array;
}

/**
 * Draws the score of one process: weights that all processes share, and values of its own streams. A missing value is drawn
 * from 0 to 1 in any case; the uncertainty of the others only where the model says so. Depends on this process and the
 * model alone. Throws `score-not-a-number`.
 */
export function drawnScore(
  context: Context,
  model: ScoreModel,
  evaluated: readonly EvaluatedCriterion[],
): DrawnScore {
  const { samples } = model;
  const criteria = evaluated.map((one, i) => {
    const weights = model.weighted[i];
    return {
      ...one,
      drawn: drawnValues(one, context, model),
      draws: weights?.draws ?? new Float64Array(samples),
      freeDraws: weights?.freeDraws ?? new Float64Array(samples),
    };
  });
  const under = (pick: (of: DrawnCriterion) => Float64Array) =>
    scoreDraws(
      criteria.map((one) => ({ value: one.drawn, draws: pick(one) })),
      samples,
    );
  return { criteria, scores: under(({ draws }) => draws), freeScores: under(({ freeDraws }) => freeDraws) };
}

function drawnValues(
  { id, anchor, graded, value }: EvaluatedCriterion,
  context: Context,
  { score, samples, measurement }: ScoreModel,
): number | Float64Array {
  if (value === null) return unknownDraws(context.random(score, "missing", id), samples);
  const raw = measurement ? (graded.draws?.(samples) ?? null) : null;
  return raw === null ? value : valuesOf(raw, anchor, id);
}
