import type { Text } from "../../text.js";
import { asOf, type PreScreenRule } from "./rule.js";

const prohibitions = "2025-02-02";
const transparency = "2026-08-02";
const highRisk = "2027-12-02"; // as moved by the Digital Omnibus; its publication was not verified in 2026-11

const annexThree = (what: Text): Text => ({
  de: `Vertiefte Prüfung: Hochrisiko-KI-System nach ${what.de} möglich. Betreibt die Stadt das System, auch die Grundrechte-Folgenabschätzung (Art. 27 KI-VO) prüfen.`,
  en: `Closer examination: a high-risk AI system under ${what.en} is possible. If the city operates the system, also check the fundamental rights impact assessment (Art. 27 AI Act).`,
});

/** Rules about AI systems: prohibited use, whether it is one at all, high risk, its exception, transparency. */
export const aiActRules: readonly PreScreenRule[] = [
  {
    id: "V-1",
    question: {
      de: "Erkennt das System Gefühle am Arbeitsplatz, bewertet es soziales Verhalten oder beeinflusst es Menschen manipulativ?",
      en: "Does the system recognise emotions at work, score social behaviour or influence people manipulatively?",
    },
    consequence: {
      de: "Verbotsverdacht: nicht weiterverfolgen, bevor das Rechtsamt geprüft hat.",
      en: "Possible prohibition: do not pursue before the legal department has checked it.",
    },
    source: "Art. 5 KI-VO (VO (EU) 2024/1689)",
    level: "S",
    only_with_ki: true,
    valid_from: prohibitions,
    ...asOf,
  },
  {
    id: "D-1",
    question: {
      de: "Wird ein gelerntes Modell oder ein Sprachmodell eingesetzt?",
      en: "Is a learned model or a language model used?",
    },
    consequence: {
      de: "Die Regeln der KI-Verordnung sind zu prüfen.",
      en: "The rules of the AI Act are to be checked.",
    },
    source: "Art. 3 Nr. 1 KI-VO; Leitlinien der Kommission C(2025) 924",
    level: "M",
    only_with_ki: false,
    valid_from: prohibitions,
    ...asOf,
  },
  {
    id: "H-1",
    question: {
      de: "Wird der Zugang zu öffentlichen Leistungen oder deren Höhe entschieden oder vorbereitet (zum Beispiel Wohngeld, SGB XII, Bildung und Teilhabe, Elterngeld, Unterhaltsvorschuss)?",
      en: "Is access to public benefits or their amount decided or prepared (for example housing benefit, social assistance, education package, parental allowance, maintenance advance)?",
    },
    consequence: annexThree({ de: "Anhang III Nr. 5 Buchst. a KI-VO", en: "Annex III no. 5(a) AI Act" }),
    source: "Anhang III Nr. 5 Buchst. a KI-VO",
    level: "H",
    only_with_ki: true,
    valid_from: highRisk,
    ...asOf,
  },
  {
    id: "H-2",
    question: {
      de: "Geht es um Auswahl, Beförderung, Aufgabenzuweisung oder Überwachung von Beschäftigten?",
      en: "Is it about the selection, promotion, task allocation or monitoring of staff?",
    },
    consequence: annexThree({
      de: "Anhang III Nr. 4 KI-VO (Personalrat beteiligen)",
      en: "Annex III no. 4 AI Act (involve the staff council)",
    }),
    source: "Anhang III Nr. 4 KI-VO",
    level: "H",
    only_with_ki: true,
    valid_from: highRisk,
    ...asOf,
  },
  {
    id: "H-3",
    question: {
      de: "Geht es um den Zugang zu Bildungseinrichtungen oder um die Bewertung von Prüfungen (Schule; bei Kitas klären)?",
      en: "Is it about access to education or the rating of exams (schools; to be clarified for day care)?",
    },
    consequence: annexThree({ de: "Anhang III Nr. 3 KI-VO", en: "Annex III no. 3 AI Act" }),
    source: "Anhang III Nr. 3 KI-VO",
    level: "H",
    only_with_ki: true,
    valid_from: highRisk,
    ...asOf,
  },
  {
    id: "H-4",
    question: {
      de: "Geht es um Migration, Asyl oder Aufenthaltstitel?",
      en: "Is it about migration, asylum or residence titles?",
    },
    consequence: annexThree({ de: "Anhang III Nr. 7 KI-VO", en: "Annex III no. 7 AI Act" }),
    source: "Anhang III Nr. 7 KI-VO",
    level: "H",
    only_with_ki: true,
    valid_from: highRisk,
    ...asOf,
  },
  {
    id: "H-5",
    question: {
      de: "Geht es um Strafverfolgung (bei Bußgeldverfahren klären)?",
      en: "Is it about law enforcement (to be clarified for fines)?",
    },
    consequence: annexThree({ de: "Anhang III Nr. 6 KI-VO", en: "Annex III no. 6 AI Act" }),
    source: "Anhang III Nr. 6 KI-VO",
    level: "H",
    only_with_ki: true,
    valid_from: highRisk,
    ...asOf,
  },
  {
    id: "H-6",
    question: {
      de: "Werden Notrufe oder Einsätze nach Dringlichkeit eingestuft?",
      en: "Are emergency calls or dispatches ranked by urgency?",
    },
    consequence: annexThree({ de: "Anhang III Nr. 5 Buchst. d KI-VO", en: "Annex III no. 5(d) AI Act" }),
    source: "Anhang III Nr. 5 Buchst. d KI-VO",
    level: "H",
    only_with_ki: true,
    valid_from: highRisk,
    ...asOf,
  },
  {
    id: "H-7",
    question: {
      de: "Ist es ein Sicherheitsbauteil kritischer Infrastruktur (zum Beispiel Verkehr, Wasser)?",
      en: "Is it a safety component of critical infrastructure (for example traffic, water)?",
    },
    consequence: {
      de: "Vertiefte Prüfung: Hochrisiko-KI-System nach Anhang III Nr. 2 KI-VO möglich; die Grundrechte-Folgenabschätzung (Art. 27 KI-VO) gilt dafür nicht.",
      en: "Closer examination: a high-risk AI system under Annex III no. 2 AI Act is possible; the fundamental rights impact assessment (Art. 27 AI Act) does not apply to it.",
    },
    source: "Anhang III Nr. 2 und Art. 27 Abs. 1 KI-VO",
    level: "H",
    only_with_ki: true,
    valid_from: highRisk,
    ...asOf,
  },
  {
    id: "H-8",
    question: {
      de: "Geht es um Wahlen oder um biometrische Identifizierung?",
      en: "Is it about elections or biometric identification?",
    },
    consequence: annexThree({ de: "Anhang III Nr. 8 oder 1 KI-VO", en: "Annex III no. 8 or 1 AI Act" }),
    source: "Anhang III Nr. 8 und 1 KI-VO",
    level: "H",
    only_with_ki: true,
    valid_from: highRisk,
    ...asOf,
  },
  {
    id: "X-1",
    question: {
      de: "Erledigt das System nur eine eng begrenzte Verfahrensaufgabe, verbessert es fertige menschliche Arbeit, erkennt es Abweichungen oder bereitet es nur vor?",
      en: "Does the system only perform a narrow procedural task, improve finished human work, detect deviations or prepare?",
    },
    consequence: {
      de: "Ausnahme nach Art. 6 Abs. 3 KI-VO prüfen und dokumentieren; sie gilt nicht bei Profiling (Regel X-2).",
      en: "Check and document the exception of Art. 6(3) AI Act; it does not apply to profiling (rule X-2).",
    },
    source: "Art. 6 Abs. 3 KI-VO",
    level: "M",
    only_with_ki: true,
    valid_from: highRisk,
    ...asOf,
  },
  {
    id: "X-2",
    question: {
      de: "Findet ein Profiling natürlicher Personen statt?",
      en: "Are natural persons profiled?",
    },
    consequence: {
      de: "Die Ausnahme nach Art. 6 Abs. 3 KI-VO (Regel X-1) ist nicht anwendbar: Profiling.",
      en: "The exception of Art. 6(3) AI Act (rule X-1) is not applicable: profiling.",
    },
    source: "Art. 6 Abs. 3 Unterabs. 3 KI-VO",
    level: "H",
    only_with_ki: true,
    valid_from: highRisk,
    ...asOf,
  },
  {
    id: "T-1",
    question: {
      de: "Spricht ein Chatbot mit Bürgerinnen und Bürgern, oder erhalten sie erzeugte Texte oder Bilder?",
      en: "Does a chatbot talk to citizens, or do they receive generated text or images?",
    },
    consequence: {
      de: "Kennzeichnung nach Art. 50 KI-VO vorsehen.",
      en: "Provide the marking under Art. 50 AI Act.",
    },
    source: "Art. 50 KI-VO",
    level: "T",
    only_with_ki: true,
    valid_from: transparency,
    ...asOf,
  },
];
