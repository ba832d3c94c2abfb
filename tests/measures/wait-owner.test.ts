import { expect, test } from "vitest";
import { run } from "../../src/measures/run.js";
import { waitOwner } from "../../src/measures/wait-owner.js";
import { given } from "../given.js";

const settings = { B: { wait_owner: "applicant" } } as const;

test("sums by owner and by case; what is not marked is unassigned", async () => {
  await using engine = await given("P 1: A B+10 B+20 A+30\nP 2: A B+50 A+10\nP 3: A B+900 C …", { settings });
  expect((await run(engine, waitOwner)).rows).toEqual([
    {
      process: "P",
      owner: "applicant",
      cases: 2,
      steps: 3,
      started_steps: 0,
      sum_seconds: 4800,
      waiting_share: 80 / 120,
      mean_seconds: 2400,
      median_seconds: 2400,
      p90_seconds: 2880,
    },
    {
      process: "P",
      owner: "unassigned",
      cases: 2,
      steps: 2,
      started_steps: 0,
      sum_seconds: 2400,
      waiting_share: 40 / 120,
      mean_seconds: 1200,
      median_seconds: 1200,
      p90_seconds: 1680,
    },
  ]);
});

test("has no row where nothing is marked or no step follows another", async () => {
  await using engine = await given("P 1: A B");
  expect((await run(engine, waitOwner)).rows).toEqual([]);
  await using single = await given("P 1: B", { settings });
  expect((await run(single, waitOwner)).rows).toEqual([]);
});

test("nobody waited: 0 and no share", async () => {
  await using engine = await given("P 1: A B+0", { settings });
  expect((await run(engine, waitOwner)).rows).toMatchObject([{ sum_seconds: 0, waiting_share: null }]);
});
