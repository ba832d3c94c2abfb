import { kindLabels } from "../measures/comparison/kind-labels.js";
import type { Columns } from "../measures/measure.js";
import type { Released } from "../release/released.js";
import type { Text } from "../text.js";
import {
  breakdownValues,
  unitAttribute,
  type BreakdownTables,
  type BreakdownValue,
} from "./breakdown-values.js";
import { cell, column, suppressed, withheld } from "./cell.js";
import type { Chart, Say, Scope } from "./chart.js";
import { differenceWords } from "./figure-differences.js";
import { gateNotes, subtitle } from "./notes.js";
import { breakdownPicture } from "./pictures/breakdown-intervals.js";
import { brief, printable } from "./printable.js";
import { narrow, wide } from "./spec.js";

/** Values of one attribute in the picture, and rows of the picture; the table has the first 60. */
const ofOne = 8;
const shown = 24;
const listed = 60;

/**
 * What goes along with long and short cases: the median of every value of an attribute with its limits, against the median
 * of all cases. Values stand by their median, units by their names: units are not ranked, and never the finding. `by`: the
 * one attribute that is shown, with more of its values; null = every one.
 */
export function breakdownIntervals(
  tables: BreakdownTables,
  scope: Scope,
  say: Say,
  by: string | null = null,
): Chart {
  const throughput = tables.throughput.forProcess(scope.process);
  const all = throughput.rows[0];
  const overall = all?.median_seconds ?? null;
  const overallText = all === undefined ? withheld : cell(throughput, all, "median_seconds", say);
  const overallCases = all === undefined ? withheld : cell(throughput, all, "cases", say);
  const groups = breakdownValues(tables, scope, overall, say).filter(
    ([first]) => by === null || first?.attribute === by,
  );
  const most = by === null ? ofOne : shown;
  const drawn = inPicture(groups, most);
  const others = groups.flat().filter((value) => !drawn.includes(value));
  const values = groups
    .flat()
    .filter((value) => !others.slice(Math.max(0, listed - drawn.length)).includes(value));
  const medians = drawn.map((value) => ({
    label: value.name,
    group: kindOf(value.attribute, say),
    median_seconds: value.median_seconds,
    limits_seconds: value.limits_seconds,
    standing: value.standing,
    text: `${value.cells.median} (n\u00a0=\u00a0${value.cells.completed})`,
  }));
  const rule = overall === null ? null : { seconds: overall, text: `${say.text(words.all)}: ${overallText}` };
  const meanings = {
    clear: say.text(differenceWords.clear),
    unclear: say.text(differenceWords.unclear),
    unsure: say.text(words.unsure),
    interval: say.text(words.interval),
  };
  const drawable = drawn.some(({ median_seconds }) => median_seconds !== null);
  const draw = (width: number) => breakdownPicture(medians, rule, meanings, say, width);
  const headline = by === unitAttribute ? ofUnits(drawn, say) : finding(drawn, overall, overallText, say);
  const suppressedCells = hidden(tables, scope, by);
  return {
    id: "breakdown-intervals",
    question: say.text({ de: "Was geht mit langen Fällen einher?", en: "What goes along with slow cases?" }),
    headline,
    subtitle: subtitle(say.text(words.measure), scope, say),
    n: { cases: scope.cases, suppressedCells },
    spec: drawable ? draw(wide) : null,
    ...(drawable ? { narrow: draw(narrow) } : {}),
    table: {
      caption: say.text(words.caption),
      columns: [
        column(say.text(words.value), "id"),
        column(say.text(words.attribute), "id"),
        column(say.text(words.cases), "cases"),
        column(say.text(words.completed), "cases"),
        column(say.text(words.median), "seconds"),
        column(say.text(words.low), "seconds"),
        column(say.text(words.high), "seconds"),
        column(say.text(words.reading), "id"),
      ],
      rows: [
        ...(overall === null || values.length === 0
          ? []
          : [[say.text(words.all), "–", say.number(scope.cases), overallCases, overallText, "–", "–", "–"]]),
        ...values.map(({ name, attribute, cells, standing }) => [
          name,
          kindOf(attribute, say),
          cells.cases,
          cells.completed,
          cells.median,
          cells.low,
          cells.high,
          standing === "unsure" ? "–" : meanings[standing],
        ]),
      ],
    },
    alt: `${headline}. ${say.text(words.alt)}`,
    caveats: [
      ...(drawable ? [] : [say.text(suppressedCells > 0 ? words.withheld : words.none)]),
      ...(drawable ? [say.text(words.noCause)] : []),
      ...(drawn.some(({ attribute }) => attribute === unitAttribute) ? [say.text(words.units)] : []),
      ...(others.length > 0 && drawable
        ? [
            say.text({
              de: `Im Bild: ${say.number(drawn.length)} von ${say.number(drawn.length + others.length)} Werten, je Merkmal höchstens ${say.number(most)}; nur Merkmale mit mindestens zwei Medianen.`,
              en: `In the picture: ${say.number(drawn.length)} of ${say.number(drawn.length + others.length)} values, at most ${say.number(most)} of an attribute; only attributes with at least two medians.`,
            }),
          ]
        : []),
      ...gateNotes({ profile: tables.attributes.profile, suppressedCells }, say),
    ],
  };
}

/** Whole attributes as long as there is room, of each the values with most cases; one value alone is no comparison. */
function inPicture(groups: readonly (readonly BreakdownValue[])[], most: number): readonly BreakdownValue[] {
  const drawn: BreakdownValue[] = [];
  for (const group of groups) {
    const values = group.filter(
      ({ cells, median_seconds }) => median_seconds !== null || cells.median === withheld,
    );
    if (values.length < 2) continue;
    const least = values.map(({ cases }) => cases).toSorted((a, b) => b - a)[most - 1] ?? 0;
    const own = values.filter(({ cases }) => cases >= least).slice(0, most);
    if (drawn.length + own.length > shown) break;
    drawn.push(...own);
  }
  return drawn;
}

