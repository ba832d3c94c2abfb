import type { Text } from "../text.js";

/** What a value does not say and who plans should know. The key stands in the column `warning`; without one it is `-`. */
export const warnings = {
  above_yardstick: {
    de: "Warnung: mehr als 25 Minuten je Fall; das übersteigt, was Hannover für Anträge auf Wohngeld berichtet hat (bis zu 25 Minuten), bitte Minuten und Anteile prüfen",
    en: "warning: more than 25 minutes per case; that is more than Hannover has reported for housing benefit applications (up to 25 minutes), please check minutes and shares",
  },
  many_systems: { de: "Warnung: mehr als 5 Systeme", en: "warning: more than 5 systems" },
} as const satisfies Readonly<Record<string, Text>>;

export type Warning = keyof typeof warnings;
