import { expect, test } from "vitest";
import { profiles } from "../../src/config/policy.js";
import { logComplexity } from "../../src/measures/log-complexity.js";
import { run } from "../../src/measures/run.js";
import { release } from "../../src/release/released.js";
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
      shared_path_cases: 3,
      completeness_share: 1,
      estimated_variants: 1,
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

test("paths taken once and twice say how many were not seen (Good's coverage, Chao1)", async () => {
  // once: CD, EF, GH, twice: AB and IJ: 5 + 6/7 · 3²/(2·2)
  expect(await rows(log("P", "AB,AB,CD,EF,GH,IJ,IJ"))).toMatchObject([
    {
      cases: 7,
      variants: 5,
      shared_path_cases: 4,
      completeness_share: 4 / 7,
      estimated_variants: expect.closeTo(5 + (6 / 7) * (9 / 4), 12) as number,
    },
  ]);
});

test("where no path was taken twice the bias-corrected form stands in: f1·(f1 − 1)/2", async () => {
  expect(await rows(log("P", "AB,AB,AB,CD,EF,GH"))).toMatchObject([
    {
      shared_path_cases: 3,
      completeness_share: 1 / 2,
      estimated_variants: expect.closeTo(4 + (5 / 6) * 3, 12) as number,
    },
  ]);
  expect(await rows(log("P", "AB,AB,AB,CD"))).toMatchObject([{ variants: 2, estimated_variants: 2 }]);
  expect(await rows(log("P", "AB"))).toMatchObject([
    { shared_path_cases: 0, completeness_share: 0, estimated_variants: null },
  ]);
});

test("outside of the house nobody can compute the number of single cases, even knowing that of all cases", () => {
  const of = logComplexity;
  const head = { process: "P", events_per_case: 3, variants: 100, cases_per_variant: 10 };
  const entropies = { variant_entropy_bits: 3, variant_entropy_share: 0.5, next_step_entropy_bits: 1 };
  for (const name of ["verwaltung", "oeffentlich"] as const)
    for (const cases of [1000, 1001, 1002, 1003, 1004, 1006, 1007, 1008, 1009]) {
      const seen = new Map<string, number[]>();
      for (let single = 0; single < 100; single++) {
        const shared_path_cases = cases - single;
        const shares = {
          completeness_share: shared_path_cases / cases,
          estimated_variants: 100 + single ** 2 / 2,
        };
        const row = { ...head, cases, ...entropies, shared_path_cases, ...shares };
        const released = release({ of, rows: [row] }, profiles[name], new Map([["P", cases]]));
        expect(released.isWithheld(released.rows[0]!, "estimated_variants")).toBe(true);
        const told = JSON.stringify(released.rows);
        seen.set(told, [...(seen.get(told) ?? []), single]);
      }
      expect(seen.size).toBeGreaterThanOrEqual(10);
      // none at all may be told, as 0 may; the last ones are cut off by the loop
      const told = [...seen].filter(([, singles]) => !singles.includes(0) && !singles.includes(99));
      for (const [key, singles] of told) expect(singles.length, `${name} ${key}`).toBeGreaterThan(1);
    }
});
