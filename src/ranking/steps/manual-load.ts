import type { Context } from "../context.js";
import { daysPerYear, leastDays, windowDays } from "../window.js";
import { workingMinutes } from "../working-minutes.js";
import type { Automation } from "./automation.js";

/** The work that a step is. */
export interface ManualLoad {
  /** M, in hours per year; null without measured or stated minutes or a window that can be extended to a year. */
  readonly hours: number | null;
  /** α: share of it that could be automated; as stated, else the share of the most frequent successor. */
  readonly automatableShare: number;
  /** M·α; null where M is. */
  readonly automatableHours: number | null;
  readonly missing: "no_effort" | "short_window" | null;
}

/** An automated share of which nothing is known is uniform between 0 and 1: half of it is expected. */
const expectedShare = 0.5;

/**
 * Signal 1: `M = n·(1 − AR)·t·365.25/(60·T)` with the mean minutes as in `benefit`. Where AR is not known
 * its expected value stands in, and the row says so; it is never taken as 0.
 */
export function manualLoad(
  context: Context,
): (step: {
  readonly activity: string;
  readonly executions: number;
  readonly automation: Automation;
  readonly topShare: number;
}) => ManualLoad {
  const days = windowDays(context);
  const configured = new Map(Object.entries(context.process.activities));
  const minutesOf = workingMinutes(context);
  return ({ activity, executions, automation, topShare }) => {
    const config = configured.get(activity);
    const automatableShare = config?.automatable_share ?? topShare;
    const without = (missing: ManualLoad["missing"]) => ({
      hours: null,
      automatableShare,
      automatableHours: null,
      missing,
    });
    const work = minutesOf(activity);
    if (work === null) return without("no_effort");
    if (days === null || days < leastDays) return without("short_window");
    const byHand = executions * (1 - (automation.share ?? expectedShare));
    const hours = (byHand * work.minutes.mean * daysPerYear) / (60 * days);
    return { hours, automatableShare, automatableHours: hours * automatableShare, missing: null };
  };
}
