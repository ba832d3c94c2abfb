import { reworkPerActivity } from "../../measures/rework-per-activity.js";
import type { Context } from "../context.js";
import { byActivity } from "./by-activity.js";

/** How often a step is done again. */
export interface Rework {
  /** Cases with the step at least twice, agreed or not. */
  readonly repeatedCases: number;
  /** ρ: the same as a share; 0 where repeating the step is agreed, for example instalments. */
  readonly share: number;
  readonly isAgreed: boolean;
}

/** Signal 10: rework by step, after the whitelist of the process file (`legitimate_repeats`). */
export function rework(context: Context): (activity: string) => Rework {
  const rows = byActivity(context, reworkPerActivity);
  const agreed = new Set(context.process.legitimate_repeats);
  return (activity) => {
    const row = rows.get(activity);
    const isAgreed = agreed.has(activity);
    return {
      repeatedCases: row?.repeated_cases ?? 0,
      share: isAgreed ? 0 : (row?.repeated_cases_share ?? 0),
      isAgreed,
    };
  };
}
