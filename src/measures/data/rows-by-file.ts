import { described, type Column } from "../measure.js";

const rows = (de: string, en: string) => ({ unit: "count", label: { de, en } }) as const satisfies Column;

/** One row per file: what became of its rows. read = loaded + rejected + folded + duplicate + outside. */
export const rowsByFile = described({
  id: "rows-by-file",
  definition: {
    de: "Je Datei: gelesene Zeilen und was aus ihnen wurde. Gelesen = geladen + abgewiesen + zusammengeführt + doppelt + außerhalb des Zeitraums.",
    en: "Per file: rows read and what became of them. Read = loaded + rejected + folded + duplicate + outside of the period.",
  },
  source: "own; the identity is asserted while reading",
  perspective: "data",
  grain: "file",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    file: { unit: "id", label: { de: "Datei", en: "File" } },
    cases: { unit: "cases", label: { de: "Fälle des Prozesses", en: "Cases of the process" } },
    rows_read: rows("gelesen", "read"),
    rows_rejected: rows("abgewiesen", "rejected"),
    rows_duplicate: rows("doppelt", "duplicate"),
    rows_outside: rows("außerhalb des Zeitraums", "outside of the period"),
    rows_folded: rows("zusammengeführt", "folded"),
    rows_loaded: rows("geladen", "loaded"),
    time_precision: { unit: "id", label: { de: "Zeitgenauigkeit", en: "Precision of times" } },
  },
});
