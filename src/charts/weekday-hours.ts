import type { Columns } from "../measures/measure.js";
import type { Released } from "../release/released.js";
import type { Text } from "../text.js";
import { cell, column, withheld } from "./cell.js";
import type { Say, TableColumn } from "./chart.js";
import type { Grid, GridCell } from "./pictures/grid.js";

/** The fullest hour of a week, and the week as picture and table have it. */
export interface WeekdayHours {
  readonly grid: Grid;
  /** Null where nothing may be shown. */
  readonly fullest: { readonly weekday: string; readonly hour: number } | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** The counts of a column of a table by `weekday` (1 = Monday) and `hour`; `hours`, one after the other, are the lines. */
export function weekdayHours<C extends Columns>(
  table: Released<C>,
  counted: keyof C & string,
  hours: readonly number[],
  say: Say,
): WeekdayHours {
  const at = (row: (typeof table.rows)[number]) => ({
    weekday: Number(row["weekday"]),
    hour: Number(row["hour"]),
    value: Number(row[counted]),
  });
  const found = new Map(table.rows.map((row) => [`${at(row).weekday} ${at(row).hour}`, row]));
  const textOf = (weekday: number, hour: number): string => {
    const row = found.get(`${weekday} ${hour}`);
    if (row !== undefined) return cell(table, row, counted, say);
    return table.hiddenRows > 0 ? withheld : "0";
  };
  const first = hours[0] ?? 0;
  const cells = table.rows.map((row): GridCell => {
    const { weekday, hour, value } = at(row);
    return { column: weekday - 1, row: hour - first, value, text: cell(table, row, counted, say) };
  });
  const [most] = table.rows.map(at).sort((a, b) => b.value - a.value);
  const names = weekdays.map((name) => say.text(name));
  return {
    grid: { columns: names, rows: hours.map((hour) => clock(hour, say)), cells },
    fullest:
      most === undefined || most.value === 0
        ? null
        : { weekday: names[most.weekday - 1] ?? "", hour: most.hour },
    columns: [
      column(say.text({ de: "Stunde", en: "Hour" }), "id"),
      ...names.map((name) => column(name, table.of.columns[counted]?.unit ?? "count")),
    ],
    rows: cells.some(({ value }) => value > 0)
      ? hours.map((hour) => [clock(hour, say), ...weekdays.map((_, i) => textOf(i + 1, hour))])
      : [],
  };
}

/** The hour that begins at so many o'clock. */
export const clock = (hour: number, say: Say): string =>
  say.text({ de: `${hour} Uhr`, en: `${String(hour).padStart(2, "0")}:00` });

const weekdays = [
  { de: "Montag", en: "Monday" },
  { de: "Dienstag", en: "Tuesday" },
  { de: "Mittwoch", en: "Wednesday" },
  { de: "Donnerstag", en: "Thursday" },
  { de: "Freitag", en: "Friday" },
  { de: "Samstag", en: "Saturday" },
  { de: "Sonntag", en: "Sunday" },
] as const satisfies readonly Text[];
