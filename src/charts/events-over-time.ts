import type { eventsPerMonth } from "../measures/events-per-month.js";
import type { eventsPerWeek } from "../measures/events-per-week.js";
import type { Released } from "../release/released.js";
import { cell, suppressed, tableColumns } from "./cell.js";
import type { Chart, Say, Scope, TableColumn } from "./chart.js";
import { monthNumber } from "./month-number.js";
import { earlierMonths, gateNotes, nothingLeft, subtitle } from "./notes.js";
import { columnsPicture, type Bucket } from "./pictures/columns.js";
import { narrow, wide } from "./spec.js";

/** Weeks leave only inside; where there are none, months stand in for them. */
interface Tables {
  readonly weeks: Released<(typeof eventsPerWeek)["columns"]>;
  readonly months: Released<(typeof eventsPerMonth)["columns"]>;
}

/** Weeks in a picture; longer logs are drawn by month. */
const mostWeeks = 160;
const mostMonths = 90;

/** The rows of a figure, by whichever stretch of time. */
interface View {
  readonly byWeek: boolean;
  readonly profile: Released["profile"];
  readonly buckets: readonly Bucket[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Of every stretch of the data, also of those that the figure leaves out: a hole may lie there. */
  readonly indices: readonly number[];
  /** How many are left out, all before the first that is shown. */
  readonly earlier: number;
  readonly suppressedCells: number;
}

/** Whether there is a hole in the period: events by week, or by month where weeks may not be shown or are too many. */
export function eventsOverTime({ weeks, months }: Tables, scope: Scope, say: Say): Chart {
  const ofWeeks = weeks.forProcess(scope.process);
  const weekly = ofWeeks.rows.length > 0 && ofWeeks.rows.length <= mostWeeks;
  const view = weekly ? weekView(ofWeeks, say) : monthView(months.forProcess(scope.process), say);
  const { byWeek, buckets, suppressedCells } = view;
  const headline = finding(view, say);
  const drawable = buckets.some(({ value }) => value > 0);
  const measured = byWeek
    ? say.text({ de: "Ereignisse je Woche", en: "Events per week" })
    : say.text({ de: "Ereignisse je Monat", en: "Events per month" });
  return {
    id: "events-over-time",
    question: say.text({ de: "Hat der Zeitraum ein Loch?", en: "Is there a hole in the period?" }),
    headline,
    subtitle: subtitle(measured, scope, say),
    n: { cases: scope.cases, suppressedCells },
    spec: drawable ? columnsPicture(buckets, say, wide) : null,
    ...(drawable ? { narrow: columnsPicture(buckets, say, narrow) } : {}),
    table: { caption: measured, columns: view.columns, rows: view.rows },
    alt: say.text({
      de: `${headline}. Je höher eine Säule, desto mehr Ereignisse; eine Lücke ist ein Abschnitt ohne Säule.`,
      en: `${headline}. The higher a column, the more events; a hole is a stretch without a column.`,
    }),
    caveats: [
      ...(drawable ? [] : [nothingLeft(say)]),
      ...earlierMonths(view.earlier, say),
      ...gateNotes({ profile: view.profile, suppressedCells }, say),
    ],
  };
}

function weekView(table: Tables["weeks"], say: Say): View {
  const names = ["week", "events", "cases"] as const;
  return {
    byWeek: true,
    profile: table.profile,
    buckets: table.rows.map(({ week, events }) => ({
      index: weekNumber(week),
      value: events ?? 0,
      name: say.value(week.slice(0, "YYYY-MM".length), "month"),
    })),
    columns: tableColumns(table, names, say),
    rows: table.rows.map((row) =>
      names.map((name) => (name === "week" ? say.value(row.week, "time") : cell(table, row, name, say))),
    ),
    indices: table.rows.map(({ week }) => weekNumber(week)),
    earlier: 0,
    suppressedCells: suppressed(table, names),
  };
}

function monthView(table: Tables["months"], say: Say): View {
  const names = ["month", "events", "cases"] as const;
  const rows = table.rows.slice(-mostMonths);
  return {
    byWeek: false,
    profile: table.profile,
    buckets: rows.map(({ month, events }) => ({
      index: monthNumber(month),
      value: events ?? 0,
      name: say.value(month, "month"),
    })),
    columns: tableColumns(table, names, say),
    rows: rows.map((row) => names.map((name) => cell(table, row, name, say))),
    indices: table.rows.map(({ month }) => monthNumber(month)),
    earlier: table.rows.length - rows.length,
    suppressedCells: suppressed(table, names),
  };
}

/** Weeks since 1970, counted from Mondays. */
const weekNumber = (monday: string): number =>
  Math.round((Date.parse(`${monday}T00:00:00Z`) / 86_400_000 + 3) / 7);

/** Buckets between the first and the last that have no row. */
function missing(indices: readonly number[]): number {
  if (indices.length === 0) return 0;
  return Math.max(...indices) - Math.min(...indices) + 1 - new Set(indices).size;
}

function finding({ buckets, byWeek, indices, suppressedCells }: View, say: Say): string {
  if (buckets.length === 0) return say.text({ de: "Keine Ereignisse zu zeigen", en: "No events to show" });
  const holes = missing(indices);
  if (holes === 0) {
    return byWeek
      ? say.text({ de: "Keine Woche im Zeitraum ist leer", en: "No week of the period is empty" })
      : say.text({ de: "Kein Monat im Zeitraum ist leer", en: "No month of the period is empty" });
  }
  if (suppressedCells > 0) {
    return byWeek
      ? say.text({ de: "Für manche Wochen ist nichts ausgewiesen", en: "For some weeks nothing is shown" })
      : say.text({ de: "Für manche Monate ist nichts ausgewiesen", en: "For some months nothing is shown" });
  }
  return byWeek
    ? say.text({ de: "Mitten im Zeitraum fehlen Wochen", en: "Weeks are missing inside the period" })
    : say.text({ de: "Mitten im Zeitraum fehlen Monate", en: "Months are missing inside the period" });
}
