import type { Text } from "../../text.js";

/** What can be done about a process or a step (`governance.md` G-09). RPA is one of eight, and a bridge. */
export const levers = {
  simplify: { de: "Schritte weglassen oder vereinfachen", en: "drop or simplify steps" },
  interface: {
    de: "Schnittstelle (API, XÖV) oder vorhandene Funktion des Fachverfahrens",
    en: "interface (API, XÖV) or an existing function of the system",
  },
  once_only: { de: "Once-Only: Nachweis aus dem Register", en: "once only: proof from the register" },
  online_service: { de: "Online-Dienst", en: "online service" },
  rpa: { de: "RPA (Brücke)", en: "RPA (bridge)" },
  ai_assistance: { de: "KI-Assistenz", en: "AI assistance" },
  leave_alone: { de: "keine Automatisierung", en: "no automation" },
  insufficient_data: { de: "Daten unzureichend", en: "insufficient data" },
} as const satisfies Readonly<Record<string, Text>>;

export type LeverId = keyof typeof levers;
