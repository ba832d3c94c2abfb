import { expect, test } from "vitest";
import { precedenceMatrix } from "../../src/measures/precedence-matrix.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

const rowsOf = async (traces: string) => {
  await using engine = await given(traces);
  const { rows } = await run(engine, precedenceMatrix);
  return rows.map((row) => [
    row.process,
    row.kind,
    row.from_activity,
    row.to_activity,
    row.executions,
    row.cases,
    row.share_of_from,
    row.share_of_to,
  ]);
};

test("has start and end as rows, so that the shares of every step add up to one both ways", async () => {
  expect(
    await rowsOf(`
      P 1: A A B A B
      P 2: A A B A B
      P 3: A C
      Q 1: B
    `),
  ).toEqual([
    ["P", "start", "", "A", 3, 3, 1, 3 / 7],
    ["P", "step", "A", "A", 2, 2, 2 / 7, 2 / 7],
    ["P", "step", "A", "B", 4, 2, 4 / 7, 1],
    ["P", "step", "A", "C", 1, 1, 1 / 7, 1],
    ["P", "step", "B", "A", 2, 2, 2 / 4, 2 / 7],
    ["P", "end", "B", "", 2, 2, 2 / 4, 2 / 3],
    ["P", "end", "C", "", 1, 1, 1, 1 / 3],
    ["Q", "start", "", "B", 1, 1, 1, 1],
    ["Q", "end", "B", "", 1, 1, 1, 1],
  ]);
});

test("puts the end after every step, in the order of names", async () => {
  expect((await rowsOf("P 1: B C A B")).map(([, , from, to]) => `${from}→${to}`)).toEqual([
    "→B",
    "A→B",
    "B→C",
    "B→",
    "C→A",
  ]);
});
