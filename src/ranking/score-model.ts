import type { RankingModel } from "../config/ranking.js";
import type { Indicator, IndicatorId } from "./indicator.js";
import { indicators } from "./indicators/index.js";
import { random } from "../statistics/random.js";
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
  readonly weighted: readonly (Criterion & { readonly draws: Float64Array })[];
  /** The criteria that are only shown beside it, with the weight 0. */
  readonly shown: readonly Criterion[];
  readonly samples: number;
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
  const { samples, kappa } = model.robustness;
  return {
    score,
    weighted: withDraws(own.filter(isWeighted), kappa[score], samples, ({ indicator }) =>
      random(seed, model.model, score, "weights", indicator.id),
    ),
    shown: own.filter((criterion) => !isWeighted(criterion)),
    samples,
  };
}
