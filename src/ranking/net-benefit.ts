import type { Random } from "../statistics/random.js";
import type { Quantity } from "./quantity.js";

/** Work that automation gives back to people: in which share of the cases, and minutes for each of them. */
export interface GivenBack {
  /** 0 … 1. */
  readonly share: Quantity;
  readonly minutes: Quantity;
}

/** What the automation of a process costs people's time. A part that nobody stated is absent, which is not 0. */
export interface HandedBack {
  readonly casesPerYear: number;
  /** Draws of the cases of a year as a multiple of `casesPerYear`, those behind the gross hours; absent = always 1. */
  readonly volume?: Float64Array;
  readonly exceptions?: GivenBack;
  /** `inScope`: share of the cases that the AI works on, 0 … 1; `share`: of those, the share that a person reviews. */
  readonly review?: GivenBack & { readonly inScope: Quantity };
}

/** What a post costs in a year. Amounts in euros. */
export interface PostCost {
  readonly personnelCost: number;
  readonly materialCost: number;
  /** Overhead as a share of the personnel cost, 0 or more. */
  readonly overheadShare: number;
  readonly hoursPerYear: number;
}

/** What an automation costs. Amounts in euros. */
export interface AutomationCost {
  readonly development: Quantity;
  /** Years over which the development is written off, above 0. */
  readonly lifeYears: number;
  readonly runPerYear: number;
}

/** Hours per year that exceptions take: `N·e·t/60`; null where nothing was stated. */
export function exceptionHours({ casesPerYear, exceptions }: HandedBack): number | null {
  if (exceptions === undefined) return null;
  return (casesPerYear * exceptions.share.mean * exceptions.minutes.mean) / 60;
}

/** Hours per year that the review of results takes: `N·α·q·t/60`; null where nothing was stated. */
export function reviewHours({ casesPerYear, review }: HandedBack): number | null {
  if (review === undefined) return null;
  return (casesPerYear * review.inScope.mean * review.share.mean * review.minutes.mean) / 60;
}

/** Euros for one hour of work, `(PK + SK + g·PK) / h_year`: the scheme of the KGSt, with the city's own amounts. */
export const costPerHour = ({ personnelCost, materialCost, overheadShare, hoursPerYear }: PostCost): number =>
  (personnelCost + materialCost + overheadShare * personnelCost) / hoursPerYear;

/** Hours of a year as full-time equivalents; negative where the hours are. */
export const fullTimeEquivalents = (hours: number, hoursPerYear: number): number => hours / hoursPerYear;

/** Euros per year: the value of the net hours without the yearly cost of the automation; may be negative. */
export const netBenefit = (
  netHours: number,
  hourCost: number,
  development: number,
  { lifeYears, runPerYear }: AutomationCost,
): number => netHours * hourCost - development / lifeYears - runPerYear;

/** Years until the development is paid back; null where the value of a year does not exceed its running cost. */
export function paybackYears(
  netHours: number,
  hourCost: number,
  development: number,
  { runPerYear }: AutomationCost,
): number | null {
  const perYear = netHours * hourCost - runPerYear;
  return perYear > 0 ? development / perYear : null;
}

/**
 * Draws of the net hours per year from draws of the gross ones, in the same order; negative where automation costs more
 * time than it frees. A part that was not stated is not deducted. Exceptions and review have streams of their own, so
 * that stating one leaves the draws of the other as they were.
 */
export function netHourDraws(
  gross: Float64Array,
  { casesPerYear, volume, exceptions, review }: HandedBack,
  stream: (purpose: string) => Random,
): Float64Array {
  const handedBack = stream("exceptions");
  const reviewed = stream("review");
  return gross.map((hours, k) => {
    let minutes = 0;
    if (exceptions !== undefined)
      minutes += exceptions.share.draw(handedBack) * exceptions.minutes.draw(handedBack);
    if (review !== undefined) {
      minutes += review.inScope.draw(reviewed) * review.share.draw(reviewed) * review.minutes.draw(reviewed);
    }
    return hours - (casesPerYear * (volume?.[k] ?? 1) * minutes) / 60;
  });
}

/** Draws of the net benefit in euros per year from draws of the net hours. The development has a stream of its own. */
export function netBenefitDraws(
  netHours: Float64Array,
  hourCost: number,
  cost: AutomationCost,
  stream: (purpose: string) => Random,
): Float64Array {
  const random = stream("development");
  return netHours.map((hours) => netBenefit(hours, hourCost, cost.development.draw(random), cost));
}

/** Draws of the years until the development is paid back, in step with `netBenefitDraws`; infinite where it never is. */
export function paybackDraws(
  netHours: Float64Array,
  hourCost: number,
  cost: AutomationCost,
  stream: (purpose: string) => Random,
): Float64Array {
  const random = stream("development");
  return netHours.map(
    (hours) => paybackYears(hours, hourCost, cost.development.draw(random), cost) ?? Number.POSITIVE_INFINITY,
  );
}

/** The share of draws above 0; null where there are none. */
export function positiveShare(draws: Float64Array): number | null {
  if (draws.length === 0) return null;
  return draws.reduce((count, draw) => (draw > 0 ? count + 1 : count), 0) / draws.length;
}
