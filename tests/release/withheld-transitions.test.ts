import fc from "fast-check";
import { expect, test } from "vitest";
import { profiles, type Profile } from "../../src/config/policy.js";
import { activityFrequency } from "../../src/measures/activity-frequency.js";
import { directlyFollows } from "../../src/measures/directly-follows.js";
import { endActivities } from "../../src/measures/end-activities.js";
import type { Computed } from "../../src/measures/measure.js";
import { precedenceMatrix } from "../../src/measures/precedence-matrix.js";
import { runAll } from "../../src/measures/run.js";
import { startActivities } from "../../src/measures/start-activities.js";
import { releaseAll } from "../../src/release/tables.js";
import { given } from "../given.js";

/** How many cases take which path. */
type Log = readonly (readonly [cases: number, path: string])[];

const protecting = [profiles.intern, profiles.verwaltung, profiles.oeffentlich].map((profile) => ({
  ...profile,
  min_cases: 30,
}));

const measured = [precedenceMatrix, directlyFollows, activityFrequency, startActivities, endActivities];

/** The tables of a log that count steps and transitions, as the measures count them. */
async function computedOf(log: Log): Promise<readonly Computed[]> {
  let n = 0;
  const traces = log.flatMap(([cases, path]) => Array.from({ length: cases }, () => `P ${n++}: ${path}`));
  await using engine = await given(traces.join("\n"));
  return await runAll(engine, measured);
}

/** The same of the precedence matrix and the steps, counted here: hundreds of logs in the time of one. */
function countedOf(log: Log): readonly Computed[] {
  const transitions = new Map<string, { from: string; to: string; executions: number; cases: number }>();
  const steps = new Map<string, { executions: number; cases: number }>();
  for (const [cases, path] of log) {
    const names = path.split(" ");
    const seen = new Set<string>();
    ["", ...names].forEach((from, i) => {
      const to = names[i] ?? "";
      const cell = transitions.get(`${from}>${to}`) ?? { from, to, executions: 0, cases: 0 };
      transitions.set(`${from}>${to}`, cell);
      cell.executions += cases;
      if (!seen.has(`${from}>${to}`)) cell.cases += cases;
      seen.add(`${from}>${to}`);
    });
    for (const name of names) {
      const step = steps.get(name) ?? { executions: 0, cases: 0 };
      steps.set(name, step);
      step.executions += cases;
      if (!seen.has(name)) step.cases += cases;
      seen.add(name);
    }
  }
  const shares = { share_of_from: 0.5, share_of_to: 0.5 };
  const matrix = [...transitions.values()].map(({ from, to, ...counts }) => ({
    process: "P",
    kind: from === "" ? "start" : to === "" ? "end" : "step",
    from_activity: from,
    to_activity: to,
    ...counts,
    ...shares,
  }));
  const frequency = [...steps].map(([activity, counts]) => ({
    process: "P",
    activity,
    ...counts,
    executions_share: 0.5,
    cases_share: 0.5,
  }));
  return [
    { of: precedenceMatrix, rows: matrix },
    { of: activityFrequency, rows: frequency },
  ];
}

/** What is shown of a log under every profile that protects, beside what is true. */
function releasedOf(computed: readonly Computed[], log: Log) {
  const n = log.reduce((sum, [cases]) => sum + cases, 0);
  const matrix = computed.find(({ of }) => of.id === precedenceMatrix.id)?.rows ?? [];
  const truth = matrix.map((row) => ({
    from: String(row["from_activity"]),
    to: String(row["to_activity"]),
    executions: Number(row["executions"]),
  }));
  return protecting.map((profile) => ({
    profile,
    truth,
    tables: releaseAll(computed, profile, new Map([["P", n]])),
  }));
}

type Shown = ReturnType<typeof releasedOf>[number];

/** Numbers that round to a shown one. */
const span = (shown: number, step: number) => {
  const least = [...Array(2 * step).keys()].map((i) => shown - step + i + 1);
  const rounding = least.filter((n) => Math.round(n / step) * step === shown);
  return [Math.min(...rounding), Math.max(...rounding)] as const;
};

/** What is left of a step's count for its withheld transitions, when those that are shown are taken away. */
function left(whole: number, parts: readonly number[], step: number): readonly [number, number] {
  const [least, most] = span(whole, step);
  const spans = parts.map((part) => span(part, step));
  return [
    least - spans.reduce((sum, [, high]) => sum + high, 0),
    most - spans.reduce((sum, [low]) => sum + low, 0),
  ];
}

