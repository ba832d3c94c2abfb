import { expect, test } from "vitest";
import { run } from "../../src/measures/run.js";
import { selfDistance } from "../../src/measures/self-distance.js";
import { given } from "../given.js";

const rowsOf = async (traces: string) => {
  await using engine = await given(traces);
  const { rows } = await run(engine, selfDistance);
  return rows.map((row) => [row.process, row.activity, row.cases, row.steps_between]);
};

test("takes the smallest distance of all cases; directly is 0, and never twice is null", async () => {
  expect(
    await rowsOf(`
      P 1: A B C A
      P 2: A B A
      P 3: A B A
      P 4: B B C
      P 5: D
      Q 1: A
    `),
  ).toEqual([
    ["P", "A", 3, 1],
    ["P", "B", 1, 0],
    ["P", "C", 0, null],
    ["P", "D", 0, null],
    ["Q", "A", 0, null],
  ]);
});

test("looks at neighbouring executions, not at the first and the last", async () => {
  expect(await rowsOf("P 1: A B C A D A")).toContainEqual(["P", "A", 1, 1]);
});
