import { directlyFollows } from "../../measures/directly-follows.js";
import { timerRules } from "../../measures/timer-rules.js";
import type { Context } from "../context.js";
import { limits } from "./limits.js";

/** A step that follows another one after a fixed number of days. */
export interface TimerRule {
  readonly from: string;
  readonly days: number;
  /** τ: share of the transitions that take exactly so many days. */
  readonly exactShare: number;
  /** … or about as many, where a weekend lies between. */
  readonly nearShare: number;
  readonly nearExecutions: number;
  /** Share of the step's executions that this pair is. */
  readonly coverageShare: number;
}

/** Whether the days are kept so well, and explain so much of the step, that it is a deadline rule. */
export const isDeadline = ({ nearShare, coverageShare }: TimerRule): boolean =>
  nearShare >= limits.timer && coverageShare >= limits.timerCoverage;

/**
 * Signal 4: of the pairs that lead to a step and have a most frequent number of days, the deadline rule if there is one,
 * else the pair with the most transitions of about as many days; ties: the smaller name. Null where no pair occurs 30
 * times and at least once a day apart.
 */
export function timerRule(context: Context): (activity: string) => TimerRule | null {
  const coverage = new Map(
    context
      .rows(directlyFollows)
      .map((row) => [JSON.stringify([row.from_activity, row.to_activity]), row.share_of_to ?? 0]),
  );
  const rules = context.rows(timerRules).map((row) => ({
    to: row.to_activity,
    rule: {
      from: row.from_activity,
      days: row.timer_days ?? 0,
      exactShare: row.exact_share ?? 0,
      nearShare: row.near_share ?? 0,
      nearExecutions: row.near_executions,
      coverageShare: coverage.get(JSON.stringify([row.from_activity, row.to_activity])) ?? 0,
    },
  }));
  return (activity) => {
    const own = rules.filter(({ to }) => to === activity).map(({ rule }) => rule);
    const [best] = own.sort(
      (a, b) =>
        Number(isDeadline(b)) - Number(isDeadline(a)) ||
        b.nearExecutions - a.nearExecutions ||
        (a.from < b.from ? -1 : 1),
    );
    return best ?? null;
  };
}
