import type { Calendar } from "../config/calendar.js";
import { daysOf, publicHolidays } from "../config/working-days.js";
import type { Cell, Engine, Target } from "../engine/engine.js";
import { sql } from "../sql/tag.js";

/** The calendars of a run. */
const calendars: Target = {
  table: "calendars",
  columns: {
    calendar_key: "integer",
    name: "varchar",
    zone: "varchar",
    has_hours: "boolean",
    first_year: "integer",
    last_year: "integer",
  },
};

/** Every process has one calendar; `first_slot` + quarter of an hour = `slot` of `working_quarters`. */
const processCalendars: Target = {
  table: "process_calendars",
  columns: { process: "varchar", calendar_key: "integer", first_slot: "bigint" },
};

/** The days that a calendar vouches for, as far as the log needs them; `working_day` counts up to and including the day. */
const calendarDays: Target = {
  table: "calendar_days",
  columns: { calendar_key: "integer", day: "integer", working_day: "integer" },
};

/** Working time on the wall clock, in seconds since midnight. */
const calendarHours: Target = {
  table: "calendar_hours",
  columns: { calendar_key: "integer", day: "integer", opens_s: "integer", closes_s: "integer" },
};

/**
 * Public holidays of a calendar, in every year for which the law is known: `first_year` and `last_year` of a calendar
 * bound its closures, which no deadline minds.
 */
const calendarHolidays: Target = {
  table: "calendar_holidays",
  columns: { calendar_key: "integer", day: "integer" },
};

/** Everything that `writeCalendars` writes. */
export const calendarTables: readonly Target[] = [
  calendars,
  processCalendars,
  calendarDays,
  calendarHours,
  calendarHolidays,
];

/** More than there are quarters of an hour up to the year 9999. */
const slotsOfCalendar = 2 ** 32;

/**
 * Writes the calendar of every process of the log, and its days from the year before the first stamp to the year after
 * the last, as far as the calendar has these years.
 */
export async function writeCalendars(
  engine: Engine,
  calendarOf: (process: string) => Calendar,
): Promise<void> {
  for (const target of calendarTables) await engine.append(target, []);
  const [range] = await engine.rows(sql`
    select
      least(extract(year from min(time)), extract(year from min(start_time))) as first,
      greatest(extract(year from max(time)), extract(year from max(start_time))) as last
    from instance_rows`);
  const processes = await engine.rows(sql`select distinct process from instance_cases order by process`);
  const keys = new Map<Calendar, number>();
  const ofProcesses = processes.map((row): readonly Cell[] => {
    const process = String(row["process"]);
    const calendar = calendarOf(process);
    const key = keys.get(calendar) ?? keys.size;
    keys.set(calendar, key);
    return [process, key, key * slotsOfCalendar];
  });
  await engine.append(processCalendars, ofProcesses);
  for (const [calendar, key] of keys) {
    const { first_year, last_year } = calendar.holidays;
    const { name, timezone, hours } = calendar;
    await engine.append(calendars, [[key, name, timezone, hours !== null, first_year, last_year]]);
    const days = daysOf(calendar, Number(range?.["first"]) - 1, Number(range?.["last"]) + 1);
    let working = 0;
    const counted = days.map(({ day, is_working }): readonly Cell[] => [
      key,
      day,
      (working += is_working ? 1 : 0),
    ]);
    await engine.append(calendarDays, counted);
    const hourly = days.flatMap(({ day, spans }) =>
      spans.map(({ from, to }): readonly Cell[] => [key, day, from, to]),
    );
    await engine.append(calendarHours, hourly);
    await engine.append(
      calendarHolidays,
      publicHolidays(calendar).map((day): readonly Cell[] => [key, day]),
    );
  }
}
