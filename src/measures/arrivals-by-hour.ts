import { administrationZone } from "../config/administration-zone.js";
import { localTime, quarterOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

/**
 * Weekday and hour at which cases begin: when work arrives, never when somebody works. Under a Fachbereich the first step
 * may be the doing of one person: it leaves only where the process file declares that the log covers a whole one
 * (`governance.md` P-05).
 */
export const arrivalsByHour = measure({
  id: "arrivals-by-hour",
  definition: {
    de: "Je Wochentag und Stunde: Fälle, deren erster Zeitpunkt dort liegt. Nur für ganze Fachbereiche.",
    en: "Per weekday and hour: cases whose first stamp lies there. Only for whole departments.",
  },
  source: "own; arrivals as in flow-per-month, by weekday and hour in place of the month",
  nulls: neverNull,
  perspective: "volume",
  grain: "bin",
  wholeDepartment: true,
  support: { cases: "arrivals" },
  partition: true,
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    weekday: { unit: "rank", label: { de: "Wochentag (1 = Montag)", en: "Weekday (1 = Monday)" } },
    hour: { unit: "count", label: { de: "Stunde", en: "Hour" } },
    arrivals: { unit: "cases", label: { de: "Eingänge", en: "Arrivals" } },
  },
  sql: sql`
    with quarters_of_arrival as (
      select process, min(first_time) as first_time, count(*) as arrivals
      from cases
      group by process, ${quarterOf("first_time")}
    ),

    dated as (
      select process, arrivals, ${localTime("first_time", administrationZone)} as local
      from quarters_of_arrival
    ),

    placed as (
      select
        process,
        1 + date_diff('day', cast(date_trunc('week', local) as date), cast(local as date)) as weekday,
        cast(extract(hour from local) as bigint) as hour,
        arrivals
      from dated
    )

    select process, weekday, hour, cast(sum(arrivals) as bigint) as arrivals
    from placed
    group by process, weekday, hour
    order by process, weekday, hour
  `,
});
