import type { benefit as benefitTable } from "../ranking/tables.js";
import type { Released } from "../release/released.js";
import { withheld } from "./cell.js";
import type { Say } from "./chart.js";

/** Hours a year of one process as people read them: in a table with their unit, in a column whose head says it without. */
export interface HoursText {
  readonly cell: string;
  readonly bare: string;
}

const withoutUnit = (text: string): string => text.replace(/\u00a0\S+$/u, "");

/** Two numbers of hours as a range with one unit; one of them where both are printed alike. */
export function hoursBetween(least: number, most: number, say: Say): string {
  const [low, high] = [say.value(least, "hours"), say.value(most, "hours")];
  return low === high ? low : `${withoutUnit(low)}–${high}`;
}

/**
 * The hours that a process could free, P10 to P90: `•` where they or their row were withheld, "keine Angabe" and in a column
 * `–` where they could not be computed.
 */
export function hoursText(
  table: Released<(typeof benefitTable)["columns"]>,
  process: string,
  say: Say,
): HoursText {
  const row = table.rows.find((one) => one.process === process);
  if (row === undefined || table.isWithheld(row, "hours_p10") || table.isWithheld(row, "hours_p90"))
    return { cell: withheld, bare: withheld };
  const { hours_p10: low, hours_p90: high } = row;
  if (low === null || high === null) return { cell: say.value(null, "hours"), bare: "–" };
  const cell = hoursBetween(low, high, say);
  return { cell, bare: withoutUnit(cell) };
}
