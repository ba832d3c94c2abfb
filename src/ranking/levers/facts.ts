import type { Feasibility, GateAnswer } from "../../config/process.js";
import { firstTimeRight } from "../../measures/first-time-right.js";
import { variantCohorts } from "../../measures/variant-cohorts.js";
import type { Context } from "../context.js";
import { structuredInput } from "../indicators/structured-input.js";
import { xoevStandard } from "../../config/xoev-standard.js";
import type { StepRow } from "../steps/step-rows.js";

/** What the rules look at. Answers that nobody gave are `unknown`. */
export interface LeverFacts {
  /** Completed cases. */
  readonly cases: number;
  /** R4; null without completed cases. */
  readonly firstTimeRightShare: number | null;
  /** Share of the completed cases whose path is none of the frequent ones; null without any. */
  readonly offStandardShare: number | null;
  /** R5; null where it is not known. */
  readonly structuredShare: number | null;
  /** Executions by a system out of those with a known doer; null where fewer than half are known. */
  readonly automatedShare: number | null;
  readonly hasInterface: GateAnswer["answer"];
  /** The standard of XÖV by which the application exchanges data; null where none is named. */
  readonly xoevStandard: string | null;
  readonly manyRepeats: GateAnswer["answer"];
  readonly learnedModel: GateAnswer["answer"];
  readonly prohibited: GateAnswer["answer"];
  readonly onceOnly: Feasibility["answer"];
  readonly onlineService: Feasibility["answer"];
  readonly businessAccount: Feasibility["answer"];
  readonly steps: readonly StepRow[];
}

/** A path is frequent from this share of the cases on. A convention. */
const frequent = 0.05;
/** Doers must be known for so many executions. */
const leastKnown = 0.5;

export function leverFacts(context: Context, steps: readonly StepRow[]): LeverFacts {
  const { gates, assessment } = context.process;
  const answer = (rule: "A-1" | "A-2" | "D-1" | "V-1") => gates[rule]?.answer ?? "unknown";
  return {
    cases: context.cases,
    firstTimeRightShare: context.row(firstTimeRight)?.right_cases_share ?? null,
    offStandardShare: offStandardShare(context),
    structuredShare: structuredInput.value(context).value,
    automatedShare: automatedShare(steps),
    hasInterface: answer("A-1"),
    xoevStandard: xoevStandard(assessment),
    manyRepeats: answer("A-2"),
    learnedModel: answer("D-1"),
    prohibited: answer("V-1"),
    onceOnly: assessment.once_only?.answer ?? "unknown",
    onlineService: assessment.online_service?.answer ?? "unknown",
    businessAccount: assessment.business_account?.answer ?? "unknown",
    steps,
  };
}

/** `variant-cohorts` may cut a path into several rows; they are one path here. */
function offStandardShare(context: Context): number | null {
  const byPath = new Map<string, number>();
  for (const { variant, cases } of context.rows(variantCohorts)) {
    const path = JSON.stringify(variant);
    byPath.set(path, (byPath.get(path) ?? 0) + cases);
  }
  const counts = [...byPath.values()];
  const all = counts.reduce((sum, cases) => sum + cases, 0);
  if (all === 0) return null;
  const rare = counts.filter((cases) => cases / all < frequent);
  return rare.reduce((sum, cases) => sum + cases, 0) / all;
}

function automatedShare(steps: readonly StepRow[]): number | null {
  const sum = (count: (row: StepRow) => number) => steps.reduce((total, row) => total + count(row), 0);
  const known = sum((row) => row.known_executions);
  if (known === 0 || known / sum((row) => row.executions) < leastKnown) return null;
  return sum((row) => row.system_executions ?? 0) / known;
}
