import { expect, test } from "vitest";
import { arrivalGap } from "../../src/measures/arrival-gap.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("is the mean gap between first completions, whatever the order of the file", async () => {
  await using engine = await given(`
    P 1: A+100-100 B
    P 2: A+10
    P 3: B+40 A
    Q 1: A
  `);
  expect((await run(engine, arrivalGap)).rows).toEqual([
    { process: "P", cases: 3, mean_seconds: (90 * 60) / 2 },
    { process: "Q", cases: 1, mean_seconds: null },
  ]);
});

test("cases that arrive at one instant are 0 apart", async () => {
  await using engine = await given("P 1: A\nP 2: A");
  expect((await run(engine, arrivalGap)).rows).toMatchObject([{ mean_seconds: 0 }]);
});
