import type { Computed } from "../../src/measures/measure.js";
import { nextStepDeterminism } from "../../src/measures/next-step-determinism.js";
import { variantCohorts } from "../../src/measures/variant-cohorts.js";
import { contexts } from "../../src/ranking/context.js";
import { cohorts, divergence } from "../../src/ranking/divergence.js";
import { indicators } from "../../src/ranking/indicators/index.js";
import type { Interval } from "../../src/statistics/interval.js";
import { random, type Random } from "../../src/statistics/random.js";
import { processOf } from "../../tests/ranking/portfolio.js";
import { decisionRow } from "./decisions.js";
import { tablesOf } from "./figures.js";
import { madeCase, type MadeCase } from "./made-cases.js";
import type { MadeProcess } from "./made-processes.js";

/** Cases of each half that make up a process: samples are drawn from them with replacement, so its values are known exactly. */
const populationCases = 5000;
/** Samples that tell what the gain of decisions is on average; other ones than those whose intervals are held against it. */
const gainSamples = 200;

/** How often the interval of an indicator held the true value, in samples of one size from one process. */
export interface Coverage {
  readonly indicator: string;
  readonly process: string;
  readonly cases: number;
  readonly truth: number;
  /** Samples with an interval. */
  readonly runs: number;
  readonly held: number;
  readonly meanWidth: number;
  readonly meanValue: number;
  /** Held by the middle 95 % of the draws. */
  readonly heldByDraws: number;
}

/** The same intervals, held against what endless data would teach instead of what so many cases can. */
export const ofEndlessData = "… of endless data";

type Halves = readonly [early: readonly MadeCase[], late: readonly MadeCase[]];

const process = processOf("P", {
  assessment: {
    structured_input: { evidence: "measured", from: "channel", values: ["online"] },
    unstructured_input: { evidence: "measured", from: "channel", values: ["papier"] },
  },
});

/** Draws `runs` samples of each size from a process of which the values are known, and asks every indicator. */
export function intervalCoverage(
  of: MadeProcess,
  sizes: readonly number[],
  runs: number,
): readonly Coverage[] {
  const [early, late] = [false, true].map((isLate) => {
    const stream = random("coverage", of.name, String(isLate));
    return Array.from({ length: populationCases }, () => madeCase(of, isLate, stream));
  });
  const population: Halves = [early ?? [], late ?? []];
  const truths = truthsOf(population);
  return sizes.flatMap((size) => coverageOf(of, population, truths, size, runs));
}

const contextOf = (tables: readonly Computed[], seed: string) => contexts(tables, "v1", seed, 1000)(process);

/**
 * The values of the law that samples are drawn from: as two draws may be the same case, the pairs of a case with itself
 * count, and as the whole law is known, no correction for small logs does.
 */
function truthsOf([early, late]: Halves): ReadonlyMap<string, number> {
  const tables = tablesOf("P", early, late);
  const context = contextOf(tables, "truth");
  const all = early.length + late.length;
  const truths = new Map(indicators.map((one) => [one.id, one.value(context).value ?? Number.NaN]));
  const unbiased = truths.get("variant_concentration") ?? Number.NaN;
  return truths
    .set("variant_concentration", unbiased + (1 - unbiased) / all)
    .set("determinism", context.row(nextStepDeterminism)?.plugin_share ?? Number.NaN)
    .set("stability", divergence(cohorts(context.rows(variantCohorts))));
}

/**
 * What `size` cases can teach of the decisions: the undetermined share, which is known, times the mean gain. A
 * cross-validation says without bias what models of its size reach, and that nears from below what endless data would teach.
 */
function learnable(of: MadeProcess, population: Halves, size: number, determined: number): number {
  const stream = random("coverage", "gain", of.name, String(size));
  const gains = Array.from({ length: gainSamples }, () =>
    decisionRow("P", sample(population, size, stream).flat()),
  ).flatMap(({ gain_share }) => (gain_share === null ? [] : [gain_share]));
  return ((1 - determined) * gains.reduce((sum, x) => sum + x, 0)) / gains.length;
}

function coverageOf(
  of: MadeProcess,
  population: Halves,
  truths: ReadonlyMap<string, number>,
  size: number,
  runs: number,
): readonly Coverage[] {
  const stream = random("coverage", of.name, String(size));
  const found = new Map<string, Omit<Coverage, "indicator" | "process" | "cases">>();
  const learnt = learnable(of, population, size, truths.get("determinism") ?? Number.NaN);
  const truthsAt = new Map([
    ...truths,
    ["learnable_decisions", learnt] as const,
    [ofEndlessData, truths.get("learnable_decisions") ?? Number.NaN] as const,
  ]);
  for (let run = 0; run < runs; run++) {
    const context = contextOf(tablesOf("P", ...sample(population, size, stream)), String(run));
    for (const { id, value: ask } of indicators) {
      const { interval, value, draws } = ask(context);
      if (interval === null || value === null || draws === null) continue;
      const sorted = draws(1000).sort();
      const drawn = { low: sorted[25] ?? 0, high: sorted[974] ?? 0 };
      for (const name of id === "learnable_decisions" ? [id, ofEndlessData] : [id]) {
        const truth = truthsAt.get(name) ?? Number.NaN;
        const own = found.get(name) ?? { truth, ...nothing };
        found.set(name, {
          truth,
          runs: own.runs + 1,
          held: own.held + holds(interval, truth),
          heldByDraws: own.heldByDraws + holds(drawn, truth),
          meanWidth: own.meanWidth + interval.high - interval.low,
          meanValue: own.meanValue + value,
        });
      }
    }
  }
  return [...found].map(([indicator, own]) => ({
    indicator,
    process: of.name,
    cases: size,
    truth: own.truth,
    runs: own.runs,
    held: own.held / own.runs,
    heldByDraws: own.heldByDraws / own.runs,
    meanWidth: own.meanWidth / own.runs,
    meanValue: own.meanValue / own.runs,
  }));
}

const nothing = { runs: 0, held: 0, heldByDraws: 0, meanWidth: 0, meanValue: 0 };

const holds = ({ low, high }: Interval, truth: number): number =>
  low <= truth + 1e-12 && truth <= high + 1e-12 ? 1 : 0;

/** Cases drawn with replacement, each from either half as a coin falls. */
function sample([early, late]: Halves, size: number, random: Random): [MadeCase[], MadeCase[]] {
  const [first, second]: [MadeCase[], MadeCase[]] = [[], []];
  for (let i = 0; i < size; i++) {
    if (random.uniform() < 0.5) first.push(drawn(early, random));
    else second.push(drawn(late, random));
  }
  return [first, second];
}

const drawn = (of: readonly MadeCase[], random: Random): MadeCase => {
  const one = of[Math.floor(random.uniform() * of.length)];
  if (one === undefined) throw new Error("an empty population");
  return one;
};
