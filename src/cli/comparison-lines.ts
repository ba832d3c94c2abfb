import type { Say } from "../charts/chart.js";
import { roundedDifferenceNote } from "../charts/notes.js";
import type { Comparison } from "../compare.js";
import { differenceColumns, groupColumn } from "../measures/comparison/figure-columns.js";
import { comparedFigures, type ComparedFigure } from "../measures/comparison/figures.js";
import { kindLabels } from "../measures/comparison/kind-labels.js";
import { comparedGroups, groupDifferences, mixEffects } from "../measures/comparison/tables.js";
import { variantChanges } from "../measures/comparison/variant-tables.js";
import type { Columns } from "../measures/measure.js";
import type { Released } from "../release/released.js";
import type { ReleasedRow } from "../release/released-row.js";
import type { Text } from "../text.js";
import { changedPathLines } from "./changed-path-lines.js";
import { protectionLines } from "./protection.js";
import { indented, oneLine, textTable } from "./table.js";

/** What was compared, as the person typed it. */
interface Asked {
  readonly process: string;
  readonly a: string;
  readonly b: string;
  readonly failedOn: readonly ComparedFigure[];
}

const withheld = "•";

const words = {
  compares: { de: "Vergleich", en: "Comparison" },
  filter: { de: "Filter:", en: "Filter:" },
  figure: { de: "Kennzahl", en: "Figure" },
  difference: { de: "Unterschied B − A", en: "Difference B − A" },
  limits: { de: "95-%-Bereich", en: "95% interval" },
  clear: { de: "deutlich", en: "clear" },
  unclear: { de: "kein deutlicher Unterschied", en: "no clear difference" },
  to: { de: "bis", en: "to" },
  cases: { de: "Abgeschlossene Fälle", en: "Completed cases" },
  open: { de: "Offene Fälle", en: "Open cases" },
  mix: {
    de: "Woher der Unterschied der Mittelwerte kommt",
    en: "Where the difference of the means comes from",
  },
  kinds: { de: "Fälle eingeteilt nach", en: "Cases divided by" },
  byMix: { de: "andere Verteilung", en: "another mix" },
  within: { de: "Fälle gleicher Art", en: "within the same kind" },
  whole: { de: "Unterschied", en: "Difference" },
  openNote: {
    de: "Offene Fälle fehlen in den Zeiten. Sind in einer Gruppe mehr Fälle offen, sieht sie schneller aus, als sie ist.",
    en: "Open cases are missing from the times. Where a group has more of them it looks faster than it is.",
  },
  paths: { de: "Wege, die nur eine Gruppe nimmt", en: "Paths that only one group takes" },
  casesIn: { de: "Fälle", en: "Cases" },
  points: { de: "Prozentpunkte", en: "points" },
  failed: { de: "Unterschied gefunden (--fail-on):", en: "Difference found (--fail-on):" },
} as const satisfies Record<string, Text>;

const figureWords: Readonly<Record<ComparedFigure, Text>> = {
  median: { de: "Durchlaufzeit, Median", en: "Throughput time, median" },
  mean: { de: "Durchlaufzeit, Mittelwert", en: "Throughput time, mean" },
  p90: { de: "Durchlaufzeit, 90. Perzentil", en: "Throughput time, 90th percentile" },
  rework: { de: "Fälle mit Wiederholung", en: "Cases with rework" },
  handover: { de: "Übergabequote", en: "Handover rate" },
  concentration: { de: "Variantenkonzentration", en: "Variant concentration" },
};

/** A comparison as a person reads it, the figures below each other. */
export function comparisonLines(
  comparison: Comparison,
  asked: Asked,
  say: Say,
  width: number,
): readonly string[] {
  const { tables, profile, name } = comparison;
  const groups = tables.get(comparedGroups);
  const rounding = roundedDifferenceNote(profile, say);
  const openCases = ["a", "b"].some((group) => {
    const row = groups.rows.find((one) => one.group === group);
    return row !== undefined && (row.open_cases !== 0 || groups.isWithheld(row, "open_cases"));
  });
  return [
    `${oneLine(say.text(name))} (${asked.process}): ${say.text(words.compares)}`,
    `  A  ${oneLine(asked.a)}`,
    `  B  ${oneLine(asked.b)}`,
    ...comparison.filters.flatMap((filter) =>
      indented(`${say.text(words.filter)} ${say.text(filter)}`, width),
    ),
    "",
    ...figures(comparison, say, width),
    ...(rounding === null ? [] : indented(rounding, width)),
    "",
    ...mix(comparison, say, width),
    ...paths(comparison, say, width),
    ...(openCases ? [...indented(say.text(words.openNote), width), ""] : []),
    ...protectionLines(tables, profile, say, width),
    ...(asked.failedOn.length === 0
      ? []
      : [
          "",
          `${say.text(words.failed)} ${asked.failedOn.map((one) => say.text(figureWords[one])).join(", ")}`,
        ]),
  ];
}

