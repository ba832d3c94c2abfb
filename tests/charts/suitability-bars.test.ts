import { expect, test } from "vitest";
import { suitabilityBars } from "../../src/charts/suitability-bars.js";
import { names, portfolio } from "./portfolio.js";
import { texts } from "./spec-lint.js";
import { de, en } from "./wohngeld.js";

const nb = (text: string) => text.replace(/_/g, "\u00a0");

test("ranks the golden portfolio and shows where the points come from", () => {
  const chart = suitabilityBars(portfolio(), { score: "rpa", names }, de);
  expect(chart.headline).toBe("„Kfz-Wiederzulassung“ liegt mit 0,89 klar vor „Anmeldung zur Hundesteuer“");
  expect(chart.table.rows).toEqual([
    [
      "Kfz-Wiederzulassung",
      "0,89",
      "–",
      "A",
      nb("450–900_Std."),
      "0,25 ●",
      "0,20 ●",
      "0,19 ●",
      "0,15 ●",
      "0,10 ●",
      "0,00 ◐",
    ],
    [
      "Anmeldung zur Hundesteuer",
      "0,82",
      "–",
      "A",
      nb("220–430_Std."),
      "0,23 ●",
      "0,19 ●",
      "0,16 ●",
      "0,14 ●",
      "0,08 ●",
      "0,03 ◐",
    ],
    [
      "Gewerbeanmeldung",
      "0,61",
      "0,51–0,71",
      "A",
      "keine Angabe",
      "0,15 ●",
      "0,16 ●",
      "–",
      "0,12 ●",
      "0,07 ●",
      "0,01 ◐",
    ],
    [
      "Wohngeld",
      "0,51",
      "–",
      "B",
      nb("710–1.400_Std."),
      "0,09 ●",
      "0,12 ●",
      "0,11 ●",
      "0,07 ●",
      "0,05 ●",
      "0,06 ◐",
    ],
    [
      "Baugenehmigung im vereinfachten Verfahren",
      "0,15",
      "–",
      "C",
      nb("31–63_Std."),
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

test("has the hours of each process in its own row, wide under a head and narrow with their unit", () => {
  const { spec, narrow, caveats } = suitabilityBars(portfolio(), { score: "rpa", names }, de);
  const [wide, small] = [texts(spec!), texts(narrow!)];
  expect(wide.filter((text) => text === "Std./Jahr")).toHaveLength(1);
  const own = ["450–900", "220–430", "–", "710–1.400", "31–63"];
  expect(wide.join("|")).toContain(own.join("|"));
  expect(small).toEqual(expect.arrayContaining(own.map((text) => `${text} Std. je Jahr`)));
  expect(caveats.join()).toContain("„–“ heißt keine Angabe");
});

test("withheld hours are a dot, in the picture and in the table", () => {
  const few = portfolio();
  const chart = suitabilityBars(
    { ...few, benefit: portfolio("public-data", {}).benefit },
    { score: "rpa", names },
    de,
  );
  expect(new Set(chart.table.rows.map((row) => row[4]))).toEqual(new Set(["•"]));
  expect(texts(chart.spec!).filter((text) => text === "•")).toHaveLength(chart.table.rows.length);
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
