import type { Context } from "./context.js";
import type { PathResamples } from "./path-resamples.js";
import { uncertaintyVersion, type Uncertainty } from "./uncertainty.js";

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
    const use = paths.use(samples);
    const handed = new Float64Array(samples);
    for (let draw = 0; draw < samples; draw++) {
      const resample = use[draw] ?? 0;
      const turn = Math.floor(draw / figures.length);
      handed[draw] = sorted[(ranks[resample] ?? 0) * turns + ((turn + resample) % turns)] ?? 0;
    }
    return handed;
  };
}

/** The rank from 0 of each figure; ties at random. */
function ranksOf(figures: Float64Array, context: Context): Int32Array {
  const random = context.random(uncertaintyVersion, "paths", "ties");
  const lots = figures.map(() => random.uniform());
  const order = Int32Array.from(figures.keys()).sort(
    (a, b) => (figures[a] ?? 0) - (figures[b] ?? 0) || (lots[a] ?? 0) - (lots[b] ?? 0),
  );
  const ranks = new Int32Array(figures.length);
  for (const [rank, resample] of order.entries()) ranks[resample] = rank;
  return ranks;
}
