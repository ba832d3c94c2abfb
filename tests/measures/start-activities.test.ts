import { expect, test } from "vitest";
import { startActivities } from "../../src/measures/start-activities.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("counts cases by their first completed step, most frequent first", async () => {
  await using engine = await given(`
    P 1: A B C
    P 2: A C
    P 3: B A
  `);
  const rows = (await run(engine, startActivities)).rows;
  expect(rows.map((row) => [row.activity, row.cases, row.share])).toEqual([
    ["A", 2, 2 / 3],
    ["B", 1, 1 / 3],
  ]);
  expect(rows.every((row) => row.process === "P")).toBe(true);
});

test("orders ties by name and keeps processes apart", async () => {
  await using engine = await given("P 1: B\nP 2: A\nQ 1: B");
  expect((await run(engine, startActivities)).rows).toEqual([
    { process: "P", activity: "A", cases: 1, share: 1 / 2 },
    { process: "P", activity: "B", cases: 1, share: 1 / 2 },
    { process: "Q", activity: "B", cases: 1, share: 1 },
  ]);
});
