import type { Text } from "../text.js";

/** What a value does not say and who plans should know. The key stands in the column `warning`; without one it is `-`. */
export const warnings = {
  many_systems: { de: "Warnung: mehr als 5 Systeme", en: "warning: more than 5 systems" },
} as const satisfies Readonly<Record<string, Text>>;

export type Warning = keyof typeof warnings;
