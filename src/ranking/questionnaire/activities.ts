import type { Process } from "../../config/process.js";
import type { Text } from "../../text.js";
import type { AnswerKind, Question, QuestionGroup } from "./question.js";

/** Keys of an activity that a person can answer. */
export const activityKeys = ["effort", "automatable_share", "decision", "reads_documents", "kind"] as const;
export type ActivityKey = (typeof activityKeys)[number];

interface Asked {
  readonly group: QuestionGroup;
  readonly question: (name: string) => Text;
  readonly answer: AnswerKind;
  readonly effect: Text;
  readonly consequence: number;
}

const asked: Readonly<Record<ActivityKey, Asked>> = {
  effort: {
    group: "effort",
    question: (name) => ({
      de: `Wie viele Minuten dauert „${name}“ von Hand: mindestens, meist, höchstens?`,
      en: `How many minutes does "${name}" take by hand: at least, usually, at most?`,
    }),
    answer: { kind: "minutes" },
    effect: {
      de: "Nutzen in Stunden je Jahr. Wo die Prozessdaten die Dauer des Schritts messen, gilt die gemessene. Ohne beides zählt der Schritt dort nicht mit.",
      en: "Benefit in hours per year. Where the process data measure the duration of the step, that one holds; without either it does not count there.",
    },
    consequence: 800,
  },
  automatable_share: {
    group: "activities",
    question: (name) => ({
      de: `Welcher Anteil von „${name}“ ließe sich automatisieren?`,
      en: `Which share of "${name}" could be automated?`,
    }),
    answer: { kind: "share", signed: false },
    effect: {
      de: "Nutzen in Stunden je Jahr. Ohne Antwort gilt der Anteil der häufigsten Folgeschritte als Annahme.",
      en: "Benefit in hours per year. Without an answer the share of the most frequent next steps is assumed.",
    },
    consequence: 240,
  },
  decision: {
    group: "activities",
    question: (name) => ({
      de: `Entscheidet bei „${name}“ ein Mensch nach Ermessen oder Beurteilung?`,
      en: `Does a person decide by discretion or judgement at "${name}"?`,
    }),
    answer: { kind: "flag" },
    effect: {
      de: "Vorschlag je Schritt: Wo ein Mensch entscheidet, höchstens Assistenz. Ohne eine solche Angabe im Prozess kann es jeder Schritt sein, solange Ermessen nicht ausgeschlossen ist (R-2).",
      en: "Proposal for each step: where a person decides, assistance at most. As long as no step of the process says so, every step may be the one, unless discretion is ruled out (R-2).",
    },
    consequence: 230,
  },
  reads_documents: {
    group: "activities",
    question: (name) => ({
      de: `Werden bei „${name}“ Dokumente oder freie Texte gelesen?`,
      en: `Are documents or free text read at "${name}"?`,
    }),
    answer: { kind: "flag" },
    effect: {
      de: "Vorschlag je Schritt: Unterstützung beim Lesen und Einordnen. Ohne eine solche Angabe im Prozess kommt dafür jeder Schritt von Hand in Betracht.",
      en: "Proposal for each step: support in reading and sorting. As long as no step of the process says so, every step by hand comes into question.",
    },
    consequence: 225,
  },
  kind: {
    group: "activities",
    question: (name) => ({
      de: `Wird „${name}“ von Hand oder vom System erledigt?`,
      en: `Is "${name}" done by hand or by the system?`,
    }),
    answer: { kind: "word", words: ["manual", "system"] },
    effect: {
      de: "Manueller Aufwand im Nutzen. Ohne Antwort bleibt offen, wie viel schon automatisch läuft, und die Spanne wird breiter.",
      en: "Manual effort in the benefit. Without an answer it stays open how much is automatic already, and the range widens.",
    },
    consequence: 220,
  },
};

/** Questions about activities, in their order. What a system does takes no one's minutes and is decided by nobody. */
export const activityQuestions = (
  { activities }: Pick<Process, "activities">,
  names: readonly string[],
): readonly Question[] =>
  names.flatMap((name) =>
    activityKeys
      .filter((key) => key === "kind" || activities[name]?.kind !== "system")
      .map((key) => {
        const { question, ...rest } = asked[key];
        return {
          key: `activities.${name}.${key}`,
          path: ["activities", name, key],
          question: question(name),
          ...rest,
        };
      }),
  );
