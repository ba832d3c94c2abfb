import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

/** A comparison with an unknown side is null, and not counted. */
export const systemBreaks = measure({
  id: "system-breaks",
  definition: {
    de: "Systembruch je Schritt: wie oft er in einem anderen System erfolgte als der Schritt davor; nur Paare, bei denen beide Systeme bekannt sind.",
    en: "System break by step: how often it was done in another system than the step before; only pairs with both systems known.",
  },
  source: "own; docs/steps-and-levers.md#signals-of-a-step",
  nulls: {
    de: "Kein Wert bleibt leer; ein Schritt ohne bekanntes Paar hat keine Zeile.",
    en: "No value is ever null; a step without a known pair is no row.",
  },
  perspective: "organisation",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    known_pairs: {
      unit: "events",
      label: { de: "Paare mit bekannten Systemen", en: "Pairs with both systems known" },
    },
    breaks: { unit: "events", label: { de: "Systembrüche", en: "System breaks" } },
    break_share: {
      unit: "share",
      label: { de: "Anteil mit Systembruch", en: "Share with a system break" },
      numerator: "breaks",
    },
  },
  sql: sql`
    with counted as (
      select
        activity_key,
        count(distinct case_key) as cases,
        count(*) as known_pairs,
        count(case when system_key <> previous_system_key then 1 end) as breaks
      from events
      where system_key is not null and previous_system_key is not null
      group by activity_key
    )

    select
      a.process,
      a.activity,
      c.cases,
      c.known_pairs,
      c.breaks,
      cast(c.breaks as double) / c.known_pairs as break_share
    from counted c
    join activities a on a.activity_key = c.activity_key
    order by a.process, a.activity
  `,
});
