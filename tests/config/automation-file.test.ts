import { expect, test } from "vitest";
import { automation } from "../../src/config/automation-file.js";
import { complaints, parsed } from "./complaints.js";

const signed = "by: Amt 50\ndate: 2025-02-12\n";
const exceptions = (typ: string) =>
  `exceptions: { share: 5%, minutes: { min: 5min, typ: ${typ}, max: 0.5h } }\n${signed}`;

test("a part that is not stated stays absent; minutes and shares come in their base", () => {
  expect(parsed(automation, exceptions("10min"))).toEqual({
    exceptions: { share: 0.05, minutes: { min: 5, typ: 10, max: 30 } },
    by: "Amt 50",
    date: "2025-02-12",
  });
});

test("minutes out of order and a statement without an author are complained about in both languages", () => {
  expect(complaints(automation, exceptions("2min")).join()).toContain("min darf nicht über typ liegen");
  expect(complaints(automation, exceptions("2min"), "en").join()).toContain("min must not be above typ");
  const unsigned = exceptions("10min").replace("by: Amt 50\n", "");
  expect(complaints(automation, unsigned).join()).toContain("wer sie gemacht hat");
  expect(complaints(automation, unsigned, "en").join()).toContain("who made it");
});

test("what an automation costs is in euros, its life in years", () => {
  const costs = (typ: string) =>
    `costs: { development: { min: 30000 EUR, typ: ${typ}, max: 80000 EUR }, life_years: 4, running: 12000 EUR }\n${signed}`;
  expect(parsed(automation, costs("45000 EUR"))).toMatchObject({
    costs: { development: { min: 30_000, typ: 45_000, max: 80_000 }, life_years: 4, running: 12_000 },
  });
  expect(complaints(automation, costs("20000 EUR"), "en").join()).toContain("min must not be above typ");
  expect(complaints(automation, costs("45000"), "en").join()).toContain("the unit is missing");
});
