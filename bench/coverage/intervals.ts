import { contexts } from "../../src/ranking/context.js";
import { indicators } from "../../src/ranking/indicators/index.js";
import { random, type Random } from "../../src/statistics/random.js";
import { processOf } from "../../tests/ranking/portfolio.js";
import { tablesOf } from "./figures.js";
import { kinds, madeCase, type Kind, type MadeCase } from "./made-cases.js";

const populationCases = 40_000;

/** How often the interval of an indicator held the true value. */
export interface Coverage {
  readonly indicator: string;
  readonly kind: string;
  readonly cases: number;
  readonly truth: number;
  readonly runs: number;
  readonly held: number;
  readonly meanWidth: number;
  readonly meanValue: number;
  /** Held by the middle 95 % of the draws. */
  readonly heldByDraws: number;
}

const process = processOf("P", {
  assessment: { structured_input: { evidence: "measured", from: "channel", values: ["online"] } },
});

/** Draws samples of each size from large populations, of which the values are known, and asks the indicators. */
export function intervalCoverage(sizes: readonly number[], runs: number): readonly Coverage[] {
  return kinds.flatMap((kind) => {
    const population = [false, true].map((late) => {
      const stream = random("coverage", kind.name, String(late));
      return Array.from({ length: populationCases }, () => madeCase(kind, late, stream));
    }) as [MadeCase[], MadeCase[]];
    const truths = truthsOf(population);
    return sizes.flatMap((size) => coverageOf(kind, population, truths, size, runs));
  });
}

const contextOf = (first: readonly MadeCase[], second: readonly MadeCase[], seed: string) =>
  contexts(tablesOf("P", first, second), "v1", seed, 1000)(process);

/** The values of the whole population; what is drawn with replacement makes the pairs of a case with itself count. */
function truthsOf([early, late]: readonly [readonly MadeCase[], readonly MadeCase[]]): ReadonlyMap<
  string,
  number
> {
  const context = contextOf(early, late, "truth");
  return new Map(indicators.map((one) => [one.id, one.value(context).value ?? Number.NaN]));
}

function coverageOf(
  kind: Kind,
  [early, late]: readonly [readonly MadeCase[], readonly MadeCase[]],
  truths: ReadonlyMap<string, number>,
  size: number,
  runs: number,
): readonly Coverage[] {
  const stream = random("coverage", kind.name, String(size));
  const found = new Map<
    string,
    { held: number; width: number; runs: number; value: number; byDraws: number }
  >();
  for (let run = 0; run < runs; run++) {
    const [first, second]: [MadeCase[], MadeCase[]] = [[], []];
    for (let i = 0; i < size; i++) {
      if (stream.uniform() < 0.5) first.push(drawn(early, stream));
      else second.push(drawn(late, stream));
    }
    const context = contextOf(first, second, String(run));
    for (const indicator of indicators) {
      const { interval, value, draws } = indicator.value(context);
      if (interval === null || value === null || draws === null) continue;
      const truth = truths.get(indicator.id) ?? Number.NaN;
      const own = found.get(indicator.id) ?? { held: 0, width: 0, runs: 0, value: 0, byDraws: 0 };
      const holds = (low: number, high: number) => (low <= truth + 1e-12 && truth <= high + 1e-12 ? 1 : 0);
      const sorted = draws(1000).sort();
      found.set(indicator.id, {
        runs: own.runs + 1,
        held: own.held + holds(interval.low, interval.high),
        byDraws: own.byDraws + holds(sorted[25] ?? 0, sorted[974] ?? 0),
        width: own.width + interval.high - interval.low,
        value: own.value + value,
      });
    }
  }
  return [...found].map(([indicator, own]) => ({
    indicator,
    kind: kind.name,
    cases: size,
    truth: truths.get(indicator) ?? Number.NaN,
    runs: own.runs,
    held: own.held / own.runs,
    heldByDraws: own.byDraws / own.runs,
    meanWidth: own.width / own.runs,
    meanValue: own.value / own.runs,
  }));
}

const drawn = (of: readonly MadeCase[], random: Random): MadeCase => {
  const one = of[Math.floor(random.uniform() * of.length)];
  if (one === undefined) throw new Error("an empty population");
  return one;
};
