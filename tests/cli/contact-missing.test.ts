import { expect, test } from "vitest";
import { contactLines, contactMissing } from "../../src/cli/contact-missing.js";

test("warns where nobody is named, with what to write", () => {
  expect(contactMissing({}, "de")).toEqual([
    {
      code: "accessibility-contact-missing",
      severity: "warning",
      message: expect.stringContaining("keine Stelle genannt"),
      hint: expect.stringContaining("accessibility_contact:"),
    },
  ]);
  expect(contactLines({}, "en", 200).join(" ")).toMatch(
    /Warning {2}No office is named .* prozessradar\.yaml/,
  );
});

test("says nothing where somebody is", () => {
  expect(contactMissing({ accessibility_contact: "a@example.invalid" }, "de")).toEqual([]);
  expect(contactLines({ accessibility_contact: "a@example.invalid" }, "de", 80)).toEqual([]);
});
