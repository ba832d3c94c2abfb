import { quantileSeconds } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

export const gapBefore = measure({
  id: "gap-before",
  definition: {
    de: "Abstand vor dem Schritt: Zeit vom Abschluss des Schritts davor bis zum eigenen Abschluss; sie enthält die Bearbeitung. Für Protokolle ohne Beginnzeiten der einzige Hinweis auf das Warten davor.",
    en: "Gap before a step: time from the completion of the step before to its own completion; it contains the work. For logs without starts it is the only hint at the waiting before.",
  },
  source: "directly-follows, summed up over the pairs that end at the activity; quantiles R type 7",
  nulls: neverNull,
  perspective: "time",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    executions: {
      unit: "events",
      label: { de: "Ausführungen nach einem anderen Schritt", en: "Executions after another step" },
    },
    median_seconds: { unit: "seconds", label: { de: "Median", en: "Median" }, quantile: 0.5 },
  },
  sql: sql`
    with following as (
      select v.activity_key, cast(sum(p.cases) as bigint) as cases
      from path_visits v
      join paths p on p.path_key = v.path_key
      where v.last_position > 1
      group by v.activity_key
    ),

    summary as (
      select
        activity_key,
        count(*) as executions,
        ${quantileSeconds("since_previous_us", 0.5)} as median_seconds
      from events
      where since_previous_us is not null
      group by activity_key
    )

    select
      a.process,
      a.activity,
      f.cases,
      s.executions,
      s.median_seconds
    from summary s
    join following f on f.activity_key = s.activity_key
    join activities a on a.activity_key = s.activity_key
    order by a.process, a.activity
  `,
});
