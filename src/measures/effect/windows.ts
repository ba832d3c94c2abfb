const dayMs = 86_400_000;

/** The ISO date of a day number since 1970. */
export const isoOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** Which cases are held against which: those of `years` years before are moved into the window and meet by month. */
export interface Windows {
  /** ISO date of the change; in the middle of a month that month counts on neither side. */
  readonly changed: string;
  /** ISO dates, the end not in it; `since` is the first of a month. */
  readonly since: string;
  readonly until: string;
  /** How many years lie between a case of before and its place in the window. */
  readonly years: number;
}

/**
 * The whole months from a change to `until` and the same calendar days so many years earlier that they end before the month
 * of the change: one for a window of up to a year. Null where the window holds no day.
 */
export function windowsOf(changed: string, until: string): Windows | null {
  const since = firstWholeMonth(changed);
  if (since >= until) return null;
  let years = 1;
  while (shifted(until, -years) > monthOf(changed)) years += 1;
  return { changed, since, until, years };
}

/** The first day of the month of an ISO date. */
export const monthOf = (iso: string): string => `${iso.slice(0, 7)}-01`;

/** The first day of the quarter of an ISO date. */
export const quarterOf = (iso: string): string => {
  const month = Number(iso.slice(5, 7));
  return monthsOn(monthOf(iso), -((month - 1) % 3));
};

/** The first day of the first month that lies wholly behind a change. */
export const firstWholeMonth = (changed: string): string =>
  changed === monthOf(changed) ? changed : monthsOn(monthOf(changed), 1);

/** The month in the middle of which something changed, as `YYYY-MM`; null where it was the first of one. */
export const startedMonth = ({ changed, since }: Windows): string | null =>
  changed === since ? null : changed.slice(0, 7);

/** The first of a month some months on. */
export function monthsOn(first: string, months: number): string {
  const [year = 0, month = 0] = first.split("-").map(Number);
  const all = 12 * year + month - 1 + months;
  return `${String(Math.floor(all / 12)).padStart(4, "0")}-${String((all % 12) + 1).padStart(2, "0")}-01`;
}

/** Whether something that happened on a day of before lies, so many years on, not behind the day until which was watched. */
export const isSeen = (day: number, watchedUntil: number, { years }: Windows): boolean =>
  shifted(isoOf(day), years) <= isoOf(watchedUntil);

/** An ISO date some years on, as text: 2024-02-29 and one year is 2025-02-29, which is behind 28 February. */
const shifted = (iso: string, years: number): string =>
  `${String(Number(iso.slice(0, 4)) + years).padStart(4, "0")}${iso.slice(4)}`;

/** Where a case that began on a day belongs: side and month of the window; null outside of both. */
export function placeOf(
  day: number,
  { since, until, years }: Windows,
): { readonly side: "before" | "after"; readonly month: string } | null {
  const iso = isoOf(day);
  if (iso >= since && iso < until) return { side: "after", month: iso.slice(0, 7) };
  const moved = shifted(iso, years);
  return moved >= since && moved < until ? { side: "before", month: moved.slice(0, 7) } : null;
}
