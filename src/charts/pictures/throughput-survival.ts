import type { Say, StaticSpec } from "../chart.js";
import { palette } from "../palette.js";
import { axis, color, end, figure, fixed, layer, scaled, words, type Datum, type Json } from "../spec.js";
import { tickFormat, ticks, timeUnit } from "../ticks.js";
import { numberRoom } from "./number-room.js";
import { ruleFlags, type TimeRule } from "./rule-flags.js";

/** The share (0 … 1) that is not completed from a time on until the next point; the band is null where it is not known. */
export interface Point {
  readonly seconds: number;
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** A vertical rule of the picture. */
export type Rule = TimeRule<"median" | "target">;

const height = 200;

const ruleStyle = {
  median: { color: palette.text, strokeWidth: 2, strokeDash: [5, 3] },
  target: { color: palette.accent, strokeWidth: 2 },
} as const;

/** A step line that begins at 100 % with a band around it, up to `until` seconds. */
export function survivalPicture(
  points: readonly Point[],
  until: number,
  rules: readonly Rule[],
  say: Say,
  width: number,
): StaticSpec {
  const inside = rules.filter((rule) => rule.seconds <= 1.6 * until);
  const max = Math.max(until, ...inside.map((rule) => rule.seconds * 1.02));
  const unit = timeUnit(max);
  const left = numberRoom([say.percent(1)]);
  const frame = { width: width - left - 14, height };
  const named = ruleFlags(rules, inside, (seconds) => (seconds / max) * frame.width, {
    width: frame.width,
    left,
  });
  const times = ticks(max / unit.seconds, width > 400 ? 8 : 5).filter((t) => t * unit.seconds <= max);
  const x = scaled("v0", [0, max / unit.seconds], {
    axis: axis(times, tickFormat(times), { grid: false }),
  });
  const y = scaled("v1", [0, 1], {
    axis: axis([0, 0.25, 0.5, 0.75, 1], ".0%", { domain: false, ticks: false, labelPadding: 6 }),
  });
  const at = (seconds: number) => seconds / unit.seconds;
  const above = (pixels: number) => 1 + pixels / height;
  return figure(
    { ...frame, padding: { left, right: 14, top: 10 + named.height, bottom: 44 } },
    [
      ...stepLayers(points, until, at, { x, y }),
      ...inside.map((rule) =>
        layer(
          "rule",
          ruleStyle[rule.kind],
          [{ v0: at(rule.seconds), v1: 0, v3: above(named.flags[rules.indexOf(rule)]?.rise ?? 0) }],
          { x, y, y2: end("v3") },
        ),
      ),
      layer(
        "text",
        { fontWeight: "bold" },
        named.flags.map(({ text, ink, left: from, rise }) => ({
          k0: text,
          k1: ink,
          v0: (from / frame.width) * at(max),
          v1: above(rise),
        })),
        { x, y, text: words("k0"), color: color("k1") },
      ),
      layer(
        "text",
        { align: "right", color: palette.secondary },
        [{ k0: say.text(unit.name), v0: at(max) }],
        {
          x,
          y: fixed(frame.height + 32),
          text: words("k0"),
        },
      ),
    ],
    say.lang,
  );
}

/** The band and the line, each level up to the next point. */
function stepLayers(
  points: readonly Point[],
  until: number,
  at: (seconds: number) => number,
  { x, y }: { readonly x: Json; readonly y: Json },
): readonly Json[] {
  const next = (i: number) => points[i + 1]?.seconds ?? until;
  const bands = points.flatMap(({ seconds, low, high }, i): readonly Datum[] =>
    low === null || high === null ? [] : [{ v0: at(seconds), v2: at(next(i)), v1: low, v3: high }],
  );
  // both corners of every step, so that the line needs no interpolation
  const corners = points.flatMap(({ seconds, share }, i) => [
    { v0: at(seconds), v1: share },
    { v0: at(next(i)), v1: share },
  ]);
  const line = corners.map((corner, i): Datum => ({ ...corner, v4: i }));
  return [
    layer("rect", { color: palette.sequential[1].color }, bands, { x, x2: end("v2"), y, y2: end("v3") }),
    layer("line", { color: palette.series[0].color, strokeWidth: 2 }, line, {
      x,
      y,
      order: { field: "v4", type: "quantitative" },
    }),
  ];
}
