import type { GateAnswer, Process, RuleId } from "../config/process.js";
import type { Row } from "../measures/measure.js";
import type { Text } from "../text.js";
import { preScreenRules, type PreScreenRule } from "./pre-screen-rules.js";
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

/** A rule that limits the autonomy, and whether it was answered yes or is merely not known to be no. */
export interface Limit {
  readonly rule: RuleId;
  readonly cap: 0 | 1 | 2;
  readonly answer: "yes" | "unknown";
}

/**
 * The rules of the catalogue that limit the autonomy of a process, lowest cap first, then in the order of the catalogue.
 * `unknown` and no answer limit like `yes`. Without a learned model (D-1 = no) the rules for AI systems do not.
 */
export function limitsOf(
  gates: Process["gates"],
  rules: readonly PreScreenRule[] = preScreenRules,
): readonly Limit[] {
  const withKi = gates["D-1"]?.answer !== "no";
  return rules
    .flatMap(({ id, autonomy_cap: cap, only_with_ki }) => {
      const answer = gates[id]?.answer ?? "unknown";
      if (cap === null || answer === "no" || (only_with_ki && !withKi)) return [];
      return [{ rule: id, cap, answer }];
    })
    .sort((a, b) => a.cap - b.cap);
}

/**
 * The row of one process in the table `autonomy`: the lowest cap wins. `reasons` holds every rule that limits, lowest cap
 * first, as `R-2:yes` or `R-2:unknown`; `limitSentence` says one. No process file can state a statutory permission of full
 * automation or the consequence of an error, so neither lifts nor lowers the cap.
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
  const consequence = rules.find((rule) => rule.id === id)?.consequence;
  const [de, en] =
    answer === "yes"
      ? ["mit ja beantwortet", "answered with yes"]
      : ["nicht beantwortet, wie „ja“ behandelt", "not answered, treated like “yes”"];
  return {
    de: `${id ?? ""}, ${de}: ${consequence?.de ?? "–"}`,
    en: `${id ?? ""}, ${en}: ${consequence?.en ?? "–"}`,
  };
}
