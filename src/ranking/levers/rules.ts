import { limits } from "../steps/limits.js";
import type { StepRow } from "../steps/step-rows.js";
import type { LeverFacts } from "./facts.js";
import type { LeverId } from "./ids.js";
import type { LeverReason } from "./reasons.js";

/** Thresholds; conventions (`scoring.md` 9). */
export const leverLimits = {
  cases: 30,
  firstTimeRight: 0.7,
  offStandard: 0.3,
  automated: limits.automated,
  structuredInput: limits.structuredInput,
} as const;

/** What a rule found: whether its lever fits, why, and the numbers of the reason. */
export interface Finding {
  readonly fits: boolean;
  readonly reason: LeverReason;
  readonly share?: number | null;
  readonly limit?: number;
  readonly hours?: number | null;
  readonly steps?: number;
  readonly standard?: string;
}

/** A condition under which a lever fits. */
export interface LeverRule {
  readonly lever: LeverId;
  readonly find: (facts: LeverFacts) => Finding;
}

const fits = (reason: LeverReason, numbers: Omit<Finding, "fits" | "reason"> = {}): Finding => ({
  fits: true,
  reason,
  ...numbers,
});
const not = (reason: LeverReason, numbers: Omit<Finding, "fits" | "reason"> = {}): Finding => ({
  fits: false,
  reason,
  ...numbers,
});

/** Steps and their hours a year; null where none has stated minutes. */
const work = (rows: readonly StepRow[], hours: (row: StepRow) => number | null) => {
  const known = rows.map(hours).filter((value) => value !== null);
  return {
    steps: rows.length,
    hours: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
  };
};

/**
 * The rules in the order in which they are asked; the first that fits is the proposal. Data come first, then what makes
 * automation unnecessary, then what goes before a robot, then the robot, then assistance. An unknown answer never makes
 * RPA or AI fit. A standard of XÖV is an interface too; where rule A-1 says that there is none, people clarify first.
 */
export const leverRules: readonly LeverRule[] = [
  {
    lever: "insufficient_data",
    find: ({ cases, steps, structuredShare }) => {
      if (cases < leverLimits.cases) return fits("few_cases");
      const unstated = steps.every((row) => row.manual_hours === null) && structuredShare === null;
      return unstated ? fits("no_inputs") : not("enough_data");
    },
  },
  {
    lever: "simplify",
    find: ({ firstTimeRightShare: right, offStandardShare: off, manyRepeats }) => {
      if (right !== null && right < leverLimits.firstTimeRight)
        return fits("rework_high", { share: right, limit: leverLimits.firstTimeRight });
      if (off !== null && off > leverLimits.offStandard)
        return fits("many_paths", { share: off, limit: leverLimits.offStandard });
      return manyRepeats === "yes"
        ? fits("stated_rework")
        : not("orderly", { share: right, limit: leverLimits.firstTimeRight });
    },
  },
  {
    lever: "leave_alone",
    find: ({ automatedShare: share }) => {
      const numbers = { share, limit: leverLimits.automated };
      return share !== null && share >= leverLimits.automated
        ? fits("mostly_automated", numbers)
        : not("others_fit");
    },
  },
  {
    lever: "interface",
    find: ({ hasInterface, xoevStandard: standard, steps }) => {
      if (standard !== null)
        return fits(hasInterface === "no" ? "xoev_contradicted" : "xoev_exists", { standard });
      if (hasInterface === "yes") return fits("interface_exists");
      const deadlines = steps.filter(({ label }) => label === "deadline_rule");
      if (deadlines.length > 0) return fits("deadline_steps", { steps: deadlines.length });
      const unclear = steps.filter(({ label }) => label === "interface");
      if (unclear.length > 0) return fits("interface_unknown", work(unclear, automatable));
      return not(hasInterface === "no" ? "no_interface" : "interface_unanswered");
    },
  },
  {
    lever: "once_only",
    find: ({ onceOnly }) => {
      if (onceOnly === "yes" || onceOnly === "partly") return fits("proofs_from_register");
      return not(onceOnly === "no" ? "no_register" : "register_unknown");
    },
  },
  {
    lever: "online_service",
    find: ({ onlineService, businessAccount: account, structuredShare: share }) => {
      if (share === null) return not("input_unknown");
      const numbers = { share, limit: leverLimits.structuredInput };
      if (share >= leverLimits.structuredInput) return not("input_structured", numbers);
      if (onlineService === "yes" || onlineService === "partly")
        return fits(
          account === "yes" || account === "partly" ? "online_with_account" : "online_possible",
          numbers,
        );
      return not(onlineService === "no" ? "online_impossible" : "online_unknown");
    },
  },
  {
    lever: "rpa",
    find: ({ hasInterface, xoevStandard: standard, steps }) => {
      if (standard !== null) return not("xoev_first", { standard });
      if (hasInterface !== "no") return not("interface_first");
      const robots = steps.filter(({ lever }) => lever === "rpa");
      return robots.length > 0 ? fits("rpa_steps", work(robots, automatable)) : not("no_routine");
    },
  },
  {
    lever: "ai_assistance",
    find: ({ learnedModel, prohibited, steps }) => {
      if (learnedModel === "no") return not("no_model");
      if (prohibited !== "no") return not("prohibition");
      const assisted = steps.filter(({ ki_type }) => ki_type !== "-");
      return assisted.length > 0 ? fits("ki_steps", work(assisted, byHand)) : not("no_ki_steps");
    },
  },
];

const automatable = (row: StepRow) => row.automatable_hours;
const byHand = (row: StepRow) => row.manual_hours;
