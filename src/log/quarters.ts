import { administrationZone } from "../config/administration-zone.js";
import { localTime, quarterOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/**
 * The wall clock of every quarter of an hour in which a step was completed. The zone is asked once for each instead of
 * once for each event; since 1893 all offsets from UTC are whole quarters.
 */
export const quarters: Relation = {
  name: "quarters",
  meaning: "one row per quarter of an hour with at least one completion",
  columns: {
    quarter: ["BIGINT", "number of the quarter, ascending with time"],
    day: ["INTEGER", "days since 1970-01-01, local"],
    hour: ["INTEGER", "local hour of the day, 0…23"],
    opens_day: ["BOOLEAN", "the first quarter of the local day"],
    first_time: ["TIMESTAMP WITH TIME ZONE", "first completion in it"],
  },
  sql: sql`
    with occurring as (
      select ${quarterOf("time")} as quarter, min(time) as first_time
      from instance_rows
      group by ${quarterOf("time")}
    ),

    dated as (
      select quarter, first_time, ${localTime("first_time", administrationZone)} as local
      from occurring
    )

    select
      quarter,
      cast(date_diff('day', date '1970-01-01', cast(local as date)) as integer) as day,
      cast(extract(hour from local) as integer) as hour,
      extract(hour from local) = 0 and extract(minute from local) < 15 as opens_day,
      first_time
    from dated
    order by quarter
  `,
};
