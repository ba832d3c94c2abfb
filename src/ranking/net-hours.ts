import type { GivenBack, Process } from "../config/process.js";
import { quantileSorted } from "../statistics/quantile.js";
import type { Random } from "../statistics/random.js";
import { limitsOf } from "./autonomy.js";
import { exceptionHours, netHourDraws, reviewHours, type HandedBack } from "./net-benefit.js";
import type { DrawnNetHours } from "./net-value.js";
import { exactly, threePoints } from "./quantity.js";
import type { Reason } from "./reasons.js";

/** What the gross hours of a process were computed from. */
export interface GrossHours {
  readonly casesPerYear: number;
  /** Draws of the cases of a year as a multiple of it. */
  readonly volume: Float64Array;
  /** Draws, in hours per year. */
  readonly gross: Float64Array;
  /** Automatable share of the manual work, 0 … 1. */
  readonly inScope: number;
  readonly stream: (purpose: string) => Random;
}

/** The cells of a process without net hours, and why. */
export const noNetHours = (reason: Reason) => ({
  hours_exceptions: null,
  hours_review: null,
  net_hours_p10: null,
  net_hours_p50: null,
  net_hours_p90: null,
  net_reason: reason,
});

/**
 * The net cells of a process in the table `benefit`, the draws behind them, and what was deducted (`back`, null where the
 * net hours are missing). What the process file states is deducted.
 * Net hours need the exceptions, and the review as well where the lever is AI assistance; each case in scope is then
 * reviewed if a person has to decide or approve (autonomy cap 1 or 2), whatever share was stated.
 */
export function netHours(process: Process, lever: string | null, of: GrossHours) {
  const withKi = lever === "ai_assistance";
  const stated = statedBack(process, withKi, of);
  const parts = { hours_exceptions: exceptionHours(stated), hours_review: reviewHours(stated) };
  const missing = (reason: Reason) => ({
    cells: { ...noNetHours(reason), ...parts },
    drawn: { draws: null, reason } as DrawnNetHours,
    back: null,
  });
  if (stated.exceptions === undefined) return missing("no_exceptions");
  if (withKi && stated.review === undefined) return missing("no_review");
  const draws = netHourDraws(of.gross, stated, of.stream);
  const sorted = draws.toSorted();
  return {
    cells: {
      ...parts,
      net_hours_p10: quantileSorted(sorted, 0.1),
      net_hours_p50: quantileSorted(sorted, 0.5),
      net_hours_p90: quantileSorted(sorted, 0.9),
      net_reason: "-",
    },
    drawn: { draws, reason: "-" } as DrawnNetHours,
    back: stated,
  };
}

function statedBack(process: Process, withKi: boolean, of: GrossHours): HandedBack {
  const cap = limitsOf(process.gates)[0]?.cap;
  const all = withKi && (cap === 1 || cap === 2);
  const { exceptions, review } = process.automation ?? {};
  return {
    casesPerYear: of.casesPerYear,
    volume: of.volume,
    ...(exceptions && { exceptions: quantities(exceptions) }),
    ...(review && {
      review: { ...quantities(all ? { ...review, share: 1 } : review), inScope: exactly(of.inScope) },
    }),
  };
}

const quantities = ({ share, minutes }: GivenBack) => ({
  share: exactly(share),
  minutes: threePoints(minutes),
});
