import type { Score } from "../../charts/score-names.js";
import type { Bar } from "../../charts/pictures/suitability-bars.js";
import type { Say } from "../../charts/chart.js";
import type { PanelProcess, PanelScore } from "./data.js";

/** Weights as they stand on the sliders, in the order of the criteria; only their proportions count. */
export type Weights = readonly number[];

/** Weights of every score of the panel. */
export type AllWeights = Readonly<Record<Score, Weights>>;

/** The same proportions, adding up to 1; null where all are 0. */
export function shares(weights: Weights): Weights | null {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? weights.map((weight) => weight / sum) : null;
}

/** A process under other weights: contributions of what is known, and the score as the middle of what is possible. */
export interface Reweighed {
  readonly process: PanelProcess;
  readonly parts: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly value: number;
}

/** Every process of a score under these shares, in the order of the page. Additive, as `ranking/score.ts`. */
export const reweighed = (
  { processes }: Pick<PanelScore, "processes">,
  weights: Weights,
): readonly Reweighed[] =>
  processes.map((process) => {
    const parts = process.values.map((value, i) => (value ?? 0) * (weights[i] ?? 0));
    const low = parts.reduce((sum, part) => sum + part, 0);
    const open = process.values.reduce<number>(
      (sum, value, i) => sum + (value === null ? (weights[i] ?? 0) : 0),
      0,
    );
    return { process, parts, low, high: low + open, value: low + open / 2 };
  });

/** Ids of the processes, best first; equal scores by name in the language of the page. */
export const orderOf = (all: readonly Reweighed[], lang: string): readonly string[] =>
  all
    .toSorted((a, b) => b.value - a.value || a.process.name.localeCompare(b.process.name, lang))
    .map(({ process }) => process.id);

/** How many places a process has moved up (▲) or down (▼) from one order to another; "=" where it stands as it did. */
export function placesMoved(id: string, from: readonly string[], to: readonly string[]): string {
  const up = from.indexOf(id) - to.indexOf(id);
  return up === 0 ? "=" : up > 0 ? `▲${String(up)}` : `▼${String(-up)}`;
}

/**
 * The bars of the picture in this order. Classes hold for the configured weights only; in their place stands how far each one
 * moved from `home`, the order under those.
 */
export const barsOf = (
  all: readonly Reweighed[],
  order: readonly string[],
  say: Say,
  home: readonly string[] = order,
): readonly Bar[] =>
  order.flatMap((id) => {
    const found = all.find(({ process }) => process.id === id);
    if (found === undefined) return [];
    const { process, parts, low, high, value } = found;
    return [
      {
        name: process.name,
        parts,
        low,
        high,
        value,
        score: say.number(value, 2),
        class: placesMoved(id, home, order),
        hours: process.hours.bare,
        evidence: process.evidence,
      },
    ];
  });

/** Whether these proportions are other than those configured, to what a person would print. */
export function isDifferent(weights: Weights, configured: Weights): boolean {
  const [a, b] = [shares(weights), shares(configured)];
  return a === null || b === null || a.some((share, i) => Math.abs(share - (b[i] ?? 0)) > 0.0005);
}

/**
 * Per cent with one decimal that add up to 100 exactly: the largest remainders are rounded up, ties in the order of the
 * criteria.
 */
export function percents(weights: Weights): readonly number[] {
  const tenths = (shares(weights) ?? []).map((share) => share * 1000);
  const whole = tenths.map((value) => Math.floor(value + 1e-9));
  const left = 1000 - whole.reduce((sum, value) => sum + value, 0);
  const up = new Set(
    tenths
      .map((value, i) => ({ i, rest: value - (whole[i] ?? 0) }))
      .toSorted((a, b) => b.rest - a.rest || a.i - b.i)
      .slice(0, left)
      .map(({ i }) => i),
  );
  return whole.map((value, i) => (value + (up.has(i) ? 1 : 0)) / 10);
}

/** The weights as `scores` of `ranking.yaml`. */
export const yamlOf = (scores: readonly PanelScore[], weights: AllWeights): string =>
  [
    "scores:",
    ...scores.flatMap(({ score, criteria }) => {
      const values = percents(weights[score]);
      return [`  ${score}:`, ...criteria.map(({ id }, i) => `    ${id}: ${String(values[i] ?? 0)}`)];
    }),
    "",
  ].join("\n");

const prefix = "#w=";

/** The weights as the part of an address behind `#`. */
export const hashOf = (scores: readonly PanelScore[], weights: AllWeights): string =>
  prefix + scores.map(({ score }) => percents(weights[score]).join(",")).join(";");

/** The weights of an address; null where it holds none, or none that fit. */
export function fromHash(hash: string, scores: readonly PanelScore[]): AllWeights | null {
  if (!hash.startsWith(prefix)) return null;
  const lists = hash
    .slice(prefix.length)
    .split(";")
    .map((list) => list.split(",").map(Number));
  const fits = scores.every(({ criteria }, i) => {
    const list = lists[i] ?? [];
    return (
      list.length === criteria.length &&
      list.every((weight) => Number.isFinite(weight) && weight >= 0 && weight <= 100) &&
      shares(list) !== null
    );
  });
  if (!fits || lists.length !== scores.length) return null;
  const of = (score: Score) => lists[scores.findIndex((one) => one.score === score)] ?? [];
  return { rpa: of("rpa"), ki: of("ki") };
}
