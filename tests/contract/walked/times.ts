import { arrivalGap } from "../../../src/measures/arrival-gap.js";
import { directlyFollows } from "../../../src/measures/directly-follows.js";
import { gapBefore } from "../../../src/measures/gap-before.js";
import { sameInstant } from "../../../src/measures/same-instant.js";
import { segmentTime } from "../../../src/measures/segment-time.js";
import { throughputCompletion } from "../../../src/measures/throughput-completion.js";
import { throughputTime } from "../../../src/measures/throughput-time.js";
import { waitingBefore } from "../../../src/measures/waiting-before.js";
import { segmentOf, type Segment } from "../../../src/config/segment.js";
import {
  aggregates,
  casesIn,
  deviation,
  grouped,
  mean,
  near,
  ofCompleted,
  pairs,
  quantile,
  spanOf,
  sum,
  told,
  type Case,
  type Walk,
} from "./walk.js";

/** What the process file of every log asks for: all ways to choose the ends of a segment. */
export const segments: readonly Segment[] = [
  segmentOf({ from: "A", to: "B" }),
  segmentOf({ from: "A", to: "A" }),
  segmentOf({ name: "last A", from: "A", to: "B", from_occurrence: "last" }),
  segmentOf({ name: "last B", from: "A", to: "B", to_occurrence: "last" }),
  segmentOf({ name: "last of both", from: "A", to: "B", from_occurrence: "last", to_occurrence: "last" }),
  segmentOf({ name: "unknown step", from: "A", to: "X" }),
];

/** How long it takes. */
export const walkedTimes: readonly Walk[] = [
  [
    throughputTime,
    ofCompleted((cases) => {
      const spans = cases.map((events) => spanOf(events));
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
    }),
  ],
  [
    throughputCompletion,
    ofCompleted((cases) => {
      const spans = cases.map((events) => (events.at(-1)?.time ?? 0) - (events[0]?.time ?? 0));
      return [
        {
          cases: cases.length,
          one_event_cases: cases.filter(({ length }) => length === 1).length,
          ...aggregates(spans),
          sum_seconds: sum(spans),
        },
      ];
    }),
  ],
  [
    arrivalGap,
    (cases) => {
      const arrivals = cases.map((events) => events[0]?.time ?? 0).sort((a, b) => a - b);
      const gaps = pairs(arrivals).map(([a, b]) => b - a);
      return [{ cases: cases.length, mean_seconds: gaps.length === 0 ? null : near(mean(gaps)) }];
    },
  ],
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
        const gaps = all.map(({ value }) => value.gap);
        const begun = all.filter(({ value }) => value.wait !== null);
        const waits = begun.map(({ value }) => Math.max(0, value.wait ?? 0));
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
    gapBefore,
    (cases) =>
      [...told(cases, (events) => pairs(events).map(([a, b]) => [b.activity, b.time - a.time]))].map(
        ([activity, all]) => ({
          activity,
          cases: casesIn(all),
          executions: all.length,
          median_seconds: near(
            quantile(
              all.map(({ value }) => value),
              0.5,
            ),
          ),
        }),
      ),
  ],
  [
    waitingBefore,
    (cases) =>
      [
        ...told(cases, (events) =>
          pairs(events).flatMap(([a, b]) =>
            b.work === null ? [] : [[b.activity, b.time - b.work - a.time] as const],
          ),
        ),
      ].map(([activity, all]) => {
        const waits = all.map(({ value }) => Math.max(0, value));
        return {
          activity,
          cases: casesIn(all),
          executions: all.length,
          overlaps: all.filter(({ value }) => value < 0).length,
          sum_seconds: sum(waits),
          ...aggregates(waits),
        };
      }),
  ],
  [
    sameInstant,
    (cases) =>
      [...told(cases, (events) => events.map(({ activity, time }) => [activity, time]))].map(
        ([activity, all]) => {
          const crowds = grouped(all, ({ value }) => value).filter((one) => casesIn(one) >= 5);
          const bulk = all.every(({ value }) => value % 60 === 0)
            ? null
            : sum(crowds.map(({ length }) => length));
          return {
            activity,
            cases: casesIn(all),
            executions: all.length,
            same_instant_executions: bulk,
            same_instant_share: bulk === null ? null : near(bulk / all.length),
          };
        },
      ),
  ],
  [
    segmentTime,
    (cases) =>
      segments.map((segment) => {
        const opened = cases.filter((events) => events.some(({ activity }) => activity === segment.from));
        const times = opened.flatMap((events) => segmentOfCase(events, segment));
        return {
          segment: segment.name,
          cases: cases.length,
          measured_cases: times.length,
          without_from_cases: cases.length - opened.length,
          without_to_cases: opened.length - times.length,
          ...(times.length === 0
            ? { mean_seconds: null, median_seconds: null, st_dev_seconds: null }
            : aggregates(times)),
        };
      }),
  ],
];
/** The time of a segment in a case that has its opening; none where no closing follows. */
function segmentOfCase(
  events: Case,
  { from, to, from_occurrence, to_occurrence }: Segment,
): readonly number[] {
  const opens = (one: Case[number]): boolean => one.activity === from;
  const at = from_occurrence === "first" ? events.findIndex(opens) : events.findLastIndex(opens);
  const closings = events.slice(at + 1).filter(({ activity }) => activity === to);
  const closing = closings.at(to_occurrence === "next" ? 0 : -1);
  return closing === undefined ? [] : [closing.time - (events[at]?.time ?? 0)];
}
