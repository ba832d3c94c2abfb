import { expect, test } from "vitest";
import { eventuallyFollows } from "../../src/measures/eventually-follows.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

const rowsOf = async (traces: string) => {
  await using engine = await given(traces);
  const { rows } = await run(engine, eventuallyFollows);
  return rows.map((row) => [row.process, row.from_activity, row.to_activity, row.cases, row.share_of_from]);
};

test("counts cases in which the second step comes at any time after the first, itself included", async () => {
  expect(
    await rowsOf(`
      P 1: A B C A
      P 2: A C
      P 3: A C
      P 4: C B
      Q 1: A
    `),
  ).toEqual([
    ["P", "A", "A", 1, 1 / 3],
    ["P", "A", "B", 1, 1 / 3],
    ["P", "A", "C", 3, 1],
    ["P", "B", "A", 1, 1 / 2],
    ["P", "B", "C", 1, 1 / 2],
    ["P", "C", "A", 1, 1 / 4],
    ["P", "C", "B", 1, 1 / 4],
  ]);
});

test("takes the first of the one and the last of the other: B A B holds both ways, A B does not", async () => {
  expect(await rowsOf("P 1: B A B\nP 2: A B")).toEqual([
    ["P", "A", "B", 2, 1],
    ["P", "B", "A", 1, 1 / 2],
    ["P", "B", "B", 1, 1 / 2],
  ]);
});

test("equals looking at every pair of events, on paths with many returns", async () => {
  const paths = ["A B C B D A", "B B A", "D C B A", "A", "C A C A C", "A A"];
  const expected = new Map<string, number>();
  for (const path of paths) {
    const steps = path.split(" ");
    const found = new Set(steps.flatMap((a, i) => steps.slice(i + 1).map((b) => `${a} ${b}`)));
    for (const pair of found) expected.set(pair, (expected.get(pair) ?? 0) + 1);
  }
  const rows = await rowsOf(paths.map((path, i) => `P ${i}: ${path}`).join("\n"));
  expect(new Map(rows.map(([, from, to, cases]) => [`${from} ${to}`, cases]))).toEqual(expected);
});

test("stops at the 100 steps of the most cases", async () => {
  const names = Array.from({ length: 101 }, (_, i) => `S${String(i).padStart(3, "0")}`);
  const rows = await rowsOf(`P 1: ${names.join(" ")}\nP 2: S100 S099`);
  const first = new Set(rows.map(([, from]) => from));
  expect([first.has("S097"), first.has("S098")]).toEqual([true, false]);
  expect(rows.filter(([, from]) => from === "S100")).toEqual([["P", "S100", "S099", 1, 1 / 2]]);
});

test("does not grow with the pairs of events of a long case", async () => {
  const rows = await rowsOf(`P 1: ${"A B ".repeat(10_000).trim()}`);
  expect(rows.map(([, from, to, cases]) => [from, to, cases])).toEqual([
    ["A", "A", 1],
    ["A", "B", 1],
    ["B", "A", 1],
    ["B", "B", 1],
  ]);
});
