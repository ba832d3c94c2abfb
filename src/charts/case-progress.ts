import type { eventsByCaseAge } from "../measures/events-by-case-age.js";
import type { Released } from "../release/released.js";
import { cell, column, suppressed, withheld } from "./cell.js";
import type { Chart, Say, Scope } from "./chart.js";
import { monthNumber } from "./month-number.js";
import { earlierMonths, gateNotes, nothingLeft, subtitle } from "./notes.js";
import { progressPicture } from "./pictures/case-progress.js";
import { narrow, wide } from "./spec.js";
import { className } from "./throughput-histogram.js";
import { timeUnit } from "./ticks.js";

type Ages = Released<(typeof eventsByCaseAge)["columns"]>;
type Row = Ages["rows"][number];

/** Months in picture and table; older ones are named below. */
const shown = 48;

/**
 * How cases pass over time: the dotted chart, counted in cells of at least k cases instead of drawn case by case. One
 * column per month in which cases began, one row per class of the time since then, in each cell the steps completed.
 */
export function caseProgress(table: Ages, scope: Scope, say: Say): Chart {
  const all = table.forProcess(scope.process);
  const suppressedCells = suppressed(all, ["events"]);
  const everyMonth = [...new Set(all.rows.map(({ month }) => month))].sort();
  const months = everyMonth.slice(-shown);
  const rows = all.rows.filter(({ month }) => months.includes(month));
  const classes = classesOf(rows);
  const found = new Map(rows.map((row) => [`${row.month} ${row.from_seconds ?? 0}`, row]));
  const textOf = (month: string, from: number): string => {
    const row = found.get(`${month} ${from}`);
    return row === undefined ? (all.hiddenRows > 0 ? withheld : "0") : cell(all, row, "events", say);
  };
  const total = rows.reduce((sum, { events }) => sum + (events ?? 0), 0);
  const share = (from: number): number =>
    rows.reduce((sum, row) => sum + (row.from_seconds === from ? (row.events ?? 0) : 0), 0) /
    Math.max(1, total);
  const drawable = total > 0;
  const busiest = classes.toSorted((a, b) => share(b.from_seconds ?? 0) - share(a.from_seconds ?? 0))[0];
  const headline =
    busiest === undefined || !drawable
      ? say.text({ de: "Kein Verlauf zu zeigen", en: "No progress to show" })
      : finding(say.percent(share(busiest.from_seconds ?? 0)), busiest, say);
  const picture = (width: number) =>
    pictureOf(rows, { months, textOf: (row) => cell(all, row, "events", say) }, say, width);
  return {
    id: "case-progress",
    question: say.text({
      de: "Wie verlaufen die Fälle über die Zeit?",
      en: "How do cases pass over time?",
    }),
    headline,
    subtitle: subtitle(
      say.text({
        de: "Abgeschlossene Schritte nach Monat des Fallbeginns und Zeit seit dem Fallbeginn (Kalenderzeit)",
        en: "Completed steps by month of the start of the case and time since then (calendar time)",
      }),
      scope,
      say,
    ),
    n: { cases: scope.cases, suppressedCells },
    spec: drawable ? picture(wide) : null,
    ...(drawable ? { narrow: picture(narrow) } : {}),
    table: {
      caption: say.text({
        de: "Schritte nach Monat des Fallbeginns und Zeit seit dem Fallbeginn",
        en: "Steps by month of the start of the case and time since then",
      }),
      columns: [
        column(say.text({ de: "Fallbeginn", en: "Start of the case" }), "month"),
        ...classes.map(({ from_seconds, to_seconds }) =>
          column(className(from_seconds ?? 0, to_seconds, say), "events"),
        ),
      ],
      rows: drawable
        ? [
            ...months.map((month) => [
              say.value(month, "month"),
              ...classes.map(({ from_seconds }) => textOf(month, from_seconds ?? 0)),
            ]),
            [
              say.text({ de: "Anteil an den gezeigten", en: "Share of those shown" }),
              ...classes.map(({ from_seconds }) => say.percent(share(from_seconds ?? 0))),
            ],
          ]
        : [],
    },
    alt: say.text({
      de: `${headline}. Jede Spalte steht für die Fälle, die in einem Monat begannen; je höher ein Feld, desto später nach ihrem Beginn, je dunkler, desto mehr Schritte.`,
      en: `${headline}. Every column stands for the cases that began in a month; the higher a cell, the later after their start, the darker, the more steps.`,
    }),
    caveats: [
      ...(drawable ? [] : [nothingLeft(say)]),
      say.text({
        de: "Zuletzt begonnene Fälle hatten noch nicht genug Zeit für späte Schritte; rechts oben fehlt deshalb etwas. Wo eine Zahl nicht in ihr Feld passt, steht sie in der Tabelle.",
        en: "Cases that began last did not have the time for late steps yet; so something is missing at the upper right. Where a number does not fit its cell it stands in the table.",
      }),
      ...earlierMonths(everyMonth.length - months.length, say),
      ...gateNotes({ profile: all.profile, suppressedCells }, say),
    ],
  };
}

/** The first row of every class, from the youngest on. */
const classesOf = (rows: readonly Row[]): readonly Row[] =>
  [...new Map(rows.toReversed().map((row) => [row.from_seconds, row])).values()].sort(
    (a, b) => (a.from_seconds ?? 0) - (b.from_seconds ?? 0),
  );

function pictureOf(
  rows: readonly Row[],
  { months, textOf }: { readonly months: readonly string[]; readonly textOf: (row: Row) => string },
  say: Say,
  width: number,
) {
  const closed = rows.find(({ to_seconds }) => to_seconds !== null);
  const last = Math.max(...rows.map(({ from_seconds }) => from_seconds ?? 0));
  // all classes but the open one are equally wide; without a closed one a class begins at 0 or where the open one does
  const step =
    closed === undefined ? Math.max(last, 1) : (closed.to_seconds ?? 0) - (closed.from_seconds ?? 0);
  const place = (from: number | null) => Math.round((from ?? 0) / step);
  const unit = timeUnit(Math.max(last, step));
  const starts = Array.from({ length: place(last) + 1 }, (_, i) => (i * step) / unit.seconds);
  return progressPicture(
    {
      months: months.map((month) => ({ index: monthNumber(month), name: say.value(month, "month") })),
      rows: starts.map((start) => say.number(start, Number.isInteger(start) ? 0 : 1)),
      unit: say.text({
        de: `${unit.name.de} seit dem Fallbeginn`,
        en: `${unit.name.en} since the start of the case`,
      }),
      cells: rows.map((row) => ({
        month: monthNumber(row.month),
        row: place(row.from_seconds),
        events: row.events ?? 0,
        text: textOf(row),
      })),
    },
    say,
    width,
  );
}

/** The class with most of the steps. */
function finding(share: string, { from_seconds, to_seconds }: Row, say: Say): string {
  const name = className(from_seconds ?? 0, to_seconds, say);
  return say.text({
    de: `${share} der gezeigten Schritte: ${name} nach Fallbeginn`,
    en: `${share} of steps shown: ${name} after start`,
  });
}
