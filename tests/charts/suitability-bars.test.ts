import { expect, test } from "vitest";
import { suitabilityBars } from "../../src/charts/suitability-bars.js";
import { names, portfolio } from "./portfolio.js";
import { texts } from "./spec-lint.js";
import { de, en } from "./wohngeld.js";

test("ranks the golden portfolio and shows where the points come from", () => {
  const chart = suitabilityBars(portfolio(), { score: "rpa", names }, de);
  expect(chart.headline).toBe("„Kfz-Wiederzulassung“ liegt mit 0,89 klar vor „Anmeldung zur Hundesteuer“");
  expect(chart.table.rows).toEqual([
    ["Kfz-Wiederzulassung", "0,89", "–", "A", "0,25 ●", "0,20 ●", "0,19 ●", "0,15 ●", "0,10 ●", "0,00 ◐"],
    [
      "Anmeldung zur Hundesteuer",
      "0,82",
      "–",
      "A",
      "0,23 ●",
      "0,19 ●",
      "0,16 ●",
      "0,14 ●",
      "0,08 ●",
      "0,03 ◐",
    ],
    ["Gewerbeanmeldung", "0,61", "0,51–0,71", "A", "0,15 ●", "0,16 ●", "–", "0,12 ●", "0,07 ●", "0,01 ◐"],
    ["Wohngeld", "0,51", "–", "B", "0,09 ●", "0,12 ●", "0,11 ●", "0,07 ●", "0,05 ●", "0,06 ◐"],
    [
      "Baugenehmigung im vereinfachten Verfahren",
      "0,15",
      "–",
      "C",
      "0,01 ●",
      "0,02 ●",
      "0,04 ●",
      "0,00 ●",
      "0,00 ●",
      "0,09 ◐",
    ],
  ]);
});

test("numbers the parts and names them in a key, so that colour is never alone", () => {
  const written = texts(suitabilityBars(portfolio(), { score: "rpa", names }, de).spec!);
  expect(written).toContain("Variantenkonzentration (25\u00a0%)");
  expect(written).toContain("noch möglich (Angaben fehlen)");
  expect(written.filter((text) => /^[1-6]$/.test(text)).length).toBeGreaterThan(20);
});

test("calls no order clear that the draws do not show", () => {
  const close = portfolio("public-data", { a: [1, 1, 1, 1, 0.9, 0], b: [1, 1, 1, 1, 0.8, 0] });
  expect(suitabilityBars(close, { score: "rpa", names: new Map() }, de).headline).toBe(
    "Vorn ohne deutlichen Unterschied: „a“ und „b“",
  );
});

test("says how clearly the first leads in the words of the pairs", () => {
  const near = portfolio("public-data", { a: [1, 1, 1, 1, 0.9, 0], b: [1, 1, 1, 1, 0.5, 0] });
  const headline = (say: typeof de) =>
    suitabilityBars(near, { score: "rpa", names: new Map() }, say).headline;
  expect(headline(de)).toBe("„a“ liegt mit 0,89 eher vor „b“");
  expect(headline(en)).toBe("“a” stands with 0.89 rather before “b”");
});

test("has nothing to say about a score that no process has", () => {
  const chart = suitabilityBars(portfolio(), { score: "ki", names }, de);
  expect([chart.spec, chart.headline]).toEqual([null, "Kein Prozess ist bewertbar"]);
});
