import { expect, test } from "vitest";
import { stepReasons } from "../../src/ranking/steps/reasons.js";
import { leverTable } from "../../src/ranking/tables/levers.js";
import { steps as stepTable } from "../../src/ranking/tables/steps.js";
import { portfolioReport } from "../../src/reports/pages/portfolio.js";
import { processReport } from "../../src/reports/pages/process.js";
import { made } from "./made.js";
import { textOf } from "./page.js";

const section = (page: string, id: string): string =>
  textOf(page.slice(page.indexOf(`id="${id}"`), page.indexOf("<section", page.indexOf(`id="${id}"`))));

test("the heading counts the processes whose proposal is a robot, and every other lever has its reason", async () => {
  const input = made();
  const { rows } = input.tables.get(leverTable);
  const proposals = rows.filter(({ recommended }) => recommended === true);
  const robots = proposals.filter(({ lever }) => lever === "rpa").length;
  const text = section((await portfolioReport(input)).html, "levers");
  expect(proposals).toHaveLength(3);
  expect(text).toContain(`Bei ${robots} von 3 Prozessen sind Software-Roboter der erste Vorschlag`);
  expect(text).toContain("Warum nicht die anderen Hebel?");
  expect(text).not.toMatch(/[{}]/);
});

test("a process that the profile does not let out has no lever and no step", async () => {
  const input = made({ profile: "verwaltung" });
  expect(input.tables.get(leverTable).forProcess("klein").rows).toEqual([]);
  expect(section((await portfolioReport(input)).html, "levers")).toContain("• • •");
  expect((await processReport(input, "klein")).html).not.toContain('id="steps"');
});

test("every released step stands in the report of its process with its reasons, and the heading counts the proposals", async () => {
  const input = made();
  const { rows } = input.tables.get(stepTable).forProcess("antrag");
  const text = section((await processReport(input, "antrag")).html, "steps");
  const candidates = rows.filter(({ label }) => label !== "none" && label !== "already_automated").length;
  expect(rows.length).toBeGreaterThan(0);
  expect(text).toContain(
    candidates === 0
      ? "Für keinen Schritt gibt es einen Vorschlag"
      : `Für ${candidates} von ${rows.length} Schritten`,
  );
  for (const { activity, reasons } of rows) {
    expect(text).toContain(activity);
    for (const reason of reasons) {
      const [beginning = ""] = stepReasons[reason as keyof typeof stepReasons].de.split("{");
      expect(text).toContain(beginning.trim());
    }
  }
});
