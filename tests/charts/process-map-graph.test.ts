import fc from "fast-check";
import { expect, test } from "vitest";
import {
  finish,
  flowOrder,
  mainPath,
  readableEdges,
  start,
  type MapEdge,
} from "../../src/charts/process-map-graph.js";

const nodes = (n: number) => Array.from({ length: n }, (_, i) => ({ activity: `a${i}`, executions: 1 }));
const edge = (from: MapEdge["from"], to: MapEdge["to"], n: number): MapEdge => ({ from, to, n });
const named = (edges: readonly MapEdge[]) => edges.map(({ from, to }) => `${from}>${to}`);

const limits = { coverage: 0.8, most: 60 };

test("keeps the most frequent transitions until they cover 80 %", () => {
  const edges = [
    edge(start, 0, 100),
    edge(0, 1, 70),
    edge(1, 2, 60),
    edge(0, 2, 15), // 70 + 60 of 160 are 81 %
    edge(2, 1, 15),
    edge(2, finish, 100),
  ];
  expect(named(readableEdges({ nodes: nodes(3), edges }, limits))).toEqual([
    "start>0",
    "0>1",
    "1>2",
    "2>finish",
  ]);
});

test("keeps the strongest way in and out of every step, a loop on itself counting as neither", () => {
  const edges = [
    edge(start, 0, 100),
    edge(0, 1, 100),
    edge(1, 1, 30),
    edge(0, 2, 3),
    edge(1, 2, 2),
    edge(2, 2, 50),
    edge(2, 1, 4),
    edge(2, finish, 1),
    edge(1, finish, 99),
  ];
  expect(named(readableEdges({ nodes: nodes(3), edges }, limits))).toEqual([
    "start>0",
    "0>1",
    "1>1",
    "0>2",
    "2>2",
    "2>1",
    "1>finish",
  ]);
});

test("leads to every step from the start and from every step to the end, along the strongest edges there are", () => {
  // 2 and 3 feed each other and nothing else would hold them on the map
  const edges = [
    edge(start, 0, 100),
    edge(0, 1, 100),
    edge(1, finish, 100),
    edge(2, 3, 20),
    edge(3, 2, 20),
    edge(1, 2, 2),
    edge(0, 3, 1),
    edge(3, 1, 1),
    edge(2, finish, 2),
  ];
  expect(named(readableEdges({ nodes: nodes(4), edges }, limits))).toEqual([
    "start>0",
    "0>1",
    "1>finish",
    "2>3",
    "3>2",
    "1>2",
    "2>finish",
  ]);
});

test("follows the widest path, not the first strong edge into a dead end, and no loop", () => {
  const edges = [
    edge(start, 0, 100),
    edge(0, 1, 60), // the strongest way on leads to 1 and only back
    edge(1, 0, 55),
    edge(1, finish, 5),
    edge(0, 0, 90),
    edge(0, 2, 40),
    edge(2, 3, 35),
    edge(0, 3, 10),
    edge(3, finish, 45),
    edge(0, finish, 20),
  ];
  expect(named(mainPath(edges))).toEqual(["start>0", "0>2", "2>3", "3>finish"]);
});

test("knows no main path where nothing leads to the end", () => {
  expect(mainPath([edge(start, 0, 100), edge(0, 1, 100), edge(2, finish, 100)])).toEqual([]);
});

test("orders steps along the flow, so that little runs against it", () => {
  const edges = [
    edge(start, 2, 100),
    edge(2, 0, 100),
    edge(0, 1, 60),
    edge(1, 0, 20),
    edge(0, 3, 80),
    edge(3, finish, 80),
  ];
  expect(flowOrder({ nodes: nodes(4), edges })).toEqual([1, 2, 0, 3]);
});

test("loses no step of any graph, and no step that could be reached", () => {
  const random = fc.integer({ min: 1, max: 12 }).chain((n) =>
    fc
      .array(
        fc.record({
          from: fc.integer({ min: 0, max: n - 1 }),
          to: fc.integer({ min: 0, max: n - 1 }),
          n: fc.integer({ min: 1, max: 1000 }),
        }),
        { maxLength: 40 },
      )
      .map((between) => ({
        nodes: nodes(n),
        edges: [edge(start, 0, 10), ...between, edge(n - 1, finish, 10)],
      })),
  );
  const reachable = (edges: readonly MapEdge[]) => {
    const seen = new Set<string | number>([start]);
    for (let before = 0; before !== seen.size;) {
      before = seen.size;
      for (const { from, to } of edges) if (seen.has(from)) seen.add(to);
    }
    return [...seen].sort();
  };
  fc.assert(
    fc.property(random, (graph) => {
      const kept = readableEdges(graph, limits);
      expect(reachable(kept)).toEqual(reachable(graph.edges));
      expect([...flowOrder(graph)].sort((a, b) => a - b)).toEqual([...graph.nodes.keys()]);
    }),
  );
});
