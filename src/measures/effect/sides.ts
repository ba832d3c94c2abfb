import type { EffectCases } from "./effect-cases.js";
import { isoOf, isSeen, monthsOn, placeOf, type Windows } from "./windows.js";

/** Cases of one side by month, as numbers of the cases, ascending, and what each of them counts. */
export interface Side {
  readonly byMonth: readonly Int32Array[];
  /** By month: what a case counts, so that both sides have the same months in the same proportion. */
  readonly weights: readonly number[];
  readonly cases: number;
}

/** Before and after, month against month. */
export interface Sides {
  readonly before: Side;
  readonly after: Side;
  /** Months of the window that both sides have, and those in which one has fewer than it takes. */
  readonly months: readonly string[];
  readonly unmatched: readonly string[];
  /** Cases of the window that began too late to be seen to their end. */
  readonly tooLate: number;
}

/** A month needs so many cases on each side. */
const leastOfMonth = 5;

/**
 * Sorts the cases of a process into before and after. What was still open at the end of the log is missing after; a case of
 * before that was still open on the same calendar day is left out for that, so that slow cases count on neither side.
 * `shared`: months that other processes have too; absent = all. Cases of the window that began behind `last_day` are left out: a case
 * that is already complete then was a quick one. Months in which a side has fewer than five cases are left out on both.
 */
export function sidesOf(
  { day, end_day, last_day, watched_until }: EffectCases,
  windows: Windows,
  shared?: readonly string[],
): Sides {
  const found = { before: new Map<string, number[]>(), after: new Map<string, number[]>() };
  let tooLate = 0;
  for (const [i, began] of day.entries()) {
    const place = placeOf(began, windows);
    if (place === null) continue;
    if (
      place.side === "before" &&
      !(isSeen(began, last_day, windows) && isSeen(end_day[i] ?? began, watched_until, windows))
    )
      continue;
    if (began > last_day) {
      tooLate += 1;
      continue;
    }
    const months = found[place.side];
    const list = months.get(place.month);
    if (list === undefined) months.set(place.month, [i]);
    else list.push(i);
  }
  const all = monthsOf(windows);
  const count = (side: "before" | "after", month: string) => found[side].get(month)?.length ?? 0;
  const months = all.filter(
    (month) =>
      (["before", "after"] as const).every((side) => count(side, month) >= leastOfMonth) &&
      (shared?.includes(month) ?? true),
  );
  const side = (name: "before" | "after", weights: readonly number[]): Side => ({
    byMonth: months.map((month) => Int32Array.from(found[name].get(month) ?? [])),
    weights,
    cases: months.reduce((sum, month) => sum + count(name, month), 0),
  });
  return {
    before: side(
      "before",
      months.map((month) => count("after", month) / count("before", month)),
    ),
    after: side(
      "after",
      months.map(() => 1),
    ),
    months,
    unmatched: all.filter((month) => !months.includes(month)),
    tooLate,
  };
}

/** Every month of the window, as `YYYY-MM`. */
function monthsOf({ since, until }: Windows): readonly string[] {
  const months: string[] = [];
  const last = isoOf(Date.parse(until) / 86_400_000 - 1).slice(0, 7);
  for (let month = since; month.slice(0, 7) <= last; month = monthsOn(month, 1))
    months.push(month.slice(0, 7));
  return months;
}
