import { expect, test } from "vitest";
import { AppError } from "../../src/errors/app-error.js";
import { codesOf } from "../../src/quality/matches.js";
import { trapCodes } from "../../src/quality/trap-codes.js";

test.each([
  ["DQ-201", ["DQ-201"]],
  ["dq-2xx", ["DQ-201", "DQ-202", "DQ-203", "DQ-204", "DQ-205"]],
  ["DQ-x01", ["DQ-001", "DQ-101", "DQ-201", "DQ-301", "DQ-401", "DQ-501", "DQ-601"]],
  ["DQ-602, DQ-40X ,DQ-602", ["DQ-401", "DQ-402", "DQ-403", "DQ-404", "DQ-602"]],
  ["DQ-xxx", [...trapCodes]],
])("%s names these codes", (pattern, codes) => {
  expect(codesOf(pattern)).toEqual(codes);
});

test.each(["", "DQ-9xx", "201", "DQ-2*", "DQ-201;DQ-202", "DQ-201,"])(
  "“%s” is refused: it names none",
  (pattern) => {
    expect(() => codesOf(pattern)).toThrow(AppError);
    try {
      codesOf(pattern);
    } catch (error) {
      expect((error as AppError).explain("de").exit).toBe(2);
    }
  },
);
