import { administrationZone } from "../config/administration-zone.js";
import { localTime, monthOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/** The days on which a step was completed, and the week and month that each lies in. */
export const days: Relation = {
  name: "days",
  meaning: "one row per local day with at least one completion",
  columns: {
    day: ["INTEGER", "days since 1970-01-01, local"],
    weekday: ["BIGINT", "1 = Monday … 7 = Sunday"],
    week: ["VARCHAR", "date of its Monday, YYYY-MM-DD"],
    month: ["VARCHAR", "YYYY-MM"],
  },
  sql: sql`
    with firsts as (
      select day, min(first_time) as first_time
      from quarters
      group by day
    ),

    dated as (
      select day, ${localTime("first_time", administrationZone)} as local, ${monthOf("first_time", administrationZone)} as month
      from firsts
    )

    select
      day,
      1 + date_diff('day', cast(date_trunc('week', local) as date), cast(local as date)) as weekday,
      cast(cast(date_trunc('week', local) as date) as varchar) as week,
      month
    from dated
    order by day
  `,
};
