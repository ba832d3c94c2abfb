import type { Row } from "../measures/measure.js";
import { classify, gateOpen, leastVetoValue, vetoIndicators, type Class } from "./classes.js";
import type { DrawnCriterion } from "./drawn-score.js";
import type { Placed } from "./placed.js";
import { reach, type Reach } from "./robustness.js";
import type { ScoreRows } from "./score-rows.js";
import type { missingAnswers } from "./tables/missing-answers.js";

type MissingRow = Row<(typeof missingAnswers)["columns"]>;

/**
 * The rows of the table `missing-answers`: for each weighted criterion without a value, what its least and its most
 * favourable answer would make of rank and class and of the draws that reach the classes, all other draws as they are; most movement of the mean rank first, ties
 * by weight, then in the order of the criteria.
 */
export const missingAnswerRows = (scored: readonly ScoreRows[], among: Placed): readonly MissingRow[] =>
  scored.flatMap((one) =>
    one.drawn.criteria
      .filter(({ value, weight }) => value === null && weight > 0)
      .map((criterion) => rowOf(one, criterion, among))
      .toSorted((a, b) => movement(b) - movement(a) || (b.weight_share ?? 0) - (a.weight_share ?? 0)),
  );

const movement = ({ mean_rank_low: low, mean_rank_high: high }: MissingRow): number =>
  low === null || high === null ? 0 : low - high;

function rowOf(one: ScoreRows, criterion: DrawnCriterion, { ranked }: Placed): MissingRow {
  const { process, score, cases } = one.suitability;
  const others = ranked.filter((other) => other !== one).map(({ drawn }) => drawn.scores);
  const answered = (value: 0 | 1) => {
    const scores = withAnswer(one.drawn.scores, criterion, value);
    const reached = reach(scores);
    return {
      rank: ranked.length === 0 ? null : meanRank(scores, others),
      class: classWith(one, criterion, value, reached),
      ...reached,
    };
  };
  const [low, high] = [answered(0), answered(1)];
  return {
    process,
    score,
    cases,
    indicator: criterion.id,
    weight_share: criterion.weight,
    mean_rank_low: low.rank,
    mean_rank_high: high.rank,
    class_low: low.class,
    class_high: high.class,
    probability_a_low_share: low.reachesA,
    probability_a_high_share: high.reachesA,
    probability_b_low_share: low.reachesB,
    probability_b_high_share: high.reachesB,
  };
}

/** The scores with one missing value known. */
function withAnswer(scores: Float64Array, { draws, drawn }: DrawnCriterion, value: number): Float64Array {
  const fixed = typeof drawn === "number";
  const answered = new Float64Array(scores.length);
  for (let k = 0; k < scores.length; k++) {
    answered[k] = (scores[k] ?? 0) + (draws[k] ?? 0) * (value - (fixed ? drawn : (drawn[k] ?? 0)));
  }
  return answered;
}

/** Draws that tell a mean rank to a tenth of a place. */
const enough = 2_000;

/** Mean of `1 + ` how many others have a higher score in the same draw, over the first 2,000 draws. */
function meanRank(scores: Float64Array, others: readonly Float64Array[]): number {
  const draws = Math.min(enough, scores.length);
  let above = 0;
  for (const other of others)
    for (let k = 0; k < draws; k++) above += Number((other[k] ?? 0) > (scores[k] ?? 0));
  return 1 + above / draws;
}

function classWith(
  { context, suitability }: ScoreRows,
  { id, weight }: DrawnCriterion,
  value: number,
  { reachesA, reachesB }: Reach,
): Class {
  return classify({
    cases: suitability.cases,
    coverage: (suitability.coverage_share ?? 0) + weight,
    reachesA,
    reachesB,
    vetoed: suitability.vetoes.length > 0 || (vetoIndicators.includes(id) && value < leastVetoValue),
    gateOpen: gateOpen(context.process.assessment),
  }).class;
}
