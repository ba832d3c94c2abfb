import { expect, test } from "vitest";
import { profiles, type ProfileName } from "../../src/config/policy.js";
import { described } from "../../src/measures/measure.js";
import { netLoopGain } from "../../src/measures/net-loop-gain.js";
import { release } from "../../src/release/released.js";

/** Steps with their returns, inflow and outflow. */
type Step = readonly [loops: number, inflow: number, outflow: number];

function shown(name: ProfileName, steps: readonly Step[], cases = 300) {
  const rows = steps.map(([loops, loop_inflow, loop_outflow], i) => ({
    process: "P",
    activity: "ABCDEFG".charAt(i),
    cases,
    executions: 400,
    self_loops: 0,
    loops,
    loop_inflow,
    loop_outflow,
    net_loop_gain: loop_outflow - loop_inflow,
  }));
  const released = release({ of: netLoopGain, rows }, profiles[name], new Map([["P", 400]]));
  const text = (
    row: (typeof released.rows)[number],
    column: "loops" | "loop_inflow" | "loop_outflow" | "net_loop_gain",
  ) => (released.isWithheld(row, column) ? "•" : row[column]);
  return released.rows.map((row) =>
    (["loops", "loop_inflow", "loop_outflow", "net_loop_gain"] as const).map((column) => text(row, column)),
  );
}

test("shows a small difference of two numbers that are shown, as it follows from them anyway", () => {
  const steps: readonly Step[] = [
    [100, 58, 60],
    [80, 60, 57],
    [0, 62, 63],
  ];
  expect(shown("intern", steps)).toEqual([
    [100, 60, 60, 0],
    [80, 60, 55, -5],
    [0, 60, 65, 5],
  ]);
  // rounded numbers have the difference of the rounded ones: no more than they say
  expect(shown("public-data", steps)).toEqual([
    [100, 58, 60, 2],
    [80, 60, 57, -3],
    [0, 62, 63, 1],
  ]);
  expect(shown("verwaltung", [[100, 58, 63]])).toEqual([[100, 60, 65, 5]]);
});

test("withholds the difference where one of the two is withheld, however large it is, as the other would follow", () => {
  const steps: readonly Step[] = [
    [100, 3, 60],
    [60, 58, 4],
    [3, 3, 4],
    [0, 0, 95],
  ];
  expect(shown("intern", steps)).toEqual([
    [100, "•", 60, "•"],
    [60, 60, "•", "•"],
    ["•", "•", "•", "•"],
    [0, 0, 95, 95],
  ]);
});

test("never leaves a single number out of returns and outflows: both come to the same sum", () => {
  // 100 + 60 returns: without the second outflow, 2, the sum would say it
  const steps: readonly Step[] = [
    [100, 20, 158],
    [60, 70, 2],
  ];
  const rows = shown("intern", steps);
  expect(rows).toEqual([
    [100, 20, 160, 140],
    ["•", 70, "•", "•"],
  ]);
  expect(shown("public-data", steps)).toEqual([
    [100, 20, 158, 138],
    [60, 70, 2, -68],
  ]);
});

test("takes the difference away with a number that is withheld for the sake of another", () => {
  const rows = shown("intern", [
    [100, 20, 97],
    [2, 70, 5],
  ]);
  // the returns of the second step are 2, and 5 is the smallest number from whose sum they would follow
  expect(rows).toEqual([
    [100, 20, 95, 75],
    ["•", 70, "•", "•"],
  ]);
});

test("needs no second number where a whole step is withheld", () => {
  const steps: readonly Step[] = [
    [100, 20, 98],
    [0, 70, 2],
  ];
  const rows = [steps, [[0, 0, 0] as const]].flat();
  const released = release(
    {
      of: netLoopGain,
      rows: rows.map(([loops, loop_inflow, loop_outflow], i) => ({
        process: "P",
        activity: "ABC".charAt(i),
        cases: i === 2 ? 3 : 300,
        executions: 400,
        self_loops: 0,
        loops,
        loop_inflow,
        loop_outflow,
        net_loop_gain: loop_outflow - loop_inflow,
      })),
    },
    profiles.intern,
    new Map([["P", 400]]),
  );
  expect(released.hiddenRows).toBe(1);
  expect(released.rows.map(({ loops }) => loops)).toEqual([100, 0]);
  expect(released.rows.map((row) => released.withheldIn(row))).toEqual([
    [],
    ["loop_outflow", "net_loop_gain"],
  ]);
});

test("withholds a small difference that no two shown numbers give, above and below zero", () => {
  const label = { de: "Mehr", en: "More" };
  const of = described({
    id: "more",
    definition: label,
    source: "own",
    perspective: "volume",
    grain: "bin",
    support: { cases: "cases" },
    columns: {
      process: { unit: "id", label },
      cases: { unit: "cases", label },
      more: { unit: "events", label },
    },
  });
  const rows = [-3, 3, 0, -20, 20].map((more) => ({ process: "P", cases: 100, more }));
  const released = release({ of, rows }, profiles.intern, new Map([["P", 400]]));
  expect(released.rows.map(({ more }) => more)).toEqual([null, null, 0, -20, 20]);
});
