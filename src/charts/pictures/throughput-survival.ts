import type { Say, StaticSpec } from "../chart.js";
import { flags } from "../lanes.js";
import { palette } from "../palette.js";
import { axis, color, end, figure, fixed, layer, scaled, words, type Datum } from "../spec.js";
import { textWidth } from "../text-width.js";
import { tickFormat, ticks, timeUnit } from "../ticks.js";

/** The share (0 … 1) that is not completed from a time on until the next point; the band is null where it is not known. */
export interface Point {
  readonly seconds: number;
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** A vertical rule of the picture. */
export interface Rule {
  readonly kind: "median" | "target";
  readonly seconds: number;
  readonly label: string;
}

const laneHeight = 18;
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
  const shares = [0, 0.25, 0.5, 0.75, 1];
  const left = Math.ceil(textWidth(say.percent(1), 12)) + 12;
  const frame = { width: width - left - 14, height };
  const px = (seconds: number) => (seconds / max) * frame.width;
  const placed = flags(
    rules.map((rule) => ({
      x: inside.includes(rule) ? px(rule.seconds) : frame.width,
      width: textWidth(labelOf(rule, inside), 12, "bold"),
    })),
    { left: 4 - left, right: frame.width + 12 },
  );
  const lanes = Math.max(0, ...placed.map(({ lane }) => lane + 1));
  const top = (lane: number) => 1 + (laneHeight * (lane + 1) - 8) / height;

  const times = ticks(max / unit.seconds, width > 400 ? 8 : 5).filter((t) => t * unit.seconds <= max);
  const x = scaled("v0", [0, max / unit.seconds], {
    axis: axis(times, tickFormat(times), { grid: false }),
  });
  const y = scaled("v1", [0, 1], {
    axis: axis(shares, ".0%", { domain: false, ticks: false, labelPadding: 6 }),
  });
  const at = (seconds: number) => seconds / unit.seconds;
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
  return figure(
    { ...frame, padding: { left, right: 14, top: 10 + laneHeight * lanes, bottom: 44 } },
    [
      layer("rect", { color: palette.sequential[1].color }, bands, { x, x2: end("v2"), y, y2: end("v3") }),
      layer("line", { color: palette.series[0].color, strokeWidth: 2 }, line, {
        x,
        y,
        order: { field: "v4", type: "quantitative" },
      }),
      ...inside.map((rule) =>
        layer(
          "rule",
          ruleStyle[rule.kind],
          [{ v0: at(rule.seconds), v1: 0, v3: top(placed[rules.indexOf(rule)]?.lane ?? 0) }],
          { x, y, y2: end("v3") },
        ),
      ),
      layer(
        "text",
        { fontWeight: "bold" },
        rules.map((rule, i) => ({
          k0: labelOf(rule, inside),
          k1: rule.kind === "target" ? palette.accent : palette.text,
          v0: ((placed[i]?.left ?? 0) / frame.width) * at(max),
          v1: top(placed[i]?.lane ?? 0),
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

/** A target far beyond the axis is named with an arrow at its end. */
const labelOf = (rule: Rule, inside: readonly Rule[]): string =>
  inside.includes(rule) ? rule.label : `${rule.label} →`;
