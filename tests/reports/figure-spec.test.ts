import { expect, test } from "vitest";
import type { StaticSpec } from "../../src/charts/chart.js";
import { reworkBars } from "../../src/charts/rework-bars.js";
import { figureSpecs, vegaLiteJson } from "../../src/reports/figure-spec.js";
import { Html } from "../../src/reports/html.js";
import type { Page } from "../../src/reports/page.js";
import { analysisReport } from "../../src/reports/pages/analysis.js";
import { comparisonReport } from "../../src/reports/pages/compare.js";
import { paperReport } from "../../src/reports/pages/paper.js";
import { portfolioReport } from "../../src/reports/pages/portfolio.js";
import { processReport } from "../../src/reports/pages/process.js";
import { qualityReport } from "../../src/reports/pages/quality.js";
import { toSvg } from "../../src/reports/svg.js";
import { de, scope, wohngeld } from "../charts/wohngeld.js";
import { madeComparison } from "./made-comparison.js";
import { made } from "./made.js";
import { outline } from "./page.js";

const reports: Readonly<Record<string, () => Promise<Page>>> = {
  portfolio: () => portfolioReport(made({ profile: "verwaltung" })),
  process: () => processReport(made({ profile: "verwaltung" }), "antrag"),
  analysis: () => analysisReport(made(), "antrag"),
  quality: () => qualityReport(made(), "antrag"),
  comparison: () => comparisonReport(madeComparison(), "antrag"),
  paper: () => paperReport(made()),
};

interface Saved {
  readonly $schema: string;
  readonly description: string;
}
const read = (text: string) => JSON.parse(text) as StaticSpec & Saved;

/** What of a picture a page leaves as it was drawn. */
const inside = (svg: string): string => svg.slice(svg.indexOf(">") + 1);

test.each(Object.keys(reports))(
  "%s: every picture of the page can be drawn again from its file",
  async (name) => {
    const { html, specs } = await reports[name]!();
    expect(specs.length).toBeGreaterThan(0);
    expect(new Set(specs.map(({ id }) => id)).size).toBe(specs.length);
    for (const spec of specs) {
      const svg = await toSvg(read(vegaLiteJson(spec)));
      expect(html.includes(inside(Html.picture(svg, "", "").text)), spec.id).toBe(true);
    }
    const figures = outline(html).pictures.map(
      (attributes) => /labelledby="[^"]*?([\w-]+)-heading"/.exec(attributes)?.[1],
    );
    expect(new Set(specs.map(({ id }) => id.replace(/-state-\d+$/, "")))).toEqual(new Set(figures));
  },
);

test("a file tells where it comes from, what is seen, how it is read and that it is a draft", async () => {
  const { specs } = await processReport(made({ profile: "verwaltung" }), "antrag");
  const rework = specs.find(({ id }) => id === "rework")!;
  const [first, ...lines] = read(vegaLiteJson(rework)).description.split("\n");
  expect(first).toBe("Prozessbericht: Wohngeld – Wiederholungen");
  expect(lines.join(" ")).toContain("Fallzahlen gerundet auf 5; Summen können abweichen.");
  expect(lines.join(" ")).toMatch(/Quelle: Prozessdaten aus .*; Stand der Daten 07\.01\.2025\./);
  expect(lines.at(-1)).toMatch(/^Entwurf – .* · Prozessradar .* · Lauf [0-9a-f]{12} · .*Profil Verwaltung$/);
});

test("pictures to choose from are one file each, and say which of them they are", async () => {
  const { html, specs } = await processReport(made({ profile: "verwaltung" }), "antrag");
  const map = specs.filter(({ id }) => id.startsWith("map"));
  expect(map.map(({ id }) => id)).toEqual(["map", "map-state-2"]);
  expect(map.map((spec) => read(vegaLiteJson(spec)).description.split("\n")[1])).toEqual([
    expect.stringMatching(/^Gezeigte Pfeile: Häufige/),
    expect.stringMatching(/^Gezeigte Pfeile: Alle/),
  ]);
  expect(html).toContain('id="map-state-2"');
});

test("a figure of which nothing is left leaves no file", () => {
  const chart = reworkBars(wohngeld().rework, { ...scope, legitimate: [] }, de);
  expect(figureSpecs("rework", chart, "Quelle").map(({ id }) => id)).toEqual(["rework"]);
  expect(figureSpecs("rework", { ...chart, spec: null }, "Quelle")).toEqual([]);
});

test("keeps the order of the keys, a row to a line, and no character that turns the text around", () => {
  const values = [
    { k0: "a", v0: 1 },
    { k0: "b", v0: null },
  ];
  const spec = { $schema: "s", width: 1, layer: [{ data: { values } }] } as unknown as StaticSpec;
  expect(vegaLiteJson({ id: "x", description: ["eins\u202Ezwei", "drei"], spec })).toBe(`{
  "$schema": "s",
  "description": "einszwei\\ndrei",
  "width": 1,
  "layer": [
    {
      "data": {
        "values": [
          {"k0":"a","v0":1},
          {"k0":"b","v0":null}
        ]
      }
    }
  ]
}
`);
});
