import type { Say } from "../../charts/chart.js";
import type { State } from "../../ranking/questionnaire/state.js";
import type { ProcessInfo, ReportInput } from "../report-input.js";
import { checksAsked } from "./checks-asked.js";
import { questionnaireAsked } from "./questionnaire-asked.js";

/** One question of a process report to the department. */
export interface Asked {
  /** Under which its answer comes back: of a check, or of a question of the questionnaire. */
  readonly id: string;
  /** The steps that the question is about, as the log names them. */
  readonly of: readonly string[];
  readonly text: string;
  /** To tick on paper; empty = the answer is written. */
  readonly options: readonly string[];
  /** What can be typed as an answer, in words. */
  readonly possible: string;
  readonly state: State;
  /** The answer in words; null where there is none yet. */
  readonly given: string | null;
}

/** Questions that one report puts at most; answered ones do not count. */
const most = 8;
/** Of these, questions that no figure raises. */
const mostGeneral = 3;

/**
 * Five to eight questions that only the department can answer, raised by the numbers first, then the questionnaire's most
 * consequential; those that it has answered stay, with the answer.
 */
export function asked(
  input: Pick<ReportInput, "tables" | "model">,
  info: ProcessInfo,
  say: Say,
): readonly Asked[] {
  const checks = checksAsked(input.tables, info, say);
  const general = questionnaireAsked(input, info, say);
  const room = Math.min(mostGeneral, most - checks.filter(isOpen).length);
  const put = new Set(general.filter(isOpen).slice(0, room));
  return [...checks, ...general.filter((one) => !isOpen(one) || put.has(one))];
}

/** Whether a question waits for its answer. */
export const isOpen = ({ given }: Asked): boolean => given === null;
