import type { benefit as benefitTable } from "../ranking/tables.js";
import type { Released } from "../release/released.js";
import { cell, column, suppressed } from "./cell.js";
import type { Chart, Say } from "./chart.js";
import { gateNotes, nothingLeft } from "./notes.js";
import { rangesPicture, type RangeAxis } from "./pictures/ranges.js";
import { printable } from "./printable.js";
import { fontSize, narrow, wide } from "./spec.js";
import { textWidth } from "./text-width.js";
import { tickFormat, ticks } from "./ticks.js";

type Benefit = Released<(typeof benefitTable)["columns"]>;
type Row = Benefit["rows"][number];

/** Processes in the picture; the table has all of them. */
const drawn = 20;
/** Which part of the freed time the headline looks for. */
const most = 0.8;

/**
 * How much time could be freed, and how sure that is: for each process the median and the 10th to 90th percentile, the
 * largest median first, and what the processes so far carry of all medians. Processes without hours are left to other
 * tables. `names` are the processes' names for people, by id.
 */
export function benefitRange(
  table: Benefit,
  about: { readonly names: ReadonlyMap<string, string> },
  say: Say,
): Chart {
  const nameOf = (process: string) => printable(about.names.get(process) ?? process);
  const rows = table.rows
    .filter(({ hours_p50 }) => hours_p50 !== null)
    .toSorted(
      (a, b) =>
        (b.hours_p50 ?? 0) - (a.hours_p50 ?? 0) ||
        nameOf(a.process).localeCompare(nameOf(b.process), say.lang) ||
        (a.process < b.process ? -1 : 1),
    );
  const carried = carriedSoFar(rows);
  const shown = rows.slice(0, drawn);
  const suppressedCells = suppressed(table, ["hours_p10", "hours_p50", "hours_p90"]);
  const headline = finding(rows, carried, say);
  const picture = (width: number) =>
    rangesPicture(
      shown.map((row) => ({ name: nameOf(row.process), marks: [markOf(row)] })),
      [""],
      axisOf(shown, say),
      say,
      width,
    );
  return {
    id: "benefit-range",
    question: say.text({ de: "Wie viel Zeit, und wie sicher?", en: "How much time, and how sure?" }),
    headline,
    subtitle: say.text({
      de: `Stunden im Jahr, die eine Automatisierung freisetzen könnte: Median und 10. bis 90. Perzentil der Ziehungen · ${say.number(rows.length)} Prozesse`,
      en: `Hours a year that automation could free: median and 10th to 90th percentile of the draws · ${say.number(rows.length)} processes`,
    }),
    n: { cases: rows.reduce((sum, { cases }) => sum + (cases ?? 0), 0), suppressedCells },
    spec: shown.length === 0 ? null : picture(wide),
    ...(shown.length === 0 ? {} : { narrow: picture(narrow) }),
    table: {
      caption: say.text({ de: "Freigesetzte Zeit je Prozess", en: "Freed time by process" }),
      columns: [
        column(say.text({ de: "Prozess", en: "Process" }), "id"),
        column(say.text({ de: "Median", en: "Median" }), "hours"),
        column(say.text({ de: "10. bis 90. Perzentil", en: "10th to 90th percentile" }), "hours"),
        column(
          say.text({ de: "Anteil aller Stunden bis hierher", en: "Share of all hours up to here" }),
          "share",
        ),
      ],
      rows: rows.map((row, i) => [
        nameOf(row.process),
        cell(table, row, "hours_p50", say),
        [cell(table, row, "hours_p10", say), cell(table, row, "hours_p90", say)].join(" – "),
        say.value(carried[i] ?? null, "share"),
      ]),
    },
    alt: say.text({
      de: `${headline}. Der Punkt ist der Median, der Strich reicht vom 10. bis zum 90. Perzentil der Ziehungen; je kürzer der Strich, desto sicherer die Angabe.`,
      en: `${headline}. The dot is the median, the line reaches from the 10th to the 90th percentile of the draws; the shorter the line, the surer the figure.`,
    }),
    caveats: [
      ...(shown.length === 0 ? [nothingLeft(say)] : []),
      say.text({
        de: "Freigesetzte Zeit kommt anderen Aufgaben zugute. Der Anteil zählt Prozesse mit Stunden, die mit den meisten zuerst, und rechnet mit dem Median.",
        en: "Freed time goes to other tasks. The share counts processes with hours, those with most first, and goes by the median.",
      }),
      ...(rows.length > drawn
        ? [
            say.text({
              de: `Das Bild zeigt die ersten ${say.number(drawn)} von ${say.number(rows.length)} Prozessen, die Tabelle alle.`,
              en: `The picture shows the first ${say.number(drawn)} of ${say.number(rows.length)} processes, the table all.`,
            }),
          ]
        : []),
      ...gateNotes({ profile: table.profile, suppressedCells }, say),
    ],
  };
}

/** For each row the share of all medians that it carries together with those before. */
function carriedSoFar(rows: readonly Row[]): readonly number[] {
  const whole = rows.reduce((sum, { hours_p50 }) => sum + (hours_p50 ?? 0), 0);
  let sum = 0;
  return rows.map(({ hours_p50 }) => (whole === 0 ? 0 : (sum += hours_p50 ?? 0) / whole));
}

/** Without a range only the point is drawn. */
const markOf = ({ hours_p10, hours_p50, hours_p90 }: Row) =>
  hours_p50 === null ? null : { value: hours_p50, low: hours_p10 ?? hours_p50, high: hours_p90 ?? hours_p50 };

function axisOf(rows: readonly Row[], say: Say): RangeAxis {
  const longest = Math.max(1, ...rows.map(({ hours_p50, hours_p90 }) => hours_p90 ?? hours_p50 ?? 0));
  const few = (width: number) => {
    const room = textWidth(say.number(longest), fontSize) + 24;
    return ticks(longest, Math.max(2, Math.min(8, Math.floor(width / room))));
  };
  const low = Math.min(0, ...rows.map(({ hours_p10 }) => hours_p10 ?? 0));
  return {
    name: say.text({ de: "Stunden im Jahr", en: "hours a year" }),
    domain: [low, longest],
    format: tickFormat(ticks(longest, 8)),
    ticks: (width) => few(width).filter((tick) => tick <= longest),
  };
}

/** How few processes carry most of the time. */
function finding(rows: readonly Row[], carried: readonly number[], say: Say): string {
  if (rows.length === 0) return say.text({ de: "Kein Prozess mit Stunden", en: "No process with hours" });
  const enough = carried.findIndex((share) => share >= most) + 1;
  if (enough === 0) return say.text({ de: "Keine freigesetzte Zeit", en: "No freed time" });
  const share = say.value(carried[enough - 1] ?? null, "share");
  return enough === 1
    ? say.text({
        de: `Ein Prozess trägt ${share} der Stunden`,
        en: `One process carries ${share} of the hours`,
      })
    : say.text({
        de: `${say.number(enough)} Prozesse tragen ${share} der Stunden`,
        en: `${say.number(enough)} processes carry ${share} of the hours`,
      });
}
