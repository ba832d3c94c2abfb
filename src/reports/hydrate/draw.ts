import * as vega from "vega";
import { expressionInterpreter } from "vega-interpreter";
import type { StaticSpec } from "../../charts/chart.js";
import type { LivePicture } from "../panel/data.js";
import { layerRows } from "../panel/layer-rows.js";
import { measureWithOurTable } from "../text-metrics.js";
import { tidySvg } from "../tidy-svg.js";

/** Draws a picture of the same layers with other rows; `isCurrent` is asked before it is shown, as drawing takes a moment. */
type Draw = (picture: StaticSpec, isCurrent: () => boolean) => Promise<void>;

const refuse = (uri: string): Promise<never> => Promise.reject(new Error(`a report loads nothing: ${uri}`));
const loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

/**
 * A picture that takes the place of the static one in `box`. Vega draws as text, as it did for the static one: no style is
 * set from script, and the markup goes through the same tidying.
 */
function drawer(box: Element, { vega: spec }: LivePicture): Draw {
  measureWithOurTable();
  const runtime = vega.parse(spec, undefined, { ast: true });
  const view = new vega.View(runtime, { renderer: "none", expr: expressionInterpreter, loader });
  const svg = box.querySelector("svg");
  const attributes = ["role", "aria-labelledby", "aria-describedby"].map(
    (name) => [name, svg?.getAttribute(name) ?? ""] as const,
  );
  return async (picture, isCurrent) => {
    for (const [i, rows] of layerRows(picture).entries()) view.data(`layer${String(i)}`, rows as object[]);
    await view.runAsync();
    const drawn = await view.toSVG();
    if (!isCurrent()) return;
    const made = new DOMParser().parseFromString(tidySvg(drawn), "image/svg+xml").documentElement;
    for (const [name, value] of attributes) made.setAttribute(name, value);
    box.replaceChildren(document.importNode(made, true));
  };
}

/** The pictures of one figure. `restore` brings the static ones back; what is being drawn meanwhile is not shown any more. */
export function livePictures(
  section: Element | null,
  about: { readonly wide: LivePicture; readonly narrow: LivePicture },
) {
  const pictures = [
    { box: section?.querySelector(".picture.wide, .picture.only") ?? null, picture: about.wide },
    { box: section?.querySelector(".picture.narrow") ?? null, picture: about.narrow },
  ].flatMap(({ box, picture }) =>
    box === null
      ? []
      : [{ box, width: picture.width, drawn: Array.from(box.children), draw: drawer(box, picture) }],
  );
  let latest = 0;
  return {
    restore: (): void => {
      latest++;
      for (const { box, drawn } of pictures) box.replaceChildren(...drawn);
    },
    show: (pictureAt: (width: number) => StaticSpec): void => {
      const turn = ++latest;
      for (const { width, draw } of pictures) void draw(pictureAt(width), () => turn === latest);
    },
  };
}
