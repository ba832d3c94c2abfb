import type { RankingModel } from "../../config/ranking.js";
import { valueOf } from "../value-functions.js";
import type { StepLabel } from "./labels.js";
import type { ProcessFacts } from "./process-facts.js";
import type { StepSignals } from "./signals.js";

/** a_RPA of a step, from 0 to 1: a range where something is not known. */
export interface RpaSuitability {
  readonly low: number;
  readonly high: number;
  /** The smallest count above 0 that it could be solved for; null where there is none. */
  readonly leastCount: number | null;
}

/**
 * `mean(v(s), v(R5), 1 − ρ, β or σ)·gate` (`scoring.md` 8): how regular the successor is, how structured the input of the process,
 * how seldom the step is repeated, and the share done in batches or, where doers are not known, in another system than the
 * step before. The routine share of copied values, which would go before R5, is not computed. What is not known is from 0
 * to 1. The gate is shut where a person decides. It orders nothing.
 */
export function rpaSuitability(
  { flow, rework, batch, systemBreak }: StepSignals,
  { structuredShare }: ProcessFacts,
  label: StepLabel,
  anchors: RankingModel["anchors"],
): RpaSuitability {
  const terms = [
    valueOf(flow.topShare, anchors.determinism, "determinism").value,
    structuredShare === null
      ? null
      : valueOf(structuredShare, anchors.structured_input, "structured_input").value,
    1 - rework.share,
    batch.share ?? systemBreak.share,
  ];
  const gate = label === "person_decides" ? 0 : 1;
  const mean = (unknown: number) =>
    (gate * terms.reduce<number>((sum, term) => sum + (term ?? unknown), 0)) / terms.length;
  const counts = [rework.repeatedCases, (batch.share === null ? systemBreak.breaks : batch.executions) ?? 0];
  const some = counts.filter((count) => count > 0);
  return { low: mean(0), high: mean(1), leastCount: some.length === 0 ? null : Math.min(...some) };
}
