import { expect, test } from "vitest";
import { logComplexity } from "../../src/measures/log-complexity.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

/** `AB,AC` as the cases of a process. */
const log = (process: string, words: string) =>
  words
    .split(",")
    .map((word, i) => `${process} ${i}: ${word.split("").join(" ")}`)
    .join("\n");

async function rows(traces: string) {
  await using engine = await given(traces, { ends: false });
  return (await run(engine, logComplexity)).rows;
}

test("equals the conditional entropies of the scoring vectors T4", async () => {
  const found = await rows(
    [
      log("P", "ABC,ABD,ABC"),
      log("Q", "ABCD,ABCD,ABEF,ACBD,AABB,XYZ,A,AB"),
      log("R", "ABC,ABD,ABC,EF,ABCD,A"),
    ].join("\n"),
  );
  const expected = [0.306098611351497, 1.18448967238961, 0.600602529652301];
  for (const [i, row] of found.entries()) expect(row.next_step_entropy_bits).toBeCloseTo(expected[i] ?? 0, 9);
  expect(found.map((row) => [row.cases, row.variants, row.events_per_case])).toEqual([
    [3, 2, 9 / 3],
    [8, 7, 26 / 8],
    [6, 5, 16 / 6],
  ]);
});

test("the entropy of four equally frequent paths is two bits, and one when normalised", async () => {
  expect(await rows(log("P", "A,B,C,D,A,B,C,D"))).toMatchObject([
    {
      variants: 4,
      cases_per_variant: 2,
      variant_entropy_bits: 2,
      variant_entropy_share: 1,
      next_step_entropy_bits: 0,
    },
  ]);
});

test("a single path has no entropy, and nothing to be normalised by", async () => {
  expect(await rows(log("P", "AB,AB,AB"))).toEqual([
    {
      process: "P",
      cases: 3,
      events_per_case: 2,
      variants: 1,
      cases_per_variant: 3,
      variant_entropy_bits: 0,
      variant_entropy_share: null,
      next_step_entropy_bits: 0,
    },
  ]);
});

test("counts completed cases only where an end is declared", async () => {
  await using engine = await given("P 1: A B\nP 2: A B\nP 3: A …");
  expect((await run(engine, logComplexity)).rows).toMatchObject([{ cases: 2, variants: 1 }]);
});

test("two paths share one bit, and an end is no step", async () => {
  expect(await rows(log("P", "AA,A"))).toMatchObject([
    {
      variants: 2,
      variant_entropy_bits: 1,
      variant_entropy_share: 1,
      next_step_entropy_bits: expect.closeTo(Math.log2(3) - 2 / 3, 9) as number, // after A: A once, the end twice
    },
  ]);
});
