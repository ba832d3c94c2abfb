import type { Text } from "../../text.js";

/** What the ways of dividing cases are called that every process may have; attributes of its own go by their names. */
export const kindLabels: Readonly<Record<string, Text>> = {
  variant: { de: "Ablauf", en: "path" },
  channel: { de: "Eingangsweg", en: "intake channel" },
  outcome: { de: "Ergebnis", en: "outcome" },
  org_unit: { de: "Organisationseinheit", en: "organisational unit" },
};
