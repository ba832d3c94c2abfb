import { described } from "../measure.js";

/** Its 201 rows of a process are the shares 0, 0.005, …, 1, in ascending order. */
export const throughputQuantiles = described({
  id: "throughput-quantiles",
  definition: {
    de: "Durchlaufzeiten abgeschlossener Fälle an den Quantilen 0, 0,5 %, 1 % … 100 %.",
    en: "Throughput times of completed cases at the quantiles 0, 0.5%, 1% … 100%.",
  },
  source: "own; quantiles R type 7; input of the uncertainty of duration_dispersion; docs/uncertainty.md",
  nulls: { de: "Kein Wert bleibt leer.", en: "No value is ever null." },
  perspective: "time",
  grain: "bin",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    quantile_share: { unit: "share", label: { de: "Quantil", en: "Quantile" }, boundary: true },
    cases: { unit: "cases", label: { de: "Abgeschlossene Fälle", en: "Completed cases" } },
    throughput_seconds: {
      unit: "seconds",
      label: { de: "Durchlaufzeit", en: "Throughput time" },
      extreme: true,
    },
  },
});
