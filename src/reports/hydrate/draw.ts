import * as vega from "vega";
import { expressionInterpreter } from "vega-interpreter";
import type { Say } from "../../charts/chart.js";
import { suitabilityPicture } from "../../charts/pictures/suitability-bars.js";
import type { LivePicture, PanelScore } from "../panel/data.js";
import { layerRows } from "../panel/layer-rows.js";
import { barsOf, type Reweighed, type Weights } from "../panel/reweigh.js";
import { measureWithOurTable } from "../text-metrics.js";
import { tidySvg } from "../tidy-svg.js";

/** Draws one picture of a score under other weights; `isCurrent` is asked before it is shown, as drawing takes a moment. */
export type Draw = (
  all: readonly Reweighed[],
  order: readonly string[],
  weights: Weights,
  isCurrent: () => boolean,
) => Promise<void>;

const refuse = (uri: string): Promise<never> => Promise.reject(new Error(`a report loads nothing: ${uri}`));
const loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

/**
 * A picture that takes the place of the static one in `box`. Vega draws as text, as it did for the static one: no style is
 * set from script, and the markup goes through the same tidying.
 */
export function drawer(box: Element, score: PanelScore, { width, vega: spec }: LivePicture, say: Say): Draw {
  measureWithOurTable();
  const runtime = vega.parse(spec, undefined, { ast: true });
  const view = new vega.View(runtime, { renderer: "none", expr: expressionInterpreter, loader });
  const svg = box.querySelector("svg");
  const attributes = ["role", "aria-labelledby", "aria-describedby"].map(
    (name) => [name, svg?.getAttribute(name) ?? ""] as const,
  );
  const isOpen = score.processes.some(({ values }) => values.includes(null));
  return async (all, order, weights, isCurrent) => {
    const criteria = score.criteria.map(({ id, label, weight }, i) => ({
      id,
      mark: String(i + 1),
      text: `${label} (${say.percent(weight / 100)})`,
      now: `${label} (${say.percent(weights[i] ?? 0)})`,
    }));
    const bars = barsOf(all, order, say);
    const picture = suitabilityPicture(bars, criteria, score.thresholds, say, width, isOpen);
    for (const [i, rows] of layerRows(picture).entries()) view.data(`layer${String(i)}`, rows as object[]);
    await view.runAsync();
    const drawn = await view.toSVG();
    if (!isCurrent()) return;
    const made = new DOMParser().parseFromString(tidySvg(drawn), "image/svg+xml").documentElement;
    for (const [name, value] of attributes) made.setAttribute(name, value);
    box.replaceChildren(document.importNode(made, true));
  };
}
