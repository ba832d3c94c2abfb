import type { Facts } from "../../../src/ranking/steps/decision-table.js";
import type { ProcessFacts } from "../../../src/ranking/steps/process-facts.js";
import type { StepSignals } from "../../../src/ranking/steps/signals.js";

/** Routine by hand: every condition of RPA holds, nothing else does. */
export const routine: StepSignals = {
  activity: "A",
  executions: 1000,
  cases: 1000,
  config: undefined,
  automation: { share: 0, systemExecutions: 0, knownExecutions: 1000, knownShare: 1, decisive: 0 },
  flow: {
    topShare: 0.95,
    entropyBits: 0.2,
    effectiveSuccessors: 1.1,
    predecessorShare: 1,
    neighbourRatio: 2,
    isDecisionPoint: false,
  },
  timer: null,
  batch: { share: null, executions: null },
  systemBreak: { share: null, breaks: null },
  rework: { repeatedCases: 0, share: 0, isAgreed: false },
  waiting: { medianSeconds: null, cases: 0, untilStart: false },
  times: { spreadRatio: null, cases: 0 },
  learnableShare: null,
  chain: [],
  chainBasis: new Set(),
  link: null,
  load: { hours: 100, automatableShare: 0.5, automatableHours: 50, missing: null },
};

/** A process without an interface, without discretion and with structured input. */
export const plain: ProcessFacts = {
  hasInterface: "no",
  xoevStandard: null,
  discretion: "no",
  decisionsMarked: false,
  readersMarked: false,
  structuredShare: 0.6,
  unstructuredShare: 0.2,
};

export const factsOf = (
  step: Partial<StepSignals> = {},
  process: Partial<ProcessFacts> = {},
  chainHours: number | null = step.load?.hours ?? routine.load.hours,
): Facts => ({ step: { ...routine, ...step }, process: { ...plain, ...process }, chainHours });
