import type { Say, StaticSpec } from "../chart.js";
import { gateLevels, type GateLevel } from "../gate-level.js";
import { palette } from "../palette.js";
import { shapeLegend } from "../shape-legend.js";
import { end, figure, fixed, layer, words, type Datum, type Json } from "../spec.js";
import { fieldLayers, fieldNames, leaderLayer, nameLayers, pointNames, type Field } from "./benefit-names.js";
import { hoursAxis } from "./hours-axis.js";
import { numberRoom } from "./number-room.js";
import { planeOf, type Plane, type Point, type Thresholds } from "./benefit-plane.js";

/** The words in the picture. */
export interface MatrixWords {
  readonly fields: Readonly<Record<Field, string>>;
  readonly x: string;
  readonly y: string;
  /** What the shapes mean, and what all of them are about. */
  readonly shapes: string;
  readonly levels: Readonly<Record<GateLevel, string>>;
}

/** Of one colour and about one size; an outline where the level is not known. */
const shapes: Readonly<Record<GateLevel, Json>> = {
  S: { shape: "square", size: 100 },
  H: { shape: "diamond", size: 130 },
  T: { shape: "triangle-up", size: 110 },
  M: { shape: "circle", size: 100 },
  U: { shape: "cross", size: 130 },
  none: { shape: "triangle-down", size: 110 },
  withheld: { shape: "circle", size: 90, filled: false, strokeWidth: 2 },
};

const styleOf = (level: GateLevel): Json => ({
  filled: true,
  opacity: 1,
  color: palette.series[0].color,
  ...shapes[level],
});

/** Points with both ranges, in the shape of their level, each with its number and, where it fits, its name. Hours run on a log scale if they span more than 20 times. */
export function matrixPicture(
  points: readonly Point[],
  thresholds: Thresholds,
  text: MatrixWords,
  say: Say,
  width: number,
): StaticSpec {
  const hours = hoursAxis([...points.flatMap((p) => [p.y_low, p.y_high]), thresholds.hours]);
  const left = numberRoom(hours.values.map((v) => say.number(v)));
  const plane = planeOf({ width: width - left - 14, height: width > 450 ? 360 : 380 }, hours);
  const fields = fieldNames(text.fields, plane);
  const names = pointNames(points, thresholds, fields, plane);
  const data = points.map((p): Datum => ({
    v0: p.x,
    v1: p.y,
    v4: p.x_low,
    v5: p.x_high,
    v6: hours.clip(p.y_low),
    v7: p.y_high,
  }));
  const found = gateLevels.filter((level) => points.some((point) => point.level === level));
  const key = shapeLegend(
    text.shapes,
    found.map((level) => ({ style: styleOf(level), text: text.levels[level] })),
    { left: 4 - left, width: width - 8, bottom: -26 },
  );
  return figure(
    {
      width: plane.width,
      height: plane.height,
      padding: { left, right: 14, top: 30 + key.height, bottom: 44 },
    },
    [
      ...key.layers,
      ...thresholdLayers(thresholds, plane),
      ...rangeLayers(data, plane),
      ...fieldLayers(fields, plane),
      leaderLayer(points, names, plane),
      ...found.map((level) =>
        layer(
          "point",
          styleOf(level),
          data.filter((_, i) => points[i]?.level === level),
          { x: plane.x("v0"), y: plane.y("v1") },
        ),
      ),
      ...nameLayers(names, plane),
      layer("text", { align: "right", color: palette.secondary }, [{ k0: `${text.x} →`, v0: 1 }], {
        x: plane.x("v0"),
        y: fixed(plane.height + 34),
        text: words("k0"),
      }),
      layer("text", { color: palette.secondary }, [{ k0: `↑ ${text.y}`, v0: (4 - left) / plane.width }], {
        x: plane.x("v0"),
        y: fixed(-14),
        text: words("k0"),
      }),
    ],
    say.lang,
  );
}

function thresholdLayers(thresholds: Thresholds, { x, y }: Plane): readonly Json[] {
  const style = { color: palette.text, strokeDash: [4, 3] };
  return [
    layer("rule", style, [{ v0: thresholds.suitability }], { x: x("v0") }),
    layer("rule", style, [{ v1: thresholds.hours }], { y: y("v1") }),
  ];
}

/** Both ranges of each point, as a cross. */
function rangeLayers(data: readonly Datum[], { x, y }: Plane): readonly Json[] {
  const style = { color: palette.line, strokeWidth: 1.5 };
  return [
    layer("rule", style, data, { x: x("v4"), x2: end("v5"), y: y("v1") }),
    layer("rule", style, data, { x: x("v0"), y: y("v6"), y2: end("v7") }),
  ];
}
