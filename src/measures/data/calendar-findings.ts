import type { Engine } from "../../engine/engine.js";
import { quarterOf } from "../../sql/functions.js";
import { sql } from "../../sql/tag.js";
import type { ProcessFindings } from "./rows.js";

/** A finding for each process with events outside of the years of its calendar: their working time is not known. */
export async function calendarFindings(engine: Engine): Promise<readonly ProcessFindings[]> {
  const unknown = await engine.rows(sql`select 1 from working_quarters where working_day is null limit 1`);
  if (unknown.length === 0) return [];
  const rows = await engine.rows(sql`
    with outside as (
      select
        c.process,
        c.calendar_key,
        k.name,
        k.first_year,
        k.last_year,
        extract(year from e.time at time zone k.zone) > k.last_year as is_late
      from events e
      join activities a on a.activity_key = e.activity_key
      join process_calendars c on c.process = a.process
      join calendars k on k.calendar_key = c.calendar_key
      join working_quarters w on w.slot = c.first_slot + ${quarterOf("time")}
      where w.working_day is null
    ),

    whole as (
      select process, cast(sum(events) as bigint) as events
      from cases
      group by process
    )

    select
      o.process,
      o.name,
      o.first_year,
      o.last_year,
      w.events,
      count(case when is_late then null else 1 end) as before,
      count(case when is_late then 1 end) as after
    from outside o
    join whole w on w.process = o.process
    group by o.process, o.name, o.first_year, o.last_year, w.events
    order by o.process`);
  return rows.map((row) => ({
    process: String(row["process"]),
    findings: [
      {
        code: "DQ-308",
        file: null,
        column: null,
        count: Number(row["before"]) + Number(row["after"]),
        of: Number(row["events"]),
        lines: [],
        facts: {
          calendar: String(row["name"]),
          first_year: Number(row["first_year"]),
          last_year: Number(row["last_year"]),
          before: Number(row["before"]),
          after: Number(row["after"]),
        },
      },
    ],
  }));
}

/** What was found, with more findings of the same processes behind it. */
export const withFindings = <T extends ProcessFindings>(
  found: readonly T[],
  more: readonly ProcessFindings[],
): readonly T[] =>
  found.map((one) => ({
    ...one,
    findings: [
      ...one.findings,
      ...more.filter(({ process }) => process === one.process).flatMap(({ findings }) => findings),
    ],
  }));
