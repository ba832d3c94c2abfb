import type { Figures } from "../../statistics/bootstrap.js";
import type { ComparedCases } from "./compared-cases.js";

/** What is compared, in reading order; the place of each in the arrays of `figuresOf`. */
export const comparedFigures = ["median", "mean", "p90", "rework", "handover", "concentration"] as const;
export type ComparedFigure = (typeof comparedFigures)[number];

/** Figures of a draw of the cases: times in seconds, shares from 0 to 1; NaN where not measurable. */
export function figuresOf(cases: ComparedCases): Figures {
  const { throughput_us, repeated, pairs, handovers, variants } = cases;
  const paths = new Map([...new Set(variants)].map((rank, i) => [rank, i]));
  const pathOf = Int32Array.from(variants, (rank) => paths.get(rank) ?? 0);
  const counts = new Float64Array(paths.size);
  return (draw) => {
    const n = draw.length;
    let [time, again, known, changed, same] = [0, 0, 0, 0, 0];
    for (const i of draw) {
      time += throughput_us[i] ?? 0;
      again += repeated[i] ?? 0;
      known += pairs[i] ?? 0;
      changed += handovers[i] ?? 0;
      const path = pathOf[i] ?? 0;
      same += 2 * (counts[path] ?? 0); // so many ordered pairs of equal paths does this case add
      counts[path] = (counts[path] ?? 0) + 1;
    }
    for (const i of draw) counts[pathOf[i] ?? 0] = 0;
    return Float64Array.of(
      quantile(draw, throughput_us, 0.5) / 1e6,
      time / n / 1e6,
      quantile(draw, throughput_us, 0.9) / 1e6,
      again / n,
      changed / known,
      same / (n * (n - 1)),
    );
  };
}

/** R type 7; the draw is ascending, and so are the times. */
function quantile(draw: Int32Array, times: Float64Array, p: number): number {
  const at = (draw.length - 1) * p;
  const below = times[draw[Math.floor(at)] ?? 0] ?? Number.NaN;
  const above = times[draw[Math.ceil(at)] ?? 0] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
