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
  lineHeight,
  scaled,
  pixel,
  rimmed,
  words,
  type Datum,
  type Json,
} from "../spec.js";
import { wrap } from "../text-width.js";
import { labelRoom, rowLayout, rowTexts, type RowLayout } from "./rows.js";
import { column, heads, hoursUnit, hoursWidth, marks } from "./suitability-columns.js";

/** One criterion; its place in the list is its slot of the palette. */
export interface Criterion {
  readonly id: string;
  /** Its number, printed in the bars. */
  readonly mark: string;
  readonly text: string;
  /** Drawn in place of `text`, at the same place: for weights that a reader tries. */
  readonly now?: string;
}

/** One process: shares from 0 to 1, and its texts. `parts` are in the order of the criteria and add up to `low`. */
export interface Bar {
  readonly name: string;
  readonly parts: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly value: number;
  readonly score: string;
  /** Or, while weights are tried, how many places it moved. */
  readonly class: string;
  /** Hours a year without their unit. */
  readonly hours: string;
  /** One mark per criterion. */
  readonly evidence: readonly string[];
}

interface Threshold {
  readonly share: number;
  readonly text: string;
}

const barHeight = 18;
/** Half a number of the axis. */
const axisRoom = 10;
/** Labels beside bars are narrower than in other pictures: here columns stand behind the bars. */
const besideLabels = 176;

const slot = (i: number) => palette.series[i] ?? palette.other;

/**
 * Stacked bars from 0 to 1 with the numbers of the criteria in them, and score, class, hours and evidence as columns. `isOpen`:
 * whether the key explains open boxes; a picture whose weights change keeps it as it was. `isTried`: in place of a class
 * stands how many places a process has moved.
 */
export function suitabilityPicture(
  bars: readonly Bar[],
  criteria: readonly Criterion[],
  thresholds: readonly Threshold[],
  say: Say,
  width: number,
  isOpen = bars.some((bar) => bar.high > bar.low),
  isTried = false,
): StaticSpec {
  const room = labelRoom(width);
  const hours = room.beside ? hoursWidth(bars, say) : 0;
  const values = column.score + column.class + hours + column.evidence;
  const labelWidth = room.beside ? besideLabels : width - values - 8;
  const layout = rowLayout(
    bars.map(({ name }) => ({ label: labelOf(wrap(name, labelWidth, 2, fontSize), room.beside), group: "" })),
    width,
    room.beside ? values : axisRoom,
    axisRoom,
  );
  // beside the bars no line crosses the columns
  const inColumn: typeof rimmed = room.beside ? (...of) => [layer("text", ...of)] : rimmed;
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const x = (field: "v0" | "v2" | "v3") =>
    scaled(field, [0, 1], {
      range: layout.plot,
      axis: axis(ticks, ".1f", { domain: false, ticks: false, labelPadding: 4 }),
    });
  const texts = bars.map((bar, i): Datum => ({
    k0: bar.score,
    k1: bar.class,
    k2: room.beside ? bar.hours : `${bar.hours} ${say.text(hoursUnit.narrow)}`,
    v2: room.beside ? (layout.middles[i] ?? 0) : (layout.firstLines[i] ?? 0),
    v3: room.beside ? (layout.middles[i] ?? 0) : (layout.firstLines[i] ?? 0) + lineHeight,
  }));
  const key = legend(entries(criteria, isOpen, say), width, room.beside ? -28 : -46);
  const headY = room.beside ? -12 : -32;
  const openBars = bars.flatMap((bar, i) =>
    bar.high > bar.low ? [{ ...span(layout.middles[i] ?? 0), v0: bar.low, v1: bar.high, v3: bar.value }] : [],
  );
  return figure(
    {
      width,
      height: layout.height,
      padding: { left: 0, right: 0, top: key.height + (room.beside ? 34 : 52), bottom: 26 },
    },
    [
      ...key.layers,
      ...heads(width, { hours, y: headY, isTried }, say),
      layer(
        "rule",
        { color: palette.text, strokeDash: [4, 3] },
        thresholds.map(({ share }) => ({ v0: share, v4: -18, v5: layout.height })),
        { x: x("v0"), y: pixel("v4"), y2: end("v5") },
      ),
      layer("rect", { fill: palette.page, stroke: palette.line, strokeDash: [3, 2] }, openBars, {
        x: x("v0"),
        x2: end("v1"),
        y: pixel("v4"),
        y2: end("v5"),
      }),
      ...stack(bars, layout, x),
      layer("rule", { color: palette.text, strokeWidth: 2 }, openBars, {
        x: x("v3"),
        y: pixel("v4"),
        y2: end("v5"),
      }),
      ...thresholds.map(({ share, text }, i) =>
        // the lower one before its line, the upper one behind it: they never meet
        layer("text", i === 0 ? { align: "right", dx: -4 } : { dx: 4 }, [{ k0: text, v0: share }], {
          x: x("v0"),
          y: fixed(-12),
          text: words("k0"),
        }),
      ),
      ...rowTexts(layout),
      ...inColumn({ align: "right", fontWeight: "bold" }, texts, {
        x: fixed(width - column.class - hours - column.evidence),
        y: pixel("v2"),
        text: words("k0"),
      }),
      ...inColumn({ align: "center", fontWeight: "bold" }, texts, {
        x: fixed(width - hours - column.evidence - 4),
        y: pixel("v2"),
        text: words("k1"),
      }),
      ...inColumn({ align: "right" }, texts, {
        x: fixed(room.beside ? width - column.evidence : width),
        y: pixel("v3"),
        text: words("k2"),
      }),
      ...marks(bars, texts, width, inColumn),
    ],
    say.lang,
  );
}

