import type { Standing } from "../breakdown-values.js";
import type { Say, StaticSpec } from "../chart.js";
import { legend, type Entry } from "../legend.js";
import { palette } from "../palette.js";
import {
  axis,
  color,
  end,
  figure,
  fixed,
  fontSize,
  layer,
  pixel,
  rimmed,
  scaled,
  words,
  type Datum,
  type Json,
} from "../spec.js";
import { textWidth, wrap } from "../text-width.js";
import { tickFormat, ticks, timeUnit } from "../ticks.js";
import { labelRoom, rowLayout, rowTexts, type RowLayout } from "./rows.js";

/** One value; its median is null where it is withheld, its limits where there are none. */
export interface Median {
  readonly label: string;
  readonly group: string;
  readonly median_seconds: number | null;
  readonly limits_seconds: readonly [low: number, high: number] | null;
  readonly standing: Standing;
  /** What stands at the end of the row. */
  readonly text: string;
}

/** The median of all cases as a rule, where it may be shown. */
export interface Overall {
  readonly seconds: number;
  readonly text: string;
}

const marks: Readonly<Record<Standing, { readonly fill: string; readonly stroke: string }>> = {
  clear: { fill: palette.series[0].color, stroke: palette.series[0].color },
  unclear: { fill: palette.page, stroke: palette.series[0].color },
  unsure: { fill: palette.other.color, stroke: palette.other.color },
};

const capHeight = 8;
/** Room for the name of the rule above the rows. */
const ruleHeight = 22;

/** A dot with its interval per value on one time axis, and a rule at the median of all cases. */
export function breakdownPicture(
  medians: readonly Median[],
  overall: Overall | null,
  meanings: Readonly<Record<Standing | "interval", string>>,
  say: Say,
  width: number,
): StaticSpec {
  const { beside, layout } = rowsOf(medians, width);
  const time = timeScale(medians, overall, layout.plot);
  const key = keyOf(medians, meanings, width, overall === null ? -8 : -ruleHeight);
  const rule =
    overall === null ? null : ruleLayers(overall.text, time.x(overall.seconds), layout.height, width);
  return figure(
    {
      width,
      height: layout.height,
      padding: { left: 0, right: 0, top: key.height + (overall === null ? 12 : ruleHeight + 4), bottom: 40 },
    },
    [
      // an invisible mark carries the axis, all others are in pixels already
      layer("point", { opacity: 0 }, [{ v0: 0 }], { x: time.axis, y: fixed(0) }),
      ...key.layers,
      ...(rule === null ? [] : [rule.line]),
      ...markLayers(medians, layout.middles, time.x),
      ...rowTexts(layout),
      ...(rule === null ? [] : rule.name),
      ...rimmed(
        { align: "right" },
        medians.map(({ text }, i) => ({
          k0: text,
          v0: (beside ? layout.middles : layout.firstLines)[i] ?? 0,
        })),
        { x: fixed(width), y: pixel("v0"), text: words("k0") },
      ),
      layer("text", { align: "right", color: palette.secondary }, [{ k0: say.text(time.unit.name) }], {
        x: fixed(layout.plot[1]),
        y: fixed(layout.height + 32),
        text: words("k0"),
      }),
    ],
    say.lang,
  );
}

/** Rows in groups. On a telephone the value stands beside the label, above the mark, which has the whole width then. */
function rowsOf(
  medians: readonly Median[],
  width: number,
): { readonly beside: boolean; readonly layout: RowLayout } {
  const room = labelRoom(width);
  const ends = Math.max(...medians.map(({ text }) => textWidth(text, fontSize)));
  const labelWidth = room.beside ? room.width : width - ends - 14;
  const layout = rowLayout(
    medians.map(({ label, group }) => ({ label: wrap(label, labelWidth, 2, fontSize), group })),
    width,
    room.beside ? ends + 14 : 14,
    6,
  );
  return { beside: room.beside, layout };
}

