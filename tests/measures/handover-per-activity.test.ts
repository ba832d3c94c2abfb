import { expect, test } from "vitest";
import { handoverPerActivity } from "../../src/measures/handover-per-activity.js";
import { run } from "../../src/measures/run.js";
import { given, type Given } from "../given.js";

const rowsOf = async (traces: string, o: Given = {}) => {
  await using engine = await given(traces, o);
  const { rows } = await run(engine, handoverPerActivity);
  return rows.map((row) => [
    row.process,
    row.basis,
    row.activity,
    row.cases,
    row.known_pairs,
    row.handovers,
    row.handover_share,
  ]);
};

test("counts by the step that takes over, once with units and once with persons; a case counts once", async () => {
  expect(
    await rowsOf(`
      P 1: A@u B@v! B@v= B@w= C@w
      P 2: A@u B@u C
      P 3: A D!
      Q 1: A@u B@v
    `),
  ).toEqual([
    ["P", "org_unit", "B", 2, 4, 2, 2 / 4],
    ["P", "org_unit", "C", 1, 1, 0, 0],
    ["P", "person", "B", 1, 3, 1, 1 / 3],
    ["P", "person", "D", 1, 1, 1, 1],
    ["Q", "org_unit", "B", 1, 1, 1, 1],
  ]);
});

test("counts roles where they were read", async () => {
  expect(await rowsOf("P 1: A B C B\nP 2: C A", { doing: { doers: "r s s -  r r" } })).toEqual([
    ["P", "role", "A", 1, 1, 0, 0],
    ["P", "role", "B", 1, 1, 1, 1],
    ["P", "role", "C", 1, 1, 0, 0],
  ]);
});

test("has no row where neither units nor persons nor roles are known", async () => {
  expect(await rowsOf("P 1: A B C")).toEqual([]);
});
