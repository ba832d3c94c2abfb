import { headingOf } from "./csv-heading.js";
import { detect } from "../detect.js";

/** A row of a sheet: its number, and its cells as text, null = empty. */
export interface SheetText {
  readonly line: number;
  readonly cells: readonly (string | null)[];
}

const date = /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?!\d)/;
const number = /^[+-]?[\d.,]+$/;

/**
 * Which of the first rows of a sheet is the heading, counted from 0: the first that holds all of `named` or, where
 * nothing is named, in which all columns of a log are found; otherwise the one that looks like a heading; null = none.
 */
export function headingAmong(rows: readonly SheetText[], named: readonly string[]): number | null {
  const known = rows.findIndex(({ cells }) => {
    const names = cells.flatMap((cell) => (cell === null ? [] : [cell.trim()]));
    if (named.length > 0) return named.every((name) => names.includes(name));
    return (["case", "activity", "time"] as const).every((role) => detect(role, names).column !== null);
  });
  if (known >= 0) return known;
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const padded = rows.map(({ line, cells }) => ({
    line,
    cells: Array.from({ length: width }, (_, i) => cells[i] ?? ""),
  }));
  const { line, names } = headingOf(padded, false);
  const given = names.filter((name) => name !== "");
  const isData = given.some((name) => date.test(name)) || given.every((name) => number.test(name));
  return isData ? null : rows.findIndex((row) => row.line === line);
}
