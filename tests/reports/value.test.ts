import { expect, test } from "vitest";
import { netValueTable } from "../../src/ranking/tables/net-value.js";
import { portfolioReport } from "../../src/reports/pages/portfolio.js";
import { made } from "./made.js";
import { textOf } from "./page.js";

const section = (page: string): string =>
  textOf(
    page.slice(page.indexOf('id="hours"'), page.indexOf("<section", page.indexOf('id="hours"'))),
  ).replace(/\u00a0|&nbsp;/gu, " ");

test("an amount stands with its source, as a range, and says that it is not money in the budget", async () => {
  const input = made();
  const [row] = input.tables.get(netValueTable).forProcess("antrag").rows;
  const text = section((await portfolioReport(input)).html);
  expect(row).toMatchObject({ hour_cost: 62, hours_per_year: 1600, reason: "-" });
  expect(text).toContain("eine Arbeitsstunde zu 62,00 €");
  expect(text).toContain("Quelle: Kämmerei, 01.02.2025");
  expect(text).toContain("nicht haushaltswirksam");
  expect(text).toMatch(/ −?\d+,\d\d bis −?\d+,\d\d −?[\d.]+ € bis −?[\d.]+ €/u);
  expect(text).toMatch(/ (gleicht sich nicht aus|ab [\d,]+, vielleicht nie|[\d,]+ bis [\d,]+) /u);
});

test("a process without the cost of its automation is named with the reason and gets no amount", async () => {
  const input = made();
  const { rows } = input.tables.get(netValueTable);
  expect(rows.filter(({ reason }) => reason !== "-").map(({ process }) => process)).toEqual([
    "karte",
    "klein",
  ]);
  const text = section((await portfolioReport(input)).html);
  expect(text).toContain("Ohne Betrag: Parkausweis; Sonderfall. Für keinen manuellen Schritt");
});

test("without costs in the project there is no euro in the report", async () => {
  const input = made();
  const without = { ...input, project: input.project && { ...input.project, costs: null } };
  const text = section((await portfolioReport(without)).html);
  expect(text).not.toContain("€");
  expect(text).toContain("weil im Projekt keine Kosten mit Quelle angegeben sind");
});

test("dated hours of a post stand with the day from which they hold, their source and their processes", async () => {
  const input = made();
  const hours_per_year = [
    { from: "2020-01-01", hours: 1580, source: "TVöD-VKA 2020" },
    { from: "2024-04-01", hours: 1600, source: "TVöD-VKA 2024" },
    { from: "2030-01-01", hours: 1640, source: "TVöD-VKA 2030" },
  ];
  const costs = input.project?.costs ? { ...input.project.costs, hours_per_year } : null;
  const dated = { ...input, project: input.project && { ...input.project, costs } };
  const text = section((await portfolioReport(dated)).html);
  expect(text).toContain(
    "Vollzeitstelle im Jahr Gültig ab Stunden im Jahr Quelle Gilt am Stand der Daten für",
  );
  expect(text).toContain("01.04.2024 1.600 TVöD-VKA 2024 Wohngeld");
  expect(text).not.toContain("TVöD-VKA 2020");
  expect(text).not.toContain("TVöD-VKA 2030");
  expect(section((await portfolioReport(input)).html)).not.toContain("Gültig ab");
});
