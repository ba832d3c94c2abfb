import type { Context } from "./context.js";
import type { PathResamples } from "./path-resamples.js";
import { uncertaintyVersion, type Uncertainty } from "./uncertainty.js";

/** The resample of each draw: all of them again and again, every time in another order, the same for every figure. */
export function useOf(context: Context, { right }: PathResamples, samples: number): Int32Array {
  const random = context.random(uncertaintyVersion, "paths", "order");
  const order = Int32Array.from(right.keys());
  const use = new Int32Array(samples);
  for (let at = 0; at < samples; at += order.length) {
    use.set(order.subarray(0, samples - at), at);
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random.uniform() * (i + 1));
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
  }
  return use;
}

/**
 * Hands out draws in the order that a figure has in the resamples: the draw of the resample with the least figure is among
 * the least, and so on, equal figures at random. So all figures of a process go together as they do in its cases, each
 * keeps its own distribution, and a thousand resamples serve ten thousand different draws (Iman and Conover 1982).
 */
export function inStepWith(
  context: Context,
  paths: PathResamples,
  figures: Float64Array,
  draws: Uncertainty["draws"],
): Uncertainty["draws"] {
  return (samples) => {
    const ranks = ranksOf(figures, context);
    const turns = Math.ceil(samples / figures.length);
    const sorted = draws(turns * figures.length).sort();
    const use = useOf(context, paths, samples);
    return new Float64Array(samples).map((_, draw) => {
      const resample = use[draw] ?? 0;
      const turn = Math.floor(draw / figures.length);
      return sorted[(ranks[resample] ?? 0) * turns + ((turn + resample) % turns)] ?? 0;
    });
  };
}

/** The rank from 0 of each figure; ties at random. */
function ranksOf(figures: Float64Array, context: Context): Int32Array {
  const random = context.random(uncertaintyVersion, "paths", "ties");
  const lots = figures.map(() => random.uniform());
  const order = Array.from(figures.keys()).sort(
    (a, b) => (figures[a] ?? 0) - (figures[b] ?? 0) || (lots[a] ?? 0) - (lots[b] ?? 0),
  );
  const ranks = new Int32Array(figures.length);
  for (const [rank, resample] of order.entries()) ranks[resample] = rank;
  return ranks;
}
