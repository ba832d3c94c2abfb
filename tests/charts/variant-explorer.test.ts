import { expect, test } from "vitest";
import { variantExplorer } from "../../src/charts/variant-explorer.js";
import { variants } from "../../src/measures/variants.js";
import { released } from "./released.js";
import { texts } from "./spec-lint.js";
import { day, de, en, scope, wohngeld } from "./wohngeld.js";

const nb = (text: string) => text.replace(/_/g, "\u00a0");

test("shows the most frequent paths with plain names, share and median", () => {
  const chart = variantExplorer(wohngeld().variants, scope, de);
  expect(chart.headline).toBe(nb("4 Varianten decken 100_% der Fälle ab, die häufigste 51_%"));
  expect(chart.table.rows[0]).toEqual([
    "1",
    "Antrag eingegangen → Vollständigkeit prüfen → Berechnung → Vier-Augen-Prüfung → Bescheid versandt",
    "940",
    nb("51_%"),
    nb("51_%"),
    nb("8_Tage"),
  ]);
  expect(chart.table.rows).toHaveLength(4);
  expect(texts(chart.spec!)).toContain(nb("51_% · 940 Fälle · Median 8_Tage"));
});

test("marks a step that happens again by its number, immediate repeats by ×", () => {
  const table = released(variants, [
    {
      rank: 1,
      variant: ["A", "B", "B", "B", "A", "C", "A"],
      cases: 10,
      share: 1,
      cumulative_share: 1,
      median_throughput_seconds: day,
    },
  ]);
  const chips = (text: readonly string[]) => text.filter((t) => /^[ABC]( |$)/.test(t));
  expect(chips(texts(variantExplorer(table, scope, de).spec!))).toEqual([
    "A",
    "B ×3",
    "A (2.)",
    "C",
    "A (3.)",
  ]);
  expect(chips(texts(variantExplorer(table, scope, en).spec!))).toEqual([
    "A",
    "B ×3",
    "A (no. 2)",
    "C",
    "A (no. 3)",
  ]);
});

test("says how many steps of a long path are left out; the table has them all", () => {
  const variant = Array.from({ length: 90 }, (_, i) => `Schritt Nummer ${i + 1}`);
  const table = released(variants, [{ rank: 1, variant, cases: 10, share: 1, cumulative_share: 1 }]);
  const chart = variantExplorer(table, scope, de);
  const written = texts(chart.spec!);
  const shown = written.filter((text) => text.startsWith("Schritt Nummer")).length;
  expect(written).toContain(`+ ${90 - shown} weitere Schritte`);
  expect(chart.table.rows[0]?.[1]).toBe(variant.join(" → "));
});

test("cuts nothing that has room: neither a long name nor the last steps of a path", () => {
  const long = "Widerspruchsverfahren an die Bezirksregierung zur Entscheidung weitergeleitet";
  const one = released(variants, [
    { rank: 1, variant: ["A", long], cases: 10, share: 1, cumulative_share: 1 },
  ]);
  expect(texts(variantExplorer(one, scope, de).spec!)).toContain(long);
  expect(texts(variantExplorer(one, scope, de).narrow!).some((text) => text.endsWith("…"))).toBe(true);
  // a last line that holds all the steps that are left, but not one of them beside "+ 2 weitere Schritte"
  const lines = [1, 2, 3].map((i) => `${long.slice(0, 60)} ${i}`);
  for (let last = 1; last <= 40; last++) {
    const variant = [...lines, "x".repeat(last), "Bescheid erstellen und versenden", "Ende"];
    const chart = variantExplorer(
      released(variants, [{ rank: 1, variant, cases: 10, share: 1, cumulative_share: 1 }]),
      scope,
      de,
    );
    expect(texts(chart.spec!).filter((text) => text.startsWith("+ "))).toEqual([]);
  }
});

test("sums up what is not shown", () => {
  const rows = Array.from({ length: 30 }, (_, i) => ({
    rank: i + 1,
    variant: ["A", `B${i}`],
    cases: 10,
    share: 1 / 30,
    cumulative_share: (i + 1) / 30,
  }));
  const chart = variantExplorer(released(variants, rows), scope, de);
  expect(chart.headline).toBe(nb("8 Varianten decken 27_% der Fälle ab, die häufigste 3_%"));
  expect(chart.table.rows.at(-1)).toEqual([
    "Sonstige",
    nb("73_% der Fälle in 22 weiteren Varianten"),
    "–",
    nb("73_%"),
    "–",
    "–",
  ]);
  expect(chart.n.coverage).toBeCloseTo(8 / 30);
});

test("offers pictures by the share of cases that they reach, and lists every variant that one of them shows", () => {
  const rows = Array.from({ length: 60 }, (_, i) => ({
    rank: i + 1,
    variant: ["A", `B${i}`],
    cases: 100 - i,
    share: 0.02,
    cumulative_share: 0.02 * (i + 1),
  }));
  const chart = variantExplorer(
    released(variants, rows.slice(0, 50)),
    { ...scope, coverages: [0.5, 0.8, 0.95] },
    de,
  );
  expect(chart.states?.pictures.map(({ label, printed }) => [label, printed])).toEqual([
    [nb("häufigste: 8 Varianten (16_%)"), true],
    [nb("50_%: 25 Varianten (50_%)"), false],
    [nb("80_%: 40 Varianten (80_%)"), false],
    [nb("95_%: 48 Varianten (96_%)"), false],
  ]);
  const names = (i: number) =>
    texts(chart.states!.pictures[i]!.spec).filter((text) => text.startsWith("Variante ")).length;
  expect([0, 1, 2, 3].map(names)).toEqual([8, 25, 40, 48]);
  expect(texts(chart.states!.pictures[1]!.spec)).toContain(nb("50_% der Fälle in 25 weiteren Varianten"));
  // what is left of each picture
  expect(chart.table.rows).toHaveLength(48 + 4);
  expect(chart.table.rows.slice(48).map(([name, , , share]) => [name, share])).toEqual([
    ["Sonstige", nb("4_%")],
    ["Sonstige nach 8", nb("84_%")],
    ["Sonstige nach 25", nb("50_%")],
    ["Sonstige nach 40", nb("20_%")],
  ]);
  expect(chart.headline).toBe(nb("8 Varianten decken 16_% der Fälle ab, die häufigste 2_%"));
});
