import { volume } from "../measures/volume.js";
import type { Context } from "./context.js";

export const daysPerYear = 365.25;
/** A shorter window says nothing about a year. */
export const leastDays = 28;

/** Days of the window: the period of the process file, both ends included; else from the first to the last stamp. */
export function windowDays(context: Context): number | null {
  const { from, to } = context.process.processing.period;
  const day = 86_400_000;
  const period = (Date.parse(to) - Date.parse(from)) / day + 1;
  if (period > 0) return period;
  const row = context.row(volume);
  if (row === undefined || row.first_time === null || row.last_time === null) return null;
  return (Date.parse(row.last_time) - Date.parse(row.first_time)) / day;
}
