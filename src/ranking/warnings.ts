import type { Text } from "../text.js";

/** What a value does not say and who plans should know. The key stands in the column `warning`; without one it is `-`. */
export const warnings = {
  above_yardstick: {
    de: "Warnung: mehr als 25 Minuten je Fall",
    en: "warning: more than 25 minutes per case",
  },
  by_person: {
    de: "nach dem Wechsel der Person, weil die Stelle fehlt; Rückkehren sind daran nicht zu erkennen",
    en: "by the change of person, as there is no unit; it tells no returns",
  },
  all_changes: {
    de: "alle Wechsel, weil kein Schritt als Beginn der inhaltlichen Bearbeitung markiert ist",
    en: "all changes, as no step is marked as the beginning of the substantive work",
  },
  by_role: { de: "nach Rolle, weil die Stelle fehlt", en: "by role, as there is no unit" },
  many_systems: { de: "Warnung: mehr als 5 Systeme", en: "warning: more than 5 systems" },
} as const satisfies Readonly<Record<string, Text>>;

export type Warning = keyof typeof warnings;
