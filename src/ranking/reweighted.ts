import type { Preset, RankingModel } from "../config/ranking.js";

type Weights = Readonly<Record<string, number>>;

/** The same model under a preset of it: what the preset leaves out stays. A preset that weighs the list asks for it. */
export function underPreset(model: RankingModel, { use, rpa, ki, list }: Preset): RankingModel {
  const { scores } = model;
  const pick = <T extends Weights>(own: T): T => (use === "equal" ? equal(own) : own);
  return {
    ...model,
    scores: { rpa: rpa ?? pick(scores.rpa), ki: ki ?? pick(scores.ki) },
    list: { ...model.list, ...list, enabled: model.list.enabled || list !== undefined },
  };
}

const equal = <T extends Weights>(weights: T): T => mapped(weights, (_, __, all) => 100 / all) as T; // the same keys

const mapped = (weights: Weights, to: (id: string, weight: number, all: number) => number): Weights => {
  const entries = Object.entries(weights);
  return Object.fromEntries(entries.map(([id, weight]) => [id, to(id, weight, entries.length)]));
};

/**
 * The same model with some weights fixed, in per cent of their score, the others of that score sharing the rest in their old
 * proportion. Null where the fixed weights of a score come to more than 100, or to less with no weight left over.
 */
export function withWeights(model: RankingModel, fixed: ReadonlyMap<string, number>): RankingModel | null {
  const rpa = rescaled(model.scores.rpa, fixed);
  const ki = rescaled(model.scores.ki, fixed);
  return rpa === null || ki === null ? null : { ...model, scores: { rpa, ki } };
}

function rescaled<T extends Weights>(weights: T, fixed: ReadonlyMap<string, number>): T | null {
  const own = Object.entries(weights);
  const [set, free] = [own.filter(([id]) => fixed.has(id)), own.filter(([id]) => !fixed.has(id))];
  if (set.length === 0) return weights;
  const rest = 100 - set.reduce((sum, [id]) => sum + (fixed.get(id) ?? 0), 0);
  const old = free.reduce((sum, [, weight]) => sum + weight, 0);
  if (rest < -1e-9 || (rest > 1e-9 && old === 0)) return null;
  return mapped(weights, (id, weight) => fixed.get(id) ?? (old === 0 ? 0 : (weight * rest) / old)) as T; // the same keys
}

/** Whether two models weigh differently, to what a person would print. */
export const weighsOtherwise = (one: RankingModel, other: RankingModel): boolean =>
  (["rpa", "ki"] as const).some((score) => {
    const [a, b]: readonly Weights[] = [one.scores[score], other.scores[score]];
    return Object.entries(a ?? {}).some(([id, weight]) => Math.abs(weight - (b?.[id] ?? 0)) > 1e-9);
  });
