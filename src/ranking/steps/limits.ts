/** The thresholds of the decision table, `scoring.md` 8 and 9. Conventions: no evidence fixes any of them. */
export const limits = {
  /** Fewer executions say nothing about a step. */
  executions: 30,
  /** Already automated from here on. */
  automated: 0.9,
  /** Up to here a step counts as done by hand, above it as mixed. */
  manual: 0.1,
  /** A doer must be known for so much of a step; else its automated share says nothing about the step. */
  knownDoer: 0.5,
  /** A deadline rule from here on. */
  timer: 0.95,
  /** … if it explains so much of the step. */
  timerCoverage: 0.5,
  /** Both directions of a click chain. */
  chain: 0.95,
  chainSeconds: 300,
  chainSamePerson: 0.9,
  /** Faster than a person can be. */
  systemSeconds: 1,
  /** So many executions must have a time that is fine enough for a rule about gaps. */
  fineTimes: 0.5,
  systemBreak: 0.5,
  determinism: 0.9,
  structuredInput: 0.6,
  manualHours: 100,
  batch: 0.3,
  unstructuredInput: 0.5,
  learnable: 0.3,
  /** A successor counts at a decision point from here on. */
  branch: 0.1,
  entropyBits: 0.5,
  /** Repetition that is worth saying. */
  rework: 0.1,
} as const;
