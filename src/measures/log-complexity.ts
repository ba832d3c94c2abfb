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
    de: "Wie vielfältig die abgeschlossenen Fälle ablaufen: Schritte je Fall, verschiedene Abläufe und ihre Entropie, Entropie des Folgeschritts; wie vollständig das Ereignisprotokoll die Abläufe zeigt (Anteil der Fälle, deren Ablauf kein Einzelfall ist, und geschätzte Zahl aller Abläufe); Zahl und Entropie der Abläufe wachsen oder schrumpfen mit der Fallzahl und sind zwischen Prozessen nicht vergleichbar.",
    en: "How varied the paths of completed cases are: steps per case, distinct paths and their entropy, entropy of the next step; how completely the log shows the paths (share of the cases whose path is taken by another one too, and the estimated number of all paths); number and entropy of the paths grow or shrink with the number of cases and cannot be compared between processes.",
  },
  source:
    "Shannon 1948, over the variants and over the next step given the step; completeness: Good 1953 and Chao1 (Chao 1984, where no path was taken exactly twice the bias-corrected form in Gotelli and Colwell 2011); edeaR number_of_traces and trace_length",
  nulls: {
    de: "Die normierte Entropie ist leer, wo alle Fälle denselben Ablauf haben, die geschätzte Zahl der Varianten, wo es nur einen Fall gibt.",
    en: "The normalised entropy is null where all cases take the same path, the estimated number of variants where there is a single case.",
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
    shared_path_cases: {
      unit: "cases",
      label: {
        de: "Fälle, deren Ablauf auch ein anderer Fall hat",
        en: "Cases whose path another case takes too",
      },
    },
    completeness_share: {
      unit: "share",
      label: {
        de: "Vollständigkeit: geschätzter Anteil künftiger Fälle mit einem schon gesehenen Ablauf",
        en: "Completeness: estimated share of future cases with a path already seen",
      },
      numerator: "shared_path_cases",
    },
    // with the exact number of variants even a rounded estimate could give the number of single cases away
    estimated_variants: {
      unit: "ratio",
      label: {
        de: "Geschätzte Zahl aller Varianten (Chao1)",
        en: "Estimated number of all variants (Chao1)",
      },
      inside: true,
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
      select
        process,
        count(*) as variants,
        cast(sum(cases) as bigint) as cases,
        sum(${log("cases")}) as logs,
        count(case when cases = 1 then 1 end) as single_paths,
        count(case when cases = 2 then 1 end) as double_paths
      from population
      group by process
    ),

    entropies as (
      select
        v.process,
        v.cases,
        v.variants,
        s.events,
        v.single_paths,
        case
          when v.double_paths > 0 then cast(v.single_paths * v.single_paths as double) / (2 * v.double_paths)
          else cast(v.single_paths * (v.single_paths - 1) as double) / 2
        end as unseen,
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
      next_step_entropy as next_step_entropy_bits,
      cases - single_paths as shared_path_cases,
      cast(cases - single_paths as double) / cases as completeness_share,
      case when cases > 1 then variants + cast(cases - 1 as double) / cases * unseen end as estimated_variants
    from entropies
    order by process
  `,
});
