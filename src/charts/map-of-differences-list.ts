import type { Say, StaticSpec } from "./chart.js";
import { differenceWords } from "./figure-differences.js";
import type { FlowEdge } from "./flow-differences.js";
import { differenceBarsPicture, type DifferenceBar } from "./pictures/difference-bars.js";
import { printable } from "./printable.js";
import { narrow } from "./spec.js";
import { timeUnit } from "./ticks.js";

/**
 * The transitions of a map of differences as rows with bars, for a telephone on which the map itself would have to be
 * scrolled sideways. What one group alone takes, or what is not shown, has a row without a bar. Beginnings and ends have
 * no time and no row. Null where no row is left.
 */
export function listOfDifferences(edges: readonly FlowEdge[], say: Say): StaticSpec | null {
  const rows = edges.filter(({ kind }) => kind === "between");
  if (rows.length === 0) return null;
  const most = Math.max(0, ...rows.flatMap(({ limits }) => (limits === null ? [] : limits.map(Math.abs))));
  const time = timeUnit(most);
  const unit = say.text(inUnit[time.name.en] ?? time.name);
  return differenceBarsPicture(
    [
      {
        heading: `${say.text(words.heading)} ${unit}`,
        bars: rows.map((edge): DifferenceBar => {
          const { difference, limits, state, label } = edge;
          const [low, high] = limits ?? [0, 0];
          return {
            label: `${printable(edge.from)} → ${printable(edge.to)}`,
            value: (difference ?? 0) / time.seconds,
            low: low / time.seconds,
            high: high / time.seconds,
            clear: state === "longer" || state === "shorter",
            text: label,
            drawn: difference !== null && limits !== null,
          };
        }),
      },
    ],
    {
      clear: say.text(differenceWords.clear),
      unclear: say.text(differenceWords.unclear),
      interval: say.text(words.interval),
    },
    say,
    narrow,
  );
}

const inUnit: Readonly<Record<string, { readonly de: string; readonly en: string }>> = {
  days: { de: "Tagen", en: "days" },
};

const words = {
  heading: {
    de: "Median der Zeit bis zum nächsten Schritt, B − A, in",
    en: "Median time to the next step, B − A, in",
  },
  interval: { de: "95-%-Bereich", en: "95% interval" },
} as const;
