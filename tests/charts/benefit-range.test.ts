import { expect, test } from "vitest";
import { benefitRange } from "../../src/charts/benefit-range.js";
import { names, portfolio } from "./portfolio.js";
import { texts } from "./spec-lint.js";
import { de, en } from "./wohngeld.js";

const nb = (text: string) => text.replace(/_/g, "\u00a0");

test("sorts by the median, and calls no lead clear where ranges meet", () => {
  const chart = benefitRange(portfolio().benefit, { names }, de);
  expect(chart.headline).toBe("Vorn ohne deutlichen Unterschied: „Wohngeld“ und „Kfz-Wiederzulassung“"); // 710 < 900
  expect(chart.table.rows).toEqual([
    ["Wohngeld", nb("1.000_Std."), nb("710_Std. – 1.400_Std.")],
    ["Kfz-Wiederzulassung", nb("640_Std."), nb("450_Std. – 900_Std.")],
    ["Anmeldung zur Hundesteuer", nb("310_Std."), nb("220_Std. – 430_Std.")],
    ["Baugenehmigung im vereinfachten Verfahren", nb("45_Std."), nb("31_Std. – 63_Std.")],
  ]);
  const apart = portfolio("public-data", {
    baugenehmigung: [1, 1, 1, 1, 1, 1],
    hundesteuer: [1, 1, 1, 1, 1, 1],
  });
  expect(benefitRange(apart.benefit, { names }, de).headline).toBe(
    nb("„Anmeldung zur Hundesteuer“ könnte am meisten Zeit freisetzen: 220–430_Std. im Jahr"),
  );
});

test("a process without hours is no row, and one process alone leads by itself", () => {
  const written = texts(benefitRange(portfolio().benefit, { names }, de).spec!);
  expect(written).toContain("Stunden im Jahr");
  expect(written.join(" ")).not.toContain("Gewerbeanmeldung");
  const one = portfolio("public-data", { kfz: [1, 1, 1, 1, 1, 1] });
  expect(benefitRange(one.benefit, { names }, en).headline).toBe(
    nb("“Kfz-Wiederzulassung” could free most time: 450–900_h a year"),
  );
  const none = benefitRange(portfolio("public-data", {}).benefit, { names }, en);
  expect([none.spec, none.headline]).toEqual([null, "No process with hours"]);
});
