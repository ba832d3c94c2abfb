import type { GateAnswer, Process } from "../../config/process.js";
import type { PreScreenRule } from "./rule.js";

type Given = GateAnswer["answer"] | undefined;

/**
 * Whether a rule is to be asked at all: rules for AI systems unless it is said that no learned model is used (D-1 = no),
 * and a rule with `only_if` unless the other rule is answered with no. Not knowing keeps it.
 */
export const applies = (
  { only_with_ki, only_if }: Pick<PreScreenRule, "only_with_ki" | "only_if">,
  gates: Process["gates"],
): boolean =>
  (!only_with_ki || gates["D-1"]?.answer !== "no") && (only_if === null || gates[only_if]?.answer !== "no");

/** The more cautious of the two answers to a rule: the one that leaves a finding. */
export const cautiousAnswer = ({ no_finding_with }: Pick<PreScreenRule, "no_finding_with">): "yes" | "no" =>
  no_finding_with === "no" ? "yes" : "no";

/** How an answer counts: as it is; `unknown` and none as the more cautious one. */
export const treatedAs = (rule: Pick<PreScreenRule, "no_finding_with">, given: Given): "yes" | "no" =>
  given === undefined || given === "unknown" ? cautiousAnswer(rule) : given;
