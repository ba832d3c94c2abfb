import { expect, test } from "vitest";
import { benefitBySuitability } from "../../src/charts/benefit-by-suitability.js";
import { suitability } from "../../src/ranking/tables.js";
import { names, portfolio } from "./portfolio.js";
import { released } from "./released.js";
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
      nb("H Vertiefte Prüfung (Hochrisiko möglich); 2_Antworten fehlen"),
    ],
    [
      "2. Kfz-Wiederzulassung",
      "0,89",
      "0,86–0,91",
      nb("640_Std."),
      nb("450_Std. – 900_Std."),
      "◐",
      "Zuerst prüfen",
      "Kein Prüfbedarf aus dem Katalog",
    ],
    [
      "3. Anmeldung zur Hundesteuer",
      "0,82",
      "0,79–0,84",
      nb("310_Std."),
      nb("220_Std. – 430_Std."),
      "◐",
      "Nebenbei",
      "T Transparenzpflicht",
    ],
    [
      "4. Baugenehmigung im vereinfachten Verfahren",
      "0,15",
      "0,12–0,17",
      nb("45_Std."),
      nb("31_Std. – 63_Std."),
      "◐",
      "Zurückstellen",
      nb("S Stopp: Rechtsamt; 1_Antwort fehlt"),
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

/** The layers of points: their shape and how many they hold. */
const shapesOf = (spec: unknown) =>
  (spec as { layer: { mark: { type: string; shape?: string }; data: { values: { v0: number }[] } }[] }).layer
    .filter(({ mark }) => mark.type === "point")
    .map(({ mark, data }) => [mark.shape, data.values.map(({ v0 }) => v0)] as const);

test("the most urgent level is the shape of a point, and a key names each shape that occurs", () => {
  const chart = benefitBySuitability(portfolio(), about, de);
  const all = shapesOf(chart.spec);
  expect(all.map(([shape]) => shape)).toEqual([
    ...["square", "diamond", "triangle-up", "triangle-down"],
    ...["square", "diamond", "triangle-up", "triangle-down"],
  ]);
  const points = all.slice(4).map(([shape, xs]) => [shape, ...xs.map((x) => x.toFixed(2))]);
  expect(points).toEqual([
    ["square", "0.15"],
    ["diamond", "0.51"],
    ["triangle-up", "0.82"],
    ["triangle-down", "0.89"],
  ]);
  const written = texts(chart.narrow!);
  for (const text of ["Höchste Stufe der Vorprüfung:", "S Stopp: Rechtsamt", "T Transparenzpflicht"])
    expect(written).toContain(text);
  expect(written.join()).not.toContain("M Mindestprüfung");
});

test("a level that was withheld is an outline and a dot, not the level of nothing found", () => {
  const few = portfolio();
  const chart = benefitBySuitability({ ...few, gates: portfolio("public-data", {}).gates }, about, en);
  expect(new Set(chart.table.rows.map((row) => row.at(-1)))).toEqual(new Set(["•"]));
  expect(shapesOf(chart.spec).map(([shape]) => shape)).toEqual(["circle", "circle"]);
  expect(texts(chart.spec!)).toContain("• Withheld");
});

test("counts the processes that reach both thresholds", () => {
  const low = { ...about, thresholds: { suitability: 0.5, hours: 100 } };
  expect(benefitBySuitability(portfolio(), low, de).headline).toBe(
    "3 von 4 Prozessen erreichen beide Schwellen",
  );
  const high = { ...about, thresholds: { suitability: 0.95, hours: 100 } };
  expect(benefitBySuitability(portfolio(), high, de).headline).toBe("Kein Prozess erreicht beide Schwellen");
});

test("places no process that cannot be assessed, and names it", () => {
  const all = portfolio();
  const rows = all.suitability.rows.map((row) => ({
    process: row.process,
    score: row.score,
    value: row.value,
    class: row.process === "kfz" ? "none" : row.class,
  }));
  const chart = benefitBySuitability(
    { ...all, suitability: released(suitability, rows, "public-data") },
    about,
    de,
  );
  expect(chart.table.rows.map(([name]) => name)).toEqual([
    "1. Wohngeld",
    "2. Anmeldung zur Hundesteuer",
    "3. Baugenehmigung im vereinfachten Verfahren",
  ]);
  expect(chart.headline).toBe("Kein Prozess erreicht beide Schwellen");
  expect(chart.caveats).toContain("Nicht bewertbar und deshalb nicht gezeigt: Kfz-Wiederzulassung.");
});