const kindOf = (attribute: string, say: Say): string => {
  const label = kindLabels[attribute];
  const name = label === undefined ? printable(attribute) : say.text(label);
  return name.slice(0, 1).toLocaleUpperCase(say.lang) + name.slice(1);
};

/** Values that were withheld, of every column shown; of one attribute too, as hidden rows do not tell theirs. */
function hidden(tables: BreakdownTables, { process }: Scope, by: string | null): number {
  const names = ["value", "cases", "completed_cases", "median_seconds"] as const;
  const limits = ["median_low_seconds", "median_high_seconds"] as const;
  // rows that are hidden in the first table are hidden in the second, too
  const ofAttributes =
    suppressed(tables.attributes.forProcess(process), names) +
    cellsWithheld(tables.attributeLimits.forProcess(process), limits);
  const ofAllUnits =
    suppressed(tables.units.forProcess(process), names) +
    cellsWithheld(tables.unitLimits.forProcess(process), limits);
  return (by === unitAttribute ? 0 : ofAttributes) + (by === null || by === unitAttribute ? ofAllUnits : 0);
}

const cellsWithheld = <C extends Columns>(table: Released<C>, names: readonly (keyof C & string)[]): number =>
  suppressed(table, names) - table.hiddenRows;

/** The value whose median lies furthest from that of all cases among those that do so clearly. */
function finding(
  values: readonly BreakdownValue[],
  overall_seconds: number | null,
  overall: string,
  say: Say,
): string {
  const known = values.filter(({ attribute, isUnknown }) => attribute !== unitAttribute && !isUnknown);
  const clear = known.filter(({ standing }) => standing === "clear");
  const away = ({ median_seconds: time }: BreakdownValue) => Math.abs((time ?? 0) - (overall_seconds ?? 0));
  const [first] = clear.toSorted((a, b) => away(b) - away(a));
  if (first === undefined)
    return say.text(values.some(({ standing }) => standing !== "unsure") ? words.noClear : words.nothing);
  const kind = brief(kindOf(first.attribute, say), 2);
  const name = brief(first.name, 3);
  const median = first.cells.median;
  return say.text({
    de: `${kind} „${name}“: ${median} statt ${overall} im Median`,
    en: `${kind} “${name}”: median ${median}, not ${overall}`,
  });
}

/** From the shortest to the longest median of the units, without naming one. */
function ofUnits(units: readonly BreakdownValue[], say: Say): string {
  const known = units
    .filter(({ isUnknown, median_seconds }) => !isUnknown && median_seconds !== null)
    .toSorted((a, b) => (a.median_seconds ?? 0) - (b.median_seconds ?? 0));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || first === last) return say.text(words.nothing);
  const [low, high] = [first.cells.median, last.cells.median];
  return say.text({
    de: `Organisationseinheiten: Median zwischen ${low} und ${high}`,
    en: `Organisational units: median between ${low} and ${high}`,
  });
}

const words = {
  measure: {
    de: "Median der Durchlaufzeit abgeschlossener Fälle je Wert eines Merkmals, mit 95-%-Bereich",
    en: "Median throughput time of completed cases per value of an attribute, with 95% interval",
  },
  caption: { de: "Durchlaufzeit je Merkmal und Wert", en: "Throughput time per attribute and value" },
  all: { de: "alle Fälle", en: "all cases" },
  value: { de: "Wert", en: "Value" },
  attribute: { de: "Merkmal", en: "Attribute" },
  cases: { de: "Fälle", en: "Cases" },
  completed: { de: "davon abgeschlossen (n)", en: "of these completed (n)" },
  median: { de: "Median", en: "Median" },
  low: { de: "Bereich von", en: "Interval from" },
  high: { de: "Bereich bis", en: "Interval to" },
  reading: { de: "Gegenüber allen Fällen", en: "Against all cases" },
  unsure: { de: "ohne Bereich: zu wenige Fälle", en: "no interval: too few cases" },
  interval: { de: "95-%-Bereich", en: "95% interval" },
  alt: {
    de: "Jeder Punkt zeigt den Median der Fälle mit diesem Wert, der Strich seinen 95-%-Bereich, die gestrichelte Linie den Median aller Fälle.",
    en: "Each dot shows the median of the cases with this value, the line its 95% interval, the dashed line the median of all cases.",
  },
  noClear: {
    de: "Kein deutlicher Unterschied zwischen den Werten der Merkmale",
    en: "No clear difference between the values of the attributes",
  },
  nothing: {
    de: "Kein Unterschied ist messbar oder wird ausgewiesen",
    en: "No difference can be measured or is shown",
  },
  none: {
    de: "Kein Merkmal der Fälle hat zwei Werte mit einem Median.",
    en: "No attribute of the cases has two values with a median.",
  },
  withheld: {
    de: "Nach dem Schutz einzelner Personen hat kein Merkmal zwei Werte, deren Median gezeigt werden darf.",
    en: "After the protection of individual persons no attribute has two values whose median may be shown.",
  },
  noCause: {
    de: "Was zusammen auftritt, muss nicht die Ursache sein. Bei vielen Werten kann ein Bereich den Median aller Fälle auch zufällig verfehlen.",
    en: "What occurs together need not be the cause. Among many values an interval may miss the median of all cases by chance.",
  },
  units: {
    de: "Organisationseinheiten stehen nach Namen und werden nicht gereiht: Sie bearbeiten oft verschiedene Arten von Fällen.",
    en: "Organisational units stand by name and are not ranked: they often work on different kinds of cases.",
  },
} as const satisfies Record<string, Text>;
