import { gapBefore } from "../../measures/gap-before.js";
import { waitingBefore } from "../../measures/waiting-before.js";
import type { Context } from "../context.js";
import { byActivity } from "./by-activity.js";

/** Time before a step. */
export interface Waiting {
  /** Median seconds; null for a step that never follows another one. */
  readonly medianSeconds: number | null;
  /** Cases behind the median. */
  readonly cases: number;
  /** True: until the step begins. False: the log has no starts, so its own work is in it. */
  readonly untilStart: boolean;
}

/** Signal 11: the waiting before a step where starts are known, else the gap from completion to completion. */
export function waiting(context: Context): (activity: string) => Waiting {
  const waits = byActivity(context, waitingBefore);
  const gaps = byActivity(context, gapBefore);
  return (activity) => {
    const wait = waits.get(activity);
    const row = wait ?? gaps.get(activity);
    return {
      medianSeconds: row?.median_seconds ?? null,
      cases: row?.cases ?? 0,
      untilStart: wait !== undefined,
    };
  };
}
