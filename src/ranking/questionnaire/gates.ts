import type { Process } from "../../config/process.js";
import { levels, preScreenRules, type Level, type PreScreenRule } from "../pre-screen-rules.js";
import { applies, cautiousAnswer } from "../rules/applies.js";
import type { Text } from "../../text.js";
import type { Question } from "./question.js";
import { answerWords } from "./reading.js";

const urgency: Readonly<Record<Level, number>> = { S: 700, H: 600, T: 500, M: 400, U: 350 };

/** Questions of the pre-screen that apply, as `gatesOf`. */
export const gateQuestions = (
  { gates }: Pick<Process, "gates">,
  rules: readonly PreScreenRule[] = preScreenRules,
): readonly Question[] =>
  rules
    .filter((rule) => applies(rule, gates))
    .map((rule) => ({
      key: `gates.${rule.id}`,
      path: ["gates", rule.id],
      group: "gates",
      question: rule.question,
      answer: { kind: "answer", words: ["yes", "no", "unknown"] },
      effect: effectOf(rule),
      // of the same level, what limits the autonomy most comes first
      consequence: urgency[rule.level] + (rule.autonomy_cap === null ? 0 : 10 * (3 - rule.autonomy_cap)),
    }));

function effectOf(rule: PreScreenRule): Text {
  const { level, consequence, source } = rule;
  const like = answerWords[cautiousAnswer(rule)];
  return {
    de: `${atLevel(levels[level].de, consequence.de)} Ohne Antwort und bei „unbekannt“ wie „${like.de}“ behandelt. (${source})`,
    en: `${atLevel(levels[level].en, consequence.en)} Without an answer and for “unknown” treated like “${like.en}”. (${source})`,
  };
}

/** A consequence behind the name of its level, unless it begins with that name itself. */
const atLevel = (level: string, consequence: string): string =>
  consequence.startsWith(`${level.replace(/ \(.*/, "")}:`) ? consequence : `${level}: ${consequence}`;
