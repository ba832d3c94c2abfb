import { quantile } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const periodGaps = measure({
  id: "period-gaps",
  definition: {
    de: "Lücken im Zeitraum: Abstände zwischen Tagen mit Ereignissen, die länger sind als sieben Tage und als das Doppelte des Üblichen (90. Perzentil der Abstände).",
    en: "Holes in the period: gaps between days with events that are longer than seven days and than twice the usual (90th percentile of the gaps).",
  },
  source: "own; gaps over twice the usual as in Apromore",
  nulls: {
    de: "Üblicher und längster Abstand sind leer, wenn alle Ereignisse auf einen Tag fallen.",
    en: "The usual and the longest gap are null where all events fall on one day.",
  },
  perspective: "data",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    active_days: { unit: "count", label: { de: "Tage mit Ereignissen", en: "Days with events" } },
    usual_gap_days: {
      unit: "ratio",
      label: { de: "Üblicher Abstand in Tagen", en: "Usual gap in days" },
      optional: true,
    },
    longest_gap_days: {
      unit: "count",
      label: { de: "Längster Abstand in Tagen", en: "Longest gap in days" },
      optional: true,
    },
    holes: { unit: "count", label: { de: "Lücken", en: "Holes" } },
  },
  sql: sql`
    with usual as (
      select process, ${quantile("since_previous_days", 0.9)} as usual_gap_days
      from active_days
      group by process
    ),

    gaps as (
      select
        d.process,
        count(*) as active_days,
        max(u.usual_gap_days) as usual_gap_days,
        max(d.since_previous_days) as longest_gap_days,
        count(case
          when d.since_previous_days > 7 and d.since_previous_days > 2 * u.usual_gap_days then 1
        end) as holes
      from active_days d
      join usual u on u.process = d.process
      group by d.process
    ),

    totals as (
      select process, count(*) as cases
      from cases
      group by process
    )

    select
      t.process,
      t.cases,
      g.active_days,
      cast(g.usual_gap_days as double) as usual_gap_days,
      g.longest_gap_days,
      g.holes
    from totals t
    join gaps g on g.process = t.process
    order by t.process
  `,
});
