import { automationPerActivity } from "../../measures/automation-per-activity.js";
import type { Context } from "../context.js";
import { byActivity } from "./by-activity.js";
import { limits } from "./limits.js";

/** How much of a step runs by itself. Missing is missing, never 0. */
export interface Automation {
  /** AR; null where no doer is known. */
  readonly share: number | null;
  readonly systemExecutions: number | null;
  readonly knownExecutions: number;
  readonly knownShare: number;
  /** AR as far as it speaks for the whole step: null where fewer than half of its doers are known. */
  readonly decisive: number | null;
}

/** Whether a system does the step, as far as its doers are known. */
export const isAutomated = ({ decisive }: Automation): boolean =>
  decisive !== null && decisive >= limits.automated;

/** Signal 5: the automated share of each step over its known doers (`scoring.md` 8). */
export function automation(context: Context): (activity: string) => Automation {
  const rows = byActivity(context, automationPerActivity);
  return (activity) => {
    const row = rows.get(activity);
    const share = row?.automated_share ?? null;
    const knownShare = row?.known_share ?? 0;
    return {
      share,
      systemExecutions: row?.system_executions ?? null,
      knownExecutions: row?.known_executions ?? 0,
      knownShare,
      decisive: knownShare >= limits.knownDoer ? share : null,
    };
  };
}
