import { expect, test } from "vitest";
import { benefitBySuitability } from "../../src/charts/benefit-by-suitability.js";
import { names, portfolio } from "./portfolio.js";
import { texts } from "./spec-lint.js";
import { de, en } from "./wohngeld.js";

const nb = (text: string) => text.replace(/_/g, "\u00a0");
const about = { score: "rpa", names, thresholds: { suitability: 0.6, hours: 500 } } as const;

test("sorts by hours and puts every process into its field", () => {
  const chart = benefitBySuitability(portfolio(), about, de);
  expect(chart.headline).toBe("Nur „Kfz-Wiederzulassung“ erreicht beide Schwellen");
  expect(chart.table.rows).toEqual([
    [
      "1. Wohngeld",
      "0,51",
      "0,48–0,53",
      nb("1.000_Std."),
      nb("710_Std. – 1.400_Std."),
      "◐",
      "Lohnt der Aufwand?",
    ],
    [
      "2. Kfz-Wiederzulassung",
      "0,89",
      "0,86–0,91",
      nb("640_Std."),
      nb("450_Std. – 900_Std."),
      "◐",
      "Zuerst prüfen",
    ],
    [
      "3. Anmeldung zur Hundesteuer",
      "0,82",
      "0,79–0,84",
      nb("310_Std."),
      nb("220_Std. – 430_Std."),
      "◐",
      "Nebenbei",
    ],
    [
      "4. Baugenehmigung im vereinfachten Verfahren",
      "0,15",
      "0,12–0,17",
      nb("45_Std."),
      nb("31_Std. – 63_Std."),
      "◐",
      "Zurückstellen",
    ],
  ]);
});

test("names the processes without hours and why", () => {
  expect(benefitBySuitability(portfolio(), about, de).caveats).toContain(
    "Ohne Stunden und deshalb nicht gezeigt: Gewerbeanmeldung (Für keinen manuellen Schritt ist eine Bearbeitungszeit gemessen oder angegeben).",
  );
});

test("writes number and name at every point that has room, and the fields in words", () => {
  const written = texts(benefitBySuitability(portfolio(), about, en).spec!);
  for (const text of ["1 Wohngeld", "2 Kfz-Wiederzulassung", "Examine first", "Put aside"]) {
    expect(written).toContain(text);
  }
});

test("counts the processes that reach both thresholds", () => {
  const low = { ...about, thresholds: { suitability: 0.5, hours: 100 } };
  expect(benefitBySuitability(portfolio(), low, de).headline).toBe(
    "3 von 4 Prozessen erreichen beide Schwellen",
  );
  const high = { ...about, thresholds: { suitability: 0.95, hours: 100 } };
  expect(benefitBySuitability(portfolio(), high, de).headline).toBe("Kein Prozess erreicht beide Schwellen");
});
