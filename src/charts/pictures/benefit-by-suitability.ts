import type { Say, StaticSpec } from "../chart.js";
import { gateLevels, type GateLevel } from "../gate-level.js";
import { placeLabels, type Box } from "../label-placement.js";
import { palette } from "../palette.js";
import { shapeLegend } from "../shape-legend.js";
import {
  axis,
  end,
  figure,
  fixed,
  fontSize,
  layer,
  rimmed,
  scaled,
  words,
  type Datum,
  type Json,
} from "../spec.js";
import { cut, textWidth } from "../text-width.js";
import { tickFormat, ticks } from "../ticks.js";

/** One process: suitability from 0 to 1 and hours per year, each with its range, and the level that is its shape. */
export interface Point {
  readonly number: string;
  readonly name: string;
  readonly x: number;
  readonly x_low: number;
  readonly x_high: number;
  readonly y: number;
  readonly y_low: number;
  readonly y_high: number;
  readonly level: GateLevel;
}

/** The words in the picture. */
export interface MatrixWords {
  readonly fields: Readonly<Record<"both" | "hours" | "suitability" | "neither", string>>;
  readonly x: string;
  readonly y: string;
  /** What the shapes mean, and what all of them are about. */
  readonly shapes: string;
  readonly levels: Readonly<Record<GateLevel, string>>;
}

const radius = 5;

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
  thresholds: { readonly suitability: number; readonly hours: number },
  text: MatrixWords,
  say: Say,
  width: number,
): StaticSpec {
  const y = hoursAxis([...points.flatMap((p) => [p.y_low, p.y_high]), thresholds.hours]);
  const left = Math.ceil(Math.max(...y.values.map((v) => textWidth(say.number(v), fontSize)))) + 12;
  const frame = { width: width - left - 14, height: width > 450 ? 360 : 380 };
  const px = (share: number) => share * frame.width;
  const py = (hours: number) => frame.height * (1 - y.at(hours));

  const corner = (label: string, x: "left" | "right", top: number): Box & { readonly label: string } => {
    const w = textWidth(label, fontSize);
    const from = x === "left" ? 6 : frame.width - 6 - w;
    return { label, left: from, right: from + w, top, bottom: top + 16 };
  };
  const corners = [
    corner(text.fields.hours, "left", 4),
    corner(text.fields.both, "right", 4),
    corner(text.fields.neither, "left", frame.height - 20),
    corner(text.fields.suitability, "right", frame.height - 20),
  ];
  const rules = points.flatMap((p): Box[] => [
    { left: px(p.x_low), right: px(p.x_high), top: py(p.y) - 1, bottom: py(p.y) + 1 },
    { left: px(p.x) - 1, right: px(p.x) + 1, top: py(p.y_high), bottom: py(p.y_low) },
  ]);
  const lines: readonly Box[] = [
    {
      left: px(thresholds.suitability) - 1,
      right: px(thresholds.suitability) + 1,
      top: 0,
      bottom: frame.height,
    },
    { left: 0, right: frame.width, top: py(thresholds.hours) - 1, bottom: py(thresholds.hours) + 1 },
  ];
  const label = (text: string) => ({ text, width: textWidth(text, fontSize) });
  const labels = placeLabels(
    points.map((p) => ({
      x: px(p.x),
      y: py(p.y),
      labels: [
        label(cut(`${p.number} ${p.name}`, Math.min(240, frame.width * 0.6), fontSize)),
        label(p.number),
      ],
    })),
    15,
    radius,
    { left: 2, right: frame.width + 12, top: 0, bottom: frame.height },
    [...corners, ...rules],
    lines,
  );

  const x = (field: "v0" | "v4") =>
    scaled(field, [0, 1], {
      axis: axis([0, 0.2, 0.4, 0.6, 0.8, 1], ".1f", { grid: false }),
    });
  const hours = (field: "v1" | "v6") =>
    scaled(field, y.domain, {
      type: y.type,
      axis: axis(y.values, tickFormat(y.values), { domain: false, ticks: false, labelPadding: 6 }),
    });
  const at = { x: x("v0"), y: hours("v1") };
  const data = points.map((p): Datum => ({
    v0: p.x,
    v1: p.y,
    v4: p.x_low,
    v5: p.x_high,
    v6: y.clip(p.y_low),
    v7: p.y_high,
  }));
  const share = (pixels: number) => pixels / frame.width;
  const back = (pixels: number) => y.hours(1 - pixels / frame.height);
  const placed = labels.flatMap((box): Datum[] =>
    box === null ? [] : [{ k0: box.text, v0: share(box.left), v1: back((box.top + box.bottom) / 2) }],
  );
  const leaders = labels.flatMap((box, i): Datum[] => {
    const p = points[i];
    if (box === null || p === undefined || !box.far) return [];
    const near = Math.max(box.left, Math.min(px(p.x), box.right));
    return [{ v0: p.x, v1: p.y, v8: share(near), v9: back(py(p.y) < box.top ? box.top : box.bottom) }];
  });
  const range = { color: palette.line, strokeWidth: 1.5 };
  const threshold = { color: palette.text, strokeDash: [4, 3] };
  const fieldNames = (align: "left" | "right"): readonly Json[] =>
    rimmed(
      { align, color: palette.secondary, fontStyle: "italic" },
      corners
        .filter((_, i) => (align === "left") === (i % 2 === 0))
        .map((c): Datum => ({
          k0: c.label,
          v0: share(align === "left" ? c.left : c.right),
          v1: back((c.top + c.bottom) / 2),
        })),
      { ...at, text: words("k0") },
    );

  const found = gateLevels.filter((level) => points.some((point) => point.level === level));
  const key = shapeLegend(
    text.shapes,
    found.map((level) => ({ style: styleOf(level), text: text.levels[level] })),
    { left: 4 - left, width: width - 8, bottom: -26 },
  );
  return figure(
    { ...frame, padding: { left, right: 14, top: 30 + key.height, bottom: 44 } },
    [
      ...key.layers,
      layer("rule", threshold, [{ v0: thresholds.suitability }], { x: x("v0") }),
      layer("rule", threshold, [{ v1: thresholds.hours }], { y: hours("v1") }),
      layer("rule", range, data, { x: x("v4"), x2: end("v5"), y: hours("v1") }),
      layer("rule", range, data, { x: x("v0"), y: hours("v6"), y2: end("v7") }),
      ...fieldNames("left"),
      ...fieldNames("right"),
      layer("rule", { color: palette.line, strokeWidth: 0.8 }, leaders, {
        ...at,
        x2: end("v8"),
        y2: end("v9"),
      }),
      ...found.map((level) =>
        layer(
          "point",
          styleOf(level),
          data.filter((_, i) => points[i]?.level === level),
          at,
        ),
      ),
      ...rimmed({}, placed, { ...at, text: words("k0") }),
      layer("text", { align: "right", color: palette.secondary }, [{ k0: `${text.x} →`, v0: 1 }], {
        x: x("v0"),
        y: fixed(frame.height + 34),
        text: words("k0"),
      }),
      layer("text", { color: palette.secondary }, [{ k0: `↑ ${text.y}`, v0: (4 - left) / frame.width }], {
        x: x("v0"),
        y: fixed(-14),
        text: words("k0"),
      }),
    ],
    say.lang,
  );
}

