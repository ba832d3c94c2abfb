import type { Row } from "../measures/measure.js";
import { centralWeights, confidenceFactors } from "./central-weights.js";
import type { Placed } from "./placed.js";
import type { centralWeightTable } from "./tables/central-weights.js";

/** Draws that tell a share to three hundredths. */
const enough = 1_000;

/** The rows of the table `central-weights`, processes in their order, criteria in that of the score. */
export function centralWeightRows({
  ranked,
  freeStandings: { ranks, acceptability },
}: Placed): readonly Row<(typeof centralWeightTable)["columns"]>[] {
  // the draws of the weights are those of the score, the same for every process
  const weights = ranked[0]?.drawn.criteria.map(({ freeDraws }) => freeDraws) ?? [];
  const samples = Math.min(enough, weights[0]?.length ?? 0);
  const values = ranked.map(({ drawn }) => drawn.criteria.map((criterion) => criterion.drawn));
  const central = centralWeights(ranks, weights);
  const confidence = confidenceFactors(central, values, samples);
  return ranked.flatMap(({ suitability: { process, score, cases }, drawn }, i) =>
    drawn.criteria.map(({ id, weight }, j) => ({
      process,
      score,
      cases,
      indicator: id,
      weight_share: weight,
      central_weight_share: central[i]?.[j] ?? null,
      first_share: acceptability[i]?.[0] ?? 0,
      confidence_share: confidence[i] ?? null,
    })),
  );
}
