import { described } from "../measure.js";

/** One row per process with a completed case. */
export const decisionGain = described({
  id: "decision-gain",
  definition: {
    de: "Wie viel besser Angaben zum Fall die Folgeschritte an allen Entscheidungspunkten vorhersagen als deren Häufigkeit allein: Mittel der Vorhersagegewinne (negative als 0), gewichtet mit Ausführungen mal Entropie.",
    en: "How much better attributes of the case predict the successors at all decision points than their frequency alone: mean of the predictive gains (negative ones as 0), weighted with executions times entropy.",
  },
  source:
    "own; docs/uncertainty.md#learnable-decisions; decision points as in decision-points; standard error over 20 parts of the cases and of one surprise at each point",
  nulls: {
    de: "Der Gewinn ist leer ohne Entscheidungspunkt und wo zu den Fällen keine Angabe zugeordnet ist, die eine Vorhersage nutzen darf.",
    en: "The gain is null without a decision point and where no attribute is mapped that a prediction may use.",
  },
  perspective: "structure",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Abgeschlossene Fälle", en: "Completed cases" } },
    decision_points: { unit: "count", label: { de: "Entscheidungspunkte", en: "Decision points" } },
    usable_attributes: {
      unit: "count",
      label: { de: "Angaben, die eine Vorhersage nutzen darf", en: "Attributes that a prediction may use" },
    },
    gain_share: { unit: "share", label: { de: "Vorhersagegewinn", en: "Predictive gain" } },
    gain_error: {
      unit: "ratio",
      label: { de: "Standardfehler des Gewinns", en: "Standard error of the gain" },
    },
  },
});
