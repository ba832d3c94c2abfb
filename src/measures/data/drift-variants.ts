import { described } from "../measure.js";

/**
 * One row per change of paths and path that only one of its sides takes, by process and month; `only`: `after` for new
 * paths, `before` for those that ended. Those with most cases come first.
 */
export const driftVariants = described({
  id: "drift-variants",
  definition: {
    de: "Wege abgeschlossener Fälle, die es nur vor oder nur nach einer Änderung des Ablaufs gibt, mit ihrer Zahl an Fällen.",
    en: "Paths of completed cases that exist only before or only after a change of paths, with their number of cases.",
  },
  source: "own; changes as in drift, paths as in variants",
  nulls: { de: "Kein Wert bleibt leer.", en: "No value is ever null." },
  perspective: "structure",
  grain: "variant",
  support: { cases: "cases" },
  partition: true,
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    month: { unit: "month", label: { de: "Änderung ab Eingangsmonat", en: "Change from month of arrival" } },
    only: { unit: "id", label: { de: "Nur davor oder danach", en: "Only before or after" } },
    variant: { unit: "list", label: { de: "Weg", en: "Path" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    share: {
      unit: "share",
      label: { de: "Anteil der Fälle dieser Seite", en: "Share of the cases of this side" },
      numerator: "cases",
    },
  },
});