/** One time axis for all rows, from 0 to the first round number at or above the longest time. */
function timeScale(medians: readonly Median[], overall: Overall | null, [from, to]: RowLayout["plot"]) {
  const max = Math.max(
    overall?.seconds ?? 0,
    ...medians.map((one) => Math.max(one.median_seconds ?? 0, one.limits_seconds?.[1] ?? 0)),
  );
  const unit = timeUnit(max);
  const times = ticks(max / unit.seconds, to - from > 200 ? 5 : 3);
  const last = times.at(-1) ?? 1;
  return {
    unit,
    /** Where a time lies, in pixels. */
    x: (seconds: number) => from + (seconds / unit.seconds / last) * (to - from),
    axis: scaled("v0", [0, last], {
      range: [from, to],
      axis: axis(times, tickFormat(times), { grid: true, domain: false, ticks: false, labelPadding: 4 }),
    }),
  };
}

/** Each median that is known as a dot, on its interval with a cap at both ends. */
function markLayers(
  medians: readonly Median[],
  middles: readonly number[],
  x: (seconds: number) => number,
): readonly Json[] {
  const known = medians.flatMap(
    ({ median_seconds: at, limits_seconds: limits, standing }, i): readonly Datum[] =>
      at === null
        ? []
        : [
            {
              k1: marks[standing].fill,
              k2: marks[standing].stroke,
              v0: x(at),
              v1: x(limits?.[0] ?? at),
              v2: x(limits?.[1] ?? at),
              v3: middles[i] ?? 0,
              v4: (middles[i] ?? 0) - capHeight / 2,
              v5: (middles[i] ?? 0) + capHeight / 2,
            },
          ],
  );
  const ruled = known.filter(({ v1, v2 }) => v1 !== v2);
  const style = { strokeWidth: 1.5, color: palette.text };
  const cap = (at: "v1" | "v2") =>
    layer("rule", style, ruled, { x: pixel(at), y: pixel("v4"), y2: end("v5") });
  return [
    layer("rule", style, ruled, { x: pixel("v1"), x2: end("v2"), y: pixel("v3") }),
    cap("v1"),
    cap("v2"),
    layer("point", { filled: true, opacity: 1, size: 80, strokeWidth: 2 }, known, {
      x: pixel("v0"),
      y: pixel("v3"),
      fill: color("k1"),
      stroke: color("k2"),
    }),
  ];
}

/** A dashed line through all rows, and its name beside the upper end, inside of the picture. */
function ruleLayers(
  text: string,
  x: number,
  height: number,
  width: number,
): { readonly line: Json; readonly name: readonly Json[] } {
  const own = textWidth(text, fontSize);
  const left = Math.max(0, Math.min(x - own / 2, width - own));
  return {
    line: layer("rule", { color: palette.text, strokeWidth: 1, strokeDash: [4, 3] }, [{ v0: x }], {
      x: pixel("v0"),
      y: fixed(-4),
      y2: fixed(height),
    }),
    name: rimmed({}, [{ k0: text, v0: left }], { x: pixel("v0"), y: fixed(-12), text: words("k0") }),
  };
}

function keyOf(
  medians: readonly Median[],
  meanings: Readonly<Record<Standing | "interval", string>>,
  width: number,
  bottom: number,
) {
  const entry = (mark: string, ink: string, text: string): Entry => ({
    fill: palette.page,
    stroke: palette.page,
    ink,
    mark,
    text,
  });
  const used = (["clear", "unclear", "unsure"] as const).filter((standing) =>
    medians.some((one) => one.standing === standing && one.median_seconds !== null),
  );
  return legend(
    [
      ...used.map((standing) =>
        entry(standing === "unclear" ? "○" : "●", marks[standing].stroke, meanings[standing]),
      ),
      ...(medians.some(({ limits_seconds }) => limits_seconds !== null)
        ? [entry("—", palette.text, meanings.interval)]
        : []),
    ],
    width,
    bottom,
  );
}
