import type { Assessment } from "../../config/process.js";
import type { Text } from "../../text.js";
import type { AnswerKind, Question, QuestionGroup } from "./question.js";

interface Asked {
  readonly key: keyof Assessment;
  /** Absent = yes, no, partly or unknown. */
  readonly answer?: AnswerKind;
  readonly group: QuestionGroup;
  readonly question: Text;
  readonly effect: Text;
  readonly consequence: number;
}

const classA: Text = {
  de: "Ohne klare Antwort steht der Prozess höchstens in Klasse B („vorbereiten“). Den Punktwert verändert sie nicht.",
  en: "Without a clear answer the process is in class B (“prepare”) at most. It does not change the score.",
};

const asked: readonly Asked[] = [
  {
    key: "owner_named",
    group: "feasibility",
    question: {
      de: "Ist benannt, wer für den Prozess zuständig ist?",
      en: "Is it named who is responsible for the process?",
    },
    effect: classA,
    consequence: 903,
  },
  {
    key: "documented",
    group: "feasibility",
    question: { de: "Ist der Ablauf beschrieben?", en: "Is the process documented?" },
    effect: classA,
    consequence: 902,
  },
  {
    key: "change_within_6_months",
    group: "feasibility",
    question: {
      de: "Ändern sich Ablauf oder Fachverfahren in den nächsten sechs Monaten?",
      en: "Will the process or its application change within six months?",
    },
    effect: classA,
    consequence: 901,
  },
  {
    key: "xoev_standard",
    group: "levers",
    question: {
      de: "Nach welchem XÖV-Standard (XMeld, XBau …) kann das Fachverfahren Daten austauschen?",
      en: "By which XÖV standard (XMeld, XBau …) can the application exchange data?",
    },
    answer: { kind: "xoev" },
    effect: {
      de: "Hebel „Schnittstelle“: Ein genannter Standard geht einem Software-Roboter vor. Nein schließt andere Schnittstellen nicht aus (A-1). Ohne Antwort gilt allein A-1.",
      en: 'Lever "interface": a standard that is named goes before a software robot. No does not rule out other interfaces (A-1). Without an answer A-1 alone holds.',
    },
    consequence: 303,
  },
  {
    key: "online_service",
    group: "levers",
    question: {
      de: "Könnte die Leistung online beantragt oder gemeldet werden?",
      en: "Could people apply for it, or report it, online?",
    },
    effect: {
      de: "Hebel „Online-Dienst“. Ohne Antwort wird er nicht vorgeschlagen.",
      en: 'Lever "online service". Without an answer it is not proposed.',
    },
    consequence: 302,
  },
  {
    key: "once_only",
    group: "levers",
    question: {
      de: "Ließen sich Nachweise, die Menschen einreichen, aus einem Register abrufen?",
      en: "Could proofs that people hand in be fetched from a register?",
    },
    effect: {
      de: "Hebel „Once-Only“. Ohne Antwort wird er nicht vorgeschlagen.",
      en: 'Lever "once only". Without an answer it is not proposed.',
    },
    consequence: 301,
  },
  {
    key: "business_account",
    group: "levers",
    question: {
      de: "Könnten Unternehmen die Leistung mit ihrem Unternehmenskonto online nutzen?",
      en: "Could businesses use the service online with their business account (Unternehmenskonto)?",
    },
    effect: {
      de: "Steht im Grund des Hebels „Online-Dienst“, wo er passt; entscheidet nichts. Ohne Antwort wird es nicht erwähnt.",
      en: 'Stands in the reason of the lever "online service" where it fits; decides nothing. Without an answer it is not mentioned.',
    },
    consequence: 300,
  },
  {
    key: "system_access",
    group: "levers",
    question: {
      de: "Darf ein Programm auf das Fachverfahren zugreifen?",
      en: "May a program access the application?",
    },
    effect: {
      de: "Hinweis für die Umsetzung; geht in keine Berechnung ein. Ohne Antwort bleibt er offen.",
      en: "A note for the implementation; it enters no computation. Without an answer it stays open.",
    },
    consequence: 200,
  },
];

/** Questions about what is possible, most of them answered with yes, no, partly or unknown. */
export const feasibilityQuestions: readonly Question[] = asked.map((question) => ({
  answer: { kind: "answer", words: ["yes", "no", "partly", "unknown"] },
  ...question,
  path: ["assessment", question.key],
}));
