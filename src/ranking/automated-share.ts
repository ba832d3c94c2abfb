import { automationPerActivity } from "../measures/automation-per-activity.js";
import type { Context } from "./context.js";
import { anyShare, exactly, roughShare, type Quantity } from "./quantity.js";
import { byActivity } from "./steps/by-activity.js";

/** How much of a step runs by itself already. */
export interface AutomatedShare {
  /** AR, 0 … 1. */
  readonly share: Quantity;
  /** False where it is not known who does the step: the share is then any between 0 and 1. */
  readonly isKnown: boolean;
}

/**
 * AR of a step as `automation-per-activity` has it: counted over the executions with a known doer (system roles), else as
 * the process file says (`kind`). All or nothing is taken as it is; a share between is known about as well as from so many
 * cases (or known executions, where there are fewer), because executions of one case are not independent.
 */
export function automatedShare(context: Context): (activity: string) => AutomatedShare {
  const rows = byActivity(context, automationPerActivity);
  return (activity) => {
    const row = rows.get(activity);
    const share = row?.automated_share ?? null;
    if (row === undefined || share === null) return { share: anyShare, isKnown: false };
    if (share === 0 || share === 1) return { share: exactly(share), isKnown: true };
    return { share: roughShare(share, Math.min(row.cases, row.known_executions)), isKnown: true };
  };
}
