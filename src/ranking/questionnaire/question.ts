import type { Text } from "../../text.js";

/** What an answer can be, and how it is written down. */
export type AnswerKind =
  /** 1 to 5; `steps` says what each means, lowest first. */
  | { readonly kind: "scale"; readonly steps: readonly Text[] }
  /** 0 to 1, typed as `0.4` or `40%`. `signed`: the file keeps who said it. */
  | { readonly kind: "share"; readonly signed: boolean }
  /** A number from 0. */
  | { readonly kind: "number" }
  /** One of `words`; `unknown` needs nobody who says it. */
  | { readonly kind: "answer"; readonly words: readonly ("yes" | "no" | "partly" | "unknown")[] }
  /** The name of a standard of XÖV, `no` or `unknown`. */
  | { readonly kind: "xoev" }
  /** Hands-on minutes of one execution: least, usual, most. */
  | { readonly kind: "minutes" }
  /** An ISO date, or `open`. */
  | { readonly kind: "date_or_open" }
  /** One of a few words of the configuration. */
  | { readonly kind: "word"; readonly words: readonly string[] }
  | { readonly kind: "flag" };

/** What a group of questions is about, in the order of consequence. */
export const questionGroups = {
  criteria: { de: "Kriterien der Eignung", en: "Criteria of suitability" },
  feasibility: { de: "Voraussetzungen der Klasse A", en: "Conditions of class A" },
  effort: { de: "Bearbeitungszeit je Schritt", en: "Working time of each activity" },
  gates: { de: "Vorprüfung (Recht und Risiko)", en: "Pre-screen (law and risk)" },
  levers: { de: "Was sonst helfen könnte", en: "What else might help" },
  activities: { de: "Arbeitsschritte", en: "Activities" },
  participation: { de: "Beteiligung", en: "Participation" },
} as const satisfies Readonly<Record<string, Text>>;

export type QuestionGroup = keyof typeof questionGroups;

/** One thing that a log cannot know and a process file can state. */
export interface Question {
  /** As typed: `rule_based`, `gates.R-2`, `activities.Antrag geprüft.effort`. */
  readonly key: string;
  /** Where the answer stands in the process file. */
  readonly path: readonly string[];
  readonly group: QuestionGroup;
  readonly question: Text;
  readonly answer: AnswerKind;
  /** What the answer feeds, and what happens without one. */
  readonly effect: Text;
  /** Greater = more depends on it. Orders the questions and says nothing else. */
  readonly consequence: number;
}

/** Whether the file keeps who said it, when, and on what grounds. */
export const isSigned = ({ answer }: Question): boolean =>
  answer.kind === "share"
    ? answer.signed
    : ["scale", "number", "answer", "xoev", "minutes"].includes(answer.kind);
