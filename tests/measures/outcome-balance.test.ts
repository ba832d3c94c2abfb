import { expect, test } from "vitest";
import { outcomeBalance } from "../../src/measures/outcome-balance.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("counts completed cases with an outcome and the share of the rarest", async () => {
  await using engine = await given(`
    P 1 online yes: A B
    P 2 online yes: A B
    P 3 online no: A B
    P 4 online no: A…
    P 5: A B
  `);
  expect((await run(engine, outcomeBalance)).rows).toEqual([
    { process: "P", cases: 3, outcomes: 2, smallest_class_share: 1 / 3 },
  ]);
});

test("has no row where no outcome is known", async () => {
  await using engine = await given("P 1: A");
  expect((await run(engine, outcomeBalance)).rows).toEqual([]);
});
