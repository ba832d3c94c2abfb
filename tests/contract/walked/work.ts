import { handlingTime } from "../../../src/measures/handling-time.js";
import { idleTime } from "../../../src/measures/idle-time.js";
import { processingTimePerActivity } from "../../../src/measures/processing-time-per-activity.js";
import { processingTime } from "../../../src/measures/processing-time.js";
import { stepDuration } from "../../../src/measures/step-duration.js";
import {
  aggregates,
  casesIn,
  deviation,
  grouped,
  idle,
  mean,
  near,
  ofCompleted,
  quantile,
  spanOf,
  sum,
  told,
  type Row,
  type Walk,
} from "./walk.js";

/** How long it is worked on. */
export const walkedWork: readonly Walk[] = [
  [
    stepDuration,
    (cases) =>
      [...told(cases, (events) => events.map(({ activity, work }) => [activity, work]))]
        .filter(([, all]) => all.some(({ value }) => value !== null))
        .map(([activity, all]) => {
          const begun = all.filter(({ value }) => value !== null);
          const works = begun.map(({ value }) => value ?? 0);
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
    processingTime,
    ofCompleted((cases) => {
      const known = cases.flat().flatMap(({ work }) => (work === null ? [] : [work]));
      const measured = cases.filter((events) => events.some(({ work }) => work !== null));
      const worked = measured.map((events) => sum(events.map(({ work }) => work ?? 0)));
      const spans = sum(measured.map(spanOf));
      const none = measured.length === 0;
      return [
        {
          cases: cases.length,
          measured_cases: measured.length,
          fully_measured_cases: cases.filter((events) => events.every(({ work }) => work !== null)).length,
          events: cases.flat().length,
          measured_events: known.length,
          reversed_events: 0,
          ...(none ? { mean_seconds: null, median_seconds: null, st_dev_seconds: null } : aggregates(worked)),
          sum_seconds: none ? null : sum(worked),
          processing_share: none || spans === 0 ? null : near(sum(worked) / spans),
        },
      ];
    }),
  ],
  [
    processingTimePerActivity,
    (cases) => {
      const total = sum(cases.flat().map(({ work }) => work ?? 0));
      return [...works(cases)].map(([activity, all]) => {
        const perCase = grouped(all, ({ of }) => of).map((one) => sum(one.map(({ value }) => value)));
        return {
          activity,
          cases: perCase.length,
          measured_executions: all.length,
          sum_seconds: sum(perCase),
          processing_share: total === 0 ? null : near(sum(perCase) / total),
          mean_seconds: near(mean(perCase)),
          median_seconds: near(quantile(perCase, 0.5)),
          p90_seconds: near(quantile(perCase, 0.9)),
        };
      });
    },
  ],
  [
    handlingTime,
    (cases) =>
      [...works(cases)].flatMap(([activity, every]): Row[] => {
        const all = every.filter(({ value }) => value > 0);
        if (all.length === 0) return [];
        const worked = all.map(({ value }) => Math.min(value, 8 * 3_600));
        const [low, high] = [quantile(worked, 0.1), quantile(worked, 0.9)];
        const kept = worked.filter((value) => value >= low && value <= high);
        return [
          {
            activity,
            cases: casesIn(all),
            measured_executions: worked.length,
            trimmed_mean_seconds: near(mean(kept.length === 0 ? worked : kept)),
            spread_ratio: near((quantile(worked, 0.75) - quantile(worked, 0.25)) / quantile(worked, 0.5)),
          },
        ];
      }),
  ],
  [
    idleTime,
    ofCompleted((cases) => {
      const whole = cases.filter((events) => events.every(({ work }) => work !== null));
      const idled = whole.map((events) => idle(events));
      const spans = sum(whole.map((events) => spanOf(events)));
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
    }),
  ],
];

const works = (cases: Parameters<Walk[1]>[0]) =>
  told(cases, (events) =>
    events.flatMap(({ activity, work }) => (work === null ? [] : [[activity, work] as const])),
  );
