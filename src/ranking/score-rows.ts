import type { Row } from "../measures/measure.js";
import { classify, gateOpen, leastVetoValue, vetoIndicators } from "./classes.js";
import type { Context } from "./context.js";
import type { Graded, IndicatorId } from "./indicator.js";
import { kiType } from "./ki-type.js";
import { scoreDraws, spread } from "./robustness.js";
import type { Criterion, ScoreModel } from "./score-model.js";
import { addUp, withEqualWeights, type Contribution } from "./score.js";
import type { criteria, suitability } from "./tables.js";
import { valueOf, type Clipped } from "./value-functions.js";

/** The rows of one process and score, still without places. */
export interface ScoreRows {
  readonly suitability: Row<(typeof suitability)["columns"]>;
  readonly criteria: readonly Row<(typeof criteria)["columns"]>[];
}

/** Scores one process. Depends on this process and the model alone. Throws `score-not-a-number`. */
export function scoreRowsOf(context: Context, model: ScoreModel): ScoreRows {
  const { process, cases } = context;
  const evaluated = model.weighted.map((criterion) => ({
    ...evaluate(criterion, context),
    draws: criterion.draws,
    missing: () => context.random(model.score, "missing", criterion.indicator.id),
  }));
  const shown = model.shown.map((criterion) => ({ ...evaluate(criterion, context), low: 0, high: 0 }));
  const score = addUp(evaluated);
  const drawn = spread(scoreDraws(evaluated, model.samples));
  const vetoes = score.terms.filter(isVetoed).map(({ id }) => id);
  const proposal = classify({
    cases,
    coverage: score.coverage,
    reachesA: drawn.reachesA,
    reachesB: drawn.reachesB,
    vetoed: vetoes.length > 0,
    gateOpen: gateOpen(process.assessment),
  });
  const known = score.value !== null;
  return {
    suitability: {
      process: process.id,
      score: model.score,
      cases,
      value: score.value,
      low_share: score.low,
      high_share: score.high,
      p5_share: known ? drawn.p5 : null,
      p95_share: known ? drawn.p95 : null,
      coverage_share: score.coverage,
      class: proposal.class,
      class_reason: proposal.reason,
      probability_a_share: known ? drawn.reachesA : null,
      probability_b_share: known ? drawn.reachesB : null,
      vetoes,
      ki_type: model.score === "ki" ? kiType(score.terms) : "-",
      rank: null,
      equal_weights_share: addUp(withEqualWeights(evaluated)).value,
      equal_weights_rank: null,
    },
    criteria: [...score.terms, ...shown].map((term) => ({
      process: process.id,
      score: model.score,
      ...criterionCells(term),
    })),
  };
}

interface Evaluated {
  readonly id: IndicatorId;
  readonly weight: number;
  readonly graded: Graded;
  /** Between 0 and 1; null where the raw value is missing. */
  readonly value: number | null;
  readonly clipped: Clipped;
}

function evaluate({ indicator, anchor, weight }: Criterion, context: Context): Evaluated {
  const graded = indicator.value(context);
  const { id } = indicator;
  if (graded.value === null) return { id, weight, graded, value: null, clipped: "-" };
  return { id, weight, graded, ...valueOf(graded.value, anchor, id) };
}

const isVetoed = ({ id, value }: Evaluated) =>
  vetoIndicators.includes(id) && value !== null && value < leastVetoValue;

const criterionCells = ({ id, weight, graded, value, clipped, low, high }: Evaluated & Contribution) => ({
  indicator: id,
  cases: graded.cases,
  raw: graded.value,
  value_share: value,
  weight_share: weight,
  contribution_share: low,
  contribution_high_share: high,
  evidence: graded.evidence,
  source: graded.source,
  clipped,
  reason: graded.reason,
});
