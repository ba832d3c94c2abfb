import { activityDeterminism } from "../../../src/measures/activity-determinism.js";
import { activityFrequency } from "../../../src/measures/activity-frequency.js";
import { caseUniqueness } from "../../../src/measures/case-uniqueness.js";
import { endActivities } from "../../../src/measures/end-activities.js";
import { eventuallyFollows } from "../../../src/measures/eventually-follows.js";
import { logComplexity } from "../../../src/measures/log-complexity.js";
import { nextStepDeterminism } from "../../../src/measures/next-step-determinism.js";
import { precedenceMatrix } from "../../../src/measures/precedence-matrix.js";
import { startActivities } from "../../../src/measures/start-activities.js";
import { startEndPairs } from "../../../src/measures/start-end-pairs.js";
import { variantConcentration } from "../../../src/measures/variant-concentration.js";
import { variantCoverage } from "../../../src/measures/variant-coverage.js";
import { variants } from "../../../src/measures/variants.js";
import { volume } from "../../../src/measures/volume.js";
import {
  casesIn,
  grouped,
  mean,
  near,
  pairs,
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

/** What happens after what, and how often. */
export const walkedStructure: readonly Walk[] = [
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
    (cases) =>
      grouped(cases, (events) => `${path(events)[0]}${path(events).at(-1)}`).map((all) => ({
        start_activity: all[0]?.[0]?.activity,
        end_activity: all[0]?.at(-1)?.activity,
        cases: all.length,
        completed: null,
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
    (cases) => {
      const alike = sum(grouped(cases, path).map(({ length }) => length * (length - 1)));
      const drawn = cases.length * (cases.length - 1);
      return [{ cases: cases.length, concentration_share: drawn === 0 ? null : near(alike / drawn) }];
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
    precedenceMatrix,
    (cases) => {
      const all = told(cases, (events) => next(events).map((pair) => [pair.join(), null] as const));
      const executions = (of: (from: string, to: string) => boolean): number =>
        sum([...all].filter(([pair]) => of(...split(pair))).map(([, { length }]) => length));
      return [...all].map(([pair, followed]) => {
        const [from, to] = split(pair);
        return {
          kind: from === "" ? "start" : to === "" ? "end" : "step",
          from_activity: from,
          to_activity: to,
          executions: followed.length,
          cases: casesIn(followed),
          share_of_from: near(followed.length / executions((one) => one === from)),
          share_of_to: near(followed.length / executions((_, one) => one === to)),
        };
      });
    },
  ],
  [
    activityDeterminism,
    (cases) =>
      [...successors(cases)].map(([activity, all]) => ({
        activity,
        executions: all.length,
        cases: casesIn(all),
        top_share: near(Math.max(...counts(all).values()) / all.length),
      })),
  ],
  [
    nextStepDeterminism,
    (cases) => {
      const followed = [...successors(cases).values()];
      const executions = sum(followed.map(({ length }) => length));
      const plugin = sum(followed.map((all) => Math.max(...counts(all).values())));
      const leftOut = sum(
        followed.map((all) =>
          sum(all.map((own) => (predicted(all.filter(({ of }) => of !== own.of)) === own.value ? 1 : 0))),
        ),
      );
      return [
        {
          cases: cases.length,
          executions,
          plugin_share: near(plugin / executions),
          leave_one_out_share: near(leftOut / executions),
          mid_share: near((plugin + leftOut) / 2 / executions),
        },
      ];
    },
  ],
  [
    logComplexity,
    (cases) => {
      const sizes = grouped(cases, path).map(({ length }) => length);
      const events = cases.flat().length;
      const singles = sizes.filter((size) => size === 1).length;
      const doubles = sizes.filter((size) => size === 2).length;
      const unseen = doubles > 0 ? singles ** 2 / (2 * doubles) : (singles * (singles - 1)) / 2;
      const bits = entropy(sizes);
      return [
        {
          cases: cases.length,
          events_per_case: near(events / cases.length),
          variants: sizes.length,
          cases_per_variant: near(cases.length / sizes.length),
          variant_entropy_bits: near(bits, 8),
          variant_entropy_share: sizes.length === 1 ? null : near(bits / Math.log2(sizes.length), 8),
          next_step_entropy_bits: near(
            sum(
              [...successors(cases).values()].map(
                (all) => (all.length / events) * entropy([...counts(all).values()]),
              ),
            ),
            8,
          ),
          shared_path_cases: cases.length - singles,
          completeness_share: near(1 - singles / cases.length),
          estimated_variants:
            cases.length === 1 ? null : near(sizes.length + ((cases.length - 1) / cases.length) * unseen),
        },
      ];
    },
  ],
  [
    caseUniqueness,
    (cases) => {
      const place = ({ activity, unit, system }: Case[number]) => [activity, unit, system];
      const stamps = ({ activity, time, work }: Case[number]) => [activity, time, work];
      const seen: Readonly<Record<string, (events: Case) => string>> = {
        activities: path,
        "case-attributes": (events) => JSON.stringify([path(events), firstUnit(events)]),
        "event-attributes": (events) => JSON.stringify(events.map(place)),
        "all-attributes": (events) => JSON.stringify(events.map(place)),
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
const firstUnit = (events: Case): string | null => events.find(({ unit }) => unit !== null)?.unit ?? null;

/** Steps and what follows them; "" before the first and after the last. */
const next = (events: Case): readonly (readonly [string, string])[] =>
  pairs(["", ...events.map(({ activity }) => activity), ""]);
const split = (pair: string): [string, string] => {
  const [from = "", to = ""] = pair.split(",");
  return [from, to];
};
const successors = (cases: Log) => told(cases, (events) => next(events).slice(1));
function counts(all: readonly { readonly value: string }[]): ReadonlyMap<string, number> {
  return new Map(grouped(all, ({ value }) => value).map((same) => [same[0]?.value ?? "", same.length]));
}
/** The most frequent successor: of equal ones the end, then the smaller name; null = none is left. */
const predicted = (all: readonly { readonly value: string }[]): string | null =>
  [...counts(all)].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null;
const entropy = (sizes: readonly number[]): number =>
  -sum(sizes.map((size) => (size / sum(sizes)) * Math.log2(size / sum(sizes))));

function ends(cases: Log, at: number): readonly Row[] {
  return [...told(cases, (events) => [[events.at(at)?.activity ?? "", null]])].map(([activity, all]) => ({
    activity,
    cases: all.length,
    share: near(all.length / cases.length),
  }));
}
