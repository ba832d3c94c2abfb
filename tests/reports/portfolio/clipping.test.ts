import { expect, test } from "vitest";
import { criteria } from "../../../src/ranking/tables.js";
import { ReleasedTables } from "../../../src/release/tables.js";
import { say } from "../../../src/reports/locale.js";
import { clippedWords, clippingSentence } from "../../../src/reports/portfolio/clipping.js";
import { released } from "../../charts/released.js";

/** One process for each flag, all with the same criterion; `null` is a process without a value. */
const said = (flags: readonly ("low" | "high" | "-" | null)[], score: "rpa" | "ki" = "rpa") => {
  const rows = flags.map((clipped, i) => ({
    process: `p${String(i)}`,
    score: "rpa",
    indicator: "variant_concentration",
    cases: 900,
    value_share: clipped === null ? null : 1,
    weight_share: 0.25,
    clipped: clipped ?? "-",
  }));
  return clippingSentence(
    new ReleasedTables("public-data", [released(criteria, rows, "public-data")]),
    score,
    say("de"),
  );
};

test("more than a fifth of the processes beyond an anchor: the criterion is named with both numbers", () => {
  expect(said(["high", "low", "-", "-", "-"])).toBe(
    "Mehr als jeder fünfte Prozess liegt jenseits eines Ankers bei „Variantenkonzentration“ (2 von 5): Das Kriterium unterscheidet dort nicht mehr. Neue Anker wären eine neue Version des Modells.",
  );
});

test("a fifth is not more than a fifth; a process without a value does not count; the other score has its own", () => {
  expect(said(["high", "-", "-", "-", "-"])).toBeNull();
  expect(said(["high", "-", "-", "-", null])).toContain("(1 von 4)");
  expect(said(["high", "high"], "ki")).toBeNull();
  expect(said([])).toBeNull();
});

test("the flag of a single value in words", () => {
  expect(["low", "high", "-"].map((flag) => clippedWords(flag, say("de")))).toEqual([
    "am unteren Anker",
    "am oberen Anker",
    null,
  ]);
});
