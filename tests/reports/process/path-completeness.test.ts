import { expect, test } from "vitest";
import type { ProfileName } from "../../../src/config/policy.js";
import { logComplexity } from "../../../src/measures/log-complexity.js";
import { ReleasedTables } from "../../../src/release/tables.js";
import { say } from "../../../src/reports/locale.js";
import { pathCompleteness } from "../../../src/reports/process/path-completeness.js";
import { released } from "../../charts/released.js";

const nb = (text: string) => text.replace(/_/g, "\u00a0");

// BPIC 2012, COMPLETE rows: 13,087 cases, 3,727 of them on a path of their own
const row = {
  cases: 13_087,
  variants: 4336,
  shared_path_cases: 9360,
  completeness_share: 0.7152135707190341,
  estimated_variants: 30_346.24,
};
const tablesOf = (profile: ProfileName, own: object = {}) =>
  new ReleasedTables(profile, [released(logComplexity, [{ ...row, ...own }], profile)]);

test("says how complete the log is, and the estimate where it may leave", () => {
  expect(pathCompleteness(tablesOf("public-data"), "p", say("de"))).toBe(
    nb(
      "Geschätzt 72_% der künftigen Fälle nehmen einen Weg, der schon in den Daten steht (Vollständigkeit nach Good). Gesehen wurden 4.336 Wege, geschätzt gibt es mindestens 30.346.",
    ),
  );
  expect(pathCompleteness(tablesOf("verwaltung"), "p", say("en"))).toBe(
    "By estimate 72% of future cases take a path that is in the data already (Good's coverage).",
  );
});

test("an estimate is never all of them", () => {
  const most = { shared_path_cases: 13_080, completeness_share: 13_080 / 13_087 };
  expect(pathCompleteness(tablesOf("verwaltung", most), "p", say("de"))).toMatch(/^Geschätzt nahezu alle/);
});

test("says nothing where the share is withheld or no case was released", () => {
  expect(pathCompleteness(tablesOf("verwaltung", { shared_path_cases: 7 }), "p", say("de"))).toBeNull();
  expect(pathCompleteness(tablesOf("verwaltung"), "other", say("de"))).toBeNull();
});
