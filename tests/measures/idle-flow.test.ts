import { afterAll, expect, test } from "vitest";
import { idleFlow } from "../../src/measures/idle-flow.js";
import { run } from "../../src/measures/run.js";
import { closeAll, given } from "../kept.js";

afterAll(closeAll);

test("sums up stretches by the pair that opens and ends them", async () => {
  const engine = await given(`
    P 1: A+10-10 B+20-10 A+20-10 B+30-10
    P 2: A+10-10 B+15-10
  `);
  expect((await run(engine, idleFlow)).rows).toMatchObject([
    {
      from_activity: "A",
      to_activity: "B",
      cases: 2,
      stretches: 3,
      sum_seconds: 35 * 60,
      mean_seconds: 700,
      median_seconds: 600,
      min_seconds: 300,
      max_seconds: 1200,
    },
    { from_activity: "B", to_activity: "A", cases: 1, stretches: 1, sum_seconds: 600, st_dev_seconds: null },
  ]);
});

test("has no row where nothing lies idle or starts are missing", async () => {
  expect((await run(await given("P 1: A+10-10 B+10-20"), idleFlow)).rows).toEqual([]);
  expect((await run(await given("P 1: A B+60-5"), idleFlow)).rows).toEqual([]);
});
