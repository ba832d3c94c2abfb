import { expect, test } from "vitest";
import { run } from "../../src/measures/run.js";
import { stepPingPong } from "../../src/measures/step-ping-pong.js";
import { given } from "../given.js";

const rowsOf = async (traces: string) => {
  await using engine = await given(traces);
  const { rows } = await run(engine, stepPingPong);
  return rows.map((row) => [
    row.process,
    row.activity,
    row.between_activity,
    row.returns,
    row.cases,
    row.cases_share,
  ]);
};

test("counts a→b→a with one step between, per pair, the most frequent first", async () => {
  expect(
    await rowsOf(`
      P 1: A B A B
      P 2: A B A
      P 3: A B A
      P 4: A C
      Q 1: C A C
    `),
  ).toEqual([
    ["P", "A", "B", 3, 3, 3 / 4],
    ["P", "B", "A", 1, 1, 1 / 3],
    ["Q", "C", "A", 1, 1, 1],
  ]);
});

test("two steps between, or none, are no ping-pong; equal counts go by name", async () => {
  expect(await rowsOf("P 1: A B B A\nP 2: A A A\nP 3: A B C A")).toEqual([]);
  expect(await rowsOf("P 1: B A B A")).toEqual([
    ["P", "A", "B", 1, 1, 1],
    ["P", "B", "A", 1, 1, 1],
  ]);
});
