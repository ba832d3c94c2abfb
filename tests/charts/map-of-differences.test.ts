import { expect, test } from "vitest";
import { flowEdges, flowSteps } from "../../src/charts/flow-differences.js";
import { listOfDifferences } from "../../src/charts/map-of-differences-list.js";
import { mapOfDifferences } from "../../src/charts/map-of-differences.js";
import { pocketFlows, readableFlows } from "../../src/charts/map-of-differences-draft.js";
import { palette } from "../../src/charts/palette.js";
import type { ProfileName } from "../../src/config/policy.js";
import { comparison } from "./comparison.js";
import { flows, flowsOf } from "./flows.js";
import { collisions, strayLines } from "./map-geometry.js";
import { colours, texts } from "./spec-lint.js";
import { de, en, scope } from "./wohngeld.js";

const drawn = (profile?: ProfileName, say = de) =>
  mapOfDifferences({ groups: comparison(profile).groups, flows: flows(profile) }, scope, say);
const plain = (cells: readonly string[]) => cells.map((text) => text.replaceAll("\u00a0", " "));
const [shorter, longer] = [palette.series[0].color, palette.series[1].color];

test("says where most time has come or gone, with every number of both groups in the table", async () => {
  const chart = await drawn();
  expect(chart.headline).toBe("Vor „Vollständigkeit prüfen“ vergeht in B mehr Zeit (+3\u00a0Tage)");
  const row = (from: string, to: string) =>
    plain(chart.table.rows.find(([name]) => name === `${from} → ${to}`) ?? []).slice(1);
  expect(row("Antrag eingegangen", "Vollständigkeit prüfen")).toEqual([
    "600",
    "515",
    "2 Tage",
    "5 Tage",
    "+3 Tage",
    "+2 Tage bis +4 Tage",
    "deutlich",
  ]);
  expect(row("Unterlagen eingegangen", "Vollständigkeit prüfen").at(-1)).toBe("nicht deutlich");
  expect(row("Berechnung", "Automatische Prüfung")).toEqual([
    "0",
    "511",
    "–",
    "24 Std.",
    "–",
    "–",
    "nur in B",
  ]);
  expect(row("Start", "Antrag eingegangen")).toEqual(["600", "515", "–", "–", "–", "–", "–"]);
  expect(chart.table.rows.find(([name]) => name === "Berechnung")?.slice(1, 3)).toEqual(["600", "515"]);
});

test("marks a clear difference by colour and sign, an unclear one by brackets, and what one group takes by dashes", async () => {
  const chart = await drawn();
  const written = plain(texts(chart.spec!));
  for (const text of ["+3 Tage", "−3 Tage", "(+12 Std.)", "nur in A", "nur in B", "A 600 · B 515"])
    expect(written).toContain(text);
  expect(new Set(colours(chart.spec!)).has(shorter)).toBe(true);
  expect(JSON.stringify(chart.spec)).toContain('"strokeDash"');
  expect(chart.caveats[0]).toMatch(/^3 von 6 Übergängen unterscheiden sich deutlich\./);
});

test("colours nothing whose interval includes zero: no arrow is orange or blue then", () => {
  const { differences, ...rest } = flows();
  const same = differences.rows.map((row) => ({ ...row, low_seconds: -1, high_seconds: 1 }));
  const flat = {
    ...rest,
    differences: Object.assign(Object.create(differences) as typeof differences, { rows: same }),
  };
  const edges = flowEdges(flat, [600, 515], de);
  expect(edges.filter(({ state }) => state === "longer" || state === "shorter")).toEqual([]);
  expect(edges.filter(({ state }) => state === "unclear")).toHaveLength(6);
});

test("withholds few cases: neither their number nor the difference is in table or picture", async () => {
  const chart = await drawn("verwaltung");
  expect(chart.table.rows.filter(([name]) => name === "Berechnung → Bescheid versandt")).toEqual([]);
  expect(plain(texts(chart.spec!))).not.toContain("+8 Tage");
  expect(chart.n.suppressedCells).toBeGreaterThan(0);
  expect(colours(chart.spec!)).toContain(longer);
});

test("says the same in English", async () => {
  const chart = await drawn("public-data", en);
  expect(chart.headline).toBe("More time passes before “Vollständigkeit prüfen” in B (+3\u00a0days)");
  expect(texts(chart.spec!)).toContain("only in B");
});

test("lets no label meet a step or another label, wide and narrow, nor stick out of the picture", async () => {
  for (const [tables, cases] of [
    [flows(), [600, 515]],
    [flowsOf(12, "public-data", 100), [100, 100]],
  ] as const) {
    const [steps, edges] = [flowSteps(tables, cases, de), flowEdges(tables, cases, de)];
    const draft = await readableFlows(steps, edges, de);
    const pocket = await pocketFlows(draft, edges, de);
    for (const { layout, edges: own } of [draft, ...(pocket === null ? [] : [pocket])]) {
      expect([
        ...collisions(layout),
        ...strayLines(
          layout,
          own.map(({ edge }) => edge),
        ),
      ]).toEqual([]);
    }
  }
});

interface Layer {
  readonly mark: { readonly type: string };
  readonly data: { readonly values: readonly unknown[] };
  readonly encoding: { readonly x2?: { readonly field?: string } };
}

test("a map too wide for a telephone becomes rows there, with the same transitions and no bar where nothing is known", () => {
  const edges = flowEdges(flows(), [600, 515], de);
  const picture = listOfDifferences(edges, de);
  const written = plain(texts(picture!));
  const between = edges.filter(({ kind }) => kind === "between");
  for (const { from, to, label } of between) {
    expect(written).toContain(`${from} → ${to}`);
    expect(written).toContain(label.replaceAll("\u00a0", " "));
  }
  expect(new Set(written.filter((text) => text.includes("→"))).size).toBe(between.length);
  const { layer: layers } = picture as unknown as { readonly layer: readonly Layer[] };
  const bars = layers.findLast(({ mark, encoding }) => mark.type === "rect" && encoding.x2?.field === "v1");
  const known = between.filter(({ limits }) => limits !== null);
  expect(bars?.data.values).toHaveLength(known.length);
  expect(known.length).toBeLessThan(between.length);
  expect(listOfDifferences([], de)).toBeNull();
});
