import { breakdownByUnit } from "../../../src/measures/breakdown-by-unit.js";
import { breakdown } from "../../../src/measures/breakdown.js";
import { channelShare } from "../../../src/measures/channel-share.js";
import { outcomeBalance } from "../../../src/measures/outcome-balance.js";
import {
  firstKnown,
  grouped,
  lastKnown,
  mean,
  near,
  ofCompleted,
  path,
  quantile,
  spanOf,
  type Case,
  type Completed,
  type Log,
  type Row,
  type Walk,
} from "./walk.js";

/** What is stated of the cases. */
export const walkedAttributes: readonly Walk[] = [
  [
    channelShare,
    (cases) => {
      const known = cases.filter((events) => channelOf(events) !== null);
      return grouped(known, (events) => channelOf(events) ?? "").map((all) => ({
        channel: channelOf(all[0] ?? []),
        cases: all.length,
        share: near(all.length / known.length),
      }));
    },
  ],
  [
    outcomeBalance,
    ofCompleted((cases) => {
      const known = cases.filter((events) => outcomeOf(events) !== null);
      const sizes = grouped(known, (events) => outcomeOf(events) ?? "").map(({ length }) => length);
      if (known.length === 0) return [];
      return [
        {
          cases: known.length,
          outcomes: sizes.length,
          smallest_class_share: near(Math.min(...sizes) / known.length),
        },
      ];
    }),
  ],
  [
    breakdown,
    (cases, completed) =>
      Object.entries({ channel: channelOf, outcome: outcomeOf }).flatMap(([attribute, valueOf]) =>
        brokenDown(cases, completed, valueOf).map((row) => ({ attribute, ...row })),
      ),
  ],
  [breakdownByUnit, (cases, completed) => brokenDown(cases, completed, unitOf)],
];

const channelOf = (events: Case): string | null => firstKnown(events, ({ channel }) => channel);
const outcomeOf = (events: Case): string | null => lastKnown(events, ({ outcome }) => outcome);
const unitOf = (events: Case): string | null => firstKnown(events, ({ unit }) => unit);

/** An attribute of which no case has a value divides nothing. */
function brokenDown(
  cases: Log,
  completed: Completed,
  valueOf: (events: Case) => string | null,
): readonly Row[] {
  if (cases.every((events) => valueOf(events) === null)) return [];
  return grouped(cases, (events) => valueOf(events) ?? "").map((all) => {
    const done = all.filter((events) => completed(events) !== false).map(spanOf);
    const repeated = all.filter((events) => /(.).*\1/.test(path(events))).length;
    const none = done.length === 0;
    return {
      value: valueOf(all[0] ?? []),
      cases: all.length,
      share: near(all.length / cases.length),
      completed_cases: done.length,
      median_seconds: none ? null : near(quantile(done, 0.5)),
      p90_seconds: none ? null : near(quantile(done, 0.9)),
      mean_seconds: none ? null : near(mean(done)),
      repeated_cases: repeated,
      repeated_cases_share: near(repeated / all.length),
    };
  });
}
