import { administrationZone } from "../config/administration-zone.js";
import { localTime, micros } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * Until when each process was watched: what is open then is censored. The start of the day of the export, or the last
 * stamp of that day where the log reaches into it; without a stated day the last stamp of the log. Later stamps lie in
 * the future and move nothing.
 */
export const observation: Relation = {
  name: "observation",
  meaning: "one row per process: until when its cases were watched",
  columns: {
    process: ["VARCHAR", "process id"],
    until_time: ["TIMESTAMP WITH TIME ZONE", "the last moment of watching"],
    until_us: ["BIGINT", "the same in microseconds since 1970"],
    has_ends: [
      "BOOLEAN",
      "an activity is declared an end, so that open cases can be told from completed ones",
    ],
  },
  sql: sql`
    with days as (
      select
        process,
        cast(exported_on as timestamp) as first_moment,
        cast(exported_on as timestamp) + interval '1' day as last_moment
      from process_settings
      where exported_on is not null
    ),

    exports as (
      select process, ${localTime("first_moment", administrationZone)} as from_time, ${localTime("last_moment", administrationZone)} as to_time
      from days
    ),

    watched as (
      select
        c.process,
        case
          when max(x.from_time) is null then max(c.last_time)
          else greatest(
            max(x.from_time),
            coalesce(max(case when c.last_time < x.to_time then c.last_time end), max(x.from_time))
          )
        end as until_time,
        coalesce(max(case when c.completed is not null then 1 end) = 1, false) as has_ends
      from cases c
      left join exports x on x.process = c.process
      group by c.process
    )

    select process, until_time, ${micros("until_time")} as until_us, has_ends
    from watched
    order by process
  `,
};
