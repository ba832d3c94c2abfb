import { expect, test } from "vitest";
import { rankHeatmap } from "../../src/charts/rank-heatmap.js";
import { names, portfolio } from "./portfolio.js";
import { texts } from "./spec-lint.js";
import { de, en } from "./wohngeld.js";

const about = { score: "rpa", names } as const;

test("says how many places stand apart, and shows every rank with its share of the draws", () => {
  const chart = rankHeatmap(portfolio(), about, de);
  expect(chart.headline).toBe("3 von 5 Plätzen heben sich von den anderen ab");
  expect(chart.caveats.join(" ")).toContain(
    "Ein Platz hebt sich ab, wenn seine Ranggruppe nur einen Prozess hat",
  );
  expect(chart.table.columns.map(({ label }) => label)).toEqual([
    "Prozess",
    "Rang",
    "Ranggruppe",
    "Rang 1",
    "Rang 2",
    "Rang 3",
    "Rang 4",
    "Rang 5",
  ]);
  expect(chart.table.rows.map((row) => row.slice(0, 5))).toEqual([
    ["Kfz-Wiederzulassung", "1", "1", "60\u00a0%", "30\u00a0%"],
    ["Anmeldung zur Hundesteuer", "2", "2", "30\u00a0%", "60\u00a0%"],
    ["Gewerbeanmeldung", "3", "3–4", "10\u00a0%", "30\u00a0%"],
    ["Wohngeld", "4", "3–4", "0\u00a0%", "10\u00a0%"],
    ["Baugenehmigung im vereinfachten Verfahren", "5", "5", "0\u00a0%", "0\u00a0%"],
  ]);
});

test("the picture names rows and ranks and writes the number into each field that has one", () => {
  const written = texts(rankHeatmap(portfolio(), about, de).spec!);
  expect(written).toContain("Kfz-Wiederzulassung  1");
  expect(written.filter((text) => text === "60")).toHaveLength(5);
  expect(written).not.toContain("0");
});

test("every place apart, and nobody ranked", () => {
  const two = portfolio("public-data", { kfz: [1, 1, 1, 1, 1, 1], hundesteuer: [0, 0, 0, 0, 0, 0] });
  expect(rankHeatmap(two, about, en).headline).toBe("Every place stands apart from the others");
  const one = portfolio("public-data", { kfz: [1, 1, 1, 1, 1, 1] });
  expect([rankHeatmap(one, about, de).headline, rankHeatmap(one, about, de).spec]).toEqual([
    "Nur ein Prozess ist gereiht",
    null,
  ]);
  const none = rankHeatmap(portfolio("public-data", {}), about, de);
  expect(none.headline).toBe("Kein Prozess ist gereiht");
  expect([none.spec, none.table.rows]).toEqual([null, []]);
  expect(none.caveats).toEqual(["Warum, steht im Abschnitt „Nicht bewertet“."]);
  expect(none.subtitle).toMatch(/· 0 Prozesse$/);
  expect(rankHeatmap(one, about, de).subtitle).toMatch(/· 1 Prozess$/);
});
