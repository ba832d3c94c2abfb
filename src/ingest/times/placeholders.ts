import { list, literal, sql, type Fragment } from "../../sql/tag.js";

/** Days that programs write where there is no date: the first and last that they know, read as midnight. */
const emptyDays = ["0001-01-01", "1899-12-30", "1899-12-31", "1900-01-01", "1970-01-01"] as const;

/** Events before this year are kept and told about: real files do reach back, a wrong century looks the same. */
export const earlyYear = 1980;

/**
 * SQL: whether a time is a placeholder for "still open" (DQ-304): any time from 31.12.9999 on, and midnight of
 * 01.01.0001, 30.12.1899, 31.12.1899, 01.01.1900 or 01.01.1970, in the zone or, for 1970, in UTC. Other times of these
 * days are times like any other.
 */
export function isPlaceholder(time: Fragment, zone: string): Fragment {
  const days = list(emptyDays.map((day) => sql`cast(${literal(day)} as timestamp)`));
  return sql`case
    when ${time} >= timestamptz '1970-01-03 00:00:00+00' then ${time} >= timestamptz '9999-12-30 00:00:00+00'
    else epoch_us(${time}) = 0 or list_contains([${days}], timezone(${literal(zone)}, ${time}))
  end`;
}

/** SQL: whether a time lies after the local day `until` (ISO date). */
export const isFuture = (time: Fragment, zone: string, until: string): Fragment =>
  sql`${time} >= timezone(${literal(zone)}, cast(${literal(until)} as timestamp) + interval 1 day)`;

/**
 * The last day, as an ISO date, on which an event can lie: that of the export, or the day after today, as the day of
 * the run is not that of every zone.
 */
export function lastDay(exportedAt: string | undefined, today: string): string {
  if (exportedAt !== undefined) return exportedAt;
  const next = new Date(`${today.slice(0, 10)}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
