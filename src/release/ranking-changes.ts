import { scoreChange, type KnownCriterion, type ScoreChange } from "../ranking/score-change.js";
import { criteria, suitability } from "../ranking/tables.js";
import type { ReleasedTables } from "./tables.js";

/** A criterion as an earlier state holds it. */
interface EarlierCriterion {
  readonly score: "rpa" | "ki";
  readonly indicator: string;
  readonly raw: number | null;
  readonly value_share: number | null;
  readonly weight_share: number | null;
  readonly evidence: string;
}

/** A ranking of another time, as far as a comparison needs it. */
export interface EarlierRanking {
  /** Version of the model. */
  readonly model: string;
  readonly ranking: readonly {
    readonly id: string;
    /** The process's name for people at that time; absent = not known. */
    readonly name?: string | undefined;
    readonly score: "rpa" | "ki";
    readonly class: string;
    readonly rank: number | null;
  }[];
  readonly processes: readonly {
    readonly id: string;
    readonly tables: { readonly criteria: { readonly rows: readonly EarlierCriterion[] } };
  }[];
}

/** How one process moved in one of the two rankings since an earlier one. */
export interface RankingChange {
  readonly id: string;
  /** The name that the earlier ranking had for it; null where it had none. */
  readonly name_then: string | null;
  readonly score: "rpa" | "ki";
  readonly rank_then: number | null;
  readonly rank_now: number | null;
  readonly class_then: string | null;
  /** Null where the process is gone. */
  readonly class_now: string | null;
  /** `gone`: in the earlier ranking only; `new`: in the present one only. */
  readonly presence: "both" | "gone" | "new";
  /** Null where the earlier ranking does not hold the process, or a criterion was withheld in one of the two. */
  readonly change: ScoreChange | null;
}

/** What moved since an earlier ranking, and why: by score and present rank, processes that are gone by their earlier one behind. */
export function rankingChanges(tables: ReleasedTables, then: EarlierRanking): readonly RankingChange[] {
  const terms = tables.get(criteria).rows;
  const { rows } = tables.get(suitability);
  const gone = then.ranking.filter(
    ({ id, score }) => !rows.some((row) => row.process === id && row.score === score),
  );
  return [
    ...rows.map((row): RankingChange => {
      const score = scoreOf(row.score);
      const before = then.ranking.find((one) => one.id === row.process && one.score === score);
      const earlier = then.processes.find(({ id }) => id === row.process)?.tables.criteria.rows ?? [];
      const old = earlier.filter((one) => one.score === score).map(knownOf);
      const now = terms.filter((one) => one.process === row.process && one.score === score).map(knownOf);
      return {
        id: row.process,
        name_then: before?.name ?? null,
        score,
        rank_then: before?.rank ?? null,
        rank_now: row.rank,
        class_then: before?.class ?? null,
        class_now: row.class,
        presence: before === undefined ? "new" : "both",
        change: isWhole(old) && isWhole(now) ? scoreChange(old, now) : null,
      };
    }),
    ...gone.map((one): RankingChange => ({
      id: one.id,
      name_then: one.name ?? null,
      score: one.score,
      rank_then: one.rank,
      rank_now: null,
      class_then: one.class,
      class_now: null,
      presence: "gone",
      change: null,
    })),
  ].toSorted((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
}

/** Released results as the earlier side of a comparison. */
export function rankingOf(tables: ReleasedTables, model: string): EarlierRanking {
  const terms = tables.get(criteria).rows;
  const { rows } = tables.get(suitability);
  return {
    model,
    ranking: rows.map((row) => ({
      id: row.process,
      score: scoreOf(row.score),
      class: row.class,
      rank: row.rank,
    })),
    processes: [...new Set(rows.map(({ process }) => process))].map((id) => ({
      id,
      tables: {
        criteria: {
          rows: terms
            .filter(({ process }) => process === id)
            .map((row) => ({ ...row, score: scoreOf(row.score) })),
        },
      },
    })),
  };
}

const scoreOf = (score: string): "rpa" | "ki" => (score === "ki" ? "ki" : "rpa");

/** Whether no criterion was withheld: the weights of a score come to 1. Without one the parts would tell of another score. */
const isWhole = (terms: readonly KnownCriterion[]): boolean =>
  Math.abs(terms.reduce((sum, { weight }) => sum + weight, 0) - 1) < 0.005;

const order = ({ score, presence, rank_then, rank_now }: RankingChange): number =>
  (score === "rpa" ? 0 : 1e9) + (presence === "gone" ? 2e8 + (rank_then ?? 1e8) : (rank_now ?? 1e8));

const knownOf = (row: Omit<EarlierCriterion, "score">): KnownCriterion => ({
  indicator: row.indicator,
  weight: row.weight_share ?? 0,
  value: row.value_share,
  raw: row.raw,
  evidence: row.evidence,
});
