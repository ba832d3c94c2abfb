import { activityFrequency } from "../../../src/measures/activity-frequency.js";
import { caseUniqueness } from "../../../src/measures/case-uniqueness.js";
import { endActivities } from "../../../src/measures/end-activities.js";
import { startActivities } from "../../../src/measures/start-activities.js";
import { startEndPairs } from "../../../src/measures/start-end-pairs.js";
import { variantConcentration } from "../../../src/measures/variant-concentration.js";
import { variantCoverage } from "../../../src/measures/variant-coverage.js";
import { variants } from "../../../src/measures/variants.js";
import { volume } from "../../../src/measures/volume.js";
import {
  casesIn,
  firstKnown,
  grouped,
  lastKnown,
  mean,
  near,
  ofCompleted,
  path,
  quantile,
  spanOf,
  sum,
  told,
  type Case,
  type Log,
  type Row,
  type Walk,
} from "./walk.js";

/** Which paths cases take. */
export const walkedStructure: readonly Walk[] = [
  [
    volume,
    (cases, completed) => [
      {
        cases: cases.length,
        completed_cases: cases.some((one) => completed(one) !== null) ? cases.filter(completed).length : null,
        events: sum(cases.map(({ length }) => length)),
        activities: new Set(cases.flat().map(({ activity }) => activity)).size,
        variants: new Set(cases.map(path)).size,
      },
    ],
  ],
  [
    activityFrequency,
    (cases) =>
      [...told(cases, (events) => events.map(({ activity }) => [activity, null]))].map(([activity, all]) => ({
        activity,
        executions: all.length,
        executions_share: near(all.length / cases.flat().length),
        cases: casesIn(all),
        cases_share: near(casesIn(all) / cases.length),
      })),
  ],
  [startActivities, (cases) => ends(cases, 0)],
  [endActivities, (cases) => ends(cases, -1)],
  [
    startEndPairs,
    (cases, completed) =>
      grouped(cases, (events) => `${path(events)[0]}${path(events).at(-1)}`).map((all) => ({
        start_activity: all[0]?.[0]?.activity,
        end_activity: all[0]?.at(-1)?.activity,
        cases: all.length,
        completed: completed(all[0] ?? []),
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
            all.map((events) => spanOf(events)),
            0.5,
          ),
        ),
      })),
  ],
  [
    variantCoverage,
    (cases) => {
      const sizes = grouped(cases, path)
        .map(({ length }) => length)
        .sort((a, b) => b - a);
      const most = sizes[0] ?? 0;
      const covered = (first: number): number => sum(sizes.slice(0, first));
      const shares = sizes.flatMap((size) => Array.from({ length: size }, () => size / cases.length));
      return [
        {
          cases: cases.length,
          variants: sizes.length,
          cases_per_variant: near(cases.length / sizes.length),
          variants_for_80_cases: sizes.findIndex((_, i) => 5 * covered(i + 1) >= 4 * cases.length) + 1,
          happy_path_cases: most,
          happy_path_share: near(most / cases.length),
          happy_path_tied: sizes[1] === most,
          single_case_variants: sizes.filter((size) => size === 1).length,
          case_coverage_mean_share: near(mean(shares)),
          case_coverage_median_share: near(quantile(shares, 0.5)),
          case_coverage_q1_share: near(quantile(shares, 0.25)),
          case_coverage_q3_share: near(quantile(shares, 0.75)),
        },
      ];
    },
  ],
  [
    variantConcentration,
    ofCompleted((cases) => {
      const alike = sum(grouped(cases, path).map(({ length }) => length * (length - 1)));
      const drawn = cases.length * (cases.length - 1);
      return [{ cases: cases.length, concentration_share: drawn === 0 ? null : near(alike / drawn) }];
    }),
  ],
  [
    caseUniqueness,
    (cases) => {
      const place = ({ activity, unit, system }: Case[number]) => [activity, unit, system];
      const stamps = ({ activity, time, work }: Case[number]) => [activity, time, work];
      const seen: Readonly<Record<string, (events: Case) => string>> = {
        activities: path,
        "case-attributes": (events) => JSON.stringify([path(events), ofCase(events)]),
        "event-attributes": (events) => JSON.stringify(events.map(place)),
        "all-attributes": (events) => JSON.stringify([events.map(place), ofCase(events)]),
        times: (events) => JSON.stringify(events.map(stamps)),
      };
      return Object.entries(seen).map(([projection, known]) => {
        const sizes = grouped(cases, known).map(({ length }) => length);
        const unique = sizes.filter((size) => size === 1).length;
        const few = unique < 5 || unique / cases.length <= 0.1;
        return {
          projection,
          cases: cases.length,
          level: unique === 0 ? "none" : few ? "some" : "many",
          unique_cases: unique,
          unique_share: near(unique / cases.length),
          smallest_group: Math.min(...sizes),
        };
      });
    },
  ],
];

/** All that these logs state of a case. */
const ofCase = (events: Case): readonly (string | null)[] => [
  firstKnown(events, ({ unit }) => unit),
  firstKnown(events, ({ channel }) => channel),
  lastKnown(events, ({ outcome }) => outcome),
];

function ends(cases: Log, at: number): readonly Row[] {
  return [...told(cases, (events) => [[events.at(at)?.activity ?? "", null]])].map(([activity, all]) => ({
    activity,
    cases: all.length,
    share: near(all.length / cases.length),
  }));
}
