import { expect, test } from "vitest";
import { orderedList } from "../../../src/ranking/tables/ordered-list.js";
import { ReleasedTables } from "../../../src/release/tables.js";
import { say } from "../../../src/reports/locale.js";
import { orderedCaption, orderedRowsOf, orderedTables } from "../../../src/reports/portfolio/ordered-list.js";
import { released } from "../../charts/released.js";

const row = (process: string, place: number | null, effort: number | null) => ({
  process,
  score: "rpa",
  place,
  value: effort === null ? null : 0.55 * 0.8 + 0.45 * effort,
  suitability_share: 0.8,
  suitability_weight_share: 0.55,
  hours: effort === null ? null : 500,
  benefit_share: effort,
  benefit_weight_share: 0.45,
  reason: effort === null ? "no_effort" : "-",
});
const tables = new ReleasedTables("public-data", [
  released(orderedList, [row("ohne", null, null), row("zwei", 2, 0.5), row("eins", 1, 0.75)]),
]);
const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("stands in the order of the places, those without one behind, with its weights in the caption", () => {
  const rows = orderedRowsOf(tables, "rpa");
  expect(rows.map(({ process }) => process)).toEqual(["eins", "zwei", "ohne"]);
  expect(orderedRowsOf(tables, "ki")).toEqual([]);
  expect(plain(orderedCaption(rows, "rpa", say("de")))).toBe(
    "RPA-Eignung (55 %) und manueller Aufwand (45 %) zusammen: zusätzliche Sicht, kein eigener Punktwert",
  );
});

test("every value says what it is made of, and a missing one why it is missing", () => {
  const page = plain(orderedTables([], tables, say("de"))?.text ?? "");
  expect(page).toContain("0,55 × 0,80 + 0,45 × 0,50");
  expect(page).toContain("Für keinen manuellen Schritt ist eine Bearbeitungszeit gemessen oder angegeben.");
  expect(page).not.toContain("KI-Eignung");
});

test("without such a list there is nothing on the page", () => {
  expect(orderedTables([], new ReleasedTables("public-data", []), say("de"))).toBeNull();
});
