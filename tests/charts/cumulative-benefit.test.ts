import { expect, test } from "vitest";
import { cumulativeBenefit } from "../../src/charts/cumulative-benefit.js";
import { benefit } from "../../src/ranking/tables.js";
import { names, portfolio } from "./portfolio.js";
import { released } from "./released.js";
import { texts } from "./spec-lint.js";
import { de, en } from "./wohngeld.js";

const nb = (text: string) => text.replace(/_/g, "\u00a0");

/** The layers of points: how many are filled and how many are not yet needed. */
const pointsOf = (spec: unknown) =>
  (spec as { layer: { mark: { type: string; fill?: string }; data: { values: { v0: number }[] } }[] }).layer
    .filter(({ mark }) => mark.type === "point")
    .map(({ mark, data }) => [mark.fill, data.values.map(({ v0 }) => Number(v0.toFixed(3)))] as const);

test("says how few processes carry most of the hours, and adds up from the largest", () => {
  const chart = cumulativeBenefit(portfolio().benefit, { names }, de);
  expect(chart.headline).toBe("2 von 4 Prozessen tragen 82\u00a0% der Stunden"); // (1021 + 640) / 2016
  expect(chart.table.rows).toEqual([
    ["1. Wohngeld", nb("1.000_Std."), nb("51_%"), nb("51_%")],
    ["2. Kfz-Wiederzulassung", nb("640_Std."), nb("32_%"), nb("82_%")],
    ["3. Anmeldung zur Hundesteuer", nb("310_Std."), nb("15_%"), nb("98_%")],
    ["4. Baugenehmigung im vereinfachten Verfahren", nb("45_Std."), nb("2_%"), nb("100_%")],
  ]);
});

test("the line goes from nothing to all; points behind the mark are hollow", () => {
  const { spec, narrow } = cumulativeBenefit(portfolio().benefit, { names }, de);
  for (const picture of [spec, narrow])
    expect(pointsOf(picture)).toEqual([
      ["#1236AB", [0.506, 0.824]],
      ["#FFFFFF", [0.978, 1]],
    ]);
  const line = (
    spec as unknown as { layer: { mark: { type: string }; data: { values: unknown[] } }[] }
  ).layer.find(({ mark }) => mark.type === "line");
  expect(line?.data.values).toHaveLength(5);
  expect(texts(spec!)).toEqual(expect.arrayContaining(["1. Wohngeld", nb("82_%")]));
});

test("the picture holds the first twenty, the table all; the share counts all of them", () => {
  const rows = Array.from({ length: 25 }, (_, i) => ({
    process: `p${String(i).padStart(2, "0")}`,
    cases: 100,
    hours_p50: 10,
  }));
  const chart = cumulativeBenefit(released(benefit, rows, "public-data"), { names: new Map() }, en);
  expect(chart.headline).toBe("20 of 25 processes carry 80% of the hours");
  expect(chart.table.rows).toHaveLength(25);
  expect(pointsOf(chart.spec).flatMap(([, shares]) => shares)).toHaveLength(20);
  expect(chart.caveats.join()).toContain("first 20 of 25");
});

test("one process alone is no share; without hours, or with none to free, there is no line either", () => {
  const one = cumulativeBenefit(portfolio("public-data", { kfz: [1, 1, 1, 1, 1, 1] }).benefit, { names }, en);
  expect([one.spec, one.headline]).toEqual([null, "Hours are known for one process only"]);
  expect(one.table.rows).toHaveLength(1);
  const none = cumulativeBenefit(portfolio("public-data", {}).benefit, { names }, en);
  expect([none.spec, none.headline]).toEqual([null, "No process with hours"]);
  const nothing = released(benefit, [{ process: "kfz", cases: 100, hours_p50: 0 }], "public-data");
  const chart = cumulativeBenefit(nothing, { names }, de);
  expect([chart.spec, chart.headline, chart.caveats[0]]).toEqual([
    null,
    "Keine freigesetzte Zeit",
    "Keine freigesetzte Zeit.",
  ]);
});
