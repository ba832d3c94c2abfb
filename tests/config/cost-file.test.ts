import { expect, test } from "vitest";
import { costs } from "../../src/config/cost-file.js";
import { complaints, parsed } from "./complaints.js";

const source = "source: Kämmerei\ndate: 2026-01-15\n";

test("the cost of an hour is stated as such, or by the parts of a post", () => {
  const rest = { hours_per_year: 1600, source: "Kämmerei", date: "2026-01-15" };
  expect(parsed(costs, `rate: 62.00 EUR\nhours_per_year: 1600\n${source}`)).toEqual({ rate: 62, ...rest });
  const post = "personnel: 70000 EUR\nmaterial: 10000 EUR\noverhead: 20%\nhours_per_year: 1580\n";
  expect(parsed(costs, `${post}${source}`)).toEqual({
    personnel: 70_000,
    material: 10_000,
    overhead: 0.2,
    ...rest,
    hours_per_year: 1580,
  });
});

test("both, none and half of it are refused, and so is an amount without a source, a unit or the hours of a post", () => {
  const either = "needs either rate, or personnel, material and overhead together";
  for (const wrong of ["", "personnel: 70000 EUR\n", "rate: 62 EUR\nmaterial: 10000 EUR\n"]) {
    expect(complaints(costs, `${wrong}hours_per_year: 1600\n${source}`, "en").join()).toContain(either);
  }
  expect(complaints(costs, "rate: 62 EUR\nhours_per_year: 1600\ndate: 2026-01-15\n", "en").join()).toContain(
    "source",
  );
  expect(complaints(costs, `rate: 62 EUR\n${source}`, "en").join()).toContain("hours_per_year");
  expect(complaints(costs, `rate: 62\n${source}`, "en").join()).toContain("the unit is missing");
});
