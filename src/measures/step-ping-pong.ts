import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

export const stepPingPong = measure({
  id: "step-ping-pong",
  definition: {
    de: "Hin und Her zwischen zwei Schritten: Ausführungen, deren Schritt zwei Positionen davor schon stand, mit einem anderen dazwischen.",
    en: "Back and forth between two steps: executions whose step was there two positions before, with another one between.",
  },
  source: "own",
  nulls: neverNull,
  perspective: "repetition",
  grain: "transition",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt, der wiederkehrt", en: "Step that comes back" } },
    between_activity: { unit: "id", label: { de: "Schritt dazwischen", en: "Step between" } },
    returns: { unit: "events", label: { de: "Wiederkehren", en: "Returns" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    cases_share: {
      unit: "share",
      label: { de: "Anteil der Fälle mit dem Schritt", en: "Share of the cases with the step" },
      numerator: "cases",
    },
  },
  sql: sql`
    with per_path as (
      select path_key, activity_key, previous_activity_key, count(*) as returns
      from path_runs
      where steps_since = 1
      group by path_key, activity_key, previous_activity_key
    ),

    pairs as (
      select
        r.activity_key,
        r.previous_activity_key,
        cast(sum(r.returns * p.cases) as bigint) as returns,
        cast(sum(p.cases) as bigint) as cases
      from per_path r
      join paths p on p.path_key = r.path_key
      group by r.activity_key, r.previous_activity_key
    )

    select
      a.process,
      a.activity,
      b.activity as between_activity,
      r.returns,
      r.cases,
      cast(r.cases as double) / k.cases as cases_share
    from pairs r
    join activities a on a.activity_key = r.activity_key
    join activities b on b.activity_key = r.previous_activity_key
    join activity_ranks k on k.activity_key = r.activity_key
    order by a.process, r.returns desc, a.activity, b.activity
  `,
});
