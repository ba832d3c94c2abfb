import { overlap, type Box } from "../../src/charts/label-placement.js";
import type { MapLayout } from "../../src/charts/process-map-layout.js";

interface Named {
  readonly name: string;
  readonly box: Box;
}

const parts = ({ nodes, edges }: MapLayout): readonly Named[] => [
  ...nodes.map((box, i) => ({ name: `step ${i}`, box })),
  ...edges.map(({ label }, i) => ({ name: `label ${i}`, box: label })),
];

/** Every two of steps, markers and labels that overlap, and every one that sticks out of the picture. */
export function collisions(layout: MapLayout): readonly string[] {
  const all = parts(layout);
  const frame: Box = { left: -1, top: -1, right: layout.width + 1, bottom: layout.height + 1 };
  return all.flatMap(({ name, box }, i) => [
    ...all
      .slice(i + 1)
      .filter((other) => overlap(box, other.box, -0.5))
      .map((other) => `${name} × ${other.name}`),
    ...(box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom
      ? [`${name} outside`]
      : []),
  ]);
}

/** Edges that run through a step that is not theirs, or end away from their own. */
export function strayLines(
  layout: MapLayout,
  ends: readonly { readonly from: number | string; readonly to: number | string }[],
): readonly string[] {
  return layout.edges.flatMap(({ line, tip }, e) => {
    const { from, to } = ends[e] ?? { from: "", to: "" };
    const own = (end: number | string): Box | undefined =>
      typeof end === "number" ? layout.nodes[end] : layout.edges[e]?.label;
    const near = (point: { readonly x: number; readonly y: number } | undefined, box: Box | undefined) =>
      point !== undefined &&
      box !== undefined &&
      overlap({ left: point.x, right: point.x, top: point.y, bottom: point.y }, box, 3);
    const through = layout.nodes.flatMap((box, n) =>
      n !== from &&
      n !== to &&
      line.some((p) => overlap({ left: p.x, right: p.x, top: p.y, bottom: p.y }, box, -3))
        ? [`edge ${e} through step ${n}`]
        : [],
    );
    return [
      ...through,
      ...(near(line[0], own(from)) ? [] : [`edge ${e} does not begin at ${from}`]),
      ...(near(tip, own(to)) ? [] : [`edge ${e} does not end at ${to}`]),
    ];
  });
}
