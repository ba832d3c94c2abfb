import type { Random } from "../statistics/random.js";
import { binomial } from "./distributions.js";
import { pathFigures, type PathFigures } from "./path-figures.js";
import type { SeenPaths } from "./seen-paths.js";

/** Cases in one resample at most; deviations of smaller resamples are scaled to the number of cases. */
const most = 1000;
/** A path of which a resample holds fewer cases on average is drawn case by case. */
const drawnByCase = 24;

/** The figures of resamples of the cases of a process, one entry per resample. */
export interface PathResamples {
  readonly seen: SeenPaths;
  /** Of all cases. */
  readonly observed: PathFigures;
  readonly concentration: Float64Array;
  readonly determinism: Float64Array;
  /** NaN where a resample has left a half without a case. */
  readonly divergence: Float64Array;
  readonly right: Float64Array;
  /** What a deviation from `observed` is multiplied with: the root of resampled : all cases. */
  readonly scale: number;
  /** The resample of each draw: all of them again and again, every time in another order, the same for every figure. */
  readonly use: (samples: number) => Int32Array;
}

/**
 * Draws the cases of a process with replacement (Efron 1979), so that one resample gives all figures of its paths
 * together and their dependence is kept. Of more than 1,000 cases as many are drawn and deviations scaled (m out of n;
 * Bickel et al. 1997). Frequent paths are drawn as counts, by conditional binomials; the rare ones, of which there may be
 * thousands, case by case: together that is exactly the multinomial, at the cost of the cases drawn. `order` makes the stream
 * that decides which draw uses which resample.
 */
export function pathResamples(
  seen: SeenPaths,
  resamples: number,
  random: Random,
  order: () => Random = () => random,
): PathResamples {
  const size = Math.min(seen.cases, most);
  const draw = drawer(seen, size, random);
  const figures = pathFigures(seen);
  const concentration = new Float64Array(resamples);
  const determinism = new Float64Array(resamples);
  const divergence = new Float64Array(resamples);
  const right = new Float64Array(resamples);
  for (let i = 0; i < resamples; i++) {
    const of = figures(draw());
    concentration[i] = of.concentration;
    determinism[i] = of.determinism;
    divergence[i] = of.divergence;
    right[i] = of.right;
  }
  const scale = Math.sqrt(size / seen.cases);
  const use = useOf(resamples, order);
  return { seen, observed: figures(seen.cells), concentration, determinism, divergence, right, scale, use };
}

/** Every figure of a process asks for it, so that it is kept. */
function useOf(resamples: number, stream: () => Random): PathResamples["use"] {
  const known = new Map<number, Int32Array>();
  return (samples) => {
    const use = known.get(samples) ?? shuffled(resamples, samples, stream());
    known.set(samples, use);
    return use;
  };
}

function shuffled(resamples: number, samples: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: resamples }, (_, resample) => resample);
  const use = new Int32Array(samples);
  for (let at = 0; at < samples; at += resamples) {
    use.set(order.subarray(0, samples - at), at);
    for (let i = resamples - 1; i > 0; i--) {
      const j = Math.floor(random.uniform() * (i + 1));
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
  }
  return use;
}

/** A function that fills, anew at each call, the cases of every cell. */
function drawer({ cells, cases }: SeenPaths, size: number, random: Random): () => Int32Array {
  const isFrequent = (n: number) => n * size >= drawnByCase * cases;
  const frequent = Int32Array.from(cells.keys()).filter((cell) => isFrequent(cells[cell] ?? 0));
  const rare = new Int32Array(cells.reduce((sum, n) => sum + (isFrequent(n) ? 0 : n), 0));
  let at = 0;
  for (const [cell, n] of cells.entries()) if (!isFrequent(n)) rare.fill(cell, at, (at += n));
  const drawn = new Int32Array(cells.length);
  return () => {
    drawn.fill(0);
    let [left, among] = [size, cases];
    for (const cell of frequent) {
      const n = cells[cell] ?? 0;
      const taken = n === among ? left : binomial(random, left, n / among);
      drawn[cell] = taken;
      left -= taken;
      among -= n;
    }
    for (; left > 0; left--) {
      const cell = rare[Math.floor(random.uniform() * rare.length)] ?? 0;
      drawn[cell] = (drawn[cell] ?? 0) + 1;
    }
    return drawn;
  };
}
