import { expect, test } from "vitest";
import { netLoopGain } from "../../src/measures/net-loop-gain.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

const rowsOf = async (traces: string) => {
  await using engine = await given(traces);
  const { rows } = await run(engine, netLoopGain);
  return rows.map((row) => [
    row.activity,
    row.cases,
    row.executions,
    row.self_loops,
    row.loops,
    row.loop_inflow,
    row.loop_outflow,
    row.net_loop_gain,
  ]);
};

test("equals Microsoft's printed example: SetDeliveryDate and Approve repeated seven times, +7 and −7", async () => {
  const again = "Change SetDeliveryDate Approve Pay";
  const traces = Array.from({ length: 7 }, (_, i) => `P ${i}: Create SetDeliveryDate Approve ${again}`);
  expect(await rowsOf(traces.join("\n"))).toEqual([
    ["Approve", 7, 14, 0, 7, 7, 0, -7],
    ["Change", 7, 7, 0, 0, 0, 7, 7],
    ["Create", 7, 7, 0, 0, 0, 0, 0],
    ["Pay", 7, 7, 0, 0, 7, 0, -7],
    ["SetDeliveryDate", 7, 14, 0, 7, 0, 7, 7],
  ]);
});

test("tells what is repeated directly from what comes back, and counts every execution", async () => {
  expect(await rowsOf("P 1: A A A B A A C\nP 2: A A A B A A C\nP 3: B")).toEqual([
    ["A", 2, 10, 6, 2, 2, 0, -2],
    ["B", 3, 3, 0, 0, 0, 2, 2],
    ["C", 2, 2, 0, 0, 0, 0, 0],
  ]);
});

test("looks at neighbours: after a return of one step comes the inflow of the next", async () => {
  expect(await rowsOf("P 1: A B A C")).toEqual([
    ["A", 1, 2, 0, 1, 0, 0, 0],
    ["B", 1, 1, 0, 0, 0, 1, 1],
    ["C", 1, 1, 0, 0, 1, 0, -1],
  ]);
});

test("equals the definition, execution by execution", async () => {
  const paths = ["A B A A B C A", "C C B C B B C A A", "A B C D A B C D", "B", "D A D D A"];
  const expected = new Map<string, readonly [number, number, number, number]>();
  for (const path of paths) {
    const steps = path.split(" ");
    const repeats = steps.map((step, i) => steps.indexOf(step) < i && steps[i - 1] !== step);
    steps.forEach((step, i) => {
      const [self, loops, inflow, outflow] = expected.get(step) ?? [0, 0, 0, 0];
      expected.set(step, [
        self + Number(steps[i - 1] === step),
        loops + Number(repeats[i] === true),
        inflow + Number(repeats[i - 1] === true),
        outflow + Number(repeats[i + 1] === true),
      ]);
    });
  }
  const rows = await rowsOf(paths.map((path, i) => `P ${i}: ${path}`).join("\n"));
  expect(new Map(rows.map(([name, , , ...counts]) => [name, counts.slice(0, 4)]))).toEqual(expected);
});
