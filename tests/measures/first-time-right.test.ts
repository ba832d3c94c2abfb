import { expect, test } from "vitest";
import { firstTimeRight } from "../../src/measures/first-time-right.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("leaves out repeats, failures and open cases, and forgives legitimate repeats", async () => {
  await using engine = await given(
    `
    P 1: A B E
    P 2: A B B E
    P 3: A Z Z E
    P 4: A X
    P 5: A A…
    P 6: A Z B Z B E
  `,
    { settings: { Z: { is_legitimate_repeat: true }, X: { is_end: true, is_failure: true } } },
  );
  expect((await run(engine, firstTimeRight)).rows).toEqual([
    { process: "P", cases: 5, right_cases: 2, right_cases_share: 2 / 5 },
  ]);
});

test("a failed case is not right, whatever was repeated in the others", async () => {
  await using engine = await given(
    `
    P 1: A E
    P 2: A B E
    P 3: A Z Z E
    P 4: A B B E
    P 5: A X
    P 6: A B B E
    Q 1: A X
  `,
    { settings: { Z: { is_legitimate_repeat: true }, X: { is_end: true, is_failure: true } } },
  );
  expect((await run(engine, firstTimeRight)).rows).toEqual([
    { process: "P", cases: 6, right_cases: 3, right_cases_share: 3 / 6 },
    { process: "Q", cases: 1, right_cases: 0, right_cases_share: 0 },
  ]);
});
