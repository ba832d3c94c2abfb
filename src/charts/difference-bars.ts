import { differenceColumns, groupColumn } from "../measures/comparison/figure-columns.js";
import { comparedFigures } from "../measures/comparison/figures.js";
import { column, suppressed } from "./cell.js";
import type { Chart, Say, Scope } from "./chart.js";
import {
  differenceWords,
  figureDifferences,
  groupRow,
  verdict,
  type ComparisonTables,
  type FigureDifference,
} from "./figure-differences.js";
import { gateNotes, nothingLeft, roundedDifferenceNote } from "./notes.js";
import { differenceBarsPicture, type DifferencePanel } from "./pictures/difference-bars.js";
import { printable } from "./printable.js";
import { narrow, wide } from "./spec.js";
import { timeUnit } from "./ticks.js";

/**
 * What the second group of cases has more than the first, figure by figure, around a zero line with 95 % intervals: times
 * in one panel, shares in another. Nothing is ranked.
 */
export function differenceBars(tables: ComparisonTables, scope: Scope, say: Say): Chart {
  const { groups, differences } = tables;
  const figures = figureDifferences(tables, scope, say);
  const row = (group: "a" | "b") => groupRow(groups, scope, group);
  const name = (group: "a" | "b") => printable(row(group)?.name ?? group.toUpperCase());
  const panels = panelsOf(figures, say);
  const suppressedCells =
    suppressed(groups, Object.values(groupColumn)) +
    suppressed(differences, comparedFigures.flatMap(differenceColumns));
  const draw = (width: number) =>
    differenceBarsPicture(
      panels,
      {
        clear: say.text(differenceWords.clear),
        unclear: say.text(differenceWords.unclear),
        interval: say.text(words.interval),
      },
      say,
      width,
    );
  const rounding = panels.length === 0 ? null : roundedDifferenceNote(groups.profile, say);
  const headline = finding(figures, say);
  const cases = (group: "a" | "b") => row(group)?.cases ?? 0;
  const population = (group: "a" | "b") =>
    say.text({
      de: `${name(group)} (${say.number(cases(group))}\u00a0Fälle)`,
      en: `${name(group)} (${say.number(cases(group))}\u00a0cases)`,
    });
  return {
    id: "difference-bars",
    question: say.text({ de: "Worin unterscheiden sich die Gruppen?", en: "In what do the groups differ?" }),
    headline,
    subtitle: say.text({
      de: `Unterschied B − A mit 95-%-Bereich · ${scope.name} · A: ${population("a")} · B: ${population("b")}`,
      en: `Difference B − A with 95% interval · ${scope.name} · A: ${population("a")} · B: ${population("b")}`,
    }),
    n: { cases: cases("a") + cases("b"), suppressedCells },
    spec: panels.length === 0 ? null : draw(wide),
    ...(panels.length === 0 ? {} : { narrow: draw(narrow) }),
    table: {
      caption: say.text({
        de: `Kennzahlen beider Gruppen und ihr Unterschied. A: ${name("a")}, B: ${name("b")}`,
        en: `Figures of both groups and their difference. A: ${name("a")}, B: ${name("b")}`,
      }),
      columns: [
        column(say.text(words.figure), "id"),
        { label: "A", unit: "ratio", align: "end" },
        { label: "B", unit: "ratio", align: "end" },
        { label: say.text(words.difference), unit: "ratio", align: "end" },
        { label: say.text(words.interval), unit: "ratio", align: "end" },
        column(say.text(words.verdict), "id"),
      ],
      rows: figures.map((of) => [of.label, of.a, of.b, of.text, of.range, verdict(of, say)]),
    },
    alt: say.text({
      de: `${headline}. Balken rechts der Nulllinie: in B mehr oder länger, links: weniger oder kürzer; der Strich zeigt den 95-%-Bereich, gefüllt ist, was ihn ganz auf einer Seite hat.`,
      en: `${headline}. Bars right of the zero line: more or longer in B, left: less or shorter; the line shows the 95% interval, filled is what has it on one side.`,
    }),
    caveats: [
      ...(panels.length === 0 ? [nothingLeft(say)] : []),
      say.text(words.each),
      ...(rounding === null ? [] : [rounding]),
      ...gateNotes({ profile: groups.profile, suppressedCells }, say),
    ],
  };
}

function panelsOf(figures: readonly FigureDifference[], say: Say): readonly DifferencePanel[] {
  const most = Math.max(
    0,
    ...figures.flatMap(({ unit, limits }) =>
      unit === "seconds" && limits !== null ? limits.map(Math.abs) : [],
    ),
  );
  const time = timeUnit(most);
  const panel = (unit: "seconds" | "share", heading: string, one: number): DifferencePanel => ({
    heading,
    bars: figures.flatMap(({ unit: own, label, value, limits, clear, short }) =>
      own !== unit || value === null || limits === null
        ? []
        : [{ label, value: value / one, low: limits[0] / one, high: limits[1] / one, clear, text: short }],
    ),
  });
  return [
    panel("seconds", `${say.text(words.times)} ${say.text(inUnit[time.name.en] ?? time.name)}`, time.seconds),
    panel("share", say.text(words.shares), 0.01),
  ].filter(({ bars }) => bars.length > 0);
}

const nbsp = "\u00a0";

/** The first clear difference, and whether there are more. */
function finding(figures: readonly FigureDifference[], say: Say): string {
  const clear = figures.filter((of) => of.clear);
  const [first] = clear;
  if (first === undefined)
    return say.text(figures.some(({ limits }) => limits !== null) ? words.none : words.nothing);
  const change = first.text.replaceAll(" ", nbsp);
  const more = clear.length > 1 ? ` ${say.text(words.more)}` : "";
  return `${say.text(words.different)} ${first.label} (${change})${more}`;
}

const inUnit: Readonly<Record<string, { readonly de: string; readonly en: string }>> = {
  days: { de: "Tagen", en: "days" },
};

const words = {
  figure: { de: "Kennzahl", en: "Figure" },
  difference: { de: "Unterschied B − A", en: "Difference B − A" },
  interval: { de: "95-%-Bereich", en: "95% interval" },
  verdict: { de: "Einordnung", en: "Reading" },
  times: { de: "Zeiten: Unterschied in", en: "Times: difference in" },
  shares: {
    de: "Anteile: Unterschied in Prozentpunkten",
    en: "Shares: difference in percentage points",
  },
  different: { de: "Deutlich anders in B:", en: "Clearly different in B:" },
  more: { de: "und weitere", en: "and others" },
  none: {
    de: "Kein deutlicher Unterschied zwischen den beiden Gruppen",
    en: "No clear difference between the two groups",
  },
  nothing: {
    de: "Kein Unterschied ist messbar oder wird ausgewiesen",
    en: "No difference can be measured or is shown",
  },
  each: {
    de: "Jeder Bereich gilt für sich. Schließt er die Null ein, ist kein deutlicher Unterschied zu sehen; bei mehreren Kennzahlen kann einer die Null auch zufällig verfehlen.",
    en: "Each interval stands for itself. Where it includes zero, no clear difference can be seen; among several figures one may miss zero by chance.",
  },
} as const;
