import { directlyFollows } from "../../src/measures/directly-follows.js";
import { endActivities } from "../../src/measures/end-activities.js";
import { eventuallyFollows } from "../../src/measures/eventually-follows.js";
import { handoverMatrix } from "../../src/measures/handover-matrix.js";
import { idleTime } from "../../src/measures/idle-time.js";
import { reworkPerActivity } from "../../src/measures/rework-per-activity.js";
import { reworkRates } from "../../src/measures/rework-rates.js";
import { selfDistance } from "../../src/measures/self-distance.js";
import { startActivities } from "../../src/measures/start-activities.js";
import { stepDuration } from "../../src/measures/step-duration.js";
import { throughputTime } from "../../src/measures/throughput-time.js";
import { variants } from "../../src/measures/variants.js";
import { volume } from "../../src/measures/volume.js";
import type { Measure } from "../../src/measures/measure.js";
import {
  casesIn,
  deviation,
  grouped,
  idle,
  mean,
  near,
  pairs,
  path,
  quantile,
  seconds,
  series,
  spanOf,
  sum,
  told,
  type Case,
  type Log,
  type Row,
} from "./walk.js";

/** What each measure must say of a log, by walking over its events. */
export const walked: readonly (readonly [Measure, (cases: Log) => readonly Row[]])[] = [
  [
    volume,
    (cases) => [
      {
        cases: cases.length,
        events: sum(cases.map(({ length }) => length)),
        activities: new Set(cases.flat().map(({ activity }) => activity)).size,
        variants: new Set(cases.map(path)).size,
      },
    ],
  ],
  [
    throughputTime,
    (cases) => {
      const spans = cases.map((events) => seconds(spanOf(events)));
      return [
        {
          cases: cases.length,
          mean_seconds: near(mean(spans)),
          median_seconds: near(quantile(spans, 0.5)),
          p10_seconds: near(quantile(spans, 0.1)),
          p90_seconds: near(quantile(spans, 0.9)),
          min_seconds: Math.min(...spans),
          max_seconds: Math.max(...spans),
          st_dev_seconds: near(deviation(spans)),
        },
      ];
    },
  ],
  [startActivities, (cases) => ends(cases, 0)],
  [endActivities, (cases) => ends(cases, -1)],
  [
    directlyFollows,
    (cases) => {
      const followed = told(cases, (events) =>
        pairs(events).map(([a, b]) => [
          `${a.activity}${b.activity}`,
          { gap: b.time - a.time, wait: b.work === null ? null : b.time - b.work - a.time },
        ]),
      );
      return [...followed].map(([pair, all]) => {
        const gaps = all.map(({ value }) => seconds(value.gap));
        const begun = all.filter(({ value }) => value.wait !== null);
        const waits = begun.map(({ value }) => seconds(Math.max(0, value.wait ?? 0)));
        const none = waits.length === 0;
        return {
          from_activity: pair[0],
          to_activity: pair[1],
          executions: all.length,
          cases: casesIn(all),
          mean_seconds: near(mean(gaps)),
          median_seconds: near(quantile(gaps, 0.5)),
          q1_seconds: near(quantile(gaps, 0.25)),
          q3_seconds: near(quantile(gaps, 0.75)),
          p90_seconds: near(quantile(gaps, 0.9)),
          min_seconds: Math.min(...gaps),
          max_seconds: Math.max(...gaps),
          sum_seconds: sum(gaps),
          st_dev_seconds: near(deviation(gaps)),
          waited_cases: casesIn(begun),
          overlaps: none ? null : begun.filter(({ value }) => (value.wait ?? 0) < 0).length,
          wait_mean_seconds: none ? null : near(mean(waits)),
          wait_median_seconds: none ? null : near(quantile(waits, 0.5)),
          wait_sum_seconds: none ? null : sum(waits),
          wait_st_dev_seconds: near(deviation(waits)),
        };
      });
    },
  ],
  [
    eventuallyFollows,
    (cases) =>
      [
        ...told(cases, (events) =>
          events.flatMap((a, i) =>
            events.slice(i + 1).map((b) => [`${a.activity}${b.activity}`, null] as const),
          ),
        ),
      ].map(([pair, all]) => ({ from_activity: pair[0], to_activity: pair[1], cases: casesIn(all) })),
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
    reworkRates,
    (cases) => {
      const again = (events: Case): number =>
        events.length - new Set(events.map(({ activity }) => activity)).size;
      const direct = (events: Case): boolean => /(.)\1/.test(path(events));
      const looped = (events: Case): boolean => /(.)(?!\1).+\1/.test(path(events));
      const extra = sum(cases.map(again));
      return [
        {
          cases: cases.length,
          repeated_cases: cases.filter((events) => again(events) > 0).length,
          self_loop_cases: cases.filter(direct).length,
          loop_cases: cases.filter(looped).length,
          extra_executions: extra,
          extra_executions_share: near(extra / cases.flat().length),
        },
      ];
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
    stepDuration,
    (cases) =>
      [...told(cases, (events) => events.map(({ activity, work }) => [activity, work]))]
        .filter(([, all]) => all.some(({ value }) => value !== null))
        .map(([activity, all]) => {
          const begun = all.filter(({ value }) => value !== null);
          const works = begun.map(({ value }) => seconds(value ?? 0));
          return {
            activity,
            executions: all.length,
            measured_executions: works.length,
            reversed_executions: 0,
            mean_seconds: near(mean(works)),
            median_seconds: near(quantile(works, 0.5)),
            st_dev_seconds: near(deviation(works)),
          };
        }),
  ],
  [
    idleTime,
    (cases) => {
      const whole = cases.filter((events) => events.every(({ work }) => work !== null));
      const idled = whole.map((events) => seconds(idle(events)));
      const spans = sum(whole.map((events) => seconds(spanOf(events))));
      const none = whole.length === 0;
      return [
        {
          cases: cases.length,
          measured_cases: whole.length,
          idle_cases: idled.filter((one) => one > 0).length,
          mean_seconds: none ? null : near(mean(idled)),
          median_seconds: none ? null : near(quantile(idled, 0.5)),
          idle_share: none || spans === 0 ? null : near(sum(idled) / spans),
        },
      ];
    },
  ],
  [
    handoverMatrix,
    (cases) =>
      [
        ...told(cases, (events) =>
          pairs(events).flatMap(([a, b]) =>
            a.unit === null || b.unit === null ? [] : [[`${a.unit}${b.unit}`, null] as const],
          ),
        ),
      ].map(([pair, all]) => ({
        from_unit: pair[0],
        to_unit: pair[1],
        pairs: all.length,
        cases: casesIn(all),
      })),
  ],
  [
    variants,
    (cases) =>
      grouped(cases, path).map((all) => ({
        variant: all[0]?.map(({ activity }) => activity),
        cases: all.length,
        share: near(all.length / cases.length),
        median_throughput_seconds: near(
          quantile(
            all.map((events) => seconds(spanOf(events))),
            0.5,
          ),
        ),
      })),
  ],
];

function ends(cases: Log, at: number): readonly Row[] {
  return [...told(cases, (events) => [[events.at(at)?.activity ?? "", null]])].map(([activity, all]) => ({
    activity,
    cases: all.length,
    share: near(all.length / cases.length),
  }));
}
