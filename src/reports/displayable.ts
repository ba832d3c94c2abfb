import type { Chart } from "../charts/chart.js";
import { toSvg } from "./svg.js";

/** What a notebook shows of a chart: the picture for everyone, the text alternative for screen readers and diffs. */
export async function displayable(chart: Chart): Promise<object> {
  const bundle =
    chart.spec === null
      ? { "text/plain": chart.alt }
      : { "image/svg+xml": String(await toSvg(chart.spec)), "text/plain": chart.alt };
  return { [Symbol.for("Jupyter.display")]: () => bundle };
}
