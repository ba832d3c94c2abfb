import { expect, test } from "vitest";
import { handoverMatrix as chart } from "../../src/charts/handover-matrix.js";
import { handoverMatrix } from "../../src/measures/handover-matrix.js";
import { released } from "./released.js";
import { texts } from "./spec-lint.js";
import { de, en, scope } from "./wohngeld.js";

const pair = (from_unit: string, to_unit: string, pairs: number, basis = "org_unit") => ({
  basis,
  from_unit,
  to_unit,
  pairs,
  cases: pairs,
  share: 0.1,
});
const rows = [
  pair("Eingang", "Sachgebiet", 90),
  pair("Eingang", "Eingang", 10),
  pair("Sachgebiet", "Sachgebiet", 150),
  pair("Sachgebiet", "Kasse", 50),
  pair("Kasse", "Sachgebiet", 4),
  pair("A", "B", 900, "role"),
];
const nb = (text: string) => text.replace(/_/g, "\u00a0");

test("lists units by use with the share of what each hands over, and shows no roles", () => {
  const made = chart(released(handoverMatrix, rows), scope, de);
  expect(made.headline).toBe("Am häufigsten gibt „Eingang“ an „Sachgebiet“ ab");
  expect(made.table.rows).toEqual([
    ["1 Sachgebiet", "1 Sachgebiet", "150", nb("75_%")],
    ["1 Sachgebiet", "3 Kasse", "50", nb("25_%")],
    ["2 Eingang", "1 Sachgebiet", "90", nb("90_%")],
    ["2 Eingang", "2 Eingang", "10", nb("10_%")],
    ["3 Kasse", "1 Sachgebiet", "4", nb("100_%")],
  ]);
  expect(texts(made.spec!)).toEqual(expect.arrayContaining(["1 Sachgebiet", "150", "90", "4"]));
});

test("shows nothing that the gate withholds", () => {
  const made = chart(released(handoverMatrix, rows, "verwaltung"), scope, en);
  expect(made.table.rows.map(([from]) => from)).not.toContain("3 Kasse");
  expect(made.n.suppressedCells).toBeGreaterThan(0);
});

test("without units there is nothing to draw", () => {
  const made = chart(released(handoverMatrix, [pair("A", "B", 900, "role")]), scope, de);
  expect([made.spec, made.headline]).toEqual([null, "Keine Stellen zu zeigen"]);
  const alone = chart(released(handoverMatrix, [pair("A", "A", 20)]), scope, de);
  expect(alone.headline).toBe("Keine Übergabe zwischen zwei Stellen");
});

test("on a telephone what each unit hands over is a list, without the pairs of roles", () => {
  const made = chart(released(handoverMatrix, rows), scope, de);
  const written = texts(made.narrow!);
  expect(written.filter((text) => text.includes(" · "))).toEqual(
    ["150 · 75_%", "50 · 25_%", "90 · 90_%", "10 · 10_%", "4 · 100_%"].map(nb),
  );
  expect(written.join(" ")).not.toContain("900");
});
