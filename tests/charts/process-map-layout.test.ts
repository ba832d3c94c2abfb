import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { finish, mainPath, readableEdges, start, type MapEdge } from "../../src/charts/process-map-graph.js";
import { isTerminal, layoutMap, type MapLayout } from "../../src/charts/process-map-layout.js";
import { collisions, strayLines } from "./map-geometry.js";

const label = (edge: MapEdge, lines: 1 | 2) =>
  isTerminal(edge)
    ? [`Ende ${edge.n}`]
    : lines === 1
      ? [`${edge.n} · 12,5 Tage`]
      : [`${edge.n}`, "12,5 Tage"];

const laidOut = (names: readonly string[], edges: readonly MapEdge[], lines: 1 | 2 = 1): Promise<MapLayout> =>
  layoutMap(
    names.map((name) => ({ bold: [name], plain: ["1.234"] })),
    edges.map((edge) => ({
      edge,
      label: label(edge, lines),
      width: edge.from === edge.to ? 2.5 : 1.5 + (edge.n % 7),
    })),
  );

const chain: readonly MapEdge[] = [
  { from: start, to: 0, n: 10 },
  { from: 0, to: 1, n: 10 },
  { from: 1, to: 1, n: 2 },
  { from: 1, to: 0, n: 3 },
  { from: 1, to: finish, n: 10 },
];

test("draws from top to bottom, edges from their step to their step, loops and ways back included", async () => {
  const layout = await laidOut(["Antrag", "Bescheid"], chain);
  const [first, second] = layout.nodes;
  expect(first?.bottom).toBeLessThan(second?.top ?? 0);
  expect(layout.edges.map(({ line }) => line.length > 10)).toEqual([true, true, true, true, true]);
  expect([...collisions(layout), ...strayLines(layout, chain)]).toEqual([]);
});

test("has a checker that finds what is wrong", async () => {
  const layout = await laidOut(["Antrag", "Bescheid"], chain);
  const [box] = layout.nodes;
  if (box === undefined) throw new Error("no step");
  const moved: MapLayout = {
    ...layout,
    edges: layout.edges.map((e, i) => (i === 3 ? { ...e, label: box } : e)),
  };
  expect(collisions(moved)).toEqual(["step 0 × label 3"]);
  expect(collisions({ ...layout, width: 20 }).some((text) => text.endsWith("outside"))).toBe(true);
  const turned = chain.map(({ from, to, n }) => ({ from: to, to: from, n }) as unknown as MapEdge);
  expect(strayLines(layout, turned)).toContain("edge 1 does not begin at 1");
});

test("gives the same picture for the same graph", async () => {
  expect(await laidOut(["Antrag", "Bescheid"], chain)).toEqual(await laidOut(["Antrag", "Bescheid"], chain));
});

test("lets no label meet a step or another label on any graph", async () => {
  const graph = fc.integer({ min: 1, max: 14 }).chain((n) =>
    fc.record({
      names: fc.array(fc.constantFrom("Berechnung", "Unterlagen eingegangen", "§", "Vier-Augen-Prüfung"), {
        minLength: n,
        maxLength: n,
      }),
      between: fc.uniqueArray(
        fc.record({
          from: fc.integer({ min: 0, max: n - 1 }),
          to: fc.integer({ min: 0, max: n - 1 }),
          n: fc.integer({ min: 1, max: 99_999 }),
        }),
        { maxLength: 30, selector: ({ from, to }) => `${from} ${to}` },
      ),
      lines: fc.constantFrom(1 as const, 2 as const),
    }),
  );
  await fc.assert(
    fc.asyncProperty(graph, async ({ names, between, lines }) => {
      const edges: readonly MapEdge[] = [
        { from: start, to: 0, n: 500 },
        ...between,
        { from: names.length - 1, to: finish, n: 500 },
      ];
      const layout = await laidOut(names, edges, lines);
      expect(collisions(layout)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

const oracles = "../shared/data/oracles/pm4py";
const logs = existsSync(oracles) ? readdirSync(oracles).filter((file) => file.endsWith(".json")) : [];

interface Oracle {
  readonly activity_counts: Readonly<Record<string, number>>;
  readonly dfg: readonly (readonly [string, string, number])[];
  readonly start_activities: Readonly<Record<string, number>>;
  readonly end_activities: Readonly<Record<string, number>>;
}

/** Edges of the largest maps that are drawn here; a report draws up to 120 transitions. */
const mostDrawn = 90;

test.skipIf(logs.length === 0)(
  "lets no label meet a step or another label in any state of the map on the real logs of ../shared (skipped where it is absent)",
  { timeout: 120_000 },
  async () => {
    expect(logs.length).toBeGreaterThan(10);
    for (const file of logs) {
      const log = JSON.parse(readFileSync(`${oracles}/${file}`, "utf8")) as Oracle;
      const counts = Object.entries(log.activity_counts).sort(([, a], [, b]) => b - a);
      const names = counts.slice(0, 40).map(([name]) => name);
      const at = new Map(names.map((name, i) => [name, i]));
      const edges: MapEdge[] = [];
      const add = (from: MapEdge["from"] | undefined, to: MapEdge["to"] | undefined, n: number) => {
        if (from !== undefined && to !== undefined) edges.push({ from, to, n });
      };
      for (const [name, n] of Object.entries(log.start_activities)) add(start, at.get(name), n);
      for (const [from, to, n] of log.dfg) add(at.get(from), at.get(to), n);
      for (const [name, n] of Object.entries(log.end_activities)) add(at.get(name), finish, n);
      const nodes = names.map((activity) => ({ activity, executions: 1 }));
      const usual = readableEdges({ nodes, edges }, { coverage: 0.8, most: 60 });
      const rare = readableEdges({ nodes, edges }, { coverage: 0.95, most: Infinity });
      const states = [usual, rare, edges].filter((shown, i) => i === 0 || shown.length <= mostDrawn);
      for (const shown of [mainPath(usual), ...states]) {
        const layout = await laidOut(
          names.map((name) => name.slice(0, 26)),
          shown,
          2,
        );
        expect([...collisions(layout), ...strayLines(layout, shown)], file).toEqual([]);
      }
    }
  },
);
