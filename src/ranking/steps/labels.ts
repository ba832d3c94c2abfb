import type { Text } from "../../text.js";
import type { LeverId } from "../levers/ids.js";

/** What a step is, by the decision table (`scoring.md` 9), and the lever that goes with it. A proposal, no decision. */
export const stepLabels = {
  already_automated: {
    label: { de: "bereits automatisiert", en: "already automated" },
    lever: "leave_alone",
  },
  deadline_rule: {
    label: { de: "Fristautomatik im Fachverfahren", en: "deadline rule of the system" },
    lever: "interface",
  },
  person_decides: {
    label: { de: "Mensch entscheidet; KI höchstens Assistenz", en: "a person decides; AI assists at most" },
    lever: "ai_assistance",
  },
  interface: {
    label: { de: "Schnittstelle statt Software-Roboter", en: "interface instead of a software robot" },
    lever: "interface",
  },
  rpa: { label: { de: "RPA-Kandidat", en: "RPA candidate" }, lever: "rpa" },
  rpa_batch: {
    label: { de: "RPA-Kandidat (Stapellauf)", en: "RPA candidate (batch run)" },
    lever: "rpa",
  },
  ki: { label: { de: "KI-Kandidat", en: "AI candidate" }, lever: "ai_assistance" },
  none: { label: { de: "kein Kandidat", en: "no candidate" }, lever: "leave_alone" },
} as const satisfies Readonly<Record<string, { readonly label: Text; readonly lever: LeverId }>>;

export type StepLabel = keyof typeof stepLabels;
