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
    { process: "P", variant: ["A", "B"], cases: 3, first_half_cases: 2, is_right: true },
    { process: "P", variant: ["A", "C"], cases: 1, first_half_cases: 0, is_right: true },
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
    { process: "P", variant: ["A", "B"], cases: 4, first_half_cases: 2, is_right: true },
    { process: "Q", variant: ["A", "B"], cases: 2, first_half_cases: 0, is_right: true },
  ]);
});

test("a path is right the first time without a repeat that is none of the legitimate ones, and without a failure", async () => {
  await using engine = await given("P 1: A B A\nP 2: A A L L\nP 3: A L L\nP 4: A F", {
    settings: { L: { is_legitimate_repeat: true }, F: { is_failure: true } },
  });
  const { rows } = await run(engine, variantCohorts);
  expect(Object.fromEntries(rows.map((row) => [row.variant.join(""), row.is_right]))).toEqual({
    ABA: false,
    AALL: false,
    ALL: true,
    AF: false,
  });
});

test("a repeated path that two processes share stays one row in each", async () => {
  await using engine = await given("P 1: A A\nQ 1: A A");
  expect((await run(engine, variantCohorts)).rows).toEqual([
    { process: "P", variant: ["A", "A"], cases: 1, first_half_cases: 0, is_right: false },
    { process: "Q", variant: ["A", "A"], cases: 1, first_half_cases: 0, is_right: false },
  ]);
});
