import { expect, test } from "vitest";
import type { Finding } from "../../src/quality/finding.js";
import type { TrapCode } from "../../src/quality/trap-codes.js";
import { verdictOf } from "../../src/reports/quality/verdict.js";

const finding = (code: TrapCode, count: number, of: number | null): Finding => ({
  code,
  file: null,
  column: null,
  count,
  of,
  lines: [],
  facts: {},
});
const clean = { read: 1000, rejected: 0 };

test("notices leave a log usable, warnings limit it", () => {
  expect(verdictOf([], clean)).toBe("usable");
  expect(verdictOf([finding("DQ-001", 1, null)], clean)).toBe("usable");
  expect(verdictOf([finding("DQ-302", 900, 1000)], clean)).toBe("limited");
});

test("from a tenth of lost or wrong rows on it is not usable", () => {
  expect(verdictOf([finding("DQ-201", 99, 1000)], { read: 1000, rejected: 99 })).toBe("limited");
  expect(verdictOf([finding("DQ-201", 100, 1000)], clean)).toBe("unusable");
  expect(verdictOf([], { read: 1000, rejected: 100 })).toBe("unusable");
  expect(verdictOf([], { read: 0, rejected: 0 })).toBe("usable");
});
