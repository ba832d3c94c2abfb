import { quantilesOf } from "../sql/functions.js";
import { sql } from "../sql/tag.js";
import { measure, neverNull } from "./measure.js";

const sharingQuantiles = quantilesOf("sharing", [0.25, 0.5, 0.75]);

export const variantCoverage = measure({
  id: "variant-coverage",
  definition: {
    de: "Zahl der Varianten, wie viele der häufigsten zusammen mindestens 80 Prozent der Fälle abdecken, der häufigste Ablauf (Regelablauf) und welcher Anteil der Fälle den Ablauf eines Falls teilt; ein gleich häufiger zweiter ist gekennzeichnet.",
    en: "Number of variants, how many of the most frequent together cover at least 80 percent of the cases, the most frequent path (happy path) and which share of the cases takes the path of a case; a second path that is as frequent is flagged.",
  },
  source: "own; edeaR trace_coverage(level = case) summed up over cases; variants in the order of PM4Py",
  nulls: neverNull,
  perspective: "structure",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    variants: { unit: "count", label: { de: "Varianten", en: "Variants" } },
    cases_per_variant: { unit: "ratio", label: { de: "Fälle je Variante", en: "Cases per variant" } },
    variants_for_80_cases: {
      unit: "count",
      label: { de: "Varianten für 80 % der Fälle", en: "Variants for 80% of the cases" },
    },
    happy_path_cases: {
      unit: "cases",
      label: { de: "Fälle im häufigsten Ablauf", en: "Cases on the most frequent path" },
    },
    happy_path_share: {
      unit: "share",
      label: { de: "Anteil des häufigsten Ablaufs", en: "Share of the most frequent path" },
      numerator: "happy_path_cases",
    },
    happy_path_tied: {
      unit: "flag",
      label: { de: "Ein weiterer Ablauf ist gleich häufig", en: "Another path is as frequent" },
    },
    single_case_variants: {
      unit: "count",
      label: { de: "Varianten mit einem Fall", en: "Variants with one case" },
      inside: true,
    },
    case_coverage_mean_share: {
      unit: "share",
      label: {
        de: "Anteil der Fälle mit demselben Ablauf, Mittelwert",
        en: "Share of cases with the same path, mean",
      },
    },
    case_coverage_median_share: {
      unit: "share",
      label: { de: "Dasselbe, Median", en: "The same, median" },
      quantile: 0.5,
    },
    case_coverage_q1_share: {
      unit: "share",
      label: { de: "Dasselbe, unteres Quartil", en: "The same, lower quartile" },
      quantile: 0.25,
    },
    case_coverage_q3_share: {
      unit: "share",
      label: { de: "Dasselbe, oberes Quartil", en: "The same, upper quartile" },
      quantile: 0.75,
    },
  },
  sql: sql`
    with totals as (
      select process, count(*) as variants, cast(sum(cases) as bigint) as cases, max(cases) as most
      from paths
      group by process
    ),

    reached as (
      select
        t.process,
        min(case when v.cases_so_far * 5 >= t.cases * 4 then v.rank end) as variants_for_80_cases,
        count(case when v.cases = t.most then 1 end) > 1 as happy_path_tied,
        count(case when v.cases = 1 then 1 end) as single_case_variants
      from variants v
      join totals t on t.process = v.process
      group by t.process
    ),

    coverages as (
      select c.process, p.cases as sharing
      from cases c
      join paths p on p.process = c.process and p.events = c.events and p.variant_hash = c.variant_hash
    ),

    coverage as (
      select
        process,
        cast(sum(sharing) as double) as total,
        ${sharingQuantiles.of(0.5)} as median,
        ${sharingQuantiles.of(0.25)} as q1,
        ${sharingQuantiles.of(0.75)} as q3
      from coverages
      group by process
    )

    select
      t.process,
      t.cases,
      t.variants,
      cast(t.cases as double) / t.variants as cases_per_variant,
      r.variants_for_80_cases,
      t.most as happy_path_cases,
      cast(t.most as double) / t.cases as happy_path_share,
      r.happy_path_tied,
      r.single_case_variants,
      c.total / t.cases / t.cases as case_coverage_mean_share,
      c.median / t.cases as case_coverage_median_share,
      c.q1 / t.cases as case_coverage_q1_share,
      c.q3 / t.cases as case_coverage_q3_share
    from totals t
    join reached r on r.process = t.process
    join coverage c on c.process = t.process
    order by t.process
  `,
});
