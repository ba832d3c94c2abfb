import { expect, test } from "vitest";
import { processMap } from "../../src/charts/process-map.js";
import { texts } from "./spec-lint.js";
import { de, scope, wohngeld } from "./wohngeld.js";

const nb = (text: string) => text.replace(/_/g, "\u00a0");

test("shows the steps and the transitions that cover 80 %, and says what it leaves out", async () => {
  const chart = await processMap(wohngeld().map, scope, de);
  expect(chart.headline).toBe("Die meiste Zeit vergeht vor „Unterlagen eingegangen“");
  expect(chart.table.rows).toEqual([
    ["Vollständigkeit prüfen", "(Schritt)", "2.600", "–"],
    ["Antrag eingegangen", "(Schritt)", "1.840", "–"],
    ["Berechnung", "(Schritt)", "1.800", "–"],
    ["Vier-Augen-Prüfung", "(Schritt)", "1.800", "–"],
    ["Bescheid versandt", "(Schritt)", "1.700", "–"],
    ["Unterlagen nachfordern", "(Schritt)", "760", "–"],
    ["Unterlagen eingegangen", "(Schritt)", "760", "–"],
    ["Start", "Antrag eingegangen", "1.840", "–"],
    ["Antrag eingegangen", "Vollständigkeit prüfen", "1.840", nb("2_Tage")],
    ["Vollständigkeit prüfen", "Unterlagen nachfordern", "760", nb("12_Std.")],
    ["Unterlagen nachfordern", "Unterlagen eingegangen", "760", nb("12,5_Tage")],
    ["Unterlagen eingegangen", "Vollständigkeit prüfen", "760", nb("24_Std.")],
    ["Vollständigkeit prüfen", "Berechnung", "1.700", nb("3_Tage")],
    ["Berechnung", "Vier-Augen-Prüfung", "1.700", nb("24_Std.")],
    ["Vier-Augen-Prüfung", "Bescheid versandt", "1.700", nb("12_Std.")],
    ["Bescheid versandt", "Ende", "1.700", "–"],
  ]);
  expect(chart.caveats).toEqual([nb("2 seltene Übergänge mit 2_% aller Übergänge sind nicht gezeigt.")]);
  expect(chart.n).toEqual({ cases: 1840, suppressedCells: 0, coverage: 9220 / 9420 });
});

test("prints every number of the picture in words, so that width and colour are never alone", async () => {
  const chart = await processMap(wohngeld().map, scope, de);
  const written = texts(chart.spec!);
  for (const text of ["Start 1.840", "Ende 1.700", nb("760 · 12,5_Tage"), "1 bis unter 3\u00a0Tage"]) {
    expect(written).toContain(text);
  }
});

test("names the rare steps that it cannot show and the ones that were withheld", async () => {
  const { map } = wohngeld("oeffentlich");
  const chart = await processMap(map, scope, de);
  expect(chart.table.rows.map(([from, to, n]) => [from, to, n])).toContainEqual([
    "Unterlagen nachfordern",
    "Unterlagen eingegangen",
    "760",
  ]);
  expect(chart.caveats.at(-1)).toBe("Fallzahlen gerundet auf 10; Summen können abweichen.");
});
