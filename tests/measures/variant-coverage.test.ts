import { afterAll, expect, test } from "vitest";
import { run } from "../../src/measures/run.js";
import { variantCoverage } from "../../src/measures/variant-coverage.js";
import { closeAll, given } from "../kept.js";

afterAll(closeAll);

const log = (paths: readonly string[]) => paths.map((path, i) => `P ${i}: ${path}`).join("\n");

test("counts variants, those for 80 % of the cases and who shares a path", async () => {
  const engine = await given(log(["A B", "A B", "A B", "A C", "A"]));
  expect((await run(engine, variantCoverage)).rows).toEqual([
    {
      process: "P",
      cases: 5,
      variants: 3,
      cases_per_variant: 5 / 3,
      variants_for_80_cases: 2,
      happy_path_cases: 3,
      happy_path_share: 3 / 5,
      happy_path_tied: false,
      single_case_variants: 2,
      case_coverage_mean_share: expect.closeTo(11 / 25, 15),
      case_coverage_median_share: 3 / 5,
      case_coverage_q1_share: 1 / 5,
      case_coverage_q3_share: 3 / 5,
    },
  ]);
});

test("exactly 80 % is enough, and a tie at the first rank is said", async () => {
  const exact = await given(log(["A", "A", "A", "A", "B"]));
  expect((await run(exact, variantCoverage)).rows).toMatchObject([
    { variants_for_80_cases: 1, happy_path_tied: false },
  ]);
  const tied = await given(log(["A B", "B A"]));
  expect((await run(tied, variantCoverage)).rows).toMatchObject([
    { variants_for_80_cases: 2, happy_path_tied: true, happy_path_share: 1 / 2 },
  ]);
});

test("one case covers itself", async () => {
  expect((await run(await given("P 1: A"), variantCoverage)).rows).toMatchObject([
    { variants: 1, variants_for_80_cases: 1, case_coverage_mean_share: 1, happy_path_tied: false },
  ]);
});
