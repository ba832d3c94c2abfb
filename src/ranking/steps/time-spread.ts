import { handlingTime } from "../../measures/handling-time.js";
import { timeResolution } from "../../measures/time-resolution.js";
import type { Context } from "../context.js";
import { byActivity } from "./by-activity.js";
import { limits } from "./limits.js";

/** How alike the working times of a step are. */
export interface TimeSpread {
  /** Interquartile range over median; null where no handling time is measured, or only in dates. */
  readonly spreadRatio: number | null;
  /** Cases behind it. */
  readonly cases: number;
}

/** R3b of a step: the robust spread of its measured handling time (`handling-time`). Shown, never scored. */
export function timeSpread(context: Context): (activity: string) => TimeSpread {
  const rows = byActivity(context, handlingTime);
  const times = byActivity(context, timeResolution);
  return (activity) => {
    const row = rows.get(activity);
    const fine = (times.get(activity)?.clock_share ?? 0) >= limits.fineTimes;
    if (row === undefined || !fine) return { spreadRatio: null, cases: 0 };
    return { spreadRatio: row.spread_ratio, cases: row.cases };
  };
}
