import { expect, test } from "vitest";
import { tornado } from "../../../src/ranking/tables/tornado.js";
import { ReleasedTables } from "../../../src/release/tables.js";
import { say } from "../../../src/reports/locale.js";
import { strongestFactors } from "../../../src/reports/portfolio/strongest-factors.js";
import { released } from "../../charts/released.js";

const said = (basis: "gross" | "net", ...factors: readonly (readonly [string, number, number])[]) => {
  const rows = factors.map(([factor, low, high]) => ({
    factor,
    basis,
    hours_at_p10: low,
    hours_at_p90: high,
  }));
  const tables = new ReleasedTables("public-data", [released(tornado, rows)]);
  return strongestFactors(tables, "p", say("de")).replaceAll("\u00a0", " ");
};

test("names the two factors that move the hours most, from fewer to more hours, and says net hours", () => {
  expect(said("gross", ["automated_share", 480, 120], ["minutes", 200, 350], ["realisation", 220, 330])).toBe(
    "Bereits automatisierter Anteil 120–480 Std.; Bearbeitungszeit 200–350 Std.",
  );
  expect(said("net", ["exceptions", 90, 70])).toBe("Aufwand für Ausnahmen 70–90 Std. (netto)");
});

test("a factor that hardly moves them beside the first, or not at all, is not named", () => {
  expect(said("gross", ["minutes", 100, 300], ["volume", 195, 205])).toBe("Bearbeitungszeit 100–300 Std.");
  expect(said("gross", ["minutes", 200, 200])).toBe("");
  expect(said("net")).toBe("");
});
