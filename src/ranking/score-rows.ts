import type { Row } from "../measures/measure.js";
import { classify, gateOpen, leastVetoValue, vetoIndicators } from "./classes.js";
import type { Context } from "./context.js";
import { drawnScore, type DrawnScore } from "./drawn-score.js";
import { evaluate, type EvaluatedCriterion } from "./evaluated.js";
import { kiType } from "./ki-type.js";
import { spread } from "./robustness.js";
import type { ScoreModel } from "./score-model.js";
import { addUp, withEqualWeights, type Contribution } from "./score.js";
import type { criteria, suitability } from "./tables.js";

/** The rows of one process and score, still without places, and the draws behind them. */
export interface ScoreRows {
  readonly context: Context;
  readonly drawn: DrawnScore;
  readonly suitability: Row<(typeof suitability)["columns"]>;
  readonly criteria: readonly Row<(typeof criteria)["columns"]>[];
}

/** Scores one process. Depends on this process and the model alone. Throws `score-not-a-number`. */
export function scoreRowsOf(context: Context, model: ScoreModel): ScoreRows {
  const { process, cases } = context;
  const evaluated = model.weighted.map((criterion) => evaluate(criterion, context));
  const shown = model.shown.map((criterion) => ({ ...evaluate(criterion, context), low: 0, high: 0 }));
  const score = addUp(evaluated);
  const draws = drawnScore(context, model, evaluated);
  const drawn = spread(draws.scores);
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
    context,
    drawn: draws,
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
      rank_p5: null,
      rank_p95: null,
      rank_group_first: null,
      rank_group_last: null,
      top_five_share: null,
      holistic_share: null,
      order_entropy_bits: null,
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

const isVetoed = ({ id, value }: EvaluatedCriterion) =>
  vetoIndicators.includes(id) && value !== null && value < leastVetoValue;

const criterionCells = ({
  id,
  weight,
  graded,
  value,
  clipped,
  low,
  high,
}: EvaluatedCriterion & Contribution) => ({
  indicator: id,
  cases: graded.cases,
  raw: graded.value,
  raw_low: graded.interval?.low ?? null,
  raw_high: graded.interval?.high ?? null,
  uncertain: graded.uncertain,
  value_share: value,
  weight_share: weight,
  contribution_share: low,
  contribution_high_share: high,
  evidence: graded.evidence,
  source: graded.source,
  clipped,
  reason: graded.reason,
  warning: graded.warning,
});
