import { netLoopGain } from "../../../src/measures/net-loop-gain.js";
import { repeatRedoPerActivity } from "../../../src/measures/repeat-redo-per-activity.js";
import { repeatRedoRates } from "../../../src/measures/repeat-redo-rates.js";
import { reworkPerActivity } from "../../../src/measures/rework-per-activity.js";
import { reworkPerCase } from "../../../src/measures/rework-per-case.js";
import { reworkRates } from "../../../src/measures/rework-rates.js";
import { selfDistance } from "../../../src/measures/self-distance.js";
import { stepPingPong } from "../../../src/measures/step-ping-pong.js";
import {
  casesIn,
  grouped,
  mean,
  near,
  pairs,
  path,
  quantile,
  series,
  sum,
  told,
  type Case,
  type Log,
  type Row,
  type Walk,
} from "./walk.js";

/** What is done again. */
export const walkedRepetition: readonly Walk[] = [
  [
    reworkRates,
    (cases) => [{ cases: cases.length, ...rates(cases, "", "ABCD"), ...rates(cases, "unplanned_", "BCD") }],
  ],
  [
    reworkPerActivity,
    (cases) =>
      [...told(cases, (events) => events.map(({ activity }, place) => [activity, place]))].map(
        ([activity, all]) => {
          const visits = grouped(all, ({ of }) => of).map((one) => one.map(({ value }) => value));
          return {
            activity,
            cases: visits.length,
            repeated_cases: visits.filter(({ length }) => length > 1).length,
            extra_executions: all.length - visits.length,
            self_loops: sum(visits.map((places) => series(places).filter((length) => length > 1).length)),
            repetitions: visits.filter((places) => series(places).length > 1).length,
          };
        },
      ),
  ],
  [
    reworkPerCase,
    (cases) =>
      Object.entries(perCase).map(([figure, count]) => {
        const values = cases.map(count);
        return {
          figure,
          cases: cases.length,
          cases_with: values.filter((value) => value > 0).length,
          total: sum(values),
          mean: near(mean(values)),
          min: Math.min(...values),
          q1: near(quantile(values, 0.25)),
          median: near(quantile(values, 0.5)),
          q3: near(quantile(values, 0.75)),
          p90: near(quantile(values, 0.9)),
          max: Math.max(...values),
        };
      }),
  ],
  [
    netLoopGain,
    (cases) => {
      const marked = told(cases, (events) =>
        events.map(({ activity }, i) => [
          activity,
          {
            selfLoop: i > 0 && events[i - 1]?.activity === activity,
            loop: isLoop(events, i),
            after: isLoop(events, i - 1),
            before: isLoop(events, i + 1),
          },
        ]),
      );
      return [...marked].map(([activity, all]) => {
        const count = (of: "selfLoop" | "loop" | "after" | "before"): number =>
          all.filter(({ value }) => value[of]).length;
        return {
          activity,
          cases: casesIn(all),
          executions: all.length,
          self_loops: count("selfLoop"),
          loops: count("loop"),
          loop_inflow: count("after"),
          loop_outflow: count("before"),
          net_loop_gain: count("before") - count("after"),
        };
      });
    },
  ],
  [
    selfDistance,
    (cases) =>
      [...told(cases, (events) => events.map(({ activity }, place) => [activity, place]))].map(
        ([activity, all]) => {
          const visits = grouped(all, ({ of }) => of);
          const between = visits.flatMap((one) => pairs(one).map(([a, b]) => b.value - a.value - 1));
          return {
            activity,
            cases: visits.filter(({ length }) => length > 1).length,
            steps_between: between.length === 0 ? null : Math.min(...between),
          };
        },
      ),
  ],
  [
    stepPingPong,
    (cases) =>
      [
        ...told(cases, (events) =>
          events.flatMap(({ activity }, i) => {
            const [two, one] = [events[i - 2]?.activity, events[i - 1]?.activity];
            return two === activity && one !== activity ? [[`${activity}${one}`, null] as const] : [];
          }),
        ),
      ].map(([pair, all]) => ({
        activity: pair[0],
        between_activity: pair[1],
        returns: all.length,
        cases: casesIn(all),
        cases_share: near(
          casesIn(all) / cases.filter((events) => path(events).includes(pair[0] ?? "")).length,
        ),
      })),
  ],
  [
    repeatRedoRates,
    (cases) => [
      { basis: anyRole(cases) ? "role" : "person", cases: cases.length, ...split(cases, () => true) },
    ],
  ],
  [
    repeatRedoPerActivity,
    (cases) =>
      [...told(cases, (events) => events.map(({ activity }) => [activity, null]))].map(([activity, all]) => ({
        activity,
        cases: casesIn(all),
        ...split(cases, (one) => one === activity),
      })),
  ],
];

