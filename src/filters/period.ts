import { administrationZone } from "../config/administration-zone.js";
import type { FilterOf } from "../config/filter.js";
import { localTime } from "../sql/functions.js";
import { param, sql, type Fragment } from "../sql/tag.js";
import type { KeptCases } from "./kept-cases.js";

/** The condition that a time lies on `day` or later. */
const since = (time: string, day: string | null): Fragment =>
  day === null ? sql`true` : sql`${localTime(time, administrationZone)} >= cast(${param(day)} as timestamp)`;

/** The condition that a time lies on `day` or before. */
const until = (time: string, day: string | null): Fragment =>
  day === null
    ? sql`true`
    : sql`${localTime(time, administrationZone)} < cast(${param(day)} as timestamp) + interval '1' day`;

/**
 * started: the first stamp lies in the period · completed: the last completion does, and the case is not known to be
 * open · active: a day between the two does.
 */
export const period: KeptCases<FilterOf<"period">> = ({ cases, from, to }) => {
  const [first, last] = {
    started: ["first_time", "first_time"],
    completed: ["last_time", "last_time"],
    active: ["last_time", "first_time"],
  }[cases] as [string, string];
  const ended = cases === "completed" ? sql`completed is not false` : sql`true`;
  return sql`
    select case_key
    from cases
    where ${since(first, from)} and ${until(last, to)} and ${ended}`;
};
