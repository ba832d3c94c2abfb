import type { Process } from "../../config/process.js";
import type { RankingModel } from "../../config/ranking.js";
import { activityQuestions } from "./activities.js";
import { criteriaQuestions } from "./criteria.js";
import { feasibilityQuestions } from "./feasibility.js";
import { gateQuestions } from "./gates.js";
import { participationQuestions } from "./participation.js";
import type { Question } from "./question.js";

/**
 * Every question that a process file can answer, the one that most depends on first: criteria by their weight, what keeps
 * a process out of class A, minutes of the steps, the pre-screen by its level, other levers, the rest; equal ones in the
 * order of their source. `activities`: the steps that are known, beyond those of the process file.
 */
export function questionnaire(
  process: Pick<Process, "activities" | "gates">,
  model: RankingModel,
  activities: readonly string[] = [],
): readonly Question[] {
  const names = new Set([...Object.keys(process.activities), ...activities]);
  return [
    ...criteriaQuestions(model),
    ...feasibilityQuestions,
    ...activityQuestions(process, [...names]),
    ...gateQuestions(process),
    ...participationQuestions,
  ].sort((a, b) => b.consequence - a.consequence);
}
