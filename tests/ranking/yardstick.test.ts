import { expect, test } from "vitest";
import { yardstickHours, yardstickWarning } from "../../src/ranking/yardstick.js";

// Hannover, housing benefit: 11,000 households, up to 25 minutes each, at most 4,583 hours (scoring.md 11.4)
test("of 11,000 applications the yardstick is 4,583 hours; what is more warns", () => {
  expect(yardstickHours(11_000)).toBeCloseTo(4583.33, 2);
  expect(yardstickWarning(4583, 11_000)).toBe("-");
  expect(yardstickWarning(4584, 11_000)).toBe("above_yardstick");
  expect(yardstickWarning(null, 11_000)).toBe("-");
});