/**
 * The counts below k that each withheld transition may have, for all an attacker can compute; 0 is one of them, as nobody
 * is told that it exists.
 */
function possible({ profile, truth, tables }: Shown): readonly (readonly number[])[] {
  const step = stepOf(profile);
  const rows = tables.get(precedenceMatrix).rows;
  const steps = new Map(
    tables.get(activityFrequency).rows.map((row) => [row.activity, Number(row.executions)]),
  );
  const keyOf = (from: string, to: string) => `${from}>${to}`;
  const shown = new Map(
    rows.map((row) => [keyOf(row.from_activity, row.to_activity), Number(row.executions)]),
  );
  const hidden = truth.filter(
    ({ from, to, executions }) => from !== "" && executions < profile.k_cases && !shown.has(keyOf(from, to)),
  );
  return hidden.map((cell) => {
    const relations = [
      { whole: steps.get(cell.from), cells: truth.filter(({ from }) => from === cell.from) },
      { whole: steps.get(cell.to), cells: truth.filter(({ to }) => to === cell.to) },
    ];
    let counts = [...Array(profile.k_cases).keys()];
    for (const { whole, cells } of relations) {
      if (whole === undefined) continue;
      const isShown = ({ from, to }: (typeof cells)[number]) => shown.has(keyOf(from, to));
      const parts = cells.flatMap(({ from, to }) => shown.get(keyOf(from, to)) ?? []);
      if (parts.length === 0) continue; // all is withheld: the step's count is all there is
      const others = cells.filter((other) => other !== cell && !isShown(other));
      const most = (other: (typeof cells)[number]) =>
        other.executions < profile.k_cases ? profile.k_cases - 1 : Number.POSITIVE_INFINITY;
      const [least, greatest] = left(whole, parts, step);
      const low = least - others.reduce((sum, other) => sum + most(other), 0);
      const high = greatest;
      expect(low).toBeLessThanOrEqual(cell.executions);
      expect(high).toBeGreaterThanOrEqual(cell.executions);
      counts = counts.filter((count) => count >= low && count <= high);
    }
    return counts;
  });
}

const stepOf = ({ round_counts, round_step_counts }: Profile) => Math.max(round_counts, round_step_counts);

test("the count of a withheld transition does not follow from the others and the step", async () => {
  const log: Log = [
    [60, "A B"],
    [30, "A C"],
    [3, "A D"],
  ];
  const [intern] = releasedOf(await computedOf(log), log);
  expect(intern && possible(intern)).toEqual([
    [0, 1, 2, 3, 4],
    [0, 1, 2, 3, 4],
  ]);
});

const logs = fc.array(
  fc.tuple(
    fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 140 })),
    fc
      .array(fc.constantFrom("A", "B", "C", "D"), { minLength: 1, maxLength: 4 })
      .map((path) => path.join(" ")),
  ),
  { minLength: 3, maxLength: 7 },
);

test("no withheld transition is known to fewer than four counts below k", () => {
  let attacked = 0;
  fc.assert(
    fc.property(logs, (log) => {
      for (const released of releasedOf(countedOf(log), log)) {
        for (const counts of possible(released)) {
          attacked += 1;
          expect(counts.length).toBeGreaterThanOrEqual(4);
        }
      }
    }),
    { numRuns: 500 },
  );
  expect(attacked).toBeGreaterThan(0);
});

test("tables that count the same transition say the same of it, and withhold the same first and last steps", async () => {
  await fc.assert(
    fc.asyncProperty(logs, async (log) => {
      for (const { tables } of releasedOf(await computedOf(log), log)) {
        const matrix = tables.get(precedenceMatrix).rows;
        const between = tables
          .get(directlyFollows)
          .rows.map((row) => [row.from_activity, row.to_activity, row.executions, row.share_of_from]);
        const inMatrix = matrix.filter(({ kind }) => kind === "step");
        expect(inMatrix.map((row) => [row.from_activity, row.to_activity, row.executions])).toEqual(
          between.map((row) => row.slice(0, 3)),
        );
        for (const [of, kind, activity] of [
          [startActivities, "start", "to_activity"],
          [endActivities, "end", "from_activity"],
        ] as const)
          expect(
            matrix
              .filter((row) => row.kind === kind)
              .map((row) => `${row[activity]} ${row.cases}`)
              .toSorted(),
          ).toEqual(
            tables
              .get(of)
              .rows.map((row) => `${row.activity} ${row.cases}`)
              .toSorted(),
          );
      }
    }),
    { numRuns: 3 },
  );
});
