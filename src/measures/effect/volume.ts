import type { Engine } from "../../engine/engine.js";
import { param, sql } from "../../sql/tag.js";
import { columnsOf } from "../data/columns-of.js";
import { isSeen, placeOf, type Windows } from "./windows.js";

/** Cases of a process that began on a day, completed or not; one entry a day. */
export interface StartedCases {
  /** Local day of the first step, since 1970. */
  readonly day: Float64Array;
  readonly cases: Float64Array;
}

/** Reads them from the sorted log. */
export async function startedCases(engine: Engine, process: string): Promise<StartedCases> {
  return columnsOf(
    engine,
    sql`
      select s.day, count(*) as cases
      from cases c
      join events s on s.case_key = c.case_key and s.position = 1
      where c.process = ${param(process)}
      group by s.day
      order by s.day`,
    ["day", "cases"],
  );
}

/** Cases that began on each side, completed or not, in the months and on the days from which completed ones are counted. */
export function volumeOf(
  { day, cases }: StartedCases,
  lastDay: number,
  windows: Windows,
  months: readonly string[],
): { readonly before: number; readonly after: number } {
  const found = { before: 0, after: 0 };
  for (const [i, began] of day.entries()) {
    const place = placeOf(began, windows);
    if (place === null || !months.includes(place.month)) continue;
    const isCounted = place.side === "before" ? isSeen(began, lastDay, windows) : began <= lastDay;
    if (isCounted) found[place.side] += cases[i] ?? 0;
  }
  return found;
}
