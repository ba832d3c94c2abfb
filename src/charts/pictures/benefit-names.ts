import { placeLabels, type Box, type PlacedLabel } from "../label-placement.js";
import { palette } from "../palette.js";
import { end, fontSize, layer, rimmed, words, type Datum, type Json } from "../spec.js";
import { cut, textWidth } from "../text-width.js";
import type { Plane, Point, Thresholds } from "./benefit-plane.js";

/** The four fields between the thresholds, by what is high in them. */
export type Field = "both" | "hours" | "suitability" | "neither";

/** The name of a field, in its outer corner. */
export interface FieldName extends Box {
  readonly label: string;
  readonly side: "left" | "right";
}

/** Half the size of a point, in pixels. */
const radius = 5;

/** The names of the four fields, in reading order. */
export function fieldNames(names: Readonly<Record<Field, string>>, plane: Plane): readonly FieldName[] {
  const corner = (label: string, side: "left" | "right", top: number): FieldName => {
    const width = textWidth(label, fontSize);
    const left = side === "left" ? 6 : plane.width - 6 - width;
    return { label, side, left, right: left + width, top, bottom: top + 16 };
  };
  return [
    corner(names.hours, "left", 4),
    corner(names.both, "right", 4),
    corner(names.neither, "left", plane.height - 20),
    corner(names.suitability, "right", plane.height - 20),
  ];
}

/** Those at the left edge, then those at the right one. */
export const fieldLayers = (names: readonly FieldName[], plane: Plane): readonly Json[] =>
  (["left", "right"] as const).flatMap((side) =>
    rimmed(
      { align: side, color: palette.secondary, fontStyle: "italic" },
      names
        .filter((name) => name.side === side)
        .map((name): Datum => ({
          k0: name.label,
          v0: plane.suitability(name[side]),
          v1: plane.hours((name.top + name.bottom) / 2),
        })),
      { x: plane.x("v0"), y: plane.y("v1"), text: words("k0") },
    ),
  );

/** Where each point's number and name, or its number alone, touch nothing else; null where neither fits. */
export function pointNames(
  points: readonly Point[],
  thresholds: Thresholds,
  fields: readonly FieldName[],
  { width, height, px, py }: Plane,
): readonly (PlacedLabel | null)[] {
  const ranges = points.flatMap((p): Box[] => [
    { left: px(p.x_low), right: px(p.x_high), top: py(p.y) - 1, bottom: py(p.y) + 1 },
    { left: px(p.x) - 1, right: px(p.x) + 1, top: py(p.y_high), bottom: py(p.y_low) },
  ]);
  const [x, y] = [px(thresholds.suitability), py(thresholds.hours)];
  const lines: readonly Box[] = [
    { left: x - 1, right: x + 1, top: 0, bottom: height },
    { left: 0, right: width, top: y - 1, bottom: y + 1 },
  ];
  const label = (text: string) => ({ text, width: textWidth(text, fontSize) });
  return placeLabels(
    points.map((p) => ({
      x: px(p.x),
      y: py(p.y),
      labels: [label(cut(`${p.number} ${p.name}`, Math.min(240, width * 0.6), fontSize)), label(p.number)],
    })),
    15,
    radius,
    { left: 2, right: width + 12, top: 0, bottom: height },
    [...fields, ...ranges],
    lines,
  );
}

/** Lines from points to names that stand farther away. */
export function leaderLayer(
  points: readonly Point[],
  names: readonly (PlacedLabel | null)[],
  plane: Plane,
): Json {
  const leaders = names.flatMap((box, i): Datum[] => {
    const p = points[i];
    if (box === null || p === undefined || !box.far) return [];
    const near = Math.max(box.left, Math.min(plane.px(p.x), box.right));
    const edge = plane.py(p.y) < box.top ? box.top : box.bottom;
    return [{ v0: p.x, v1: p.y, v8: plane.suitability(near), v9: plane.hours(edge) }];
  });
  return layer("rule", { color: palette.line, strokeWidth: 0.8 }, leaders, {
    x: plane.x("v0"),
    y: plane.y("v1"),
    x2: end("v8"),
    y2: end("v9"),
  });
}

/** The names that have a place. */
export function nameLayers(names: readonly (PlacedLabel | null)[], plane: Plane): readonly Json[] {
  const placed = names.flatMap((box): Datum[] =>
    box === null
      ? []
      : [
          {
            k0: box.text,
            v0: plane.suitability(box.left),
            v1: plane.hours((box.top + box.bottom) / 2),
          },
        ],
  );
  return rimmed({}, placed, { x: plane.x("v0"), y: plane.y("v1"), text: words("k0") });
}
