import { expect, test } from "vitest";
import { variantConcentration } from "../../src/measures/variant-concentration.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("is the unbiased Simpson concentration of completed cases (scoring.md T4)", async () => {
  const log = (traces: string) =>
    traces
      .split(",")
      .map((trace, i) => `P ${i}: ${Array.from(trace).join(" ")}`)
      .join("\n");
  for (const [traces, expected] of [
    ["ABC,ABD,ABC", 1 / 3],
    ["ABCD,ABCD,ABEF,ACBD,AABB,XYZ,A,AB", 1 / 28],
    ["ABC,ABD,ABC,EF,ABCD,A", 1 / 15],
  ] as const) {
    await using engine = await given(log(traces), { ends: false });
    expect((await run(engine, variantConcentration)).rows[0]?.concentration_share).toBeCloseTo(expected, 15);
  }
});

test("is not measurable for one case", async () => {
  await using engine = await given("P 1: A B");
  expect((await run(engine, variantConcentration)).rows).toEqual([
    { process: "P", cases: 1, concentration_share: null },
  ]);
});

test("leaves open cases out", async () => {
  await using engine = await given("P 1: A B\nP 2: A B\nP 3: A X…");
  expect((await run(engine, variantConcentration)).rows).toEqual([
    { process: "P", cases: 2, concentration_share: 1 },
  ]);
});
