import type { Say, StaticSpec } from "../chart.js";
import type { Box } from "../label-placement.js";
import { legend, type Entry } from "../legend.js";
import { palette } from "../palette.js";
import { headSize, type MapLayout, type NodeText } from "../process-map-layout.js";
import {
  color,
  end,
  figure,
  fontSize,
  layer,
  lineHeight,
  narrow,
  pixel,
  rimmed,
  words,
  type Datum,
  type Json,
} from "../spec.js";
import { wrap } from "../text-width.js";

/** How an edge looks. */
export interface EdgeStyle {
  readonly width: number;
  readonly ink: string;
  readonly line: "solid" | "dashed";
  readonly label: readonly string[];
  /** From the start or to the end: the label stands in the marker at that end. */
  readonly marker: boolean;
}

/** Width below which a map is centred in the figure: its key needs the room. */
const least = narrow - 12;

/** The laid-out map in pixel coordinates: edges, then steps, then labels, with the key of the colours above. */
export function mapPicture(
  layout: MapLayout,
  nodes: readonly NodeText[],
  edges: readonly EdgeStyle[],
  text: {
    readonly key: string;
    readonly entries: readonly Entry[];
  },
  say: Say,
): StaticSpec {
  const width = Math.ceil(Math.max(layout.width, least));
  const dx = (width - layout.width) / 2;
  const key = legend(text.entries, width, -16);
  const lead = wrap(text.key, width, 3, fontSize);
  const above = key.height + 22 + lead.length * lineHeight;
  return figure(
    {
      width,
      height: Math.ceil(layout.height),
      padding: { left: 6, right: 6, top: above + 6, bottom: 6 },
    },
    [
      layer(
        "text",
        { color: palette.secondary },
        lead.map((k0, i) => ({ k0, v0: 0, v1: i * lineHeight + lineHeight / 2 - above })),
        {
          x: pixel("v0"),
          y: pixel("v1"),
          text: words("k0"),
        },
      ),
      ...key.layers,
      ...lines(layout, edges, dx),
      ...terminals(layout, edges, dx),
      ...steps(layout, nodes, dx),
      ...labels(layout, edges, dx),
    ],
    say.lang,
  );
}

function lines({ edges }: MapLayout, styles: readonly EdgeStyle[], dx: number): readonly Json[] {
  const solid: Datum[] = [];
  const dashed: Datum[] = [];
  const heads: Datum[] = [];
  edges.forEach(({ line, tip }, e) => {
    const style = styles[e];
    if (style === undefined || line.length === 0) return;
    line.forEach(({ x, y }, i) =>
      (style.line === "dashed" ? dashed : solid).push({
        k0: style.ink,
        v0: e,
        v1: i,
        v2: x + dx,
        v3: y,
        v4: style.width,
      }),
    );
    const last = line.at(-1) ?? tip;
    heads.push({
      k0: style.ink,
      v2: (last.x + tip.x) / 2 + dx,
      v3: (last.y + tip.y) / 2,
      v5: tip.angle,
      v6: headSize(style.width).width ** 2,
    });
  });
  const path = {
    x: pixel("v2"),
    y: pixel("v3"),
    detail: { field: "v0", type: "nominal" },
    order: { field: "v1", type: "quantitative" },
    strokeWidth: { field: "v4", type: "quantitative", scale: null },
    color: color("k0"),
  };
  return [
    layer("line", { strokeCap: "butt", strokeJoin: "round" }, solid, path),
    layer("line", { strokeDash: [4, 3] }, dashed, path),
    layer("point", { shape: "triangle-up", filled: true, opacity: 1 }, heads, {
      x: pixel("v2"),
      y: pixel("v3"),
      angle: { field: "v5", type: "quantitative", scale: null },
      size: { field: "v6", type: "quantitative", scale: null },
      color: color("k0"),
    }),
  ];
}

const corners = (box: Box, dx: number) => ({
  v0: box.left + dx,
  v1: box.right + dx,
  v2: box.top,
  v3: box.bottom,
});
const rect = { x: pixel("v0"), x2: end("v1"), y: pixel("v2"), y2: end("v3") };

/** Markers of the start and the end, with the number of cases in them. */
function terminals({ edges }: MapLayout, styles: readonly EdgeStyle[], dx: number): readonly Json[] {
  const data = edges.flatMap(({ label }, e) => {
    const style = styles[e];
    if (style?.marker !== true) return [];
    const at = corners(label, dx);
    return [{ ...at, k0: style.label.join(" "), v4: (at.v0 + at.v1) / 2, v5: (at.v2 + at.v3) / 2 }];
  });
  return [
    layer("rect", { fill: palette.secondary, cornerRadius: 13 }, data, rect),
    layer("text", { align: "center", fontWeight: "bold", color: palette.page }, data, {
      x: pixel("v4"),
      y: pixel("v5"),
      text: words("k0"),
    }),
  ];
}

function steps(layout: MapLayout, nodes: readonly NodeText[], dx: number): readonly Json[] {
  const boxes = layout.nodes.map((box) => corners(box, dx));
  const rows = (kind: "bold" | "plain") =>
    nodes.flatMap((node, i): Datum[] => {
      const box = layout.nodes[i];
      if (box === undefined) return [];
      const all = node.bold.length + node.plain.length;
      const first = (box.top + box.bottom) / 2 - ((all - 1) * lineHeight) / 2;
      const offset = kind === "bold" ? 0 : node.bold.length;
      return node[kind].map((k0, line) => ({
        k0,
        v0: (box.left + box.right) / 2 + dx,
        v1: first + (line + offset) * lineHeight,
      }));
    });
  const at = { x: pixel("v0"), y: pixel("v1"), text: words("k0") };
  return [
    layer(
      "rect",
      {
        fill: palette.sequential[0].color,
        stroke: palette.sequential[4].color,
        strokeWidth: 1.5,
        cornerRadius: 4,
      },
      boxes,
      rect,
    ),
    layer("text", { align: "center", fontWeight: "bold" }, rows("bold"), at),
    layer("text", { align: "center" }, rows("plain"), at),
  ];
}

function labels({ edges }: MapLayout, styles: readonly EdgeStyle[], dx: number): readonly Json[] {
  const data = edges.flatMap(({ label }, e): Datum[] => {
    const style = styles[e];
    if (style === undefined || style.marker) return [];
    const text = style.label;
    const first = (label.top + label.bottom) / 2 - ((text.length - 1) * lineHeight) / 2;
    return text.map((k0, i) => ({ k0, v0: (label.left + label.right) / 2 + dx, v1: first + i * lineHeight }));
  });
  return rimmed({ align: "center" }, data, { x: pixel("v0"), y: pixel("v1"), text: words("k0") });
}

/** An entry of the key: a box in the colour of edges, and what they are. */
export const keyEntry = (fill: string, text: string): Entry => ({
  fill,
  ink: palette.page,
  stroke: fill,
  mark: "",
  text,
});
