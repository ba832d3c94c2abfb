import { decisionPoints } from "../../measures/data/decision-points.js";
import type { Context } from "../context.js";
import { byActivity } from "./by-activity.js";

/**
 * Second half of signal 9: G, the share of the uncertainty after a step that the attributes of the case explain
 * (`decision-points`). Below 0 counts as 0; null where the step is no decision point or no attribute is known.
 */
export function learnability(context: Context): (activity: string) => number | null {
  const rows = byActivity(context, decisionPoints);
  return (activity) => {
    const gain = rows.get(activity)?.gain_share ?? null;
    return gain === null ? null : Math.max(0, gain);
  };
}
