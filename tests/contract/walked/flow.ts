import { activityMonths } from "../../../src/measures/activity-months.js";
import { arrivalsByHour } from "../../../src/measures/arrivals-by-hour.js";
import { dataQuality } from "../../../src/measures/data-quality.js";
import { deadlinesPerMonth } from "../../../src/measures/deadlines-per-month.js";
import { eventsPerMonth } from "../../../src/measures/events-per-month.js";
import { eventsPerWeek } from "../../../src/measures/events-per-week.js";
import { flowPerMonth } from "../../../src/measures/flow-per-month.js";
import { monthlyTrend } from "../../../src/measures/monthly-trend.js";
import { openAge } from "../../../src/measures/open-age.js";
import { periodGaps } from "../../../src/measures/period-gaps.js";
import { timeOfDay } from "../../../src/measures/time-of-day.js";
import { workInProgressPerWeek } from "../../../src/measures/work-in-progress-per-week.js";
import {
  beginOf,
  dayNumber,
  dayOf,
  hourOf,
  isMidnight,
  isoDay,
  mondayOf,
  monthAfter,
  monthOf,
  monthsBetween,
  weekdayOf,
} from "./berlin.js";
import { targetOf_seconds } from "./declared.js";
import {
  casesIn,
  grouped,
  mean,
  near,
  pairs,
  quantile,
  spanOf,
  sum,
  told,
  untilOf,
  type Case,
  type Completed,
  type Log,
  type Row,
  type Walk,
} from "./walk.js";

/** When cases come, lie and go, by the calendar of Berlin. */
export const walkedFlow: readonly Walk[] = [
  [eventsPerMonth, (cases) => eventsBy(cases, "month", monthOf)],
  [eventsPerWeek, (cases) => eventsBy(cases, "week", (seconds) => isoDay(mondayOf(seconds)))],
  [
    activityMonths,
    (cases) =>
      [
        ...told(cases, (events) =>
          events.map(({ activity, time }) => [`${activity},${monthOf(time)}`, null] as const),
        ),
      ].map(([key, all]) => ({
        activity: key.split(",")[0],
        month: key.split(",")[1],
        cases: casesIn(all),
        events: all.length,
      })),
  ],
  [
    timeOfDay,
    (cases) =>
      [
        ...told(cases, (events) =>
          events.map(({ time }) => [`${weekdayOf(time)},${hourOf(time)}`, null] as const),
        ),
      ].map(([key, all]) => ({
        weekday: Number(key.split(",")[0]),
        hour: Number(key.split(",")[1]),
        cases: casesIn(all),
        events: all.length,
      })),
  ],
  [
    arrivalsByHour,
    (cases) =>
      grouped(cases.map(beginning), (time) => `${weekdayOf(time)},${hourOf(time)}`).map((all) => ({
        weekday: weekdayOf(all[0] ?? 0),
        hour: hourOf(all[0] ?? 0),
        arrivals: all.length,
      })),
  ],
  [
    monthlyTrend,
    (cases, completed) => {
      const p90 = p90Of(cases, (events) => completed(events) !== false) ?? 0;
      return grouped(cases, (events) => monthOf(beginning(events))).map((all) => {
        const done = all.filter((events) => completed(events) !== false).map(spanOf);
        return {
          month: monthOf(beginning(all[0] ?? [])),
          cases: all.length,
          completed_cases: done.length,
          median_throughput_seconds: done.length === 0 ? null : near(quantile(done, 0.5)),
          p90_throughput_seconds: done.length === 0 ? null : near(quantile(done, 0.9)),
          incomplete: Math.max(...all.map(beginning)) + p90 > untilOf(cases),
        };
      });
    },
  ],
  [
    flowPerMonth,
    (cases, completed) => {
      const hasEnds = cases.some((events) => completed(events) !== null);
      const first = Math.min(...cases.map(beginning));
      const p90 = p90Of(cases, (events) => completed(events) === true);
      return monthsBetween(monthOf(first), monthOf(untilOf(cases))).map((month) => {
        const arrived = (at: string): number =>
          cases.filter((events) => monthOf(beginning(events)) <= at).length;
        const done = cases.filter((events) => completed(events) === true);
        const gone = done.filter((events) => monthOf(ending(events)) <= month).length;
        const end = beginOf(`${monthAfter(month)}-01`);
        return {
          month,
          arrivals: cases.filter((events) => monthOf(beginning(events)) === month).length,
          completions: hasEnds ? done.filter((events) => monthOf(ending(events)) === month).length : null,
          open_at_end: hasEnds ? arrived(month) - gone : null,
          lower_bound: p90 === null ? null : end < first + p90,
        };
      });
    },
  ],
  [
    workInProgressPerWeek,
    (cases, completed) => {
      if (cases.every((events) => completed(events) === null)) return [];
      const first = Math.min(...cases.map(beginning));
      const p90 = p90Of(cases, (events) => completed(events) === true);
      const weeks = (mondayOf(untilOf(cases)) - mondayOf(first)) / 7;
      return Array.from({ length: weeks }, (_, i) => {
        const monday = mondayOf(first) + 7 * i;
        const end = beginOf(isoDay(monday + 7));
        const open = cases.filter(
          (events) => beginning(events) < end && !(completed(events) === true && ending(events) < end),
        );
        const ages = open.map((events) => end - beginning(events));
        return {
          week: isoDay(monday),
          open_cases: open.length,
          median_age_seconds: open.length === 0 ? null : near(quantile(ages, 0.5)),
          p90_age_seconds: open.length === 0 ? null : near(quantile(ages, 0.9)),
          lower_bound: p90 === null ? null : end < first + p90,
        };
      });
    },
  ],
  [
    openAge,
    (cases, completed) => {
      const open = cases.filter((events) => completed(events) === false);
      const ages = open.map((events) => untilOf(cases) - beginning(events));
      if (open.length === 0) return [];
      return [
        {
          open_cases: open.length,
          mean_seconds: near(mean(ages)),
          median_seconds: near(quantile(ages, 0.5)),
          p90_seconds: near(quantile(ages, 0.9)),
          max_seconds: Math.max(...ages),
        },
      ];
    },
  ],
  [
    deadlinesPerMonth,
    (cases, completed) =>
      grouped(
        cases.filter((events) => completed(events) !== false),
        (events) => monthOf(ending(events)),
      ).map((all) => {
        const missed = all.filter((events) => spanOf(events) > targetOf_seconds).length;
        return {
          month: monthOf(ending(all[0] ?? [])),
          cases: all.length,
          missed_cases: missed,
          missed_share: near(missed / all.length),
        };
      }),
  ],
  [dataQuality, (cases, completed) => [quality(cases, completed)]],
  [
    periodGaps,
    (cases) => {
      const days = [...new Set(cases.flat().map(({ time }) => dayNumber(dayOf(time))))].sort((a, b) => a - b);
      const gaps = pairs(days).map(([a, b]) => b - a);
      const none = gaps.length === 0;
      const usual = none ? 0 : quantile(gaps, 0.9);
      return [
        {
          cases: cases.length,
          active_days: days.length,
          usual_gap_days: none ? null : near(usual),
          longest_gap_days: none ? null : Math.max(...gaps),
          holes: gaps.filter((gap) => gap > 7 && gap > 2 * usual).length,
        },
      ];
    },
  ],
];

