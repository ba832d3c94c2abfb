import type { Text } from "../../text.js";
import type { Columns } from "../measure.js";

/** When nothing is known of who worked. */
export const repeatRedoNulls: Text = {
  de: "Ohne jede Kenntnis, wer gearbeitet hat, ist nichts aufgeteilt; Rücksprünge sind nur aufgeteilt, wo Rollen oder Pseudonyme gelesen wurden; Anteile sind leer, wo nichts aufgeteilt ist.",
  en: "Nothing is split where nobody's work is known; repetitions are split only where roles or pseudonyms were read; shares are null where nothing is split.",
};

/** Self-loops and repetitions, split by whether one person or role did them or several (`measures.md` 8.2). */
export const repeatRedoColumns = {
  self_loops: {
    unit: "events",
    label: { de: "Unmittelbare Wiederholungen", en: "Self-loops" },
  },
  self_loops_repeat: {
    unit: "events",
    label: { de: "davon durch dieselbe Person oder Rolle", en: "By the same person or role" },
    optional: true,
  },
  self_loops_redo: {
    unit: "events",
    label: { de: "davon durch verschiedene", en: "By several" },
    optional: true,
  },
  self_loops_unknown: {
    unit: "events",
    label: { de: "davon unbekannt durch wen", en: "By whom is not known" },
  },
  self_loops_redo_share: {
    unit: "share",
    label: { de: "Anteil durch verschiedene", en: "Share by several" },
    numerator: "self_loops_redo",
  },
  repetitions: { unit: "events", label: { de: "Rücksprünge", en: "Repetitions" } },
  repetitions_repeat: {
    unit: "events",
    label: { de: "davon durch dieselbe Person oder Rolle", en: "By the same person or role" },
    optional: true,
  },
  repetitions_redo: {
    unit: "events",
    label: { de: "davon durch verschiedene", en: "By several" },
    optional: true,
  },
  repetitions_unknown: {
    unit: "events",
    label: { de: "davon unbekannt durch wen", en: "By whom is not known" },
    optional: true,
  },
  repetitions_redo_share: {
    unit: "share",
    label: { de: "Anteil durch verschiedene", en: "Share by several" },
    numerator: "repetitions_redo",
  },
} as const satisfies Columns;
