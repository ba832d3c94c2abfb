import { quantileSeconds } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

export const variants = measure({
  id: "variants",
  definition: {
    de: "Verschiedene Abläufe eines Prozesses mit Zahl und Anteil der Fälle, die häufigsten zuerst.",
    en: "Distinct paths of a process with number and share of cases, the most frequent first.",
  },
  source: "PM4Py get_variants; edeaR trace_coverage where instances do not overlap; coverage own",
  nulls: neverNull,
  perspective: "structure",
  grain: "variant",
  support: { cases: "cases" },
  partition: true,
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    rank: { unit: "rank", label: { de: "Rang", en: "Rank" } },
    variant: { unit: "list", label: { de: "Ablauf", en: "Path" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    share: { unit: "share", label: { de: "Anteil der Fälle", en: "Share of cases" }, numerator: "cases" },
    cumulative_share: { unit: "share", label: { de: "Abdeckung", en: "Coverage" } },
    median_throughput_seconds: {
      unit: "seconds",
      label: { de: "Durchlaufzeit, Median", en: "Throughput time, median" },
      quantile: 0.5,
    },
  },
  sql: sql`
    with throughput as (
      select process, events, variant_hash, ${quantileSeconds("throughput_us", 0.5)} as median_throughput_seconds
      from cases
      group by process, events, variant_hash
    ),

    totals as (
      select process, count(*) as cases
      from cases
      group by process
    )

    select
      v.process,
      v.rank,
      v.activity_keys as variant,
      v.cases,
      cast(v.cases as double) / t.cases as share,
      cast(v.cases_so_far as double) / t.cases as cumulative_share,
      d.median_throughput_seconds
    from variants v
    join totals t on t.process = v.process
    join throughput d on d.process = v.process and d.events = v.events and d.variant_hash = v.variant_hash
    order by v.process, v.rank
  `,
});
