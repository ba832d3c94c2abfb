import type { LeverFacts } from "../../../src/ranking/levers/facts.js";
import type { StepLabel } from "../../../src/ranking/steps/labels.js";
import { stepLabels } from "../../../src/ranking/steps/labels.js";
import type { StepRow } from "../../../src/ranking/steps/step-rows.js";

/** A row of the table `steps` with this label. */
export const stepRow = (label: StepLabel, own: Partial<StepRow> = {}): StepRow => ({
  process: "P",
  rank: 1,
  activity: "A",
  cases: 1000,
  executions: 1000,
  label,
  lever: stepLabels[label].lever,
  ki_type: "-",
  manual_hours: 200,
  automatable_share: 0.5,
  automatable_hours: 100,
  known_executions: 1000,
  known_share: 1,
  system_executions: 0,
  automated_share: 0,
  top_share: 1,
  entropy_bits: 0,
  effective_successors: 1,
  predecessor_share: 1,
  decision_point: false,
  learnable_share: null,
  timer_from: "-",
  timer_days: null,
  timer_share: null,
  timer_executions: null,
  timer_near_share: null,
  timer_coverage_share: null,
  batched_executions: null,
  batch_share: null,
  system_breaks: null,
  system_break_share: null,
  repeated_cases: 0,
  rework_share: 0,
  waiting_cases: 0,
  waiting_median_seconds: null,
  waiting_until_start: false,
  click_chain: [],
  reasons: [],
  ...own,
});

/** Orderly, answered throughout, and nothing to be done: leave alone. */
export const orderly: LeverFacts = {
  cases: 1000,
  firstTimeRightShare: 0.95,
  offStandardShare: 0.1,
  structuredShare: 0.8,
  automatedShare: 0.2,
  hasInterface: "no",
  manyRepeats: "no",
  learnedModel: "yes",
  prohibited: "no",
  onceOnly: "no",
  onlineService: "no",
  steps: [stepRow("none")],
};
