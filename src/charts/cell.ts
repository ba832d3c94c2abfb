import type { Columns, Unit } from "../measures/measure.js";
import type { Released } from "../release/released.js";
import type { ReleasedRow } from "../release/released-row.js";
import type { Say, TableColumn } from "./chart.js";
import { printable } from "./printable.js";

/** Stands for what was withheld to protect people; every table that shows it explains it. */
export const withheld = "•";

/** The step to which the durations of a table were rounded, in seconds; 0 where they were not. */
export const durationStep = (table: Pick<Released, "profile">): number => table.profile.round_seconds;

/** One cell as a person reads it: `•` if it was withheld, "keine Angabe" if it could not be measured. */
export function cell<C extends Columns>(
  table: Released<C>,
  row: ReleasedRow<C>,
  column: keyof C & string,
  say: Say,
): string {
  if (table.isWithheld(row, column)) return withheld;
  const { unit, boundary, multipleOf } = table.of.columns[column] as C[string];
  const value = row[column];
  if (boundary !== true && (value === null || typeof value === "number")) {
    if (unit === "seconds") return say.duration(value, durationStep(table));
    if (multipleOf !== undefined && value !== null && table.profile.name !== "public-data")
      return say.number(value, Math.ceil(-Math.log10(multipleOf)));
    if (unit === "working_days") return say.workingDays(value, durationStep(table) / 86_400);
  }
  if (typeof value === "string" && unit === "id") return printable(value);
  if (Array.isArray(value)) {
    const names = value.map((name) => printable(String(name)));
    return say.value(names, unit);
  }
  return say.value(value, unit);
}

/** Values of a figure that were withheld: cells of the columns it shows, and one for each row withheld whole. */
export function suppressed<C extends Columns>(
  table: Released<C>,
  columns: readonly (keyof C & string)[],
): number {
  const cells = table.rows.map((row) => columns.filter((name) => table.isWithheld(row, name)).length);
  return cells.reduce((sum, n) => sum + n, table.hiddenRows);
}

const isWord = (unit: Unit): boolean =>
  unit === "id" || unit === "list" || unit === "time" || unit === "month" || unit === "flag";

/** Table columns with the labels of the measure. */
export function tableColumns<C extends Columns>(
  table: Released<C>,
  names: readonly (keyof C & string)[],
  say: Say,
): readonly TableColumn[] {
  return names.map((name) => {
    const { unit, label } = table.of.columns[name] as C[string];
    return column(say.text(label), unit);
  });
}

/** A table column of our own; numbers stand at the end of their cells. */
export const column = (label: string, unit: Unit): TableColumn => ({
  label,
  unit,
  align: isWord(unit) ? "start" : "end",
});
