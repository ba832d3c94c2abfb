import type { RankingModel } from "../../config/ranking.js";
import type { Text } from "../../text.js";
import { ruleBased } from "../indicators/rule-based.js";
import { structuredInput } from "../indicators/structured-input.js";
import { systemSwitches } from "../indicators/system-switches.js";
import { unstructuredInput } from "../indicators/unstructured-input.js";
import type { Indicator } from "../indicator.js";
import type { AnswerKind, Question } from "./question.js";

/**
 * The five steps follow the answers from 1 to 5 of the UiPath assessment and the properties of Syed et al. 2020
 * (rule-based; digitised structured input); the wording is our own.
 */
const rules: readonly Text[] = [
  {
    de: "fast jeder Fall wird nach eigener Einschätzung entschieden",
    en: "nearly every case is decided by judgement",
  },
  { de: "Regeln gibt es, meist muss abgewogen werden", en: "there are rules, but mostly one has to weigh" },
  { de: "etwa die Hälfte der Fälle folgt festen Regeln", en: "about half of the cases follow fixed rules" },
  { de: "feste Regeln, Einschätzung nur in Ausnahmen", en: "fixed rules, judgement in exceptions only" },
  { de: "alles steht in festen, aufgeschriebenen Regeln", en: "everything is in fixed, written rules" },
];
const input: readonly Text[] = [
  { de: "Papier oder Telefon", en: "paper or telephone" },
  { de: "überwiegend eingescannte Papiere oder freie E-Mails", en: "mostly scanned paper or free e-mail" },
  { de: "etwa halb Formular, halb freier Text", en: "about half forms, half free text" },
  { de: "überwiegend ausgefüllte elektronische Formulare", en: "mostly completed electronic forms" },
  { de: "nur Online-Formulare oder Schnittstellen", en: "online forms or interfaces only" },
];

interface Asked {
  readonly of: Indicator;
  readonly question: Text;
  readonly answer: AnswerKind;
}

const asked: readonly Asked[] = [
  { of: structuredInput, question: structuredInput.question, answer: { kind: "scale", steps: input } },
  {
    of: unstructuredInput,
    question: {
      de: "In welchem Anteil der Fälle müssen Texte, Briefe oder Dokumente gelesen werden?",
      en: "In which share of the cases must texts, letters or documents be read?",
    },
    answer: { kind: "share", signed: true },
  },
  {
    of: systemSwitches,
    question: {
      de: "Wie oft wird je Fall zwischen Systemen gewechselt? (gilt nur, wo die Prozessdaten das System nicht nennen)",
      en: "How often does a case move between systems? (counts only where the process data do not name the system)",
    },
    answer: { kind: "number" },
  },
  { of: ruleBased, question: ruleBased.question, answer: { kind: "scale", steps: rules } },
];

/** Weighs nothing: it answers what a log without a system column cannot warn of. */
const systems: Question = {
  key: "systems",
  path: ["assessment", "systems"],
  group: "criteria",
  question: {
    de: "Mit wie vielen Systemen wird der Prozess bearbeitet? (gilt nur, wo die Prozessdaten das System nicht nennen)",
    en: "In how many systems is the process worked on? (counts only where the process data do not name the system)",
  },
  answer: { kind: "number" },
  effect: {
    de: `Ab 6 Systemen steht eine Warnung neben dem Kriterium „${systemSwitches.label.de}“. Den Punktwert verändert sie nicht. Ohne Antwort warnt nichts.`,
    en: `From 6 systems on a warning stands beside the criterion "${systemSwitches.label.en}". It does not change the score. Without an answer nothing warns.`,
  },
  consequence: 240,
};

/** Questions about criteria, with the weight that the ranking model gives them; per cent are whole numbers here. */
export const criteriaQuestions = (model: RankingModel): readonly Question[] => [
  ...weighedQuestions(model),
  systems,
];

const weighedQuestions = (model: RankingModel): readonly Question[] =>
  asked.map(({ of, question, answer }) => {
    const weight = weightOf(of, model);
    return {
      key: of.id,
      path: ["assessment", of.id],
      group: "criteria",
      question,
      answer,
      effect: weight === null ? shown(of) : weighs(of, weight),
      consequence: weight === null ? 250 : 1000 + weight,
    };
  });

function weightOf({ id, score }: Indicator, model: RankingModel): number | null {
  const perCent: Readonly<Partial<Record<string, number>>> = model.scores[score];
  return perCent[id] ?? null;
}

const scores: Readonly<Record<"rpa" | "ki", Text>> = {
  rpa: { de: "RPA-Eignung", en: "suitability for RPA" },
  ki: { de: "KI-Eignung", en: "suitability for AI" },
};

const weighs = ({ label, score }: Indicator, weight: number): Text => ({
  de: `Kriterium „${label.de}“ der ${scores[score].de}, Gewicht ${weight} %. Ohne Antwort ist es eine Spanne von 0 bis 1, und der Punktwert wird zur Spanne.`,
  en: `Criterion "${label.en}" of the ${scores[score].en}, weight ${weight}%. Without an answer it is a range from 0 to 1, and the score becomes a range.`,
});

const shown = ({ label, score }: Indicator): Text => ({
  de: `Steht als „${label.de}“ neben der ${scores[score].de}, ohne Gewicht. Ohne Antwort: keine Angabe.`,
  en: `Stands as "${label.en}" beside the ${scores[score].en}, without weight. Without an answer: no information.`,
});
