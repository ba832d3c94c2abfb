import type { DriftCases } from "./drift-cases.js";

/** Cases of one month or week of arrival: from `first` to below the `first` of the next. */
export interface DriftCohort {
  readonly first: number;
  /** Month in which the cohort begins, `YYYY-MM`. */
  readonly month: string;
}

/** Cases that a cohort has on average where weeks are told apart; with fewer, months are. */
const casesOfWeek = 30;

/**
 * Cohorts by week of arrival where a week has 30 cases on average, else by month, and the number of cases in them: months
 * whose cases cannot all be finished are left out, whole. Weeks and months without a case have no cohort.
 */
export function driftCohorts({ days, unfinished }: Pick<DriftCases, "days" | "unfinished">): {
  readonly cohorts: readonly DriftCohort[];
  readonly cases: number;
} {
  const end = unfinished === null ? null : monthOf(unfinished);
  const cut = end === null ? -1 : days.findIndex((day) => monthOf(day) >= end);
  const cases = cut === -1 ? days.length : cut;
  const used = days.subarray(0, cases);
  const weeks = new Set(used.map(weekOf)).size;
  const key = cases >= casesOfWeek * weeks ? (day: number) => String(weekOf(day)) : monthOf;
  const cohorts: DriftCohort[] = [];
  let last = "";
  for (const [first, day] of used.entries()) {
    if (key(day) !== last) cohorts.push({ first, month: monthOf(day) });
    last = key(day);
  }
  return { cohorts, cases };
}

/** Weeks begin on Monday; 1970-01-01 was a Thursday. */
const weekOf = (day: number): number => Math.floor((day + 3) / 7);
const monthOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 7);
