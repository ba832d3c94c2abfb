import { berlinOffset, dateOf, dayOf, secondsPerDay, type WallTime } from "./calendar.js";

/** `31.12.2024` */
export function germanDate(time: WallTime): string {
  const { year, month, date } = dateOf(dayOf(time));
  return `${two(date)}.${two(month)}.${year}`;
}

/** `31.12.2024 13:45` */
export function germanMinute(time: WallTime): string {
  return `${germanDate(time)} ${clock(time).slice(0, 5)}`;
}

/** `31.12.2024 13:45:09` */
export function germanSecond(time: WallTime): string {
  return `${germanDate(time)} ${clock(time)}`;
}

/** `2024-12-31T13:45:09` */
export function isoSecond(time: WallTime): string {
  const { year, month, date } = dateOf(dayOf(time));
  return `${year}-${two(month)}-${two(date)}T${clock(time)}`;
}

/** `2024-12-31T13:45:09.000+01:00` */
export function isoOffset(time: WallTime): string {
  return `${isoSecond(time)}.000+0${berlinOffset(time)}:00`;
}

/** `1.234,50` */
export function germanAmount(cents: number): string {
  const euros = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ".");
  return `${euros},${two(cents % 100)}`;
}

function clock(time: WallTime): string {
  const second = time % secondsPerDay;
  return [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(two).join(":");
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
