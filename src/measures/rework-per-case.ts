import { sql, type Fragment } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

export const reworkPerCase = measure({
  id: "rework-per-case",
  definition: {
    de: "Über die Fälle zusammengefasst: Ausführungen, Zusatzausführungen, unmittelbare Wiederholungen und Rücksprünge je Fall, deren Umfang, und mehrfach ausgeführte Schritte; die Zusatzausführungen eines Falls sind die Summe beider Umfänge.",
    en: "Summed up over the cases: executions, extra executions, self-loops and repetitions per case, their sizes, and steps done more than once; the extra executions of a case are the sum of both sizes.",
  },
  source:
    "edeaR trace_length, number_of_selfloops and number_of_repetitions (type all, level log); PM4Py rework per case",
  nulls: neverNull,
  perspective: "repetition",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    figure: { unit: "id", label: { de: "Größe", en: "Figure" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    cases_with: { unit: "cases", label: { de: "Fälle mit mindestens einem", en: "Cases with at least one" } },
    total: { unit: "events", label: { de: "Summe", en: "Total" } },
    mean: { unit: "ratio", label: { de: "Mittelwert je Fall", en: "Mean per case" } },
    min: { unit: "count", label: { de: "Minimum", en: "Minimum" }, extreme: true },
    q1: { unit: "ratio", label: { de: "Unteres Quartil", en: "Lower quartile" }, quantile: 0.25 },
    median: { unit: "ratio", label: { de: "Median", en: "Median" }, quantile: 0.5 },
    q3: { unit: "ratio", label: { de: "Oberes Quartil", en: "Upper quartile" }, quantile: 0.75 },
    p90: { unit: "ratio", label: { de: "90. Perzentil", en: "90th percentile" }, quantile: 0.9 },
    max: { unit: "count", label: { de: "Maximum", en: "Maximum" }, extreme: true },
  },
  sql: sql`
    with totals as (
      select process, figure, sum(cases) as cases
      from rework_figures
      group by process, figure
    ),

    ranked as (
      select f.process, f.figure, f.place, f.value, f.cases, f.cases_before, t.cases - 1 as last_rank
      from rework_figures f
      join totals t on t.process = f.process and t.figure = f.figure
    ),

    summed as (
      select
        process,
        figure,
        place,
        cast(sum(cases) as bigint) as cases,
        cast(sum(case when value > 0 then cases else 0 end) as bigint) as cases_with,
        cast(sum(value * cases) as bigint) as total,
        min(value) as min,
        ${quantileOfRanked(0.25)} as q1,
        ${quantileOfRanked(0.5)} as median,
        ${quantileOfRanked(0.75)} as q3,
        ${quantileOfRanked(0.9)} as p90,
        max(value) as max
      from ranked
      group by process, figure, place, last_rank
    )

    select
      process,
      figure,
      cases,
      cases_with,
      total,
      cast(total as double) / cases as mean,
      min,
      q1,
      median,
      q3,
      p90,
      max
    from summed
    order by process, place
  `,
});

/** Interpolated quantile (R type 7) over the cases: the values at the two ranks around it, weighted. */
function quantileOfRanked(p: number): Fragment {
  const rank = sql`(last_rank * ${{ render: () => `${p}e0` }})`;
  const below = sql`max(case when cases_before <= floor(${rank}) then value end)`;
  const above = sql`max(case when cases_before <= ceil(${rank}) then value end)`;
  return sql`${below} + (${above} - ${below}) * (${rank} - floor(${rank}))`;
}
