import { expect, test } from "vitest";
import { palette } from "../../src/charts/palette.js";
import { reworkBars } from "../../src/charts/rework-bars.js";
import { texts } from "./spec-lint.js";
import { de, scope, wohngeld } from "./wohngeld.js";

const nb = (text: string) => text.replace(/_/g, "\u00a0");

test("sorts by cases with a repeat and says out of how many", () => {
  const chart = reworkBars(wohngeld().rework, { ...scope, legitimate: [] }, de);
  expect(chart.headline).toBe("Am häufigsten wiederholt: „Vollständigkeit prüfen“ in 660 von 1.840 Fällen");
  expect(chart.table.rows).toEqual([
    ["Vollständigkeit prüfen", "1.840", "660", nb("36_%"), "660", "0", "660", "nein"],
    ["Berechnung", "1.800", "100", nb("6_%"), "100", "0", "100", "nein"],
    ["Unterlagen nachfordern", "660", "90", nb("14_%"), "90", "0", "90", "nein"],
    ["Bescheid versandt", "1.700", "0", nb("0_%"), "0", "0", "0", "nein"],
  ]);
  expect(texts(chart.spec!)).toContain(nb("660 von 1.840 (36_%)"));
});

test("sets repeats that are meant apart: below a heading, grey, and never the finding", () => {
  const chart = reworkBars(wohngeld().rework, { ...scope, legitimate: ["Vollständigkeit prüfen"] }, de);
  expect(chart.headline).toBe("Am häufigsten wiederholt: „Berechnung“ in 100 von 1.800 Fällen");
  expect(chart.table.rows.map(([step, , , , , , , meant]) => [step, meant])).toEqual([
    ["Berechnung", "nein"],
    ["Unterlagen nachfordern", "nein"],
    ["Bescheid versandt", "nein"],
    ["Vollständigkeit prüfen", "ja"],
  ]);
  expect(texts(chart.spec!)).toContain("Vorgesehene Wiederholungen (kein Befund)");
  const spec = chart.spec as unknown as {
    layer: { mark: { type: string }; data: { values: { k1?: string }[] } }[];
  };
  const fills = spec.layer.find(({ mark }) => mark.type === "rect")?.data.values.map(({ k1 }) => k1);
  expect(fills).toEqual([palette.series[0].color, palette.series[0].color, palette.other.color]);
});
