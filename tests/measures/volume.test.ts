import { expect, test } from "vitest";
import { volume } from "../../src/measures/volume.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("counts cases, events, activities and variants and keeps the first and last stamp", async () => {
  await using engine = await given(`
    P 1: A B-30 C
    P 2: A B C
    P 3: A B…
    Q 1: A
  `);
  expect((await run(engine, volume)).rows).toEqual([
    {
      process: "P",
      cases: 3,
      events: 8,
      activities: 3,
      variants: 2,
      completed_cases: 2,
      first_time: "2023-12-31T23:31:00.000Z",
      last_time: "2024-01-01T00:02:00.000Z",
    },
    {
      process: "Q",
      cases: 1,
      events: 1,
      activities: 1,
      variants: 1,
      completed_cases: 1,
      first_time: "2024-01-01T00:00:00.000Z",
      last_time: "2024-01-01T00:00:00.000Z",
    },
  ]);
});

test("does not know completed cases where no end is declared", async () => {
  await using engine = await given("P 1: A B", { ends: false });
  expect((await run(engine, volume)).rows.map((row) => row.completed_cases)).toEqual([null]);
});