/** Repeats of the named steps. */
function rates(cases: Log, prefix: string, names: string): Row {
  const again = (events: Case): number => {
    const named = events.filter(({ activity }) => names.includes(activity));
    return named.length - new Set(named.map(({ activity }) => activity)).size;
  };
  const direct = new RegExp(`([${names}])\\1`, "u");
  const looped = new RegExp(`([${names}])(?!\\1).+\\1`, "u");
  const count = (has: (events: Case) => boolean): number => cases.filter(has).length;
  const counts = {
    cases: count((events) => again(events) > 0),
    self_loop_cases: count((events) => direct.test(path(events))),
    loop_cases: count((events) => looped.test(path(events))),
  };
  const extra = sum(cases.map(again));
  return {
    [`${prefix === "" ? "repeated_" : prefix}cases`]: counts.cases,
    [`${prefix}self_loop_cases`]: counts.self_loop_cases,
    [`${prefix}loop_cases`]: counts.loop_cases,
    [`${prefix}loop_cases_share`]: near(counts.loop_cases / cases.length),
    [`${prefix}extra_executions`]: extra,
    [`${prefix}extra_executions_share`]: near(extra / cases.flat().length),
  };
}

const runs = (events: Case): readonly Case[] => {
  const found: Case[number][][] = [];
  for (const event of events)
    if (found.at(-1)?.[0]?.activity === event.activity) found.at(-1)?.push(event);
    else found.push([event]);
  return found;
};
const repeated = (events: Case): readonly (readonly Case[])[] =>
  grouped(runs(events), (run) => run[0]?.activity ?? "").filter(({ length }) => length > 1);
const looped = (events: Case): readonly Case[] => runs(events).filter(({ length }) => length > 1);

const perCase: Readonly<Record<string, (events: Case) => number>> = {
  executions: ({ length }) => length,
  extra_executions: (events) => events.length - new Set(path(events)).size,
  self_loops: (events) => looped(events).length,
  self_loop_size: (events) => sum(looped(events).map(({ length }) => length - 1)),
  repetitions: (events) => repeated(events).length,
  repetition_size: (events) => sum(repeated(events).map(({ length }) => length - 1)),
  repeated_activities: (events) =>
    [...new Set(path(events))].filter((one) => path(events).split(one).length > 2).length,
};

/** Whether the step at `i` was there before, and not directly before. */
function isLoop(events: Case, i: number): boolean {
  const activity = events[i]?.activity;
  if (activity === undefined) return false;
  return events[i - 1]?.activity !== activity && events.slice(0, i).some((one) => one.activity === activity);
}

/** Whether several roles did all of it; null = not known. */
function several(events: Case): boolean | null {
  const roles = events.map(({ role }) => role);
  if (new Set(roles.filter((role) => role !== null)).size > 1) return true;
  return roles.includes(null) ? null : false;
}

const anyRole = (cases: Log): boolean => cases.flat().some(({ role }) => role !== null);

/** Self-loops and repetitions of the activities, split by who did them. */
function split(cases: Log, of: (activity: string) => boolean): Row {
  const mine = (run: Case | undefined): boolean => of(run?.[0]?.activity ?? "");
  const selfLoops = cases.flatMap(looped).filter(mine).map(several);
  const backs = cases
    .flatMap(repeated)
    .filter(([run]) => mine(run))
    .map((all) => several(all.flat()));
  return {
    ...judged("self_loops", selfLoops, selfLoops.length === 0 || selfLoops.some((one) => one !== null)),
    self_loops_unknown: selfLoops.filter((one) => one === null).length,
    ...judged("repetitions", backs, anyRole(cases)),
    repetitions_unknown: anyRole(cases) ? backs.filter((one) => one === null).length : null,
  };
}

function judged(name: string, all: readonly (boolean | null)[], isSplit: boolean): Row {
  const redone = all.filter((one) => one === true).length;
  const known = all.filter((one) => one !== null).length;
  return {
    [name]: all.length,
    [`${name}_repeat`]: isSplit ? known - redone : null,
    [`${name}_redo`]: isSplit ? redone : null,
    [`${name}_redo_share`]: known === 0 ? null : near(redone / known),
  };
}
