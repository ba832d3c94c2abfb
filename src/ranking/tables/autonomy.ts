import { described } from "../../measures/measure.js";

/**
 * One row per process. `cap`: 0 to 3, a key of `autonomyLevels`; `learned_model`: the answer to D-1, `unknown` without
 * one; `exception`: a key of `exceptionStates`; `reasons`: the rules that limit, lowest cap first, as `R-2:unknown`.
 */
export const autonomy = described({
  id: "autonomy",
  definition: {
    de: "Wie weit ein Prozess nach den Antworten der Vorprüfung höchstens automatisiert werden sollte: 0 nicht, 1 Assistenz, 2 mit Freigabe, 3 Vollautomatisierung nicht ausgeschlossen; die niedrigste Grenze gilt, „unbekannt“ wird wie die vorsichtigere Antwort behandelt. Keine Rechtsauskunft, und ohne Wirkung auf einen Punktwert.",
    en: "How far a process should be automated at most by the answers of the pre-screen: 0 not at all, 1 assistance, 2 with approval, 3 full automation not ruled out; the lowest limit holds, “unknown” is treated like the more cautious answer. No legal advice, and without any effect on a score.",
  },
  source:
    "Rule catalogue of the pre-screen; each rule names its own source; docs/steps-and-levers.md#gates-and-autonomy",
  perspective: "ranking",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    cap: { unit: "count", label: { de: "Höchste Stufe", en: "Highest level" } },
    learned_model: { unit: "id", label: { de: "Gelerntes Modell", en: "Learned model" } },
    exception: {
      unit: "id",
      label: { de: "Ausnahme nach Art. 6 Abs. 3 KI-VO", en: "Exception of Art. 6(3) AI Act" },
    },
    reasons: { unit: "list", label: { de: "Regeln, die begrenzen", en: "Rules that limit" } },
  },
});
