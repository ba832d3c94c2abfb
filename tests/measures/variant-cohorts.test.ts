import { expect, test } from "vitest";
import { variantCohorts } from "../../src/measures/variant-cohorts.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("counts the completed cases of each path that started in the first half of the period", async () => {
  await using engine = await given(`
    P 1: A B
    P 2: A+100 B
    P 3: A+11 B
    P 4: A+60 C
    P 5: A+5 X…
  `);
  expect((await run(engine, variantCohorts)).rows).toEqual([
    { process: "P", variant: ["A", "B"], cases: 3, first_half_cases: 2 },
    { process: "P", variant: ["A", "C"], cases: 1, first_half_cases: 0 },
  ]);
});

test("the middle of the period belongs to the second half; processes that share a path stay apart", async () => {
  await using engine = await given(`
    P 1: A B
    P 2: A+101 B
    P 3: A+51 B
    P 4: A+50 B
    Q 1: A B
    Q 2: A B
  `);
  expect((await run(engine, variantCohorts)).rows).toEqual([
    { process: "P", variant: ["A", "B"], cases: 4, first_half_cases: 2 },
    { process: "Q", variant: ["A", "B"], cases: 2, first_half_cases: 0 },
  ]);
});
