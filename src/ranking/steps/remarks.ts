import { limits } from "./limits.js";
import type { StepReason } from "./reasons.js";
import type { StepSignals } from "./signals.js";

/** What is to be known about a step whatever its label is, in reading order. */
export function remarks(step: StepSignals): readonly StepReason[] {
  const { automation, chain, chainBasis, flow, rework, load } = step;
  const share = automation.decisive;
  const found: (StepReason | false)[] = [
    share !== null && share >= limits.manual && share < limits.automated && "mixed_automation",
    automation.share === null && load.hours !== null && "automation_unknown",
    chain.length > 0 && "click_chain",
    chainBasis.has("unknown") && "chain_doer_unknown",
    chainBasis.has("role") && "chain_same_role",
    flow.isDecisionPoint && "decision_point",
    rework.share >= limits.rework && "repeated",
    rework.isAgreed && rework.repeatedCases > 0 && "agreed_repeats",
  ];
  return found.filter((reason) => reason !== false);
}
