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
} from "../spec.js";
import { textWidth, wrap } from "../text-width.js";
import { tickFormat, ticks, timeUnit } from "../ticks.js";
import { labelRoom, rowLayout, rowTexts } from "./rows.js";

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
  const room = labelRoom(width);
  const ends = Math.max(...medians.map(({ text }) => textWidth(text, fontSize)));
  // on a telephone the value stands beside the label, above the mark, which has the whole width then
  const labelWidth = room.beside ? room.width : width - ends - 14;
  const layout = rowLayout(
    medians.map(({ label, group }) => ({ label: wrap(label, labelWidth, 2, fontSize), group })),
    width,
    room.beside ? ends + 14 : 14,
    6,
  );
  const max = Math.max(
    overall?.seconds ?? 0,
    ...medians.map((one) => Math.max(one.median_seconds ?? 0, one.limits_seconds?.[1] ?? 0)),
  );
  const unit = timeUnit(max);
  const [from, to] = layout.plot;
  const times = ticks(max / unit.seconds, to - from > 200 ? 5 : 3);
  const last = times.at(-1) ?? 1;
  const x = (seconds: number) => from + (seconds / unit.seconds / last) * (to - from);
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
              v3: layout.middles[i] ?? 0,
              v4: (layout.middles[i] ?? 0) - capHeight / 2,
              v5: (layout.middles[i] ?? 0) + capHeight / 2,
            },
          ],
  );
  const ruled = known.filter(({ v1, v2 }) => v1 !== v2);
  const style = { strokeWidth: 1.5, color: palette.text };
  const cap = (at: "v1" | "v2") =>
    layer("rule", style, ruled, { x: pixel(at), y: pixel("v4"), y2: end("v5") });
  const axes = scaled("v0", [0, last], {
    range: layout.plot,
    axis: axis(times, tickFormat(times), { grid: true, domain: false, ticks: false, labelPadding: 4 }),
  });
  const key = keyOf(medians, meanings, width, overall === null ? -8 : -ruleHeight);
  const labelled = overall === null ? null : ruleText(overall.text, x(overall.seconds), width);
  return figure(
    {
      width,
      height: layout.height,
      padding: { left: 0, right: 0, top: key.height + (overall === null ? 12 : ruleHeight + 4), bottom: 40 },
    },
    [
      // an invisible mark carries the axis, all others are in pixels already
      layer("point", { opacity: 0 }, [{ v0: 0 }], { x: axes, y: fixed(0) }),
      ...key.layers,
      ...(overall === null
        ? []
        : [
            layer(
              "rule",
              { color: palette.text, strokeWidth: 1, strokeDash: [4, 3] },
              [{ v0: x(overall.seconds) }],
              {
                x: pixel("v0"),
                y: fixed(-4),
                y2: fixed(layout.height),
              },
            ),
          ]),
      layer("rule", style, ruled, { x: pixel("v1"), x2: end("v2"), y: pixel("v3") }),
      cap("v1"),
      cap("v2"),
      layer("point", { filled: true, opacity: 1, size: 80, strokeWidth: 2 }, known, {
        x: pixel("v0"),
        y: pixel("v3"),
        fill: color("k1"),
        stroke: color("k2"),
      }),
      ...rowTexts(layout),
      ...(labelled === null
        ? []
        : rimmed({}, [labelled], { x: pixel("v0"), y: fixed(-12), text: words("k0") })),
      ...rimmed(
        { align: "right" },
        medians.map(({ text }, i) => ({
          k0: text,
          v0: (room.beside ? layout.middles : layout.firstLines)[i] ?? 0,
        })),
        { x: fixed(width), y: pixel("v0"), text: words("k0") },
      ),
      layer("text", { align: "right", color: palette.secondary }, [{ k0: say.text(unit.name) }], {
        x: fixed(to),
        y: fixed(layout.height + 32),
        text: words("k0"),
      }),
    ],
    say.lang,
  );
}

/** The name of the rule, beside its upper end and inside of the picture. */
function ruleText(text: string, x: number, width: number): Datum {
  const own = textWidth(text, fontSize);
  return { k0: text, v0: Math.max(0, Math.min(x - own / 2, width - own)) };
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
