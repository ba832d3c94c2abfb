import { directlyFollows } from "../../measures/directly-follows.js";
import { handoverPerActivity } from "../../measures/handover-per-activity.js";
import { timeResolution } from "../../measures/time-resolution.js";
import type { Context } from "../context.js";
import { byActivity } from "./by-activity.js";
import { limits } from "./limits.js";

/** How doers were compared. */
export type DoerBasis = "person" | "role" | "unknown";

/** Two steps that are one: each follows the other, at once, by the same hand. */
export interface ChainLink {
  readonly from: string;
  readonly to: string;
  readonly executions: number;
  readonly medianSeconds: number;
  /** Share of the later step's executions by the one who did the step before; null where doers are not known. */
  readonly sameDoerShare: number | null;
  /** Whether that is the same person or only the same role. */
  readonly sameDoerBasis: DoerBasis;
  /** Faster than a person can be, and the times are fine enough to say so. */
  readonly bySystem: boolean;
}

/**
 * Signal 3: pairs a→b with p(b|a) ≥ .95, p(a|b) ≥ .95, a median gap of at most five minutes, and the same person in 90 %
 * of the known cases. The doer is compared over all predecessors of b, of which a is 95 % at least; persons go before
 * roles. Dates without a time of day say nothing about minutes; times cut to the minute nothing about seconds.
 */
export function chainLinks(context: Context): readonly ChainLink[] {
  const resolution = byActivity(context, timeResolution);
  const known = (activity: string, share: "clock_share" | "finer_share") =>
    (resolution.get(activity)?.[share] ?? 0) >= limits.fineTimes;
  const sameDoer = sameDoers(context);
  return context
    .rows(directlyFollows)
    .filter(
      (row) =>
        row.from_activity !== row.to_activity &&
        row.executions >= limits.executions &&
        (row.share_of_from ?? 0) >= limits.chain &&
        (row.share_of_to ?? 0) >= limits.chain &&
        (row.median_seconds ?? Number.POSITIVE_INFINITY) <= limits.chainSeconds &&
        known(row.from_activity, "clock_share") &&
        known(row.to_activity, "clock_share"),
    )
    .map((row) => ({
      from: row.from_activity,
      to: row.to_activity,
      executions: row.executions,
      medianSeconds: row.median_seconds ?? 0,
      sameDoerShare: sameDoer.get(row.to_activity)?.share ?? null,
      sameDoerBasis: sameDoer.get(row.to_activity)?.basis ?? "unknown",
      bySystem:
        (row.median_seconds ?? 0) < limits.systemSeconds &&
        known(row.from_activity, "finer_share") &&
        known(row.to_activity, "finer_share"),
    }))
    .filter(({ sameDoerShare }) => sameDoerShare === null || sameDoerShare >= limits.chainSamePerson)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

function sameDoers(
  context: Context,
): ReadonlyMap<string, { readonly share: number; readonly basis: DoerBasis }> {
  const rows = context.rows(handoverPerActivity);
  const by = (basis: "person" | "role") =>
    rows
      .filter((row) => row.basis === basis)
      .map((row) => [row.activity, { share: 1 - (row.handover_share ?? 0), basis }] as const);
  return new Map([...by("role"), ...by("person")]);
}

/** The steps of the longest chain of links through a step, in order; empty without a link. */
export function chainThrough(activity: string, links: readonly ChainLink[]): readonly string[] {
  const next = new Map(links.map(({ from, to }) => [from, to]));
  const previous = new Map(links.map(({ from, to }) => [to, from]));
  const chain = [activity];
  const walk = (from: string, steps: ReadonlyMap<string, string>, add: (step: string) => unknown) => {
    for (let at = steps.get(from); at !== undefined && !chain.includes(at); at = steps.get(at)) add(at);
  };
  walk(activity, previous, (step) => chain.unshift(step));
  walk(activity, next, (step) => chain.push(step));
  return chain.length === 1 ? [] : chain;
}
