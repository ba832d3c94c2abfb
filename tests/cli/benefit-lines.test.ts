import { expect, test } from "vitest";
import { benefitLines } from "../../src/cli/benefit-lines.js";
import type { ProfileName } from "../../src/config/policy.js";
import { benefit } from "../../src/ranking/tables.js";
import { ReleasedTables } from "../../src/release/tables.js";
import { say } from "../../src/reports/locale.js";
import { released } from "../charts/released.js";

const row = {
  cases: 1000,
  hours_p10: 812.4,
  hours_p50: 1234.5,
  hours_p90: 1789.1,
  manual_executions: 2503.3,
  manual_executions_low: 2503.3,
  manual_executions_high: 2503.3,
  waiting_cases: 412,
  waiting_share: 0.9341,
  reason: "-",
  warning: "-",
};
const lines = (own: object = {}, profile: ProfileName = "verwaltung", lang: "de" | "en" = "de") =>
  benefitLines(
    new ReleasedTables(profile, [released(benefit, [{ ...row, ...own }], profile)]),
    "p",
    say(lang),
  ).map((pair) => pair.map((part) => part.replaceAll("\u00a0", " ")));

test("hours, executions by hand and waiting share, with what they rest on, rounded as estimates are", () => {
  expect(lines()).toEqual([
    ["Stunden im Jahr", "1.200 Std. (P10–P90: 810 Std.–1.800 Std.)"],
    ["Von Hand im Jahr", "2.500 Bearbeitungen"],
    ["Liegezeitanteil", "93 % der Durchlaufzeit, aus 410 Fällen mit Beginn bei jedem Schritt"],
  ]);
});

test("unknown doers are a range, a missing share is said, a warning stands below", () => {
  const own = {
    manual_executions_low: 1000,
    manual_executions_high: 4000,
    waiting_share: null,
    waiting_cases: 3,
  };
  expect(lines({ ...own, warning: "above_yardstick" }, "verwaltung", "en")).toEqual([
    ["Hours a year", "1,200 h (P10–P90: 810 h–1,800 h)"],
    [
      "By hand a year",
      "2,500 executions (1,000–4,000; of steps whose automated share is unknown, nothing to all)",
    ],
    ["Waiting share", "not available (fewer than 30 cases with a start of every step and a time of day)"],
    [
      "Hours a year",
      expect.stringMatching(/^warning: more than 25 minutes per case\. For comparison: .*Hannover/) as string,
    ],
  ]);
});

test("says why hours are missing, and nothing about a process that was not released", () => {
  expect(lines({ reason: "no_effort" })[0]?.[1]).not.toContain("P10");
  expect(benefitLines(new ReleasedTables("verwaltung", [released(benefit, [])]), "p", say("de"))).toEqual([]);
});