/** The hours axis: where a value stands from 0 (bottom) to 1 (top), and back. */
function hoursAxis(all: readonly number[]) {
  const top = Math.max(...all, 1);
  const least = Math.max(1, Math.min(...all.filter((h) => h > 0), top) * 0.8);
  if (top / least <= 20) {
    const max = top * 1.15;
    const values = ticks(max, 5).filter((v) => v <= max);
    return {
      type: "linear" as const,
      domain: [0, max] as const,
      values,
      at: (h: number) => h / max,
      hours: (share: number) => share * max,
      clip: (h: number) => h,
    };
  }
  const max = top * 1.6;
  const [a, b] = [Math.log10(least), Math.log10(max)];
  const powers = Array.from({ length: 8 }, (_, i) => 10 ** i);
  const [few, many] = [[1], [1, 3]].map((steps) =>
    powers.flatMap((p) => steps.map((s) => s * p)).filter((v) => v >= least && v <= max),
  );
  return {
    type: "log" as const,
    domain: [least, max] as const,
    values: (few?.length ?? 0) >= 4 ? (few ?? []) : (many ?? []),
    at: (h: number) => (Math.log10(Math.max(h, least)) - a) / (b - a),
    hours: (share: number) => 10 ** (a + share * (b - a)),
    clip: (h: number) => Math.max(h, least),
  };
}