const ending = (events: Case): number => events.at(-1)?.time ?? 0;
const beginning = (events: Case): number => ending(events) - spanOf(events);

function p90Of(cases: Log, counts: (events: Case) => boolean): number | null {
  const spans = cases.filter(counts).map(spanOf);
  return spans.length === 0 ? null : quantile(spans, 0.9);
}

const eventsBy = (cases: Log, name: string, keyOf: (seconds: number) => string): readonly Row[] =>
  [...told(cases, (events) => events.map(({ time }) => [keyOf(time), null] as const))].map(([key, all]) => ({
    [name]: key,
    cases: casesIn(all),
    events: all.length,
  }));

function quality(cases: Log, completed: Completed): Row {
  const events = cases.flat();
  const tied = sum(
    cases.map(
      (one) => one.filter(({ time }) => one.filter((other) => other.time === time).length > 1).length,
    ),
  );
  const minutes = grouped(events, ({ time }) => Math.floor(time / 60)).map(({ length }) => length);
  const counts = {
    tied_events: tied,
    midnight_events: events.filter(({ time }) => isMidnight(time)).length,
    busiest_minute_events: Math.max(...minutes),
    events_with_start: events.filter(({ work }) => work !== null).length,
    events_with_unit: events.filter(({ unit }) => unit !== null).length,
    events_with_system: events.filter(({ system }) => system !== null).length,
  };
  const hasEnds = cases.some((one) => completed(one) !== null);
  return {
    cases: cases.length,
    events: events.length,
    ...counts,
    tied_events_share: near(tied / events.length),
    one_instant_cases: cases.filter((one) => one.length > 1 && spanOf(one) === 0).length,
    open_cases: hasEnds ? cases.filter((one) => completed(one) === false).length : null,
  };
}
