/** A step of the map. */
export interface MapNode {
  readonly activity: string;
  readonly executions: number;
}

/** Beginning and end of all cases, as ends of edges. */
export const start = "start";
export const finish = "finish";

/** An edge between two steps (numbers into the nodes) or from the start and to the end. */
export interface MapEdge {
  readonly from: number | typeof start;
  readonly to: number | typeof finish;
  /** Executions of the transition, or cases that begin or end there. */
  readonly n: number;
}

export interface MapGraph {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

type Key = string | number;

/**
 * The edges of a map that a person can read: the most frequent transitions until they cover `coverage` of all, never more
 * than `most`; then, so that nothing hangs in the air, the strongest way in and out of every step, and for every step a
 * way from the start and to the end, along the strongest edges there are. Beginnings and ends are chosen the same way.
 * Ties: the earlier edge.
 */
export function readableEdges(
  { nodes, edges }: MapGraph,
  { coverage, most }: { readonly coverage: number; readonly most: number },
): readonly MapEdge[] {
  const strongest = [...edges].sort((a, b) => b.n - a.n);
  const kinds = [
    strongest.filter((e) => e.from !== start && e.to !== finish),
    strongest.filter((e) => e.from === start),
    strongest.filter((e) => e.to === finish),
  ];
  const kept = new Set<MapEdge>(kinds.flatMap((kind) => covering(kind, coverage, most)));
  const between = strongest.filter((e) => e.from !== e.to);
  nodes.forEach((_, node) => {
    const into = between.find((e) => e.to === node);
    const out = between.find((e) => e.from === node);
    for (const edge of [into, out]) if (edge !== undefined) kept.add(edge);
  });
  connect(
    between,
    kept,
    start,
    (e) => e.from,
    (e) => e.to,
  );
  connect(
    between,
    kept,
    finish,
    (e) => e.to,
    (e) => e.from,
  );
  return edges.filter((edge) => kept.has(edge));
}

/** As many of the sorted edges as are needed to cover a share of their sum. */
function covering(sorted: readonly MapEdge[], coverage: number, most: number): readonly MapEdge[] {
  const all = sorted.reduce((sum, { n }) => sum + n, 0);
  let sum = 0;
  let count = 0;
  while (count < Math.min(sorted.length, most) && sum < coverage * all - 1e-9) {
    sum += sorted[count]?.n ?? 0;
    count += 1;
  }
  return sorted.slice(0, count);
}

/**
 * Adds edges until everything that could be reached from `root` is: always the strongest edge that leads from what is
 * reached to what is not. `near` and `far` are the ends of an edge as seen from the root.
 */
function connect(
  sorted: readonly MapEdge[],
  kept: Set<MapEdge>,
  root: Key,
  near: (edge: MapEdge) => Key,
  far: (edge: MapEdge) => Key,
): void {
  const reached = new Set<Key>([root]);
  const spread = () => {
    for (let before = -1; before !== reached.size;) {
      before = reached.size;
      for (const edge of kept) if (reached.has(near(edge))) reached.add(far(edge));
    }
  };
  for (;;) {
    spread();
    const next = sorted.find((edge) => reached.has(near(edge)) && !reached.has(far(edge)));
    if (next === undefined) return;
    kept.add(next);
  }
}

/**
 * The main path: from the start to the end, so that its rarest edge is as frequent as can be (the widest path). Grows from
 * the start, always along the strongest edge to what is not reached yet. Empty where no way leads to the end. Ties: the
 * earlier edge.
 */
export function mainPath(edges: readonly MapEdge[]): readonly MapEdge[] {
  const strongest = [...edges].sort((a, b) => b.n - a.n);
  const into = new Map<Key, MapEdge>();
  const reached = (end: Key) => end === start || into.has(end);
  while (!reached(finish)) {
    const next = strongest.find(({ from, to }) => reached(from) && !reached(to));
    if (next === undefined) return [];
    into.set(next.to, next);
  }
  const path: MapEdge[] = [];
  for (let at = into.get(finish); at !== undefined; at = into.get(at.from)) path.unshift(at);
  return path;
}

/**
 * Places of the steps along the flow (0 = first), so that edges against it weigh as little as possible: steps without a
 * way in go first, steps without a way out last, else the step whose ways out outweigh its ways in most. Source: weighted
 * form of the greedy heuristic of Eades, Lin and Smyth (1993). Ties: the earlier step.
 */
export function flowOrder({
  nodes,
  edges,
}: {
  readonly nodes: readonly unknown[];
  readonly edges: readonly MapEdge[];
}): readonly number[] {
  const left = new Set(nodes.keys());
  const front: number[] = [];
  const back: number[] = [];
  const between = edges.filter((e) => e.from !== e.to && e.from !== start && e.to !== finish);
  const weights = (node: number) => {
    let [into, out] = [0, 0];
    for (const { from, to, n } of between) {
      if (to === node && left.has(from as number)) into += n;
      if (from === node && left.has(to as number)) out += n;
    }
    return { node, into, out };
  };
  const begins = new Map(edges.flatMap((e) => (e.from === start ? [[e.to, e.n]] : [])));
  while (left.size > 0) {
    const all = [...left].map(weights);
    const sink = all.find(({ into, out }) => out === 0 && into > 0);
    const source = all.find(({ into }) => into === 0);
    const lead = ({ node, into, out }: (typeof all)[number]) => out - into + (begins.get(node) ?? 0);
    const next = source ?? sink ?? all.reduce((best, it) => (lead(it) > lead(best) ? it : best));
    left.delete(next.node);
    if (next === sink && next !== source) back.unshift(next.node);
    else front.push(next.node);
  }
  const order = [...front, ...back];
  return nodes.map((_, node) => order.indexOf(node));
}
