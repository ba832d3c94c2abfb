import { expect, test } from "vitest";
import { systemBreaks } from "../../src/measures/system-breaks.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("counts pairs with both systems known, by the later step", async () => {
  await using engine = await given("P 1: A B C D\nP 2: B C B C\nP 3: A A", {
    systems: { A: "x", B: "x", C: "y" },
  });
  expect((await run(engine, systemBreaks)).rows).toEqual([
    { process: "P", activity: "A", cases: 1, known_pairs: 1, breaks: 0, break_share: 0 },
    { process: "P", activity: "B", cases: 2, known_pairs: 2, breaks: 1, break_share: 1 / 2 },
    { process: "P", activity: "C", cases: 2, known_pairs: 3, breaks: 3, break_share: 1 },
  ]);
});

test("a log without systems has no row", async () => {
  await using engine = await given("P 1: A B");
  expect((await run(engine, systemBreaks)).rows).toEqual([]);
});
