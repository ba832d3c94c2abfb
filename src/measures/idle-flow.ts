import { sumSeconds } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";
import { durationAggregates, durationColumns } from "./shared/durations.js";

export const idleFlow = measure({
  id: "idle-flow",
  definition: {
    de: "Wo Fälle liegen: Strecken, in denen kein Schritt des Falls in Arbeit ist, je Paar aus dem Schritt, dessen Abschluss sie eröffnet, und dem, dessen Beginn sie beendet; nur Fälle, in denen jeder Schritt einen Beginn hat.",
    en: "Where cases lie idle: stretches in which no step of the case is in work, by the pair of the activity whose completion opens them and the one whose start ends them; only cases in which every step has a start.",
  },
  source: "edeaR idle_time(level = flow), summed up by pair; quantiles R type 7",
  nulls: {
    de: "Ein Paar ohne Liegezeit hat keine Zeile; die Standardabweichung ist bei einer einzigen Strecke leer.",
    en: "A pair without idle time has no row; the standard deviation is null for a single stretch.",
  },
  perspective: "time",
  grain: "transition",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    from_activity: { unit: "id", label: { de: "Nach dem Abschluss von", en: "After the completion of" } },
    to_activity: { unit: "id", label: { de: "Bis zum Beginn von", en: "Until the start of" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    stretches: { unit: "events", label: { de: "Strecken", en: "Stretches" } },
    sum_seconds: { unit: "seconds", label: { de: "Summe", en: "Sum" }, sumOver: "stretches" },
    ...durationColumns("cases"),
  },
  sql: sql`
    with pairs as (
      select
        from_activity_key,
        to_activity_key,
        count(distinct case_key) as cases,
        count(*) as stretches,
        ${sumSeconds("idle_us")} as sum_seconds,
        ${durationAggregates("idle_us")}
      from idle_stretches
      group by from_activity_key, to_activity_key
    )

    select
      f.process,
      f.activity as from_activity,
      t.activity as to_activity,
      p.cases,
      p.stretches,
      p.sum_seconds,
      p.mean_seconds,
      p.median_seconds,
      p.q1_seconds,
      p.q3_seconds,
      p.p90_seconds,
      p.min_seconds,
      p.max_seconds,
      p.st_dev_seconds
    from pairs p
    join activities f on f.activity_key = p.from_activity_key
    join activities t on t.activity_key = p.to_activity_key
    order by f.process, f.activity, t.activity
  `,
});
