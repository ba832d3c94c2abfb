import { activityDeterminism } from "../../../src/measures/activity-determinism.js";
import { eventuallyFollows } from "../../../src/measures/eventually-follows.js";
import { logComplexity } from "../../../src/measures/log-complexity.js";
import { nextStepDeterminism } from "../../../src/measures/next-step-determinism.js";
import { precedenceMatrix } from "../../../src/measures/precedence-matrix.js";
import {
  casesIn,
  grouped,
  near,
  ofCompleted,
  pairs,
  path,
  sum,
  told,
  type Case,
  type Log,
  type Walk,
} from "./walk.js";

/** What follows what. */
export const walkedNextSteps: readonly Walk[] = [
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
    ofCompleted((cases) => {
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
    }),
  ],
  [
    logComplexity,
    ofCompleted((cases) => {
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
    }),
  ],
];

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
