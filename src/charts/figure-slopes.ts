import { groupColumn } from "../measures/comparison/figure-columns.js";
import type { Text } from "../text.js";
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
import { gateNotes, nothingLeft } from "./notes.js";
import { figureSlopesPicture, type Slope } from "./pictures/figure-slopes.js";
import { printable } from "./printable.js";
import { narrow, wide } from "./spec.js";

/** Every figure of both groups, a line from the first to the second: how large they are, beside how far apart. */
export function figureSlopes(tables: ComparisonTables, scope: Scope, say: Say): Chart {
  const { groups } = tables;
  const [a, b] = [groupRow(groups, scope, "a"), groupRow(groups, scope, "b")];
  const figures = figureDifferences(tables, scope, say);
  const slopes = figures.map((of): Slope => {
    const name = groupColumn[of.figure];
    return {
      label: of.label,
      a: a?.[name] ?? null,
      b: b?.[name] ?? null,
      aText: of.a,
      bText: of.b,
      clear: of.clear,
    };
  });
  const drawable = slopes.some((slope) => slope.a !== null && slope.b !== null);
  const meanings = { clear: say.text(differenceWords.clear), unclear: say.text(words.unclear) };
  const draw = (width: number) => figureSlopesPicture(slopes, meanings, say, width);
  const headline = finding(figures, say);
  const suppressedCells = suppressed(groups, Object.values(groupColumn));
  const name = (row: typeof a) => printable(row?.name ?? "–");
  const both = `A: ${name(a)} · B: ${name(b)}`;
  return {
    id: "figure-slopes",
    question: say.text({
      de: "Wie groß sind die Kennzahlen in A und B?",
      en: "How large are the figures in A and B?",
    }),
    headline,
    subtitle: `${say.text(words.measure)} · ${scope.name} · ${both}`,
    n: { cases: (a?.cases ?? 0) + (b?.cases ?? 0), suppressedCells },
    spec: drawable ? draw(wide) : null,
    ...(drawable ? { narrow: draw(narrow) } : {}),
    table: {
      caption: `${say.text(words.caption)} ${both}`,
      columns: [
        column(say.text(words.figure), "id"),
        { label: "A", unit: "ratio", align: "end" },
        { label: "B", unit: "ratio", align: "end" },
        column(say.text(words.reading), "id"),
      ],
      rows: figures.map((of) => [of.label, of.a, of.b, verdict(of, say)]),
    },
    alt: `${headline}. ${say.text(words.alt)}`,
    caveats: [
      ...(drawable ? [say.text(words.scales)] : [nothingLeft(say)]),
      ...gateNotes({ profile: groups.profile, suppressedCells }, say),
    ],
  };
}

/** The first figure that differs clearly, with both values. */
function finding(figures: readonly FigureDifference[], say: Say): string {
  const first = figures.find(({ clear }) => clear);
  if (first === undefined)
    return say.text(figures.some(({ limits }) => limits !== null) ? words.none : words.nothing);
  const [a, b] = [first.a, first.b].map((text) => text.replaceAll(" ", "\u00a0"));
  return `${first.label}: ${a} in\u00a0A, ${b} in\u00a0B`;
}

const words = {
  measure: {
    de: "Kennzahlen abgeschlossener Fälle in beiden Gruppen",
    en: "Figures of completed cases in both groups",
  },
  caption: { de: "Kennzahlen in beiden Gruppen.", en: "Figures in both groups." },
  figure: { de: "Kennzahl", en: "Figure" },
  reading: { de: "Einordnung", en: "Reading" },
  unclear: {
    de: "kein deutlicher Unterschied oder nicht messbar",
    en: "no clear difference, or not measurable",
  },
  alt: {
    de: "Je Kennzahl führt eine Linie vom Wert in A zum Wert in B; gestrichelt ist, was sich nicht deutlich unterscheidet.",
    en: "Per figure a line leads from the value in A to the value in B; dashed is what does not differ clearly.",
  },
  scales: {
    de: "Jede Kennzahl hat ihren eigenen Maßstab, der bei 0 beginnt: Steigungen verschiedener Kennzahlen sind nicht vergleichbar.",
    en: "Every figure has a scale of its own that begins at 0: slopes of different figures cannot be compared.",
  },
  none: {
    de: "Kein deutlicher Unterschied zwischen den beiden Gruppen",
    en: "No clear difference between the two groups",
  },
  nothing: {
    de: "Kein Unterschied ist messbar oder wird ausgewiesen",
    en: "No difference can be measured or is shown",
  },
} as const satisfies Record<string, Text>;
