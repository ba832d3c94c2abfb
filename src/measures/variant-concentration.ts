import { sql } from "../sql/tag.js";
import { measure } from "./measure.js";

export const variantConcentration = measure({
  id: "variant-concentration",
  definition: {
    de: "Wahrscheinlichkeit, dass zwei zufällig gewählte abgeschlossene Fälle denselben Ablauf haben.",
    en: "Probability that two random completed cases took the same path.",
  },
  source: "Unbiased Simpson concentration (Simpson 1949)",
  nulls: {
    de: "Leer, wenn es nur einen abgeschlossenen Fall gibt: zwei Fälle lassen sich dann nicht wählen.",
    en: "Null where there is a single completed case, as no two can be drawn.",
  },
  perspective: "structure",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    concentration_share: {
      unit: "share",
      label: { de: "Variantenkonzentration", en: "Variant concentration" },
    },
  },
  sql: sql`
    with paths as (
      select process, events, variant_hash, count(*) as cases
      from cases
      where completed is not false
      group by process, events, variant_hash
    )

    select
      process,
      cast(sum(cases) as bigint) as cases,
      cast(sum(cases * (cases - 1)) as double) / nullif(cast(sum(cases) * (sum(cases) - 1) as double), 0) as concentration_share
    from paths
    group by process
    order by process
  `,
});