/** A narrow picture has the hours in the second line above a bar, so there always are two; the last is next to the bar. */
const labelOf = (lines: readonly string[], beside: boolean): readonly string[] =>
  beside || lines.length > 1 ? lines : ["", ...lines];

const span = (middle: number) => ({ v4: middle - barHeight / 2, v5: middle + barHeight / 2 });

/** The parts of each bar, with the number of the criterion where it fits. */
function stack(
  bars: readonly Bar[],
  { middles, plot: [left, right] }: RowLayout,
  x: (field: "v0" | "v2") => Json,
): readonly Json[] {
  const data = bars
    .flatMap((bar, row) => {
      let from = 0;
      return bar.parts.map((part, i) => {
        const datum = {
          k0: (right - left) * part >= 14 ? String(i + 1) : "",
          k1: slot(i).color,
          k2: slot(i).text,
          v0: from,
          v1: from + part,
          v2: from + part / 2,
          v3: middles[row] ?? 0,
          ...span(middles[row] ?? 0),
        };
        from += part;
        return datum;
      });
    })
    .filter((datum) => datum.v1 > datum.v0);
  return [
    layer("rect", { stroke: palette.page, strokeWidth: 1 }, data, {
      x: x("v0"),
      x2: end("v1"),
      y: pixel("v4"),
      y2: end("v5"),
      fill: color("k1"),
    }),
    layer("text", { align: "center" }, data, {
      x: x("v2"),
      y: pixel("v3"),
      text: words("k0"),
      color: color("k2"),
    }),
  ];
}

function entries(criteria: readonly Criterion[], isOpen: boolean, say: Say): readonly Entry[] {
  const open: Entry = {
    fill: palette.page,
    ink: palette.text,
    stroke: palette.line,
    mark: "",
    text: say.text({ de: "noch möglich (Angaben fehlen)", en: "still possible (information missing)" }),
  };
  return [
    ...criteria.map(({ mark, text, now }, i) => ({
      fill: slot(i).color,
      ink: slot(i).text,
      stroke: slot(i).color,
      mark,
      text,
      ...(now === undefined ? {} : { now }),
    })),
    ...(isOpen ? [open] : []),
  ];
}
