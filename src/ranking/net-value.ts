import { dataDay, hoursOn } from "../config/hours-of-post.js";
import type { Process } from "../config/process.js";
import type { WorkCost } from "../config/project.js";
import type { Row } from "../measures/measure.js";
import { quantileSorted } from "../statistics/quantile.js";
import type { Random } from "../statistics/random.js";
import {
  costPerHour,
  fullTimeEquivalents,
  netBenefitDraws,
  paybackDraws,
  paybackYears,
  positiveShare,
  type AutomationCost,
} from "./net-benefit.js";
import { threePoints } from "./quantity.js";
import type { Reason } from "./reasons.js";
import type { netValueTable } from "./tables/net-value.js";

/** Net hours of a process as they were drawn; `draws` is null where they could not be, with the `reason`. */
export interface DrawnNetHours {
  readonly draws: Float64Array | null;
  readonly reason: Reason | "-";
}

type ValueRow = Row<(typeof netValueTable)["columns"]>;

/**
 * The row of one process in the table `net-value`. The payback is that of the median of the net hours and the mean of the
 * development.
 */
export function netValueOf(
  process: Process,
  cases: number,
  { draws, reason }: DrawnNetHours,
  cost: WorkCost,
  stream: (purpose: string) => Random,
): ValueRow {
  const hoursPerYear = hoursOn(cost.hours_per_year, dataDay(process));
  const id = { process: process.id, cases };
  if (hoursPerYear === null)
    return {
      ...id,
      hour_cost: null,
      hours_per_year: null,
      ...noPosts,
      ...nothing,
      reason: "no_hours_of_post",
    };
  const hourCost = hourCostOf(cost, hoursPerYear);
  const head = { ...id, hour_cost: hourCost, hours_per_year: hoursPerYear };
  if (draws === null) return { ...head, ...noPosts, ...nothing, reason };
  const hours = draws.toSorted();
  const netHours = quantileSorted(hours, 0.5);
  const postsAt = (share: number) => fullTimeEquivalents(quantileSorted(hours, share), hoursPerYear);
  const posts = {
    full_time_equivalents_p10: postsAt(0.1),
    full_time_equivalents: postsAt(0.5),
    full_time_equivalents_p90: postsAt(0.9),
  };
  const automation = automationCost(process);
  if (automation === null) return { ...head, ...nothing, ...posts, reason: "no_automation_cost" };
  const value = netBenefitDraws(draws, hourCost, automation, stream);
  const sorted = value.toSorted();
  const paidBack = paybackDraws(draws, hourCost, automation, stream).toSorted();
  return {
    ...head,
    ...posts,
    value_p10: quantileSorted(sorted, 0.1),
    value_p50: quantileSorted(sorted, 0.5),
    value_p90: quantileSorted(sorted, 0.9),
    positive_share: positiveShare(value),
    payback_years_p10: finite(quantileSorted(paidBack, 0.1)),
    payback_years: paybackYears(netHours, hourCost, automation.development.mean, automation),
    payback_years_p90: finite(quantileSorted(paidBack, 0.9)),
    reason: "-",
  };
}

const noPosts = {
  full_time_equivalents_p10: null,
  full_time_equivalents: null,
  full_time_equivalents_p90: null,
};

const nothing = {
  value_p10: null,
  value_p50: null,
  value_p90: null,
  positive_share: null,
  payback_years_p10: null,
  payback_years: null,
  payback_years_p90: null,
};

/** Years as they are, null for never. */
const finite = (years: number): number | null => (Number.isFinite(years) ? years : null);

/** Euros for an hour of work: as stated, or by the parts of a post. */
function hourCostOf({ hour }: WorkCost, hoursPerYear: number): number {
  return "rate" in hour ? hour.rate : costPerHour({ ...hour, hoursPerYear });
}

function automationCost({ automation }: Process): AutomationCost | null {
  if (automation?.costs === undefined) return null;
  const { development, life_years, running } = automation.costs;
  return { development: threePoints(development), lifeYears: life_years, runPerYear: running };
}
