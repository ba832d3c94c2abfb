import type { Text } from "../text.js";

/** What several processes could share, as the steps' proposals name it; the words of a column, a line each. */
export const buildingBlocks = {
  interface: {
    name: { de: "Schnittstelle", en: "interface" },
    lines: { de: "Schnitt-\nstelle", en: "Inter-\nface" },
  },
  deadline_rule: {
    name: { de: "Fristautomatik", en: "deadline rule" },
    lines: { de: "Frist-\nautomatik", en: "Deadline\nrule" },
  },
  rpa: { name: { de: "RPA", en: "RPA" }, lines: { de: "RPA", en: "RPA" } },
  documents: {
    name: { de: "KI für Dokumente", en: "AI for documents" },
    lines: { de: "KI:\nDokumente", en: "AI:\ndocuments" },
  },
  triage: {
    name: { de: "KI zum Zuordnen", en: "AI for routing" },
    lines: { de: "KI:\nZuordnen", en: "AI:\nrouting" },
  },
  prediction: {
    name: { de: "KI zur Vorhersage", en: "AI for prediction" },
    lines: { de: "KI:\nVorhersage", en: "AI:\nprediction" },
  },
  dialogue: {
    name: { de: "KI für Dialog und Entwürfe", en: "AI for dialogue and drafts" },
    lines: { de: "KI: Dialog,\nEntwürfe", en: "AI: dialogue,\ndrafts" },
  },
} as const satisfies Record<string, { readonly name: Text; readonly lines: Text }>;

export type BuildingBlock = keyof typeof buildingBlocks;

/** The block of a step's proposal; null where nothing is proposed that another process could share. */
export function buildingBlockOf(label: string, kiType: string): BuildingBlock | null {
  if (label === "rpa_batch") return "rpa";
  const name = label === "ki" ? kiType : label;
  return Object.hasOwn(buildingBlocks, name) ? (name as BuildingBlock) : null;
}
