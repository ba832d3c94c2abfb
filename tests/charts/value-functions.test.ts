import { expect, test } from "vitest";
import { valueFunctions } from "../../src/charts/value-functions.js";
import { rankingV1 } from "../../src/config/ranking.js";
import { criteria } from "../../src/ranking/tables.js";
import { released } from "./released.js";
import { texts } from "./spec-lint.js";
import { de, en } from "./wohngeld.js";

const { anchors } = rankingV1;
const raw = (process: string, indicator: string, value: number | null) => ({
  process,
  score: "rpa",
  indicator,
  raw: value,
});
const table = (rows: readonly ReturnType<typeof raw>[]) => released(criteria, rows);

test("says where raw values lie between the anchors, cut at them, on the scale of the criterion", () => {
  const { at0, at1 } = anchors.structured_input;
  const chart = valueFunctions(
    table([
      raw("a", "structured_input", at0),
      raw("b", "structured_input", (at0 + at1) / 2),
      raw("c", "structured_input", null),
      raw("a", "training_cases", 2_000), // half way from 200 to 20,000 on the scale log10
      raw("b", "training_cases", 2_000_000),
    ]),
    anchors,
    de,
  );
  const row = (name: string) => chart.table.rows.find(([first]) => first === name);
  expect(row("Strukturierter digitaler Eingang")?.slice(3)).toEqual(["2", "0 %", "50 %", "0,50"].map(spaced));
  expect(row("Lernfälle")).toEqual(["Lernfälle", "200", "20.000", "2", "2.000", "2.000.000", "0,50"]);
  expect(chart.headline).toMatch(
    /^„(Lernfälle|Strukturierter digitaler Eingang)“ unterscheidet die Prozesse am stärksten$/,
  );
  expect(chart.table.rows).toHaveLength(12);
});

const spaced = (text: string): string => text.replace(" %", "\u00a0%");

test("less is better falls, and every panel has its name and both anchors", () => {
  const chart = valueFunctions(table([raw("a", "stability", 0.01), raw("b", "stability", 0.2)]), anchors, en);
  const written = texts(chart.spec!);
  expect(anchors.stability.at0).toBeGreaterThan(anchors.stability.at1);
  expect(written).toContain("20,000");
  expect(chart.headline).toContain("tells the processes apart most");
});

test("without raw values there are the lines alone", () => {
  const chart = valueFunctions(table([]), anchors, en);
  expect(chart.headline).toBe("No criterion with two raw values");
  expect(chart.table.rows.every(([, , , n]) => n === "0")).toBe(true);
  expect(chart.spec).not.toBeNull();
});
