import * as vegaLite from "vega-lite";
import type { StaticSpec } from "../../charts/chart.js";
import type { LivePicture } from "./data.js";

interface Layers {
  readonly layer: readonly { readonly data: { readonly values: readonly object[] } }[];
}

/**
 * A picture compiled so that the rows of its layers can be exchanged: layer i has the data set `layer<i>`, empty until the
 * script fills it. The reader's browser then needs Vega, not Vega-Lite.
 */
export function livePicture(spec: StaticSpec, width: number): LivePicture {
  const { layer, ...rest } = structuredClone(spec) as unknown as Layers;
  const named = layer.map((one, i) => ({ ...one, data: { name: `layer${i}`, values: [] } }));
  return { width, vega: vegaLite.compile({ ...rest, layer: named } as never).spec };
}
