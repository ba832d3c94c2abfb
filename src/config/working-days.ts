import {
  customaryDays,
  knownYears,
  weekdays,
  type Calendar,
  type CustomaryDay,
  type Span,
} from "./calendar.js";
import { holidaysNrw, rosenmontag } from "./holidays.js";
import { dayOf, dayOfIso, weekdayOf } from "./iso-day.js";

/** One day of a calendar. */
export interface CalendarDay {
  /** Days since 1970-01-01, on the wall clock of the calendar. */
  readonly day: number;
  readonly is_working: boolean;
  /** Working time, ascending; empty on a free day and where hours are unknown. */
  readonly spans: readonly Span[];
}

/** Every day of the years of a calendar from `first` to `last`, ascending; none where the calendar has no such year. */
export function daysOf(calendar: Calendar, first: number, last: number): readonly CalendarDay[] {
  const { first_year, last_year } = calendar.holidays;
  const days: CalendarDay[] = [];
  for (let year = Math.max(first, first_year); year <= Math.min(last, last_year); year++) {
    const free = freeDays(calendar, year);
    const halves = customaryOf(calendar, year, "half");
    for (let day = dayOf(year, 1, 1); day < dayOf(year + 1, 1, 1); day++) {
      const weekday = weekdays[weekdayOf(day)] ?? "sun";
      const is_working = calendar.workdays.includes(weekday) && !free.has(day);
      const spans = is_working ? (calendar.hours?.[weekday] ?? []) : [];
      days.push({ day, is_working, spans: halves.has(day) ? firstHalf(spans) : spans });
    }
  }
  return days;
}

/** The public holidays of a calendar in every year for which they are known, in days since 1970-01-01, ascending. */
export function publicHolidays({ holidays }: Calendar): readonly number[] {
  if (holidays.region === "none") return [];
  const years = Array.from(
    { length: knownYears.last - knownYears.first + 1 },
    (_, i) => knownYears.first + i,
  );
  return years.flatMap(holidaysNrw);
}

function freeDays(calendar: Calendar, year: number): ReadonlySet<number> {
  const free = customaryOf(calendar, year, "off");
  if (calendar.holidays.region === "DE-NW") for (const day of holidaysNrw(year)) free.add(day);
  const [first, last] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  for (const { from, to } of calendar.closed) {
    for (let day = Math.max(first, dayOfIso(from)); day <= Math.min(last, dayOfIso(to)); day++) free.add(day);
  }
  return free;
}

const customary: Readonly<Record<CustomaryDay, (year: number) => number>> = {
  rosenmontag,
  heiligabend: (year) => dayOf(year, 12, 24),
  silvester: (year) => dayOf(year, 12, 31),
};

const customaryOf = (calendar: Calendar, year: number, custom: "off" | "half"): Set<number> =>
  new Set(
    customaryDays.filter((name) => calendar.customary[name] === custom).map((name) => customary[name](year)),
  );

/** The first half of the working time. */
function firstHalf(spans: readonly Span[]): readonly Span[] {
  let left = spans.reduce((sum, { from, to }) => sum + to - from, 0) / 2;
  return spans.flatMap(({ from, to }) => {
    const taken = Math.min(left, to - from);
    left -= taken;
    return taken > 0 ? [{ from, to: from + taken }] : [];
  });
}
