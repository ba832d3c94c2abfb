import type { Fragment } from "../sql/tag.js";
import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

/** x·log2(x) of a column of counts in whole billionths: added up, the order of the rows changes nothing. */
const log = (x: string): Fragment => ({
  render: (d) => {
    const n = `cast(${d.quote(x)} as double)`;
    return `cast(round(${n} * log2(${n}) * 1e9) as decimal(38, 0))`;
  },
});

export const logComplexity = measure({
  id: "log-complexity",
  definition: {
    de: "Wie vielfältig die abgeschlossenen Fälle ablaufen: Schritte je Fall, verschiedene Abläufe und ihre Entropie, Entropie des Folgeschritts; Zahl und Entropie der Abläufe wachsen oder schrumpfen mit der Fallzahl und sind zwischen Prozessen nicht vergleichbar.",
    en: "How varied the paths of completed cases are: steps per case, distinct paths and their entropy, entropy of the next step; number and entropy of the paths grow or shrink with the number of cases and cannot be compared between processes.",
  },
  source:
    "Shannon 1948; conditional entropy: scoring.md R2b, equal to its vectors T4; normalised variant entropy: scoring.md 4; edeaR number_of_traces and trace_length",
  nulls: {
    de: "Die normierte Entropie ist leer, wo alle Fälle denselben Ablauf haben.",
    en: "The normalised entropy is null where all cases take the same path.",
  },
  perspective: "structure",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Abgeschlossene Fälle", en: "Completed cases" } },
    events_per_case: { unit: "ratio", label: { de: "Schritte je Fall", en: "Steps per case" } },
    variants: { unit: "count", label: { de: "Varianten", en: "Variants" } },
    cases_per_variant: { unit: "ratio", label: { de: "Fälle je Variante", en: "Cases per variant" } },
    variant_entropy_bits: {
      unit: "ratio",
      label: { de: "Entropie der Varianten (Bit)", en: "Entropy of the variants (bits)" },
    },
    variant_entropy_share: {
      unit: "share",
      label: { de: "Normierte Entropie der Varianten", en: "Normalised entropy of the variants" },
    },
    next_step_entropy_bits: {
      unit: "ratio",
      label: { de: "Entropie des Folgeschritts (Bit)", en: "Entropy of the next step (bits)" },
    },
  },
  sql: sql`
    with population as (
      select p.path_key, p.process, p.events, p.cases
      from paths p
      join cases c on c.case_key = p.path_key
      where c.completed is not false
    ),

    steps as (
      select q.process, q.cases, s.previous_activity_key as activity_key, s.activity_key as next_key
      from path_steps s
      join population q on q.path_key = s.path_key
      where s.previous_activity_key is not null

      union all

      select q.process, q.cases, s.activity_key, 0 as next_key
      from path_steps s
      join population q on q.path_key = s.path_key
      where s.is_last
    ),

    pairs as (
      select process, activity_key, next_key, cast(sum(cases) as bigint) as executions
      from steps
      group by process, activity_key, next_key
    ),

    sources as (
      select process, activity_key, cast(sum(executions) as bigint) as executions
      from pairs
      group by process, activity_key
    ),

    pair_logs as (
      select process, sum(${log("executions")}) as logs
      from pairs
      group by process
    ),

    source_logs as (
      select process, cast(sum(executions) as bigint) as events, sum(${log("executions")}) as logs
      from sources
      group by process
    ),

    variant_logs as (
      select process, count(*) as variants, cast(sum(cases) as bigint) as cases, sum(${log("cases")}) as logs
      from population
      group by process
    ),

    entropies as (
      select
        v.process,
        v.cases,
        v.variants,
        s.events,
        cast(${log("cases")} - v.logs as double) / 1e9 / v.cases as variant_entropy,
        cast(s.logs - p.logs as double) / 1e9 / s.events as next_step_entropy
      from variant_logs v
      join source_logs s on s.process = v.process
      join pair_logs p on p.process = v.process
    )

    select
      process,
      cases,
      cast(events as double) / cases as events_per_case,
      variants,
      cast(cases as double) / variants as cases_per_variant,
      variant_entropy as variant_entropy_bits,
      case when variants > 1 then variant_entropy / log2(cast(variants as double)) end as variant_entropy_share,
      next_step_entropy as next_step_entropy_bits
    from entropies
    order by process
  `,
});
