import {
  addWorkdays,
  at,
  dayOf,
  isWorkday,
  secondsPerDay,
  weekday,
  workdayFrom,
  type Day,
  type WallTime,
} from "./calendar.js";
import type { Random } from "./random.js";

/** When the office opens on a workday. */
export function opens(on: Day): WallTime {
  return at(on, 7, 30);
}

/** When the office closes on a workday: 16:00, on Fridays 13:00. */
export function closes(on: Day): WallTime {
  return weekday(on) === 4 ? at(on, 13) : at(on, 16);
}

/** A moment of office work `workdays` workdays later; 0 = later on the same day, or the next workday if that is over. */
export function workAfter(random: Random, from: WallTime, workdays: number): WallTime {
  const start = dayOf(from);
  const on =
    workdays === 0 && isWorkday(start)
      ? start
      : addWorkdays(start, Math.max(workdays, isWorkday(start) ? 0 : 1));
  const earliest = Math.max(opens(on), from + 120);
  if (earliest > closes(on) - 600) return workAfter(random, at(on, 23), 1);
  return Math.floor(earliest + random.next() * (closes(on) - earliest));
}

/** Some minutes of office work later; what does not fit into the day is done the next morning. */
export function minutesAfter(from: WallTime, minutes: number): WallTime {
  const on = dayOf(from);
  const done = Math.floor(from + minutes * 60);
  if (isWorkday(on) && from >= opens(on) && done <= closes(on)) return done;
  const next = workdayFrom(from < opens(on) ? on : on + 1);
  return Math.floor(opens(next) + minutes * 60);
}

/** What someone outside sends arrives after `days` days and is stamped in the office on that day or the next workday. */
export function mailAfter(random: Random, from: WallTime, days: number): WallTime {
  const on = workdayFrom(Math.max(dayOf(from) + Math.round(days), dayOf(from) + 1));
  return Math.floor(opens(on) + random.next() * 3 * 3600);
}

/** What someone outside does online happens after `days` days, between 6:00 and 23:00. */
export function onlineAfter(random: Random, from: WallTime, days: number): WallTime {
  const time = from + Math.max(Math.round(days * secondsPerDay), 900);
  const second = time % secondsPerDay;
  const awake = second >= 6 * 3600 && second < 23 * 3600;
  return awake ? time : onlineOn(random, Math.max(dayOf(time), dayOf(from) + 1));
}

/** A moment between 6:00 and 23:00, most often in the morning or the evening. */
export function onlineOn(random: Random, on: Day): WallTime {
  return Math.floor(on * secondsPerDay + random.spread([6, 8.5, 14, 20.5, 23]) * 3600);
}
