import { expect, test } from "vitest";
import { flowPerMonth } from "../../src/measures/flow-per-month.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

const day = 24 * 60;

test("counts arrivals, completions and what stays open; an empty month is 0", async () => {
  await using engine = await given(`
    P 1: A+${day} B+${70 * day}
    P 2: A+${day}
  `);
  expect((await run(engine, flowPerMonth)).rows).toEqual([
    { process: "P", month: "2024-01", arrivals: 2, completions: 1, open_at_end: 1, lower_bound: true },
    { process: "P", month: "2024-02", arrivals: 0, completions: 0, open_at_end: 1, lower_bound: true },
    { process: "P", month: "2024-03", arrivals: 0, completions: 1, open_at_end: 0, lower_bound: false },
  ]);
});

test("without a declared end only arrivals are known", async () => {
  await using engine = await given("P 1: A B\nP 2: A", { ends: false });
  expect((await run(engine, flowPerMonth)).rows).toEqual([
    { process: "P", month: "2024-01", arrivals: 2, completions: null, open_at_end: null, lower_bound: null },
  ]);
});
