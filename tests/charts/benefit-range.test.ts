import { expect, test } from "vitest";
import { benefitRange } from "../../src/charts/benefit-range.js";
import { names, portfolio } from "./portfolio.js";
import { texts } from "./spec-lint.js";
import { de, en } from "./wohngeld.js";

test("says how few processes carry most of the hours, and sums up from the largest", () => {
  const chart = benefitRange(portfolio().benefit, { names }, de);
  expect(chart.headline).toBe("2 Prozesse tragen 82\u00a0% der Stunden"); // (1021 + 640) / 2016
  expect(chart.table.rows.map(([name, median, , share]) => [name, median, share])).toEqual([
    ["Wohngeld", "1.000\u00a0Std.", "51\u00a0%"],
    ["Kfz-Wiederzulassung", "640\u00a0Std.", "82\u00a0%"],
    ["Anmeldung zur Hundesteuer", "310\u00a0Std.", "98\u00a0%"],
    ["Baugenehmigung im vereinfachten Verfahren", "45\u00a0Std.", "100\u00a0%"],
  ]);
});

test("a process without hours is no row, and one process alone carries all", () => {
  const written = texts(benefitRange(portfolio().benefit, { names }, de).spec!);
  expect(written).toContain("Stunden im Jahr");
  expect(written.join(" ")).not.toContain("Gewerbeanmeldung");
  const one = portfolio("public-data", { kfz: [1, 1, 1, 1, 1, 1] });
  expect(benefitRange(one.benefit, { names }, en).headline).toBe("One process carries 100% of the hours");
  const none = benefitRange(portfolio("public-data", {}).benefit, { names }, en);
  expect([none.spec, none.headline]).toEqual([null, "No process with hours"]);
});
