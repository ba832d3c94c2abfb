import { rankingV1, type RankingModel } from "../../config/ranking.js";
import type { Row } from "../../measures/measure.js";
import type { Context } from "../context.js";
import type { steps } from "../tables/steps.js";
import { labelOf, type Labelled } from "./decision-table.js";
import { stepLabels } from "./labels.js";
import { processFacts } from "./process-facts.js";
import { remarks } from "./remarks.js";
import { rpaSuitability, type RpaSuitability } from "./rpa-suitability.js";
import { signalsOf, type StepSignals } from "./signals.js";

export type StepRow = Row<(typeof steps)["columns"]>;

/**
 * The rows of one process in the table `steps`: every step of its completed cases, ordered by the hours a year that could be automated, those
 * without stated hours last, then by executions, then by name. Depends on the process and the anchors of the model alone.
 */
export function stepRowsOf(
  context: Context,
  anchors: RankingModel["anchors"] = rankingV1.anchors,
): readonly StepRow[] {
  const signals = signalsOf(context);
  const process = processFacts(context);
  const hoursOf = new Map(signals.map(({ activity, load }) => [activity, load.hours]));
  return signals
    .map((step) => {
      const labelled = labelOf({ step, process, chainHours: chainHours(step, hoursOf) });
      return cells(
        context.process.id,
        step,
        labelled,
        rpaSuitability(step, process, labelled.label, anchors),
      );
    })
    .sort(inOrder)
    .map((row, i) => ({ ...row, rank: i + 1 }));
}

/** The hours of a step, or of all steps of its click chain whose hours are known; null where none is. */
function chainHours(
  { activity, chain }: StepSignals,
  hoursOf: ReadonlyMap<string, number | null>,
): number | null {
  const known = (chain.length === 0 ? [activity] : chain)
    .map((step) => hoursOf.get(step) ?? null)
    .filter((hours) => hours !== null);
  return known.length === 0 ? null : known.reduce((sum, hours) => sum + hours, 0);
}

const inOrder = (a: StepRow, b: StepRow): number =>
  (b.automatable_hours ?? -1) - (a.automatable_hours ?? -1) ||
  b.executions - a.executions ||
  (a.activity < b.activity ? -1 : 1);

const cells = (
  process: string,
  step: StepSignals,
  { label, kiType, reasons }: Labelled,
  rpa: RpaSuitability,
): StepRow => ({
  process,
  rank: 0,
  activity: step.activity,
  cases: step.cases,
  executions: step.executions,
  label,
  lever: stepLabels[label].lever,
  ki_type: kiType,
  manual_hours: step.load.hours,
  automatable_share: step.load.automatableShare,
  automatable_hours: step.load.automatableHours,
  rpa_low_share: rpa.low,
  rpa_high_share: rpa.high,
  rpa_least_count: rpa.leastCount,
  known_executions: step.automation.knownExecutions,
  known_share: step.automation.knownShare,
  system_executions: step.automation.systemExecutions,
  automated_share: step.automation.share,
  top_share: step.flow.topShare,
  entropy_bits: step.flow.entropyBits,
  effective_successors: step.flow.effectiveSuccessors,
  predecessor_share: step.flow.predecessorShare,
  neighbour_ratio: step.flow.neighbourRatio,
  decision_point: step.flow.isDecisionPoint,
  learnable_share: step.learnableShare,
  timer_from: step.timer?.from ?? "-",
  timer_days: step.timer?.days ?? null,
  timer_share: step.timer?.exactShare ?? null,
  timer_executions: step.timer?.nearExecutions ?? null,
  timer_near_share: step.timer?.nearShare ?? null,
  timer_coverage_share: step.timer?.coverageShare ?? null,
  batched_executions: step.batch.executions,
  batch_share: step.batch.share,
  system_breaks: step.systemBreak.breaks,
  system_break_share: step.systemBreak.share,
  repeated_cases: step.rework.repeatedCases,
  rework_share: step.rework.share,
  timed_cases: step.times.cases,
  time_spread_ratio: step.times.spreadRatio,
  waiting_cases: step.waiting.cases,
  waiting_median_seconds: step.waiting.medianSeconds,
  waiting_until_start: step.waiting.untilStart,
  click_chain: step.chain,
  reasons: [...new Set([...reasons, ...remarks(step)])],
});
