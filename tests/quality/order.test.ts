import fc from "fast-check";
import { expect, test } from "vitest";
import type { Finding } from "../../src/quality/finding.js";
import { ordered } from "../../src/quality/order.js";
import { trapCodes, type TrapCode } from "../../src/quality/trap-codes.js";

const finding = (
  code: TrapCode,
  count = 1,
  of: number | null = null,
  file: string | null = null,
): Finding => ({
  code,
  file,
  column: null,
  count,
  of,
  lines: [],
  facts: {},
});
const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ code, count, file }) => `${code} ${count} ${file ?? ""}`.trim());

test("errors weigh more than warnings, warnings more than notices, then the share counts", () => {
  const found = [
    finding("DQ-001", 1),
    finding("DQ-201", 1, 1000),
    finding("DQ-302", 900, 1000),
    finding("DQ-401", 5, 1000),
    finding("DQ-103", 20, 1000),
  ];
  expect(told(ordered(found, "worst-last"))).toEqual([
    "DQ-001 1",
    "DQ-401 5",
    "DQ-302 900",
    "DQ-201 1",
    "DQ-103 20",
  ]);
  expect(told(ordered(found, "worst-first"))).toEqual([
    "DQ-103 20",
    "DQ-201 1",
    "DQ-302 900",
    "DQ-401 5",
    "DQ-001 1",
  ]);
});

test("what weighs the same stands by code and file, in both directions", () => {
  const found = [finding("DQ-002", 1, null, "b.csv"), finding("DQ-002", 1, null, "a.csv"), finding("DQ-001")];
  for (const order of ["worst-first", "worst-last"] as const)
    expect(told(ordered(found, order))).toEqual(["DQ-001 1", "DQ-002 1 a.csv", "DQ-002 1 b.csv"]);
});

test("the order does not depend on who found what first", () => {
  const made = fc.record({
    code: fc.constantFrom(...trapCodes),
    count: fc.nat({ max: 3 }),
    of: fc.option(fc.nat({ max: 3 })),
    file: fc.option(fc.constantFrom("a", "b")),
  });
  fc.assert(
    fc.property(
      fc.array(made, { maxLength: 8 }),
      fc.constantFrom("worst-first", "worst-last"),
      (all, order) => {
        const findings = all.map(({ code, count, of, file }) => finding(code, count, of, file));
        expect(told(ordered([...findings].reverse(), order))).toEqual(told(ordered(findings, order)));
      },
    ),
    { numRuns: 300 },
  );
});
