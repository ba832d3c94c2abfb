import { participants, type Participant } from "../../config/process.js";
import type { Text } from "../../text.js";
import type { Question } from "./question.js";

/** The bodies as a person reads them; `governance.md` K-08. */
export const participantNames: Readonly<Record<Participant, Text>> = {
  personalrat: { de: "Personalrat", en: "staff council" },
  dsb: { de: "Datenschutzbeauftragte", en: "data protection officer" },
  isb: { de: "Informationssicherheit", en: "information security officer" },
  ki_beirat: { de: "KI-Beirat", en: "AI advisory board" },
  rechtsamt: { de: "Rechtsamt", en: "legal department" },
  schwerbehindertenvertretung: {
    de: "Schwerbehindertenvertretung",
    en: "representation of disabled employees",
  },
  gleichstellungsstelle: { de: "Gleichstellungsstelle", en: "equal opportunities office" },
};

const effect: Text = {
  de: "Beteiligung im Bericht. Ohne Datum steht dort „offen“; das lässt sich nicht ausblenden.",
  en: "Participation in the report. Without a date it says “open”, which cannot be hidden.",
};

/** For every body the date on which it was involved. */
export const participationQuestions: readonly Question[] = participants.map((body, i) => ({
  key: `participation.${body}`,
  path: ["participation", body],
  group: "participation",
  question: {
    de: `Wann wurde beteiligt: ${participantNames[body].de}?`,
    en: `When was it involved: ${participantNames[body].en}?`,
  },
  answer: { kind: "date_or_open" },
  effect,
  consequence: 100 - i,
}));
