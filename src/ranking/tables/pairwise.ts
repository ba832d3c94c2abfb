import { described } from "../../measures/measure.js";

/** One row per ordered pair of processes with a class under the same score. `lead` is a key of `leads`. */
export const pairwise = described({
  id: "pairwise",
  definition: {
    de: "In welchem Anteil der Ziehungen ein Prozess vor einem anderen steht: ab 90 % klar vor, über 75 % eher vor, sonst nicht unterscheidbar. Kein dritter Prozess ändert daran etwas.",
    en: "In which share of the draws a process stands before another: from 90% clearly, above 75% rather, otherwise not distinguishable. No third process changes that.",
  },
  source: "Pairwise winning index of SMAA, Lahdelma and Salminen 2001; docs/ranking.md#how-sure-is-the-order",
  perspective: "ranking",
  grain: "pair",
  support: { cases: "cases" },
  otherProcess: "other",
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    score: { unit: "id", label: { de: "Punktwert für", en: "Score" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    other: { unit: "id", label: { de: "Anderer Prozess", en: "Other process" } },
    wins_share: { unit: "share", label: { de: "Steht davor", en: "Stands before" } },
    free_weights_share: {
      unit: "share",
      label: { de: "Steht davor bei freien Gewichten", en: "Stands before with free weights" },
    },
    lead: { unit: "id", label: { de: "Abstand", en: "Lead" } },
  },
});

/** What a lead is called. */
export const leads = {
  clear: { de: "klar vor", en: "clearly before" },
  rather: { de: "eher vor", en: "rather before" },
  none: { de: "nicht unterscheidbar oder dahinter", en: "not distinguishable, or behind" },
} as const;
