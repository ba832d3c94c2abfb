import type { Say, StaticSpec } from "../chart.js";
import { palette } from "../palette.js";
import { end, figure, layer, rimmed, words, type Json } from "../spec.js";
import { countTicks, tickFormat } from "../ticks.js";
import { monthAxis, monthLabels, type MonthAxis } from "./month-axis.js";
import { numberRoom } from "./number-room.js";
import { panelName, panelScale, type Panel } from "./panel.js";

/** One month: cases that came in and were completed, and how many were open at its end; null where that is not known. */
export interface Flow {
  readonly index: number;
  readonly arrivals: number | null;
  readonly completions: number | null;
  readonly open: number | null;
  /** The open ones as a person reads them. */
  readonly text: string;
  /** Cases that were open before the data begin are missing: a hollow point. */
  readonly lowerBound: boolean;
}

const tall = { from: 26, to: 156 } as const;
const flat = { from: 204, to: 274 } as const;
const [blue, orange] = [palette.series[0].color, palette.series[1].color];

/**
 * Two panels on one time axis: open cases as a line, what came in and went out as pairs of bars, or what came in alone
 * where no month knows what went out. The upper one is larger: that of `above`. What no month knows has no panel.
 */
export function workInProgressPicture(
  months: readonly Flow[],
  say: Say,
  width: number,
  above: "open" | "arrivals" = "open",
): StaticSpec {
  const knowsOpen = months.some(({ open }) => open !== null);
  const openIsTall = above === "open" && knowsOpen;
  const stock = stockPanel(months, openIsTall);
  const moved = movedPanel(months, !openIsTall);
  const left = numberRoom([...(knowsOpen ? stock.ticks : []), ...moved.ticks].map((n) => say.number(n)));
  const foot = knowsOpen ? flat.to : tall.to;
  const frame = { width: width - left - 14, height: foot };
  const axis = monthAxis(
    months.map(({ index }) => index),
    frame.width,
  );
  const openCases = say.text({
    de: "Offene Fälle am Monatsende",
    en: "Open cases at the end of the month",
  });
  return figure(
    { ...frame, padding: { left, right: 14, top: 4, bottom: 40 } },
    [
      ...(knowsOpen ? stockLayers(months, stock, axis, frame.width) : []),
      ...movedLayers(months, moved, axis),
      ...monthLabels(axis, foot + 14, say),
      ...(knowsOpen ? [panelName(openCases, stock.from - 20, left)] : []),
      panelName(movedName(months, say), moved.from - 20, left),
    ],
    say.lang,
    { resolve: { scale: { y: "independent" } } },
  );
}

function stockPanel(months: readonly Flow[], isTall: boolean): Panel {
  const ticks = countTicks(Math.max(1, ...months.map(({ open }) => open ?? 0)), isTall ? 4 : 2);
  return {
    ...(isTall ? tall : flat),
    top: 1.15 * (ticks.at(-1) ?? 1),
    ticks,
    format: tickFormat(ticks),
  };
}

function movedPanel(months: readonly Flow[], isTall: boolean): Panel {
  const counts = months.flatMap(({ arrivals, completions }) => [arrivals ?? 0, completions ?? 0]);
  const ticks = countTicks(Math.max(1, ...counts), isTall ? 4 : 2);
  return { ...(isTall ? tall : flat), top: ticks.at(-1) ?? 1, ticks, format: tickFormat(ticks) };
}

/** The line of open cases with its points; the highest one carries its value. */
function stockLayers(
  months: readonly Flow[],
  panel: Panel,
  { x, px }: MonthAxis,
  width: number,
): readonly Json[] {
  const known = months.filter(({ open }) => open !== null);
  const dataOf = (some: readonly Flow[]) => some.map((m) => ({ v0: m.index, v1: m.open ?? 0 }));
  const points = (hollow: boolean) =>
    layer(
      "point",
      {
        filled: true,
        opacity: 1,
        size: px(1) - px(0) < 12 ? 24 : 50,
        stroke: blue,
        strokeWidth: 2,
        fill: hollow ? palette.page : blue,
      },
      dataOf(known.filter(({ lowerBound }) => lowerBound === hollow)),
      { x, y: panelScale(panel) },
    );
  const highest = known.reduce<Flow | null>(
    (best, m) => (best === null || (m.open ?? 0) > (best.open ?? 0) ? m : best),
    null,
  );
  const label = highest === null ? [] : [{ k0: highest.text, v0: highest.index, v1: highest.open ?? 0 }];
  const align = highest === null || px(highest.index) < width / 2 ? "left" : "right";
  return [
    layer("line", { color: blue, strokeWidth: 2 }, dataOf(known), {
      x,
      y: panelScale(panel, "with axis"),
      order: { field: "v0", type: "quantitative" },
    }),
    points(true),
    points(false),
    ...rimmed({ align, dy: -12, fontWeight: "bold" }, label, { x, y: panelScale(panel), text: words("k0") }),
  ];
}

const knowsCompletions = (months: readonly Flow[]): boolean =>
  months.some(({ completions }) => completions !== null);

/** Arrivals as bars, in pairs with completions where these are known. */
function movedLayers(months: readonly Flow[], panel: Panel, { x }: MonthAxis): readonly Json[] {
  const bars = (of: "arrivals" | "completions", from: number, to: number) =>
    months.flatMap((m) => {
      const n = m[of];
      return n === null ? [] : [{ v0: m.index + from, v3: m.index + to, v1: 0, v2: n }];
    });
  const style = { stroke: palette.line, strokeWidth: 0.5 };
  return [
    layer("rect", { ...style, fill: blue }, bars("arrivals", -0.4, knowsCompletions(months) ? 0 : 0.4), {
      x,
      x2: end("v3"),
      y: panelScale(panel, "with axis"),
      y2: end("v2"),
    }),
    layer("rect", { ...style, fill: orange }, bars("completions", 0, 0.4), {
      x,
      x2: end("v3"),
      y: panelScale(panel),
      y2: end("v2"),
    }),
  ];
}

const movedName = (months: readonly Flow[], say: Say): string =>
  say.text(
    knowsCompletions(months)
      ? {
          de: "Je Monat: links Eingänge (blau), rechts Erledigungen (orange)",
          en: "Per month: arrivals on the left (blue), completions on the right (orange)",
        }
      : { de: "Eingänge je Monat", en: "Arrivals per month" },
  );
