import type { Row } from "../measures/measure.js";
import { rankingEntropy } from "./ranking-entropy.js";
import { rankGroups } from "./rank-groups.js";
import type { ScoreRows } from "./score-rows.js";
import { holistic, leadOf, rankQuantile, standings, topShare, type Standings } from "./standings.js";
import type { suitability } from "./tables.js";
import type { pairwise } from "./tables/pairwise.js";
import type { rankAcceptability } from "./tables/rank-acceptability.js";

type SuitabilityRow = Row<(typeof suitability)["columns"]>;

/** The processes with a class under one score, best score first, and how they stand to each other. */
export interface Placed {
  readonly ranked: readonly ScoreRows[];
  readonly standings: Standings;
  readonly freeStandings: Standings;
}

/** Orders the processes that have a class by score, ties by id, and counts their places over the draws. */
export function placed(scored: readonly ScoreRows[]): Placed {
  const value = ({ suitability }: ScoreRows) => suitability.value ?? 0;
  const ranked = scored
    .filter(({ suitability }) => suitability.class !== "none")
    .toSorted((a, b) => value(b) - value(a) || (a.suitability.process < b.suitability.process ? -1 : 1));
  return {
    ranked,
    standings: standings(ranked.map(({ drawn }) => drawn.scores)),
    freeStandings: standings(ranked.map(({ drawn }) => drawn.freeScores)),
  };
}

/** What rounding may add to a sum of terms: equal scores that were added up of different terms share a place. */
const rounding = 1e-12;

/** Places 1, 2, 2, 4 … by falling score, what the draws say of them, and rank groups; those without a class follow. */
export function placedRows(
  { ranked, standings: found }: Placed,
  scored: readonly ScoreRows[],
): readonly SuitabilityRow[] {
  const groups = rankGroups(ranked.length, (i, k) => found.wins[i]?.[k] ?? 0);
  const entropy = rankingEntropy(found.ranks);
  const placeOf = (value: (row: SuitabilityRow) => number | null, row: SuitabilityRow) =>
    1 + ranked.filter(({ suitability }) => (value(suitability) ?? 0) > (value(row) ?? 0) + rounding).length;
  const rows = ranked.map(({ suitability: row }, i) => {
    const shares = found.acceptability[i] ?? new Float64Array();
    return {
      ...row,
      rank: placeOf(({ value }) => value, row),
      rank_p5: rankQuantile(shares, 0.05),
      rank_p95: rankQuantile(shares, 0.95),
      rank_group_first: groups[i]?.first ?? null,
      rank_group_last: groups[i]?.last ?? null,
      top_five_share: topShare(shares, 5),
      holistic_share: holistic(shares),
      order_entropy_bits: entropy,
      equal_weights_rank: placeOf(({ equal_weights_share }) => equal_weights_share, row),
    };
  });
  const unclassed = scored.filter(({ suitability }) => suitability.class === "none");
  return [...rows, ...unclassed.map(({ suitability }) => suitability)];
}

/** The rows of the table `rank-acceptability`, processes in their order, ranks from 1. */
export const acceptabilityRows = ({
  ranked,
  standings: found,
  freeStandings: free,
}: Placed): readonly Row<(typeof rankAcceptability)["columns"]>[] =>
  ranked.flatMap(({ suitability: { process, score, cases } }, i) =>
    ranked.map((_, r) => ({
      process,
      score,
      cases,
      place: r + 1,
      draws_share: found.acceptability[i]?.[r] ?? 0,
      free_weights_share: free.acceptability[i]?.[r] ?? 0,
    })),
  );

/** The rows of the table `pairwise`, both processes in the order of their scores. */
export const pairwiseRows = ({
  ranked,
  standings: found,
  freeStandings: free,
}: Placed): readonly Row<(typeof pairwise)["columns"]>[] =>
  ranked.flatMap(({ suitability: { process, score, cases } }, i) =>
    ranked.flatMap(({ suitability: other }, k) => {
      if (i === k) return [];
      const wins = found.wins[i]?.[k] ?? 0;
      return [
        {
          process,
          score,
          cases,
          other: other.process,
          wins_share: wins,
          free_weights_share: free.wins[i]?.[k] ?? 0,
          lead: leadOf(wins),
        },
      ];
    }),
  );
