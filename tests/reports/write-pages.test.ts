import { expect, test } from "vitest";
import { portfolioReport } from "../../src/reports/pages/portfolio.js";
import { vegaLiteJson } from "../../src/reports/figure-spec.js";
import { writePages } from "../../src/reports/write-pages.js";
import { recorded } from "../effects.js";
import { made } from "./made.js";

const page = (...ids: readonly string[]) => ({
  html: "<p>",
  specs: ids.map((id) => ({ id, description: [id], spec: { $schema: "s", mark: "rect" } as never })),
});

test("puts the figures of a page beside it, after it, and a page without one alone", async () => {
  const { effects, files } = recorded();
  const portfolio = await portfolioReport(made());
  const paths = await writePages(
    [
      { path: "portfolio.html", content: portfolio },
      { path: "processes/karte.html", content: page("map", "trend") },
      { path: "privacy.html", content: "<p>" },
      { path: "paper.docx", content: new Uint8Array([1]) },
    ],
    "/out",
    effects,
  );
  // no process can be assessed under the AI score, and one alone has hours
  const ids = ["ranking-rpa", "ranking-ki", "certainty-rpa", "matrix-rpa", "benefit", "value-functions"];
  expect(paths).toEqual([
    "/out/portfolio.html",
    ...ids.map((id) => `/out/charts/portfolio.${id}.vl.json`),
    "/out/processes/karte.html",
    "/out/processes/charts/karte.map.vl.json",
    "/out/processes/charts/karte.trend.vl.json",
    "/out/privacy.html",
    "/out/paper.docx",
  ]);
  expect([...files.keys()]).toEqual(paths);
  expect(files.get("/out/portfolio.html")).toBe(portfolio.html);
  expect(files.get("/out/charts/portfolio.ranking-rpa.vl.json")).toBe(vegaLiteJson(portfolio.specs[0]!));
});

test("removes what an earlier run left of these figures, and nothing of other pages or people", async () => {
  const asked: [folder: string, removed: readonly string[]][] = [];
  const there = [
    "karte.map.vl.json",
    "karte.trend.vl.json",
    "karte-alt.map.vl.json",
    "antrag.map.vl.json",
    "karte.map.png",
    "meine.json",
  ];
  const effects = {
    ...recorded().effects,
    removeFrom: (folder: string, isPicked: (name: string) => boolean) => {
      asked.push([folder, there.filter(isPicked)]);
      return Promise.resolve();
    },
  };
  await writePages(
    [
      { path: "processes/karte.html", content: page("map") },
      { path: "processes/klein.html", content: page() },
      { path: "analysis/karte.html", content: page() },
      { path: "run.json", content: "{}" },
    ],
    "/out",
    effects,
  );
  expect(asked).toEqual([
    ["/out/processes/charts", ["karte.trend.vl.json"]],
    ["/out/analysis/charts", ["karte.map.vl.json", "karte.trend.vl.json"]],
  ]);
});
