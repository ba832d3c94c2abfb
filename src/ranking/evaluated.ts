import type { Context } from "./context.js";
import type { Graded, IndicatorId } from "./indicator.js";
import type { Criterion } from "./score-model.js";
import { valueOf, type Anchor, type Clipped } from "./value-functions.js";

/** A criterion of one process: what it is worth between its anchors. */
export interface EvaluatedCriterion {
  readonly id: IndicatorId;
  readonly weight: number;
  readonly anchor: Anchor;
  readonly graded: Graded;
  /** Between 0 and 1; null where the raw value is missing. */
  readonly value: number | null;
  readonly clipped: Clipped;
}

/** Evaluates a criterion for one process. Throws `score-not-a-number`. */
export function evaluate({ indicator, anchor, weight }: Criterion, context: Context): EvaluatedCriterion {
  const graded = indicator.value(context);
  const { id } = indicator;
  if (graded.value === null) return { id, weight, anchor, graded, value: null, clipped: "-" };
  return { id, weight, anchor, graded, ...valueOf(graded.value, anchor, id) };
}
