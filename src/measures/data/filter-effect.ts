import { described } from "../measure.js";

/**
 * One row per filter of a process, in the order of application. A filter that removed a few cases would give them away
 * beside the unfiltered number: then every row of the process is withheld.
 */
export const filterEffect = described({
  id: "filter-effect",
  definition: {
    de: "Je Filter: wie viele Fälle davor da waren, wie viele er entfernt hat und wie viele bleiben; die Filter gelten nacheinander, und ein Fall bleibt oder geht als Ganzes.",
    en: "Per filter: how many cases there were before, how many it removed and how many stay; filters apply one after the other, and a case stays or goes as a whole.",
  },
  source: "own",
  nulls: {
    de: "Der Anteil ist leer, wo kein Fall mehr da war, den der Filter hätte entfernen können.",
    en: "The share is null where no case was left for the filter to remove.",
  },
  perspective: "data",
  grain: "process",
  support: { cases: "least_removed_cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    order: { unit: "rank", label: { de: "Reihenfolge", en: "Order" } },
    filter_de: { unit: "id", label: { de: "Filter", en: "Filter (German)" } },
    filter_en: { unit: "id", label: { de: "Filter (englisch)", en: "Filter" } },
    cases_before: { unit: "cases", label: { de: "Fälle davor", en: "Cases before" } },
    removed_cases: { unit: "cases", label: { de: "entfernte Fälle", en: "Cases removed" } },
    kept_cases: { unit: "cases", label: { de: "verbleibende Fälle", en: "Cases kept" } },
    removed_share: {
      unit: "share",
      label: { de: "Anteil entfernt", en: "Share removed" },
      numerator: "removed_cases",
    },
    least_removed_cases: {
      unit: "cases",
      label: {
        de: "kleinste Zahl, die ein Filter des Prozesses entfernt hat (0 = keiner)",
        en: "Smallest number that a filter of the process removed (0 = none did)",
      },
    },
  },
});
