import { described } from "../measure.js";

/**
 * One row per decision point, by process and activity. `attributes` are the names of those that at least half of the
 * folds chose, with commas; `-` where none was.
 */
export const decisionPoints = described({
  id: "decision-points",
  definition: {
    de: "Schritte abgeschlossener Fälle, nach denen es verschieden weitergeht (mindestens zwei Folgeschritte mit je 10 % und eine Entropie ab 0,5 Bit), und wie viel besser Angaben zum Fall den Folgeschritt vorhersagen als seine Häufigkeit allein.",
    en: "Steps of completed cases after which it goes on in different ways (at least two successors of 10% each and an entropy of 0.5 bit or more), and how much better attributes of the case predict the successor than its frequency alone.",
  },
  source:
    "own; docs/uncertainty.md#learnable-decisions; log-loss of smoothed frequencies in a five-fold cross-validation over cases, attributes chosen inside the training folds; from 30 executions in 30 cases on; of more than 20,000 cases every n-th is predicted; the outcome and attributes under equal treatment are never used",
  nulls: {
    de: "Verlust mit Angaben und Vorhersagegewinn sind leer, wo zu den Fällen keine Angabe zugeordnet ist, die eine Vorhersage nutzen darf.",
    en: "Loss with attributes and predictive gain are null where no attribute is mapped that a prediction may use.",
  },
  perspective: "structure",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    executions: { unit: "events", label: { de: "Ausführungen", en: "Executions" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    entropy_bits: {
      unit: "ratio",
      label: { de: "Entropie des Folgeschritts (Bit)", en: "Entropy of the successor (bit)" },
      multipleOf: 0.1,
    },
    base_loss_bits: {
      unit: "ratio",
      label: {
        de: "Verlust je Vorhersage ohne Angaben (Bit)",
        en: "Loss per prediction without attributes (bit)",
      },
      multipleOf: 0.1,
    },
    model_loss_bits: {
      unit: "ratio",
      label: {
        de: "Verlust je Vorhersage mit Angaben (Bit)",
        en: "Loss per prediction with attributes (bit)",
      },
      multipleOf: 0.1,
    },
    gain_share: { unit: "share", label: { de: "Vorhersagegewinn", en: "Predictive gain" } },
    attributes: { unit: "id", label: { de: "Genutzte Angaben", en: "Attributes used" } },
  },
});
