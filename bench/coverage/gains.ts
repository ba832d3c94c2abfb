import { countingGain } from "../../src/statistics/counting-gain.js";
import { random } from "../../src/statistics/random.js";
import { weightedGain } from "../../src/statistics/weighted-gain.js";
import { z95 } from "../../src/statistics/interval.js";
import type { Coverage } from "./intervals.js";

const parts = 20;
/** Of an attribute of four values, the probability of the first of two branches under each. */
const planted = {
  keine: [0.4, 0.4, 0.4, 0.4],
  mäßig: [0.9, 0.7, 0.3, 0.1],
  deutlich: [0.99, 0.99, 0.01, 0.01],
} as const;

const bits = (p: number): number => -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);
const mean = (of: readonly number[]): number => of.reduce((sum, x) => sum + x, 0) / of.length;

/**
 * Whether the gain of decisions, ± 1.96 standard errors, holds what so many cases can teach: the mean over all runs, as a
 * cross-validation says without bias what models of its size reach. It nears what endless data would teach (the name of
 * the kind says it) from below. A second attribute has nothing to do with the branch.
 */
export function gainCoverage(sizes: readonly number[], runs: number): readonly Coverage[] {
  return Object.entries(planted).flatMap(([kind, probabilities]) => {
    const endless = 1 - mean(probabilities.map(bits)) / bits(mean(probabilities));
    return sizes.map((cases) => {
      const stream = random("coverage", "gain", kind, String(cases));
      const found = Array.from({ length: runs }, () => {
        const codes = Int32Array.from({ length: cases }, () => Math.floor(stream.uniform() * 4));
        const noise = Int32Array.from({ length: cases }, () => Math.floor(stream.uniform() * 4));
        const rows = {
          next: codes.map((code) => (stream.uniform() < (probabilities[code] ?? 0) ? 0 : 1)),
          different: 2,
          times: new Int32Array(cases).fill(1),
          part: Int32Array.from({ length: cases }, (_, i) => i % parts),
          parts,
        };
        const losses = countingGain(rows, [
          { name: "planted", coded: () => ({ codes, size: 4 }) },
          { name: "noise", coded: () => ({ codes: noise, size: 4 }) },
        ]);
        const { gain, error } = weightedGain([{ weight: 1, predictions: cases, ...losses }]);
        return { gain, low: Math.max(0, gain - z95 * error), high: Math.min(1, gain + z95 * error) };
      });
      const truth = mean(found.map(({ gain }) => gain));
      const held = found.filter(({ low, high }) => low <= truth && truth <= high).length / runs;
      return {
        indicator: "learnable_decisions (G)",
        kind: `${kind} (${endless.toFixed(2)})`,
        cases,
        truth,
        runs,
        held,
        heldByDraws: held,
        meanWidth: mean(found.map(({ low, high }) => high - low)),
        meanValue: truth,
      };
    });
  });
}
