import { described } from "../measure.js";

/**
 * One row per trap that was met while reading: code, file and column (`-` = none), how many of how many, the first
 * lines (only inside), and the other facts that the words of the trap need, as JSON.
 */
export const dataFindings = described({
  id: "data-findings",
  definition: {
    de: "Auffälligkeiten beim Einlesen: welche, in welcher Datei und Spalte, wie viele von wie vielen.",
    en: "Findings while reading: which, in which file and column, how many of how many.",
  },
  source: "own; codes and detection: prozessradar explain DQ-…",
  perspective: "data",
  grain: "file",
  support: { cases: "cases" },
  smallInside: "count",
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    code: { unit: "id", label: { de: "Code", en: "Code" } },
    file: { unit: "id", label: { de: "Datei", en: "File" } },
    column_name: { unit: "id", label: { de: "Spalte", en: "Column" } },
    cases: { unit: "cases", label: { de: "Fälle des Prozesses", en: "Cases of the process" } },
    count: { unit: "count", label: { de: "Anzahl", en: "Count" } },
    of: { unit: "count", label: { de: "von", en: "of" }, optional: true },
    lines: { unit: "id", label: { de: "erste Zeilen", en: "first lines" }, inside: true, optional: true },
    facts: { unit: "id", label: { de: "Angaben", en: "Facts" } },
  },
});
