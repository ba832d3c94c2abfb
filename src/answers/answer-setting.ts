import { findQuestion, settingOf, type Assessed, type Author, type PlacedSetting } from "../assess.js";
import { checkIds, subjectOf, type CheckId } from "../config/checks.js";
import { nearest } from "../config/nearest.js";
import type { Process } from "../config/process.js";
import type { Problem } from "../errors/config.js";
import { personalIn } from "../personal-data/in-note.js";
import { checkOptions, checkState, checkWords, readCheck } from "../ranking/questionnaire/checks.js";
import type { Question } from "../ranking/questionnaire/question.js";
import { allowedWords, answerWords, readAnswer } from "../ranking/questionnaire/reading.js";
import { stateOf, stateWords, type State } from "../ranking/questionnaire/state.js";
import type { Text } from "../text.js";
import type { FilledIn } from "./form-file.js";

/** A value that an answer puts into the process file, and how a person reads what stands there. */
export interface AnswerSetting extends PlacedSetting {
  readonly stateIn: (process: Process) => State;
  readonly words: (state: State) => Text;
}

/** Tells what is wrong with a field of one answer. */
export type Complain = (field: keyof FilledIn, says: Text, exit?: Problem["exit"]) => void;

/** An answer that was given; `signed`: who answers, when and on what grounds. */
export interface GivenAnswer {
  readonly filled: FilledIn & { readonly answer: string };
  readonly signed: Required<Author>;
}

/** What an answer puts into the process file; empty after a complaint. */
export function answerSettings(
  given: GivenAnswer,
  assessed: Assessed,
  complain: Complain,
): readonly AnswerSetting[] {
  const { id, note } = given.filled;
  const personal = note === null ? null : personalIn(note);
  if (personal !== null) complain("note", person(personal), 5);
  if (note !== null && note.length > longestNote) complain("note", tooLong);
  const check = checkIds.find((one) => one === id);
  if (check !== undefined) return checkSettings(check, given, assessed, complain);
  const question = findQuestion(assessed, id);
  if (question !== undefined) return questionSettings(question, given, complain);
  const keys = assessed.every.map(({ key }) => key);
  complain("id", unknownQuestion(nearest(id, [...checkIds, ...keys])));
  return [];
}

/** Characters of a note: a remark, no report. */
const longestNote = 500;

/** How many steps a check names; `usual_path` names at least so many. */
const stepsOf: Readonly<Record<CheckId, number>> = {
  usual_path: 1,
  skipped_step: 1,
  longest_wait: 2,
  repeated_step: 1,
  other_start: 1,
  running_cases: 0,
  steps_elsewhere: 0,
  special_events: 0,
};

function checkSettings(
  id: CheckId,
  { filled, signed: { by, date } }: GivenAnswer,
  { steps }: Assessed,
  complain: Complain,
): readonly AnswerSetting[] {
  const answer = readCheck(id, filled.answer);
  if (answer === null) complain("answer", unfit(optionsOf(id)));
  const named = filled.of.map((name) =>
    steps.find((step) => step.normalize("NFC") === name.normalize("NFC")),
  );
  const known = named.filter((step) => step !== undefined);
  const whole = id === "usual_path" ? named.length >= stepsOf[id] : named.length === stepsOf[id];
  if (!whole) complain("of", otherSteps);
  else if (known.length < named.length) complain("of", unknownStep);
  if (answer === null || !whole || known.length < named.length) return [];
  const of = subjectOf(known);
  const setting: AnswerSetting = {
    key: `checks.${id}`,
    path: ["checks", id],
    setting: {
      answer,
      ...(of !== undefined && { of }),
      by,
      date,
      ...(filled.note !== null && { note: filled.note }),
    },
    stateIn: ({ checks }) => checkState(checks?.[id]),
    words: (state) => (state.value === null ? stateWords(state) : checkWords(id, state.value)),
  };
  const waiting = known[1];
  if (id !== "longest_wait" || answer === "unknown" || waiting === undefined) return [setting];
  return [setting, waitSetting(waiting, answer)];
}

/** Who is waited for is a setting of the step, so that the waiting times are told apart by it. */
const waitSetting = (step: string, answer: string): AnswerSetting => ({
  key: `activities.${step}.wait_owner`,
  path: ["activities", step, "wait_owner"],
  setting: answer,
  stateIn: ({ activities }) => {
    const value = activities[step]?.wait_owner ?? null;
    return { state: value === null ? "open" : "answered", value, evidence: null };
  },
  words: (state) => (state.value === null ? stateWords(state) : checkWords("longest_wait", state.value)),
});

function questionSettings(
  question: Question,
  { filled, signed }: GivenAnswer,
  complain: Complain,
): readonly AnswerSetting[] {
  // the form offers "4 überwiegend …": whoever types all of it means the number
  const typed =
    question.answer.kind === "scale" ? filled.answer.replace(/^([1-5])\s.*$/, "$1") : filled.answer;
  if (readAnswer(question.answer, typed) === null) {
    complain("answer", unfit(allowedWords(question.answer)));
    return [];
  }
  const given = settingOf(question, typed, signed);
  if (filled.note !== null && typeof given !== "object") complain("note", noNote);
  const note = filled.note !== null && typeof given === "object" ? { note: filled.note } : null;
  return [
    {
      key: question.key,
      path: question.path,
      setting: note === null || typeof given !== "object" ? given : { ...given, ...note },
      stateIn: (process) => stateOf(question, process),
      words: stateWords,
    },
  ];
}

function optionsOf(id: CheckId): Text {
  const options = [...checkOptions(id), answerWords.unknown];
  return { de: options.map(({ de }) => de).join(" · "), en: options.map(({ en }) => en).join(" · ") };
}

const unfit = (allowed: Text): Text => ({
  de: `passt nicht; möglich: ${allowed.de}`,
  en: `does not fit; possible: ${allowed.en}`,
});

const unknownQuestion = (near: string | null): Text => ({
  de: `eine solche Frage gibt es nicht.${near === null ? "" : ` Meinten Sie „${near}“?`}`,
  en: `there is no such question.${near === null ? "" : ` Did you mean "${near}"?`}`,
});

const otherSteps: Text = {
  de: "passt nicht zur Frage; hier bitte stehen lassen, was die Datei mitbrachte.",
  en: "does not fit the question; please leave here what the file came with.",
};

const unknownStep: Text = {
  de: "nennt einen Schritt, der weder in der Prozessdatei noch im letzten prozessradar build steht.",
  en: "names an activity that is neither in the process file nor in the last prozessradar build.",
};

const tooLong: Text = {
  de: `ist länger als ${longestNote} Zeichen; bitte kürzer fassen.`,
  en: `is longer than ${longestNote} characters; please make it shorter.`,
};

const noNote: Text = {
  de: "zu dieser Frage hält die Prozessdatei keine Anmerkung fest; bitte leer lassen.",
  en: "the process file keeps no remark on this question; please leave it empty.",
};

/** P-11. `example`: a shape without content. */
const person = (example: string): Text => ({
  de: `enthält vermutlich eine Angabe zu einer Person (Form ${example}); bitte ohne sie schreiben.`,
  en: `probably holds something about a person (shaped ${example}); please write it without.`,
});
