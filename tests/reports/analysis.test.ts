import { expect, test } from "vitest";
import { usedInAnalysis } from "../../src/reports/analysis/figures.js";
import { analysisReport } from "../../src/reports/pages/analysis.js";
import { made } from "./made.js";
import { outline, textOf } from "./page.js";

const order = [
  "map",
  "variants",
  "followers",
  "throughput",
  "survival",
  "waiting",
  "progress",
  "spectrum",
  "rework",
  "loops",
  "handovers",
  "flow",
  "open",
  "breakdowns",
  "trend",
  "ends",
];

test.each(["de", "en"] as const)("has every figure with its table, in reading order, in %s", async (lang) => {
  const page = (await analysisReport(made({ lang }), "antrag")).html;
  const ids = [...page.matchAll(/<section class="section[^"]*" id="([\w-]+)"/g)].map(([, id]) => id);
  expect(ids.filter((id) => order.includes(id ?? ""))).toEqual(order);
  expect(
    outline(page)
      .headings.map(({ text }) => text)
      .join(),
  ).not.toContain("undefined");
  for (const id of order) expect(page).toContain(`id="${id}-table-caption"`);
});

test("defines every measure that it shows and prints the filters, also where there are none", async () => {
  const input = made();
  const page = (await analysisReport(input, "antrag")).html;
  const list = /id="definitions-caption"[\s\S]*?<\/table>/.exec(page)?.[0] ?? "";
  const defined = [...list.matchAll(/<code>([a-z-]+)<\/code>/g)].map(([, id]) => id);
  expect(defined.length).toBeGreaterThan(10);
  for (const id of defined) expect(usedInAnalysis.has(id ?? "")).toBe(true);
  expect(textOf(page)).toContain("ohne Filter: alle Fälle");
  const filters = [{ de: "Jahr 2024", en: "the year 2024" }];
  const filtered = { ...input, processes: input.processes.map((process) => ({ ...process, filters })) };
  expect(textOf((await analysisReport(filtered, "antrag")).html)).toContain("Jahr 2024");
});

test("works without a project, and a process that the profile does not let out shows no figure", async () => {
  const alone = (await analysisReport(made({ project: false }), "antrag")).html;
  expect(alone).toContain('id="followers"');
  expect(alone).not.toContain('id="steps"');
  const small = (await analysisReport(made({ profile: "verwaltung" }), "klein")).html;
  expect(small).not.toContain("<figure");
  await expect(analysisReport(made(), "nichts")).rejects.toMatchObject({ code: "process-unknown" });
});

test("says of itself that it ranks no unit, how many steps there are and what is open", async () => {
  const text = textOf((await analysisReport(made(), "antrag")).html);
  expect(text).toContain("keine Rangfolge von Organisationseinheiten");
  expect(text).not.toContain("keinen Vergleich mit anderen Stellen");
  expect(text).toContain("Verschiedene Schritte 3");
  expect(text.replaceAll("\u00a0", " ")).toContain("Eingangsweg „online“: 6 Tage statt 12 Tage im Median");
  // what the charter's line says of groups of cases is true of this report
  expect(text).toContain(
    "ob Fälle mit verschiedenen Merkmalen verschieden lange dauern; warum, sagt er nicht",
  );
  expect(text).not.toContain("Ob einzelne Gruppen länger warten, untersucht dieser Bericht nicht");
});
