import { described } from "../../measures/measure.js";

/**
 * One row per process of a project that states what an hour of work costs, none otherwise. Amounts are per year and null
 * where net hours or the cost of the automation are missing; `reason` is then a key of `reasons`, else `-`. `value_p10` …
 * `value_p90` may be below zero. The years of the payback are null, with `reason` `-`, where a year is worth no more than it
 * costs, for the percentiles in the draws.
 */
export const netValueTable = described({
  id: "net-value",
  definition: {
    de: "Rechnerischer Wert der freigesetzten Zeit im Jahr: Nettostunden mal Kosten einer Arbeitsstunde, abzüglich der Entwicklung, verteilt auf die Nutzungsdauer, und des laufenden Betriebs; als Spanne aus Ziehungen. Frei werdende Zeit ist kein Geld im Haushalt.",
    en: "Computed value of the freed time per year: net hours times the cost of an hour of work, less the development spread over its life and the running cost; as a range of draws. Freed time is not money in the budget.",
  },
  source:
    "KGSt scheme for the cost of a workplace, with the city's own amounts; NB = H_net · c_h − C_dev / L − C_run",
  perspective: "ranking",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    hour_cost: {
      unit: "euros",
      label: { de: "Kosten einer Arbeitsstunde", en: "Cost of an hour of work" },
      boundary: true,
    },
    hours_per_year: {
      unit: "count",
      label: {
        de: "Arbeitsstunden einer Vollzeitstelle im Jahr",
        en: "Working hours of a full-time post per year",
      },
      boundary: true,
    },
    full_time_equivalents_p10: {
      unit: "ratio",
      label: {
        de: "Nettostunden in Vollzeitäquivalenten, 10. Perzentil",
        en: "Net hours in full-time equivalents, 10th percentile",
      },
      estimate: true,
    },
    full_time_equivalents: {
      unit: "ratio",
      label: {
        de: "Nettostunden in Vollzeitäquivalenten (Median)",
        en: "Net hours in full-time equivalents (median)",
      },
      estimate: true,
    },
    full_time_equivalents_p90: {
      unit: "ratio",
      label: {
        de: "Nettostunden in Vollzeitäquivalenten, 90. Perzentil",
        en: "Net hours in full-time equivalents, 90th percentile",
      },
      estimate: true,
    },
    value_p10: {
      unit: "euros",
      label: { de: "Wert im Jahr, 10. Perzentil", en: "Value per year, 10th percentile" },
    },
    value_p50: { unit: "euros", label: { de: "Wert im Jahr, Median", en: "Value per year, median" } },
    value_p90: {
      unit: "euros",
      label: { de: "Wert im Jahr, 90. Perzentil", en: "Value per year, 90th percentile" },
    },
    positive_share: {
      unit: "share",
      label: { de: "Ziehungen mit einem Wert über null", en: "Draws with a value above zero" },
      estimate: true,
    },
    payback_years_p10: {
      unit: "ratio",
      label: {
        de: "Jahre, bis die Entwicklung aufgewogen ist, 10. Perzentil",
        en: "Years until the development is made up for, 10th percentile",
      },
      estimate: true,
    },
    payback_years: {
      unit: "ratio",
      label: {
        de: "Jahre, bis die Entwicklung aufgewogen ist",
        en: "Years until the development is made up for",
      },
      estimate: true,
    },
    payback_years_p90: {
      unit: "ratio",
      label: {
        de: "Jahre, bis die Entwicklung aufgewogen ist, 90. Perzentil",
        en: "Years until the development is made up for, 90th percentile",
      },
      estimate: true,
    },
    reason: { unit: "id", label: { de: "Grund der fehlenden Angabe", en: "Why it is missing" } },
  },
});
