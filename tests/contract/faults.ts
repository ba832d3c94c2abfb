import { neverNull, type Column, type Measure, type Unit } from "../../src/measures/measure.js";

/** Units whose columns hold null only where they say so (`optional`). */
const filled = new Set<Unit>(["id", "list", "month", "rank", "cases", "events", "people"]);

/** What is wrong with the cell of a column; null = nothing. */
function fault(value: unknown, { unit, optional }: Column, of: Measure): string | null {
  if (value === undefined) return "is missing";
  if (value === null) {
    if (filled.has(unit) && optional !== true) return "is null and not optional";
    return of.nulls === neverNull ? "is null, and `nulls` says never" : null;
  }
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return `is ${value}`;
    if (unit === "share" && (value < 0 || value > 1 + 1e-12)) return `is a share of ${value}`;
    if (["cases", "people", "rank"].includes(unit) && value < 0) return `is a count of ${value}`;
  }
  return null;
}

/** A share of something, or an end of its interval, is more than 0 where something is counted. */
function shareFault(
  row: Readonly<Record<string, unknown>>,
  name: string,
  { unit, numerator }: Column,
): string | null {
  const value = row[name];
  const part = numerator === undefined ? undefined : row[numerator];
  if (unit !== "share" || numerator === undefined || typeof part !== "number") return null;
  if (part === 0 || (typeof value === "number" && value > 0)) return null;
  return `does not go with ${numerator}`;
}

/** What is wrong with the rows of a measure, whatever the log: every fault once. */
export function faults(of: Measure, rows: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  const names = Object.keys(of.columns);
  const found = new Set<string>();
  for (const row of rows) {
    for (const name of Object.keys(row)) if (!names.includes(name)) found.add(`${name} is not declared`);
    for (const [name, column] of Object.entries(of.columns)) {
      const what = fault(row[name], column, of) ?? shareFault(row, name, column);
      if (what !== null) found.add(`${name} ${what}`);
    }
  }
  return [...found];
}
