import type { RankingModel } from "../config/ranking.js";
import type { Indicator, IndicatorId } from "./indicator.js";
import { indicators } from "./indicators/index.js";
import { random, type Random } from "../statistics/random.js";
import { withDraws } from "./robustness.js";
import type { Anchor } from "./value-functions.js";

/** A criterion with its place in the ranking model. */
export interface Criterion {
  readonly indicator: Indicator;
  readonly anchor: Anchor;
  /** 0 … 1. */
  readonly weight: number;
}

/** All that one score needs of the ranking model; the same for every process. */
export interface ScoreModel {
  readonly score: "rpa" | "ki";
  /** The criteria that make up the score, in the order of summation, with the draws of their weights. */
  readonly weighted: readonly (Criterion & {
    readonly draws: Float64Array;
    /** Draws of weights about which nothing is known: uniform on the simplex. */
    readonly freeDraws: Float64Array;
  })[];
  /** The criteria that are only shown beside it, with the weight 0. */
  readonly shown: readonly Criterion[];
  readonly samples: number;
  /** Whether the draws contain the uncertainty of the criteria too. */
  readonly measurement: boolean;
}

const unitInterval: Anchor = { at0: 0, at1: 1, scale: "linear" };

/** The part of the ranking model that belongs to one score. The draws depend on the model's version and the seed. */
export function scoreModel(score: "rpa" | "ki", model: RankingModel, seed: string): ScoreModel {
  const perCent: Readonly<Partial<Record<IndicatorId, number>>> = model.scores[score];
  const anchors: Readonly<Partial<Record<IndicatorId, Anchor>>> = model.anchors;
  const total = Object.values(perCent).reduce((sum, weight) => sum + weight, 0);
  const own = indicators
    .filter((indicator) => indicator.score === score)
    .map((indicator) => ({
      indicator,
      anchor: anchors[indicator.id] ?? unitInterval,
      weight: (perCent[indicator.id] ?? 0) / total,
    }));
  const isWeighted = ({ indicator }: Criterion) => perCent[indicator.id] !== undefined;
  const { samples, kappa, measurement } = model.robustness;
  const weighted = own.filter(isWeighted);
  const decided = withDraws(weighted, kappa[score], samples, ({ indicator }) =>
    random(seed, model.model, score, "weights", indicator.id),
  );
  const free = freeWeights(weighted, samples, ({ indicator }) =>
    random(seed, model.model, score, "free weights", indicator.id),
  );
  return {
    score,
    weighted: decided.map((criterion, i) => ({
      ...criterion,
      freeDraws: free[i] ?? new Float64Array(samples),
    })),
    shown: own.filter((criterion) => !isWeighted(criterion)),
    samples,
    measurement,
  };
}

/** Dirichlet(1, …, 1): every weighting is as plausible as any other. The stress test of the decided weights. */
function freeWeights<T>(
  of: readonly T[],
  samples: number,
  stream: (of: T) => Random,
): readonly Float64Array[] {
  const equal = of.map((one) => ({ one, weight: 1 / of.length }));
  return withDraws(equal, of.length, samples, ({ one }) => stream(one)).map(({ draws }) => draws);
}
