import type { Row } from "../measures/measure.js";
import type { Placed } from "./placed.js";
import type { ScoreRows } from "./score-rows.js";
import type { weightFlipTable } from "./tables/weight-flips.js";
import { weightFlips } from "./weight-flips.js";

/** A missing value counts as the middle, as it does in the score. */
const middle = 0.5;

/** The rows of the table `weight-flips`: every process against the next one above and the next one below. */
export const flipRows = ({ ranked }: Placed): readonly Row<(typeof weightFlipTable)["columns"]>[] =>
  ranked.flatMap((own, i) =>
    [ranked[i - 1], ranked[i + 1]].flatMap((other) => (other === undefined ? [] : flipsBetween(own, other))),
  );

const flipsBetween = (own: ScoreRows, other: ScoreRows) =>
  weightFlips(
    own.drawn.criteria.map(({ id, weight, value }, i) => ({
      id,
      weight,
      own: value ?? middle,
      other: other.drawn.criteria[i]?.value ?? middle,
    })),
  ).map(({ id, weight, newWeight, relativeChange }) => ({
    process: own.suitability.process,
    score: own.suitability.score,
    cases: own.suitability.cases,
    other: other.suitability.process,
    indicator: id,
    weight_share: weight,
    new_weight_share: newWeight,
    relative_change: relativeChange,
  }));
