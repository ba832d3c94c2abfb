import { expect, test } from "vitest";
import { reworkPerCase } from "../../src/measures/rework-per-case.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("sums up every figure over the cases, quantiles between two cases interpolated", async () => {
  await using engine = await given(`
    P 1: A B
    P 2: A B
    P 3: A A A B
    P 4: A A B A B C C
    Q 1: A
  `);
  const { rows } = await run(engine, reworkPerCase);
  const shown = (process: string) =>
    rows
      .filter((row) => row.process === process)
      .map((row) => [row.figure, row.cases_with, row.total, row.mean, row.min, row.median, row.q3, row.max]);
  expect(shown("P")).toEqual([
    ["executions", 4, 15, 15 / 4, 2, 3, 4.75, 7],
    ["extra_executions", 2, 6, 6 / 4, 0, 1, 2.5, 4],
    ["self_loops", 2, 3, 3 / 4, 0, 0.5, 1.25, 2],
    ["self_loop_size", 2, 4, 1, 0, 1, 2, 2],
    ["repetitions", 1, 2, 2 / 4, 0, 0, 0.5, 2],
    ["repetition_size", 1, 2, 2 / 4, 0, 0, 0.5, 2],
    ["repeated_activities", 2, 4, 1, 0, 0.5, 1.5, 3],
  ]);
  expect(new Set(rows.filter((row) => row.process === "P").map((row) => row.cases))).toEqual(new Set([4]));
  expect(shown("Q")).toEqual([
    ["executions", 1, 1, 1, 1, 1, 1, 1],
    ...[
      "extra_executions",
      "self_loops",
      "self_loop_size",
      "repetitions",
      "repetition_size",
      "repeated_activities",
    ].map((figure) => [figure, 0, 0, 0, 0, 0, 0, 0]),
  ]);
});

test("quantiles are those of the cases, however often a path was taken", async () => {
  const lengths = [1, 2, 3, 4, 4, 5, 5, 6, 6, 7, 8, 9];
  const letters = "ABCDEFGHI";
  await using engine = await given(
    lengths.map((n, i) => `P ${i}: ${letters.slice(0, n).split("").join(" ")}`).join("\n"),
  );
  const [row] = (await run(engine, reworkPerCase)).rows;
  const at = (p: number) => {
    const h = (lengths.length - 1) * p;
    const low = lengths[Math.floor(h)] ?? Number.NaN;
    return low + (h - Math.floor(h)) * ((lengths[Math.ceil(h)] ?? Number.NaN) - low);
  };
  expect([row?.q1, row?.median, row?.q3, row?.p90]).toEqual([at(0.25), at(0.5), at(0.75), at(0.9)]);
});
