import { expect, test } from "vitest";
import { analysisReport } from "../../../src/reports/pages/analysis.js";
import { processReport } from "../../../src/reports/pages/process.js";
import { made } from "../made.js";
import { outline, textOf } from "../page.js";

const sectionOf = (html: string): string =>
  textOf(/<section[^>]*id="breakdowns"[\s\S]*?<\/section>/.exec(html)?.[0] ?? "");

test("the process report is broken down by one attribute where somebody asks, with its definitions and yardstick", async () => {
  const { html } = await processReport({ ...made(), by: "channel" }, "antrag");
  const labels = [...html.matchAll(/<p class="label">\d+&ensp;([^<]*)</g)].map(([, label]) => label);
  expect(labels.slice(5, 8)).toEqual(["Verlauf", "Merkmale der Fälle", "Warten"]);
  const text = textOf(html);
  expect(text).toContain("Je Merkmal der Fälle und Wert: Fälle, Anteil, Durchlaufzeit");
  expect(text).toContain("Der Bericht zeigt, ob Fälle mit verschiedenen Merkmalen verschieden lange dauern");
  const { ids, references } = outline(html);
  expect(references.filter((id) => !ids.includes(id))).toEqual([]);
});

test("the analysis shows the one attribute in place of all", async () => {
  const all = sectionOf((await analysisReport(made(), "antrag")).html);
  const one = sectionOf((await analysisReport({ ...made(), by: "org_unit" }, "antrag")).html);
  const row = /\bEingangsweg\b|\bErgebnis\b/;
  expect([row.test(all), row.test(one)]).toEqual([true, false]);
  expect(one).toContain("Kein Unterschied ist messbar oder wird ausgewiesen");
});
