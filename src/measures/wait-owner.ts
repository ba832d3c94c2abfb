import { meanSeconds, quantilesOf, sumSeconds } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

const waitedQuantiles = quantilesOf("waited_us", [0.5, 0.9]);

export const waitOwner = measure({
  id: "wait-owner",
  definition: {
    de: "Auf wen gewartet wird: die Zeit vor jedem Schritt, zugerechnet dem, den die Prozessdatei bei diesem Schritt nennt (eigene Stelle, Antragstellende, andere Stellen, System; sonst „unassigned“). Bis zum Beginn des Schritts, oder bis zu seinem Abschluss, wo kein Beginn bekannt ist; über abgeschlossene Fälle, oder über alle, wenn kein Ende festgelegt ist.",
    en: 'Who is waited for: the time before each step, assigned to whom the process file names at that step (own office, applicant, other body, system; else "unassigned"). Until the start of the step, or until its completion where no start is known; over completed cases, or over all where no end is declared.',
  },
  source: "own; the owners of a case add up to its whole waiting; quantiles R type 7",
  nulls: {
    de: "Ein Prozess, dessen Datei bei keinem vorkommenden Schritt einen Verantwortlichen des Wartens nennt, hat keine Zeile; der Anteil ist leer, wo gar nicht gewartet wurde.",
    en: "A process whose file names no owner of waiting at any occurring step has no row; the share is null where nobody waited at all.",
  },
  perspective: "time",
  grain: "indicator",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    owner: { unit: "id", label: { de: "Gewartet wird auf", en: "Waiting for" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    steps: { unit: "events", label: { de: "Schritte", en: "Steps" } },
    started_steps: {
      unit: "events",
      label: { de: "Davon bis zum Beginn gemessen", en: "Of these measured until the start" },
    },
    sum_seconds: { unit: "seconds", label: { de: "Warten, Summe", en: "Waiting, sum" }, sumOver: "steps" },
    waiting_share: {
      unit: "ratio",
      label: { de: "Anteil am gesamten Warten", en: "Share of all waiting" },
    },
    mean_seconds: { unit: "seconds", label: { de: "Je Fall, Mittelwert", en: "Per case, mean" } },
    median_seconds: {
      unit: "seconds",
      label: { de: "Je Fall, Median", en: "Per case, median" },
      quantile: 0.5,
    },
    p90_seconds: {
      unit: "seconds",
      label: { de: "Je Fall, 90. Perzentil", en: "Per case, 90th percentile" },
      quantile: 0.9,
    },
  },
  sql: sql`
    with summary as (
      select
        c.process,
        w.owner,
        count(*) as cases,
        cast(sum(w.steps) as bigint) as steps,
        cast(sum(w.started_steps) as bigint) as started_steps,
        sum(w.waited_us) as total_us,
        ${sumSeconds("waited_us")} as sum_seconds,
        ${meanSeconds("waited_us")} as mean_seconds,
        ${waitedQuantiles.seconds(0.5)} as median_seconds,
        ${waitedQuantiles.seconds(0.9)} as p90_seconds
      from owner_waits w
      join cases c on c.case_key = w.case_key
      where c.completed is not false
      group by c.process, w.owner
    ),

    totals as (
      select process, sum(total_us) as total_us
      from summary
      group by process
    )

    select
      s.process,
      s.owner,
      s.cases,
      s.steps,
      s.started_steps,
      s.sum_seconds,
      cast(s.total_us as double) / nullif(t.total_us, 0) as waiting_share,
      s.mean_seconds,
      s.median_seconds,
      s.p90_seconds
    from summary s
    join totals t on t.process = s.process
    order by s.process, s.owner
  `,
});
