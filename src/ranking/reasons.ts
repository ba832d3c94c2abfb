import type { Text } from "../text.js";

/** Why a value is missing. The key stands in the column `reason`; what has none carries `-`. */
export const reasons = {
  no_cases: {
    de: "Keine abgeschlossenen Fälle in den Prozessdaten.",
    en: "No completed cases in the process data.",
  },
  too_few_cases: {
    de: "Zu wenige Fälle für diese Kennzahl.",
    en: "Too few cases for this measure.",
  },
  half_too_small: {
    de: "Eine Hälfte des Zeitraums hat weniger als 30 abgeschlossene Fälle.",
    en: "One half of the period has fewer than 30 completed cases.",
  },
  no_channel: {
    de: "Der Eingangskanal ist nicht in den Prozessdaten, und die Frage ist nicht beantwortet.",
    en: "The intake channel is not in the process data, and the question is not answered.",
  },
  channel_unnamed: {
    de: "Welche Eingangskanäle als strukturiert gelten, ist nicht angegeben, und die Frage ist nicht beantwortet.",
    en: "It is not stated which intake channels count as structured, and the question is not answered.",
  },
  no_system: {
    de: "Das Fachverfahren je Schritt ist nicht in den Prozessdaten, und die Frage ist nicht beantwortet.",
    en: "The system of each step is not in the process data, and the question is not answered.",
  },
  no_org_unit: {
    de: "Weder die zuständige Stelle noch Rolle oder Wechsel der Person sind in den Prozessdaten.",
    en: "Neither the responsible unit nor role or change of person is in the process data.",
  },
  no_enquiry_activity: {
    de: "Kein Schritt ist als Rückfrage, Nachforderung oder Auskunft gekennzeichnet.",
    en: "No step is marked as an enquiry.",
  },
  median_zero: {
    de: "Der Median der Durchlaufzeit ist 0; ein Verhältnis dazu gibt es nicht.",
    en: "The median throughput time is 0; there is no ratio to it.",
  },
  no_outcome: {
    de: "Das Ergebnis der Fälle ist nicht in den Prozessdaten.",
    en: "The outcome of the cases is not in the process data.",
  },
  one_outcome: {
    de: "Alle Fälle haben dasselbe Ergebnis.",
    en: "All cases have the same outcome.",
  },
  rare_outcome: {
    de: "Das seltenste Ergebnis kommt in weniger als 5 % der Fälle vor.",
    en: "The rarest outcome occurs in fewer than 5% of the cases.",
  },
  not_answered: {
    de: "Die Frage ist nicht beantwortet.",
    en: "The question is not answered.",
  },
  no_attributes: {
    de: "Zu den Fällen ist keine Angabe zugeordnet, die eine Vorhersage nutzen könnte.",
    en: "No attribute of the cases is mapped that a prediction could use.",
  },
  no_effort: {
    de: "Für keinen manuellen Schritt ist eine Bearbeitungszeit gemessen oder angegeben.",
    en: "No manual step has a measured or stated working time.",
  },
  no_exceptions: {
    de: "Der Aufwand für Ausnahmen der Automatisierung ist nicht angegeben.",
    en: "The effort for exceptions of the automation is not stated.",
  },
  no_review: {
    de: "Der Aufwand für die Prüfung der Ergebnisse ist nicht angegeben.",
    en: "The effort for the review of results is not stated.",
  },
  no_automation_cost: {
    de: "Was die Automatisierung kostet, ist nicht angegeben.",
    en: "What the automation costs is not stated.",
  },
  no_hours_of_post: {
    de: "Für den Stand der Daten sind keine Arbeitsstunden einer Vollzeitstelle angegeben.",
    en: "No working hours of a full-time post are stated for the day as of which the data are.",
  },
  short_window: {
    de: "Der Zeitraum ist kürzer als 28 Tage und lässt sich nicht auf ein Jahr hochrechnen.",
    en: "The period is shorter than 28 days and cannot be extended to a year.",
  },
} as const satisfies Readonly<Record<string, Text>>;

export type Reason = keyof typeof reasons;
