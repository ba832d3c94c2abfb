import type { GateAnswer, Process, RuleId } from "../config/process.js";
import type { Row } from "../measures/measure.js";
import type { Text } from "../text.js";
import { preScreenRules, type PreScreenRule } from "./pre-screen-rules.js";
import { answerWords } from "./questionnaire/reading.js";
import { applies, cautiousAnswer, treatedAs } from "./rules/applies.js";
import type { autonomy } from "./tables/autonomy.js";

/** How far a process may be automated as far as the answers go; the law decides, not this table. */
export const autonomyLevels = {
  0: { de: "nicht automatisieren", en: "do not automate" },
  1: { de: "Assistenz: Ein Mensch entscheidet", en: "assistance: a person decides" },
  2: { de: "Teilautomatisierung mit Freigabe", en: "partial automation with approval" },
  3: { de: "Vollautomatisierung nicht ausgeschlossen", en: "full automation not ruled out" },
} as const satisfies Readonly<Record<number, Text>>;

export type AutonomyLevel = keyof typeof autonomyLevels;

/** What the answers say about the exception of Art. 6(3) AI Act. The tool never claims it. */
export const exceptionStates = {
  not_applicable: {
    de: "Ausnahme nicht anwendbar: Profiling, oder Profiling nicht ausgeschlossen",
    en: "exception not applicable: profiling, or profiling not ruled out",
  },
  to_check: { de: "Ausnahme prüfen und dokumentieren", en: "check and document the exception" },
  not_claimed: { de: "Ausnahme nicht in Anspruch genommen", en: "exception not claimed" },
  no_ai_act: {
    de: "kein gelerntes Modell: Die Regeln der KI-Verordnung sind nicht zu prüfen",
    en: "no learned model: the rules of the AI Act need no check",
  },
} as const satisfies Readonly<Record<string, Text>>;

export type ExceptionState = keyof typeof exceptionStates;

type Given = GateAnswer["answer"] | undefined;

/**
 * Rules together (`governance.md` K-04): profiling goes before every exception, and so does not knowing
 * whether there is any; without profiling the exception is to be checked unless it was denied.
 */
export function exceptionState(x1: Given, x2: Given): Exclude<ExceptionState, "no_ai_act"> {
  if (x2 !== "no") return "not_applicable";
  return x1 === "no" ? "not_claimed" : "to_check";
}

/** A rule that limits the autonomy, and whether its answer says so or is merely not known. */
export interface Limit {
  readonly rule: RuleId;
  readonly cap: 0 | 1 | 2;
  readonly answer: GateAnswer["answer"];
}

/**
 * The rules of the catalogue that limit the autonomy of a process, lowest cap first, then in the order of the catalogue.
 * `unknown` and no answer limit like the more cautious one. A rule that does not apply does not limit.
 */
export function limitsOf(
  gates: Process["gates"],
  rules: readonly PreScreenRule[] = preScreenRules,
): readonly Limit[] {
  return rules
    .flatMap((rule) => {
      const { id, autonomy_cap: cap } = rule;
      const answer = gates[id]?.answer ?? "unknown";
      if (cap === null || !applies(rule, gates) || treatedAs(rule, answer) === rule.no_finding_with)
        return [];
      return [{ rule: id, cap, answer }];
    })
    .sort((a, b) => a.cap - b.cap);
}

/**
 * The row of one process in the table `autonomy`: the lowest cap wins. `reasons` holds every rule that limits, lowest cap
 * first, as `R-2:yes` or `R-4:unknown`; `limitSentence` says one.
 */
export function autonomyOf(
  process: Process,
  cases: number,
  rules: readonly PreScreenRule[] = preScreenRules,
): Row<(typeof autonomy)["columns"]> {
  const { gates } = process;
  const found = limitsOf(gates, rules);
  const model = gates["D-1"]?.answer ?? "unknown";
  return {
    process: process.id,
    cases,
    cap: found[0]?.cap ?? 3,
    learned_model: model,
    exception: model === "no" ? "no_ai_act" : exceptionState(gates["X-1"]?.answer, gates["X-2"]?.answer),
    reasons: found.map(({ rule, answer }) => `${rule}:${answer}`),
  };
}

/** One entry of `reasons` as a sentence: the rule, its answer, and what the catalogue says is to be done. */
export function limitSentence(reason: string, rules: readonly PreScreenRule[] = preScreenRules): Text {
  const [id, answer] = reason.split(":");
  const rule = rules.find((one) => one.id === id);
  const cautious = answerWords[rule === undefined ? "yes" : cautiousAnswer(rule)];
  const [de, en] =
    answer === "yes" || answer === "no"
      ? [`mit ${answerWords[answer].de} beantwortet`, `answered with ${answerWords[answer].en}`]
      : [`nicht beantwortet, wie „${cautious.de}“ behandelt`, `not answered, treated like “${cautious.en}”`];
  return {
    de: `${id ?? ""}, ${de}: ${rule?.consequence.de ?? "–"}`,
    en: `${id ?? ""}, ${en}: ${rule?.consequence.en ?? "–"}`,
  };
}
