import { expect, test } from "vitest";
import type { Finding } from "../../src/quality/finding.js";
import { fixFor } from "../../src/quality/trap.js";
import { traps } from "../../src/quality/traps/index.js";

const finding = (count: number, of: number | null): Finding => ({
  code: "DQ-201",
  file: "a.csv",
  column: "Az",
  count,
  of,
  lines: [],
  facts: {},
});

test("names a limit that lets the rows pass, and none where most of them are lost", () => {
  const told = (count: number, of: number | null) =>
    (["DQ-103", "DQ-201"] as const).map(
      (code) => /--max-reject (\S+?%)/.exec(fixFor(traps[code], { ...finding(count, of), code }).de)?.[1],
    );
  expect(told(2, 100)).toEqual(["2%", "2%"]);
  expect(told(3, null)).toEqual(["2%", "2%"]);
  expect(told(12, 516)).toEqual(["3%", "3%"]);
  expect(told(426, 516)).toEqual([undefined, undefined]);
  expect(fixFor(traps["DQ-201"], finding(426, 516))).toEqual({
    de: "Den Export mit Vorgangsnummer in jeder Zeile wiederholen lassen.",
    en: "Have the export repeated with a case id in every row.",
  });
});
