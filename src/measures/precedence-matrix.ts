import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

export const precedenceMatrix = measure({
  id: "precedence-matrix",
  definition: {
    de: "Welcher Schritt welchem unmittelbar folgt, mit Beginn und Ende der Fälle als eigenen Zeilen; Anteile an allem, was auf den Schritt folgt, und an allem, was dem Folgeschritt vorausgeht.",
    en: "Which step directly follows which, with start and end of the cases as rows of their own; shares of all that follows the step and of all that precedes the next step.",
  },
  source:
    "processmapR process_matrix with frequency absolute, absolute-case, relative-antecedent and relative-consequent: its antecedent Start and consequent End are the kinds start and end here",
  nulls: neverNull,
  perspective: "structure",
  grain: "transition",
  support: { cases: "cases" },
  partition: true,
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    kind: { unit: "id", label: { de: "Art", en: "Kind" } },
    from_activity: { unit: "id", label: { de: "Von", en: "From" } },
    to_activity: { unit: "id", label: { de: "Nach", en: "To" } },
    executions: { unit: "events", label: { de: "Übergänge", en: "Transitions" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    share_of_from: {
      unit: "share",
      label: { de: "Anteil am Vorgängerschritt", en: "Share of the step before" },
      numerator: "executions",
    },
    share_of_to: {
      unit: "share",
      label: { de: "Anteil am Folgeschritt", en: "Share of the next step" },
      numerator: "executions",
    },
  },
  sql: sql`
    with followed as (
      select path_key, coalesce(previous_activity_key, 0) as from_key, activity_key as to_key
      from path_steps

      union all

      select path_key, activity_key as from_key, 0 as to_key
      from path_steps
      where is_last
    ),

    per_path as (
      select path_key, from_key, to_key, count(*) as executions
      from followed
      group by path_key, from_key, to_key
    ),

    pairs as (
      select
        p.process,
        f.from_key,
        f.to_key,
        cast(sum(f.executions * p.cases) as bigint) as executions,
        cast(sum(p.cases) as bigint) as cases
      from per_path f
      join paths p on p.path_key = f.path_key
      group by p.process, f.from_key, f.to_key
    ),

    outgoing as (
      select process, from_key, sum(executions) as executions
      from pairs
      group by process, from_key
    ),

    incoming as (
      select process, to_key, sum(executions) as executions
      from pairs
      group by process, to_key
    )

    select
      p.process,
      case when p.from_key = 0 then 'start' when p.to_key = 0 then 'end' else 'step' end as kind,
      coalesce(f.activity, '') as from_activity,
      coalesce(t.activity, '') as to_activity,
      p.executions,
      p.cases,
      cast(p.executions as double) / cast(o.executions as double) as share_of_from,
      cast(p.executions as double) / cast(i.executions as double) as share_of_to
    from pairs p
    join outgoing o on o.process = p.process and o.from_key = p.from_key
    join incoming i on i.process = p.process and i.to_key = p.to_key
    left join activities f on f.activity_key = p.from_key
    left join activities t on t.activity_key = p.to_key
    order by p.process, p.from_key, p.to_key = 0, p.to_key
  `,
});
