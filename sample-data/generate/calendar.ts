/** Whole days since 1970-01-01. */
export type Day = number;

/** Seconds since 1970-01-01 00:00 as the clock on the wall of Europe/Berlin shows them. */
export type WallTime = number;

export const secondsPerDay = 86_400;

/** The day of a date; month counts from 1. */
export function day(year: number, month: number, date: number): Day {
  return Date.UTC(year, month - 1, date) / 1000 / secondsPerDay;
}

/** The day that a time lies on. */
export function dayOf(time: WallTime): Day {
  return Math.floor(time / secondsPerDay);
}

/** A clock time on a day. */
export function at(on: Day, hour: number, minute = 0, second = 0): WallTime {
  return on * secondsPerDay + hour * 3600 + minute * 60 + second;
}

/** 0 = Monday … 6 = Sunday. */
export function weekday(on: Day): number {
  return (on + 3) % 7; // 1970-01-01 was a Thursday
}

/** Year, month (from 1) and date of a day. */
export function dateOf(on: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const utc = new Date(on * secondsPerDay * 1000);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, date: utc.getUTCDate() };
}

/** Easter Sunday (Gregorian computus as printed in Meeus). */
export function easter(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return day(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

/** The eleven public holidays of North Rhine-Westphalia in a year. */
export function holidays(year: number): readonly Day[] {
  const sunday = easter(year);
  return [
    day(year, 1, 1),
    sunday - 2, // Karfreitag
    sunday + 1, // Ostermontag
    day(year, 5, 1),
    sunday + 39, // Christi Himmelfahrt
    sunday + 50, // Pfingstmontag
    sunday + 60, // Fronleichnam
    day(year, 10, 3),
    day(year, 11, 1), // Allerheiligen
    day(year, 12, 25),
    day(year, 12, 26),
  ];
}

/** True from Monday to Friday, except on holidays and on 24 and 31 December, when the offices are closed. */
export function isWorkday(on: Day): boolean {
  if (weekday(on) > 4) return false;
  const { year, month, date } = dateOf(on);
  return !(month === 12 && (date === 24 || date === 31)) && !holidays(year).includes(on);
}

/** This day if it is a workday, else the next one that is. */
export function workdayFrom(on: Day): Day {
  let found = on;
  while (!isWorkday(found)) found += 1;
  return found;
}

/** The workday that lies `count` workdays after a day; a count of 0 is the day itself or the next workday. */
export function addWorkdays(on: Day, count: number): Day {
  let found = workdayFrom(on);
  for (let left = count; left > 0; left -= 1) found = workdayFrom(found + 1);
  return found;
}

/** Offset of Europe/Berlin at a wall time, in hours; summer time runs between the last Sundays of March and October. */
export function berlinOffset(time: WallTime): 1 | 2 {
  const { year } = dateOf(dayOf(time));
  const begins = at(lastSunday(year, 3), 3);
  const ends = at(lastSunday(year, 10), 3);
  return time >= begins && time < ends ? 2 : 1;
}

function lastSunday(year: number, month: number): Day {
  const last = day(year, month + 1, 1) - 1;
  return last - ((weekday(last) + 1) % 7);
}
