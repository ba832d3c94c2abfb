import { expect, test } from "vitest";
import { variants } from "../../src/measures/variants.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("ranks paths by cases, then by the list descending, and never joins names", async () => {
  await using engine = await given(`
    P 1: A B C
    P 2: A B+3 C
    P 3: A,B C
    P 4: A B,C
  `);
  expect((await run(engine, variants)).rows).toEqual([
    {
      process: "P",
      rank: 1,
      variant: ["A", "B", "C"],
      cases: 2,
      share: 2 / 4,
      cumulative_share: 2 / 4,
      median_throughput_seconds: 180,
    },
    {
      process: "P",
      rank: 2,
      variant: ["A,B", "C"],
      cases: 1,
      share: 1 / 4,
      cumulative_share: 3 / 4,
      median_throughput_seconds: 60,
    },
    {
      process: "P",
      rank: 3,
      variant: ["A", "B,C"],
      cases: 1,
      share: 1 / 4,
      cumulative_share: 1,
      median_throughput_seconds: 60,
    },
  ]);
});

test("keeps the same path of two processes apart", async () => {
  await using engine = await given("P 1: A B\nQ 1: A B");
  expect((await run(engine, variants)).rows.map(({ process, cases }) => [process, cases])).toEqual([
    ["P", 1],
    ["Q", 1],
  ]);
});
