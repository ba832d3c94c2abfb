import type { Say, StaticSpec } from "../chart.js";
import { palette } from "../palette.js";
import { axis, end, figure, fixed, fontSize, layer, rimmed, scaled, words } from "../spec.js";
import { textWidth } from "../text-width.js";
import { countTicks, tickFormat } from "../ticks.js";
import { monthNames, panelName } from "./monthly-trend.js";

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
  const isPaired = months.some(({ completions }) => completions !== null);
  const upper = above === "open" && knowsOpen ? "open" : "arrivals";
  const [line, bar] = upper === "open" ? [tall, flat] : [flat, tall];
  const foot = knowsOpen ? flat.to : tall.to;
  const first = Math.min(...months.map(({ index }) => index));
  const last = Math.max(...months.map(({ index }) => index));
  const stock = countTicks(Math.max(1, ...months.map(({ open }) => open ?? 0)), upper === "open" ? 4 : 2);
  const moved = countTicks(
    Math.max(1, ...months.flatMap(({ arrivals, completions }) => [arrivals ?? 0, completions ?? 0])),
    upper === "open" ? 2 : 4,
  );
  const left =
    Math.ceil(
      Math.max(...[...(knowsOpen ? stock : []), ...moved].map((n) => textWidth(say.number(n), fontSize))),
    ) + 12;
  const frame = { width: width - left - 14, height: foot };
  const xDomain = [first - 0.6, last + 0.6] as const;
  const px = (index: number) => ((index - xDomain[0]) / (xDomain[1] - xDomain[0])) * frame.width;
  const x = scaled("v0", xDomain);
  const quiet = { domain: false, ticks: false, labelPadding: 6, orient: "left" } as const;
  const y = (shown?: "with axis") =>
    scaled("v1", [0, 1.15 * (stock.at(-1) ?? 1)], {
      range: [line.to, line.from],
      ...(shown === undefined ? {} : { axis: axis(stock, tickFormat(stock), quiet) }),
    });
  const yBars = (shown?: "with axis") =>
    scaled("v1", [0, moved.at(-1) ?? 1], {
      range: [bar.to, bar.from],
      ...(shown === undefined ? {} : { axis: axis(moved, tickFormat(moved), quiet) }),
    });
  const known = months.filter(({ open }) => open !== null);
  const points = known.map((m) => ({ v0: m.index, v1: m.open ?? 0 }));
  const bars = (of: "arrivals" | "completions", from: number, to: number) =>
    months.flatMap((m) => {
      const n = m[of];
      return n === null ? [] : [{ v0: m.index + from, v3: m.index + to, v1: 0, v2: n }];
    });
  const highest = known.reduce<Flow | null>(
    (best, m) => (best === null || (m.open ?? 0) > (best.open ?? 0) ? m : best),
    null,
  );
  const label = highest === null ? [] : [{ k0: highest.text, v0: highest.index, v1: highest.open ?? 0 }];
  const align = highest === null || px(highest.index) < frame.width / 2 ? "left" : "right";
  const [blue, orange] = [palette.series[0].color, palette.series[1].color];
  const point = (hollow: boolean) =>
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
      known.filter(({ lowerBound }) => lowerBound === hollow).map((m) => ({ v0: m.index, v1: m.open ?? 0 })),
      { x, y: y() },
    );
  return figure(
    { ...frame, padding: { left, right: 14, top: 4, bottom: 40 } },
    [
      ...(knowsOpen
        ? [
            layer("line", { color: blue, strokeWidth: 2 }, points, {
              x,
              y: y("with axis"),
              order: { field: "v0", type: "quantitative" },
            }),
            point(true),
            point(false),
            ...rimmed({ align, dy: -12, fontWeight: "bold" }, label, { x, y: y(), text: words("k0") }),
          ]
        : []),
      layer(
        "rect",
        { stroke: palette.line, strokeWidth: 0.5, fill: blue },
        bars("arrivals", -0.4, isPaired ? 0 : 0.4),
        {
          x,
          x2: end("v3"),
          y: yBars("with axis"),
          y2: end("v2"),
        },
      ),
      layer("rect", { stroke: palette.line, strokeWidth: 0.5, fill: orange }, bars("completions", 0, 0.4), {
        x,
        x2: end("v3"),
        y: yBars(),
        y2: end("v2"),
      }),
      ...monthNames(first, last, px, say).map(({ texts, row }) =>
        layer("text", { align: "center", color: palette.secondary }, texts, {
          x,
          y: fixed(foot + 14 + row * 16),
          text: words("k0"),
        }),
      ),
      ...(knowsOpen
        ? [
            panelName(
              say.text({ de: "Offene Fälle am Monatsende", en: "Open cases at the end of the month" }),
              line.from - 20,
              left,
            ),
          ]
        : []),
      panelName(
        isPaired
          ? say.text({
              de: "Je Monat: links Eingänge (blau), rechts Erledigungen (orange)",
              en: "Per month: arrivals on the left (blue), completions on the right (orange)",
            })
          : say.text({ de: "Eingänge je Monat", en: "Arrivals per month" }),
        bar.from - 20,
        left,
      ),
    ],
    say.lang,
    { resolve: { scale: { y: "independent" } } },
  );
}
