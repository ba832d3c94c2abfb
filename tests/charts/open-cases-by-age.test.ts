import { expect, test } from "vitest";
import { openCasesByAge as chart } from "../../src/charts/open-cases-by-age.js";
import { openCasesByAge } from "../../src/measures/open-cases-by-age.js";
import { released } from "./released.js";
import { de, scope } from "./wohngeld.js";

const day = 86_400;

test("names the class with most open cases", () => {
  const made = chart(
    released(openCasesByAge, [
      { lower_seconds: 0, upper_seconds: 7 * day, cases: 12 },
      { lower_seconds: 30 * day, upper_seconds: 90 * day, cases: 40 },
      { lower_seconds: 365 * day, upper_seconds: null, cases: 11 },
    ]),
    scope,
    de,
  );
  expect(made.headline).toBe("Die meisten offenen Fälle sind 30 bis unter 90 Tage alt");
  expect(made.table.rows).toEqual([
    ["0 bis unter 7 Tage", "12"],
    ["30 bis unter 90 Tage", "40"],
    ["ab 365 Tagen", "11"],
  ]);
});

test("says that no end is declared where there is nothing to show", () => {
  const made = chart(released(openCasesByAge, []), scope, de);
  expect(made.spec).toBeNull();
  expect(made.caveats.join(" ")).toContain("end: true");
});