function figures({ tables, profile, clear }: Comparison, say: Say, width: number): readonly string[] {
  const groups = tables.get(comparedGroups);
  const differences = tables.get(groupDifferences);
  const row = (group: string) => groups.rows.find((one) => one.group === group);
  const difference = differences.rows[0];
  const inGroup = (group: string, column: keyof typeof comparedGroups.columns): string => {
    const found = row(group);
    return found === undefined ? withheld : cell(groups, found, column, profile.round_seconds, say);
  };
  const figureRow = (figure: ComparedFigure): readonly string[] => {
    const [value, low, high] = differenceColumns(figure).map((column) => {
      const isHidden = ["a", "b"].some((group) => {
        const found = row(group);
        return found === undefined || groups.isWithheld(found, groupColumn[figure]);
      });
      if (difference === undefined || isHidden) return withheld;
      return signed(differences, difference, column, profile.round_seconds, say);
    });
    const isKnown = difference !== undefined && typeof difference[differenceColumns(figure)[1]] === "number";
    const verdict = clear.includes(figure) ? words.clear : words.unclear;
    return [
      say.text(figureWords[figure]),
      inGroup("a", groupColumn[figure]),
      inGroup("b", groupColumn[figure]),
      isKnown && differences.of.columns[differenceColumns(figure)[0]].unit === "ratio"
        ? `${value ?? withheld} ${say.text(words.points)}`
        : (value ?? withheld),
      isKnown ? `${low ?? withheld} ${say.text(words.to)} ${high ?? withheld}` : "",
      isKnown ? say.text(verdict) : "",
    ];
  };
  const countRow = (label: Text, column: "cases" | "open_cases") => [
    say.text(label),
    inGroup("a", column),
    inGroup("b", column),
    "",
    "",
    "",
  ];
  return textTable(
    [
      { label: say.text(words.figure), align: "start", cut: true, lines: 3 },
      { label: "A", align: "end" },
      { label: "B", align: "end" },
      { label: say.text(words.difference), align: "end", cut: true, lines: 3 },
      { label: say.text(words.limits), align: "end", cut: true, lines: 3 },
      { label: "", align: "start", cut: true, lines: 3 },
    ],
    [
      countRow(words.cases, "cases"),
      countRow(words.open, "open_cases"),
      ...comparedFigures.map((figure) => figureRow(figure)),
    ],
    width,
  );
}

function mix({ tables, profile }: Comparison, say: Say, width: number): readonly string[] {
  const table = tables.get(mixEffects);
  if (table.rows.length === 0) return [];
  const value = (row: (typeof table.rows)[number], column: keyof typeof mixEffects.columns) =>
    signed(table, row, column, profile.round_seconds, say);
  return [
    say.text(words.mix),
    ...textTable(
      [
        { label: say.text(words.kinds), align: "start" },
        { label: say.text(words.whole), align: "end" },
        { label: say.text(words.byMix), align: "end" },
        { label: say.text(words.within), align: "end" },
      ],
      table.rows.map((row) => [
        say.text(kindLabels[row.kind] ?? { de: row.kind, en: row.kind }),
        value(row, "difference_seconds"),
        value(row, "mix_seconds"),
        value(row, "within_seconds"),
      ]),
      width,
    ),
    "",
  ];
}

/** Paths of each group in the list. */
const listed = 5;

/** The most frequent paths that only one of the groups takes, new ones first. */
function paths({ tables }: Comparison, say: Say, width: number): readonly string[] {
  const changes = tables.get(variantChanges);
  if (changes.rows.length === 0) return [];
  const group = (only: string) => changes.rows.filter((row) => row.only === only).slice(0, listed);
  return [
    say.text(words.paths),
    ...changedPathLines(
      [...group("b"), ...group("a")].map((row) => ({
        only: row.only === "a" ? "first" : "second",
        variant: row.variant,
        cases: say.value(row.cases, "cases"),
        share: say.value(row.share, "share"),
      })),
      { sides: [`${say.text(words.casesIn)} A`, `${say.text(words.casesIn)} B`] },
      say,
      width,
    ),
    "",
  ];
}

/** A cell in words: withheld, not measurable and zero stay three different things. */
function cell<C extends Columns>(
  table: Released<C>,
  row: ReleasedRow<C>,
  column: keyof C & string,
  step_seconds: number,
  say: Say,
): string {
  if (table.isWithheld(row, column)) return withheld;
  const value = row[column] as number | string | null;
  const unit = table.of.columns[column]?.unit ?? "id";
  return unit === "seconds" && typeof value !== "string"
    ? say.duration(value, step_seconds)
    : say.value(value, unit);
}

/** The same for a difference: more with a plus, and a difference of shares as a number of percentage points. */
function signed<C extends Columns>(
  table: Released<C>,
  row: ReleasedRow<C>,
  column: keyof C & string,
  step_seconds: number,
  say: Say,
): string {
  const value = row[column];
  if (table.isWithheld(row, column) || typeof value !== "number")
    return cell(table, row, column, step_seconds, say);
  const plus = value > 0 ? "+" : "";
  if (table.of.columns[column]?.unit !== "ratio") {
    const days =
      Math.abs(value) < step_seconds / 2 ? say.duration(0, step_seconds) : say.duration(value, step_seconds);
    return `${value === 0 ? "" : plus}${days}`;
  }
  return `${plus}${say.number(100 * value, 1)}`;
}
