import { list, literal, sql, type Fragment } from "../../sql/tag.js";

/** What a column with a time of day holds where there is none. */
const noClock = ["", "-", "--", "k.a.", "n/a"] as const;
/** What sheets and databases add to a day that has no time. */
const midnight = "[ T]0?0:00(:00([.,]0+)?)?$";

/**
 * A point in time from a day and a time of day that stand in two columns (SAP: `Datum`, `Uhrzeit`), as SQL of a text:
 * the day, a blank, the time of day. The day alone where the other cell has none, where it has a time of its own that is
 * not midnight, and where it is one of `open`, which mean "not yet"; null without a day.
 */
export function dayAndClock(day: Fragment, clock: Fragment, open: readonly string[]): Fragment {
  const alone = sql`regexp_replace(trim(${day}), ${literal(midnight)}, '')`;
  return sql`case
    when ${clock} is null or lower(trim(${clock})) in (${list(noClock.map((word) => literal(word)))}) then ${day}
    when contains(${alone}, ':') or list_contains([${list(open.map((word) => literal(word)))}]::varchar[], trim(${day})) then ${day}
    else ${alone} || ' ' || trim(${clock})
  end`;
}

/** The same of two cells. */
export function dayAndClockOf(
  day: string | null,
  clock: string | null,
  open: readonly string[],
): string | null {
  if (day === null || clock === null) return day;
  const [date, time] = [blanksOff(day), blanksOff(clock)];
  const alone = date.replace(new RegExp(midnight, "u"), "");
  if (noClock.some((word) => word === time.toLowerCase()) || alone.includes(":") || open.includes(date))
    return day;
  return `${alone} ${time}`;
}

const blanksOff = (text: string): string => text.replace(/^ +| +$/g, "");
