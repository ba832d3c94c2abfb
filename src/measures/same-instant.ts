import { micros } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const sameInstant = measure({
  id: "same-instant",
  definition: {
    de: "Sammelbuchung: Anteil der Ausführungen eines Schritts, die auf die Mikrosekunde zugleich mit demselben Schritt in mindestens vier anderen Fällen abgeschlossen wurden.",
    en: "Bulk posting: share of the executions of a step that were completed at exactly the same instant as the same step of at least four other cases.",
  },
  source: "own",
  nulls: {
    de: "Leer für Schritte, deren Zeiten alle auf einer vollen Minute liegen: ob Zeiten auf Tage oder Minuten gekürzt sind (so wie hier bei allen nicht öffentlichen Daten) oder wirklich gleich, ist ihnen nicht anzusehen.",
    en: "Null for steps whose times all lie on a whole minute: whether they were cut to days or minutes (as all data that are not public are here) or are really equal cannot be told.",
  },
  perspective: "organisation",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    executions: { unit: "events", label: { de: "Ausführungen", en: "Executions" } },
    same_instant_executions: {
      unit: "events",
      label: { de: "In Sammelbuchungen", en: "In bulk postings" },
      optional: true,
    },
    same_instant_share: {
      unit: "share",
      label: { de: "Anteil in Sammelbuchungen", en: "Share in bulk postings" },
      numerator: "same_instant_executions",
    },
  },
  sql: sql`
    with finer as (
      select activity_key
      from events
      where mod(${micros("time")}, 60000000) <> 0
      group by activity_key
    ),

    crowded as (
      select e.activity_key, e.time
      from events e
      join finer f on f.activity_key = e.activity_key
      group by e.activity_key, e.time
      having count(*) >= 5
    ),

    instants as (
      select c.activity_key, c.time, count(*) as executions
      from crowded c
      join events e on e.activity_key = c.activity_key and e.time = c.time
      group by c.activity_key, c.time
      having count(distinct e.case_key) >= 5
    ),

    bulk as (
      select activity_key, cast(sum(executions) as bigint) as executions
      from instants
      group by activity_key
    ),

    judged as (
      select
        r.activity_key,
        r.cases,
        r.executions,
        case when f.activity_key is not null then coalesce(b.executions, 0) end as same_instant_executions
      from activity_ranks r
      left join finer f on f.activity_key = r.activity_key
      left join bulk b on b.activity_key = r.activity_key
    )

    select
      a.process,
      a.activity,
      j.cases,
      j.executions,
      j.same_instant_executions,
      cast(j.same_instant_executions as double) / j.executions as same_instant_share
    from judged j
    join activities a on a.activity_key = j.activity_key
    order by a.process, a.activity
  `,
});
