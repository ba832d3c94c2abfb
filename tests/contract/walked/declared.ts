import { automationPerActivity } from "../../../src/measures/automation-per-activity.js";
import { automationRate } from "../../../src/measures/automation-rate.js";
import { deadlines } from "../../../src/measures/deadlines.js";
import { enquiryShare } from "../../../src/measures/enquiry-share.js";
import { firstTimeRight } from "../../../src/measures/first-time-right.js";
import { waitOwner } from "../../../src/measures/wait-owner.js";
import {
  casesIn,
  grouped,
  mean,
  near,
  ofCompleted,
  pairs,
  path,
  quantile,
  spanOf,
  sum,
  told,
  untilOf,
  type Case,
  type Completed,
  type Event,
  type Log,
  type Row,
  type Walk,
} from "./walk.js";
import type { ActivitySetting } from "../../../src/config/activity-settings.js";
import type { ProcessSetting } from "../../../src/config/process-settings.js";

type Said = Omit<ActivitySetting, "process" | "activity" | "is_end">;
const nothing: Said = {
  is_failure: false,
  is_enquiry: false,
  is_substantive: false,
  is_legitimate_repeat: false,
  wait_owner: null,
  kind: null,
};
/** What the process file of every log says about its steps. */
const said: Readonly<Record<string, Said>> = {
  A: { ...nothing, is_legitimate_repeat: true, wait_owner: "applicant", kind: "manual" },
  B: { ...nothing, is_enquiry: true, wait_owner: "own", kind: "system" },
  C: { ...nothing, is_failure: true },
  D: { ...nothing, wait_owner: "other_body" },
};
/** Declared ends, where a log has any. */
const ends = ["C", "D"];
export const targetOf_seconds = 1_200;

export const settingsOf = (process: string, hasEnds: boolean): readonly ActivitySetting[] =>
  Object.entries(said).map(([activity, setting]) => ({
    ...setting,
    process,
    activity,
    is_end: hasEnds && ends.includes(activity),
  }));
export const processSettingOf = (process: string): ProcessSetting => ({
  process,
  exported_on: null,
  target_us: BigInt(targetOf_seconds) * 1_000_000n,
  target_working_days: null,
  deadline_months: null,
  deadline_days: null,
});
export const completedBy =
  (hasEnds: boolean): Completed =>
  (events) =>
    hasEnds ? ends.includes(events.at(-1)?.activity ?? "") : null;

const of = ({ activity }: Event): Said => said[activity] ?? nothing;

/** What follows from what a process file says. */
export const walkedDeclared: readonly Walk[] = [
  [
    firstTimeRight,
    ofCompleted((cases) => {
      const right = cases.filter(
        (events) =>
          !/([BCD]).*\1/.test(path(events)) && !events.slice(-1).some((last) => of(last).is_failure),
      );
      return [
        {
          cases: cases.length,
          right_cases: right.length,
          right_cases_share: near(right.length / cases.length),
        },
      ];
    }),
  ],
  [
    deadlines,
    (cases, completed) => {
      const done = cases.filter((events) => completed(events) !== false);
      const open = cases.filter((events) => completed(events) === false);
      const missed = done.filter((events) => spanOf(events) > targetOf_seconds).length;
      const late = open.filter((events) => ageOf(events, cases) > targetOf_seconds).length;
      const hasEnds = cases.some((events) => completed(events) !== null);
      const [low, high] = wilson(missed, done.length);
      return [
        {
          cases: done.length,
          target_seconds: targetOf_seconds,
          missed_cases: missed,
          missed_share: done.length === 0 ? null : near(missed / done.length),
          missed_low_share: done.length === 0 ? null : near(low),
          missed_high_share: done.length === 0 ? null : near(high),
          open_cases: hasEnds ? open.length : null,
          open_missed_cases: hasEnds ? late : null,
          open_kept_cases: hasEnds ? open.length - late : null,
        },
      ];
    },
  ],
  [
    waitOwner,
    (all, completed) => {
      if (!all.flat().some((event) => of(event).wait_owner !== null)) return [];
      const cases = all.filter((events) => completed(events) !== false);
      const waits = told(cases, (events) =>
        pairs(events).map(([a, b]) => [
          of(b).wait_owner ?? "unassigned",
          { started: b.work !== null, wait: Math.max(0, b.time - (b.work ?? 0) - a.time) },
        ]),
      );
      const total = sum([...waits.values()].flat().map(({ value }) => value.wait));
      return [...waits].map(([owner, waited]) => {
        const perCase = grouped(waited, (one) => one.of).map((one) =>
          sum(one.map(({ value }) => value.wait)),
        );
        return {
          owner,
          cases: casesIn(waited),
          steps: waited.length,
          started_steps: waited.filter(({ value }) => value.started).length,
          sum_seconds: sum(perCase),
          waiting_share: total === 0 ? null : near(sum(perCase) / total),
          mean_seconds: near(mean(perCase)),
          median_seconds: near(quantile(perCase, 0.5)),
          p90_seconds: near(quantile(perCase, 0.9)),
        };
      });
    },
  ],
  [
    enquiryShare,
    (cases) => {
      const asked = cases.flat().filter((event) => of(event).is_enquiry).length;
      return [
        {
          cases: cases.length,
          executions: cases.flat().length,
          enquiry_executions: asked,
          enquiry_share: asked === 0 ? null : near(asked / cases.flat().length),
        },
      ];
    },
  ],
  [
    automationRate,
    (cases) => [{ cases: cases.length, executions: cases.flat().length, ...automated(cases.flat()) }],
  ],
  [
    automationPerActivity,
    (cases) =>
      [...told(cases, (events) => events.map((event) => [event.activity, event]))].map(([activity, all]) => ({
        activity,
        cases: casesIn(all),
        executions: all.length,
        ...automated(all.map(({ value }) => value)),
      })),
  ],
];

const ageOf = (events: Case, cases: Log): number =>
  untilOf(cases) - ((events.at(-1)?.time ?? 0) - spanOf(events));

function automated(events: readonly Event[]): Row {
  const known = events.filter((event) => of(event).kind !== null);
  const done = known.filter((event) => of(event).kind === "system").length;
  const none = known.length === 0;
  return {
    known_executions: known.length,
    known_share: near(known.length / events.length),
    system_executions: none ? null : done,
    automated_share: none ? null : near(done / known.length),
  };
}

/** Wilson 1927, 95 %. */
function wilson(hits: number, n: number): readonly [low: number, high: number] {
  const z = 1.959963984540054;
  const middle = (hits / n + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt(((hits / n) * (1 - hits / n)) / n + z ** 2 / (4 * n ** 2));
  return [middle - half, middle + half];
}
