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
