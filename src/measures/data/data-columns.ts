import { described } from "../measure.js";

/**
 * One row per mapped column and load: what it is read as and what its cells are like. Without columns that are not read:
 * nothing is known of these but the name.
 */
export const dataColumns = described({
  id: "data-columns",
  definition: {
    de: "Je gelesener Spalte: wie viele Zellen leer und wie viele verschieden sind.",
    en: "Per column that is read: how many cells are empty and how many are different.",
  },
  source: "own; after ydata-profiling",
  perspective: "data",
  grain: "file",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    column_name: { unit: "id", label: { de: "Spalte", en: "Column" } },
    read_as: { unit: "id", label: { de: "gelesen als", en: "read as" } },
    files: { unit: "id", label: { de: "Dateien", en: "Files" } },
    cases: { unit: "cases", label: { de: "Fälle des Prozesses", en: "Cases of the process" } },
    kind: { unit: "id", label: { de: "Art der Zellen", en: "Kind of cells" } },
    empty_rows: {
      unit: "events",
      label: { de: "Zeilen ohne Wert", en: "Rows without a value" },
      optional: true,
    },
    empty_share: {
      unit: "share",
      label: { de: "Anteil ohne Wert", en: "Share without a value" },
      numerator: "empty_rows",
    },
    different: { unit: "count", label: { de: "verschiedene Werte", en: "Different values" }, kinds: true },
  },
});

/** One row per way in which the cells of a column are written, the most frequent first; it stands for a number of cases. */
export const dataShapes = described({
  id: "data-shapes",
  definition: {
    de: "Je gelesener Spalte: Muster der Werte, die häufigsten zuerst. Ein Muster zeigt, wie ein Wert geschrieben ist, nicht was er sagt.",
    en: "Per column that is read: patterns of the values, the most frequent first. A pattern shows how a value is written, not what it says.",
  },
  source: "own; after ydata-profiling",
  perspective: "data",
  grain: "file",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    column_name: { unit: "id", label: { de: "Spalte", en: "Column" } },
    read_as: { unit: "id", label: { de: "gelesen als", en: "read as" } },
    files: { unit: "id", label: { de: "Dateien", en: "Files" } },
    place: { unit: "rank", label: { de: "Stelle", en: "Place" } },
    shape: { unit: "id", label: { de: "Muster", en: "Pattern" } },
    cases: { unit: "cases", label: { de: "Fälle, mindestens", en: "Cases, at least" } },
  },
});
