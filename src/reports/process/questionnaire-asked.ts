import { printable } from "../../charts/printable.js";
import type { Say } from "../../charts/chart.js";
import { activityFrequency } from "../../measures/activity-frequency.js";
import { questionnaire } from "../../ranking/questionnaire/index.js";
import type { Question, QuestionGroup } from "../../ranking/questionnaire/question.js";
import { allowedWords, answerWords } from "../../ranking/questionnaire/reading.js";
import { isFromReport } from "../../ranking/questionnaire/report-source.js";
import { stateOf, stateWords, type State } from "../../ranking/questionnaire/state.js";
import type { ProcessInfo, ReportInput } from "../report-input.js";
import type { Asked } from "./asked.js";

/** What a department can answer of the questionnaire; the pre-screen is for the legal department. */
const groups: readonly QuestionGroup[] = ["criteria", "feasibility", "effort"];

/**
 * Questions of the questionnaire that are open or that an earlier report has brought an answer to, the one that most
 * depends on first and minutes of frequent steps before those of rare ones. None without a project.
 */
export function questionnaireAsked(
  { tables, model }: Pick<ReportInput, "tables" | "model">,
  { id, config }: ProcessInfo,
  say: Say,
): readonly Asked[] {
  if (config === null || model === null) return [];
  const steps = [...tables.get(activityFrequency).forProcess(id).rows]
    .sort((a, b) => (b.executions ?? 0) - (a.executions ?? 0))
    .map(({ activity }) => activity);
  const place = ({ group, path }: Question) => (group === "effort" ? steps.indexOf(path[1] ?? "") : 0);
  return questionnaire(config, model, steps)
    .filter((question) => groups.includes(question.group) && place(question) >= 0)
    .sort((a, b) => b.consequence - a.consequence || place(a) - place(b))
    .map((question) => ({ question, state: stateOf(question, config) }))
    .filter(({ state }) => state.state === "open" || isFromReport(state))
    .map(({ question, state }) => askedOf(question, state, say));
}

const askedOf = (question: Question, state: State, say: Say): Asked => ({
  id: question.key,
  of: [],
  text: printable(say.text(question.question)),
  options: optionsOf(question, say),
  possible: say.text(allowedWords(question.answer)),
  state,
  given: state.state === "open" ? null : givenOf(question, state, say),
});

function optionsOf({ answer }: Question, say: Say): readonly string[] {
  if (answer.kind === "scale") return answer.steps.map((step, i) => `${i + 1} – ${say.text(step)}`);
  if (answer.kind === "answer") return answer.words.map((word) => say.text(answerWords[word]));
  return [];
}

/** An answer in words: of a scale with what its step means, of a share as per cent. */
function givenOf({ answer }: Question, state: State, say: Say): string {
  const value = Number(state.value ?? Number.NaN);
  if (answer.kind === "scale") {
    const step = answer.steps[value - 1];
    if (step !== undefined) return `${value} – ${say.text(step)}`;
  }
  if (answer.kind === "share") return say.percent(value);
  if (answer.kind === "number") return say.number(value);
  return say.text(stateWords(state));
}
