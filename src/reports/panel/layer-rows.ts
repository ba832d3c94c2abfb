import type { StaticSpec } from "../../charts/chart.js";

interface Layers {
  readonly layer: readonly { readonly data: { readonly values: readonly object[] } }[];
}

/** The rows of each layer of a picture, in drawing order; every picture is layers with inline data (`charts/spec.ts`). */
export const layerRows = (spec: StaticSpec): readonly (readonly object[])[] =>
  (spec as unknown as Layers).layer.map(({ data }) => data.values);
