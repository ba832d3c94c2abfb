import { expect, test } from "vitest";
import { rankRange } from "../../src/charts/rank-range.js";
import { suitability } from "../../src/ranking/tables.js";
import { names } from "./portfolio.js";
import { released } from "./released.js";
import { texts } from "./spec-lint.js";
import { de, en } from "./wohngeld.js";

type Ranked = readonly [
  process: string,
  score: string,
  rank: number | null,
  low: number | null,
  high: number | null,
];

const table = (rows: readonly Ranked[]) =>
  released(
    suitability,
    rows.map(([process, score, rank, rank_p5, rank_p95]) => ({ process, score, rank, rank_p5, rank_p95 })),
  );

const rows: readonly Ranked[] = [
  ["wohngeld", "rpa", 3, 2, 3],
  ["wohngeld", "ki", 1, 1, 1],
  ["kfz", "rpa", 1, 1, 1],
  ["kfz", "ki", 2, 2, 3],
  ["hundesteuer", "rpa", 2, 2, 3],
  ["hundesteuer", "ki", null, null, null],
  ["gewerbe", "ki", 3, 2, 3],
];
const about = { names, most: 10 };

test("shows rank and range under both scores, best RPA rank first, and counts the fixed ranks", () => {
  const chart = rankRange(table(rows), about, de);
  expect(chart.headline).toBe("Prozesse mit festem Rang: RPA 1 von 3, KI 1 von 3");
  expect(chart.caveats.join(" ")).toMatch(
    /Fest heißt ein Rang, wenn .* Plätze, die sich abheben: .* mehr als 75 %/,
  );
  expect(chart.table.columns.map(({ label }) => label)).toEqual([
    "Prozess",
    "RPA-Eignung: Rang",
    "RPA-Eignung: Rang in 90 % der Ziehungen",
    "KI-Eignung: Rang",
    "KI-Eignung: Rang in 90 % der Ziehungen",
  ]);
  expect(chart.table.rows).toEqual([
    ["Kfz-Wiederzulassung", "1", "1", "2", "2–3"],
    ["Anmeldung zur Hundesteuer", "2", "2–3", "–", "–"],
    ["Wohngeld", "3", "2–3", "1", "1"],
    ["Gewerbeanmeldung", "–", "–", "3", "2–3"],
  ]);
});

test("draws a rule from the best to the worst rank and a point at the rank, one series per score", () => {
  const spec = rankRange(table(rows), about, de).spec as unknown as {
    readonly layer: readonly {
      readonly mark: { readonly type: string; readonly shape?: string };
      readonly data: { readonly values: readonly Record<string, number>[] };
    }[];
  };
  const of = (type: string) => spec.layer.filter(({ mark }) => mark.type === type);
  expect(of("rule").map(({ data }) => data.values.map(({ v0, v1 }) => [v0, v1]))).toEqual([
    [
      [1, 1],
      [2, 3],
      [2, 3],
    ],
    [
      [2, 3],
      [1, 1],
      [2, 3],
    ],
  ]);
  expect(of("point").map(({ mark, data }) => [mark.shape, data.values.map(({ v0 }) => v0)])).toEqual([
    ["circle", [1, 2, 3]],
    ["square", [2, 1, 3]],
  ]);
  expect(texts(rankRange(table(rows), about, en).spec!)).toContain("AI suitability");
});

test("shows no more than asked for and says so; nobody ranked is no picture", () => {
  const short = rankRange(table(rows), { names, most: 2 }, de);
  expect(short.table.rows).toHaveLength(2);
  expect(short.caveats).toContain("Gezeigt sind 2 von 4 gereihten Prozessen.");
  const none = rankRange(table([]), about, de);
  expect([none.headline, none.spec, none.table.rows]).toEqual(["Kein Prozess ist gereiht", null, []]);
});
