import { Graphviz } from "@hpcc-js/wasm-graphviz";
import type { Box } from "./label-placement.js";
import { finish, flowOrder, start, type MapEdge } from "./process-map-graph.js";
import { fontSize, lineHeight } from "./spec.js";
import { textWidth, type Weight } from "./text-width.js";

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** An edge to be laid out: its label, and the width of its line in pixels. */
export interface EdgeText {
  readonly edge: MapEdge;
  readonly label: readonly string[];
  readonly width: number;
}

/** A node to be laid out: its lines of text, bold ones first. */
export interface NodeText {
  readonly bold: readonly string[];
  readonly plain: readonly string[];
}

/** Everything in pixels from the upper left corner. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** In the order of the nodes. */
  readonly nodes: readonly Box[];
  /** In the order of the edges: points along the curve, the tip with its direction (degrees from upwards), the label. */
  readonly edges: readonly MapCurve[];
}

export interface MapCurve {
  readonly line: readonly Place[];
  readonly tip: Place & { readonly angle: number };
  /** The label beside the edge; for an edge from the start or to the end the marker that carries it. */
  readonly label: Box;
}

const inset = { x: 10, y: 6 } as const;

/** Points per curve segment: smooth at 300 dpi. */
const samples = 10;

/** Graphviz's name for places without drawing instructions, at half of the time; the types of the package lack it. */
const places = "json0" as "json";

interface Drawn {
  readonly bb: string;
  readonly objects?: readonly {
    readonly name: string;
    readonly pos: string;
    readonly width: string;
    readonly height: string;
  }[];
  readonly edges?: readonly { readonly id: string; readonly pos: string; readonly lp?: string }[];
}

/**
 * Lays a map out in layers from top to bottom. Graphviz sees numbers and sizes only, never a name. Room is reserved for
 * the labels, so that none meets a step or another label. Every edge from the start or to the end has a small marker of
 * its own: one shared end would draw long lines across the map.
 */
export async function layoutMap(nodes: readonly NodeText[], edges: readonly EdgeText[]): Promise<MapLayout> {
  const graphviz = await Graphviz.load();
  const drawings = efforts.map(
    (effort) => JSON.parse(graphviz.layout(dot(nodes, edges, effort), places, "dot")) as Drawn,
  );
  return drawings
    .map((drawn) => read(drawn, nodes, edges))
    .reduce((best, next) => (next.width < best.width - 1 ? next : best));
}

/** Straighter or narrower, nobody knows before: the narrowest of these is taken. */
const efforts = ["", ", mclimit=3", ", nslimit=1, nslimit1=1"] as const;

function read(drawn: Drawn, nodes: readonly NodeText[], edges: readonly EdgeText[]): MapLayout {
  const [, , width, height] = drawn.bb.split(",").map(Number) as [number, number, number, number];
  const flip = ([x, y]: readonly [number, number]): Place => ({ x, y: height - y });
  const boxes = new Map(
    (drawn.objects ?? []).map((o) => {
      const { x, y } = flip(pair(o.pos));
      return [o.name, around(x, y, Number(o.width) * 72, Number(o.height) * 72)];
    }),
  );
  const box = (name: string): Box => boxes.get(name) ?? around(0, 0, 0, 0);
  const curves = new Map((drawn.edges ?? []).map((edge) => [Number(edge.id), edge]));
  return {
    width,
    height,
    nodes: nodes.map((_, i) => box(`n${i}`)),
    edges: edges.map((text, i) => {
      const { pos = "", lp } = curves.get(i) ?? {};
      const size = textSize(text.label, "normal");
      const at = lp === undefined ? { x: 0, y: 0 } : flip(pair(lp));
      // the room begins at the line: the text stands at its right end, clear of line and arrow head
      const label = around(at.x + clearance(text) / 2, at.y, size.width + 2, size.height + 2);
      return { ...curve(pos, flip), label: isTerminal(text.edge) ? box(`t${i}`) : label };
    }),
  };
}

/** Whether an edge comes from the start or leads to the end of the cases. */
export const isTerminal = ({ from, to }: MapEdge): boolean => from === start || to === finish;

/** Width and height of an arrow head for a line of this width. */
export const headSize = (width: number) => ({ width: 8 + 1.4 * width, height: 0.866 * (8 + 1.4 * width) });

const around = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

const pair = (text: string): readonly [number, number] => text.split(",").map(Number) as [number, number];

function textSize(
  lines: readonly string[],
  weight: Weight,
): { readonly width: number; readonly height: number } {
  return {
    width: Math.ceil(Math.max(0, ...lines.map((line) => textWidth(line, fontSize, weight)))),
    height: lines.length * lineHeight,
  };
}

const inches = (px: number): string => (px / 72).toFixed(4);

function nodeLine({ bold, plain }: NodeText, name: string): string {
  const [b, p] = [textSize(bold, "bold"), textSize(plain, "normal")];
  const width = Math.max(30, b.width, p.width) + 2 * inset.x;
  return `${name} [width=${inches(width)}, height=${inches(b.height + p.height + 2 * inset.y)}];`;
}

/** Room kept free between an edge and its label. */
const clearance = ({ width }: EdgeText): number => Math.ceil(headSize(width).width / 2) + 1;

function dot(nodes: readonly NodeText[], edges: readonly EdgeText[], effort: string): string {
  const place = flowOrder({ nodes, edges: edges.map(({ edge }) => edge) });
  const most = Math.max(1, ...edges.map(({ edge }) => edge.n));
  const name = (end: MapEdge["from"] | MapEdge["to"], i: number) =>
    end === start || end === finish ? `t${i}` : `n${end}`;
  const lines = edges.map((text, i) => {
    const { edge, label, width } = text;
    const size = textSize(label, "normal");
    const room = `<<table border="0" cellborder="0" cellspacing="0" fixedsize="true" width="${size.width + 4 + clearance(text)}" height="${size.height + 4}"><tr><td></td></tr></table>>`;
    const options = [
      `id=${i}`,
      `weight=${1 + Math.round((20 * edge.n) / most)}`,
      `arrowsize=${(headSize(width).height / 10).toFixed(3)}`,
      ...(isTerminal(edge) ? [] : [`label=${room}`]),
    ];
    // against the flow: turned round, so that Graphviz need not guess which edges close the circles
    return isBack(edge, place)
      ? `${name(edge.to, i)} -> ${name(edge.from, i)} [dir=back, ${options.join(", ")}];`
      : `${name(edge.from, i)} -> ${name(edge.to, i)} [${options.join(", ")}];`;
  });
  const markers = edges.flatMap(({ edge, label }, i) =>
    isTerminal(edge) ? [nodeLine({ bold: label, plain: [] }, `t${i}`)] : [],
  );
  return `digraph {
graph [rankdir=TB, nodesep=0.18, ranksep=0.28${effort}];
node [shape=box, fixedsize=true, label=""];
${nodes.map((text, i) => nodeLine(text, `n${i}`)).join("\n")}
${markers.join("\n")}
${lines.join("\n")}
}`;
}

const isBack = ({ from, to }: MapEdge, place: readonly number[]): boolean =>
  from !== start && to !== finish && (place[from] ?? 0) > (place[to] ?? 0);

/**
 * The sampled curve of an edge as Graphviz gives it: the tip (`e,x,y` at its end, `s,x,y` at its beginning), then cubic
 * Bézier points. An edge that was turned round is turned back.
 */
function curve(pos: string, flip: (p: readonly [number, number]) => Place): Omit<MapCurve, "label"> {
  const parts = pos.split(" ").filter((part) => part !== "");
  const tipText = parts.find((part) => /^[es],/.test(part));
  const forward = parts.filter((part) => !/^[es],/.test(part)).map((part) => flip(pair(part)));
  const points = tipText?.startsWith("s") === true ? forward.toReversed() : forward;
  const line: Place[] = points.slice(0, 1);
  for (let i = 0; i + 3 < points.length; i += 3) {
    const [a, b, c, d] = points.slice(i, i + 4) as [Place, Place, Place, Place];
    for (let t = 1; t <= samples; t += 1) line.push(bezier(a, b, c, d, t / samples));
  }
  const last = line.at(-1) ?? { x: 0, y: 0 };
  const tip = tipText === undefined ? last : flip(pair(tipText.slice(2)));
  const angle = (Math.atan2(tip.y - last.y, tip.x - last.x) * 180) / Math.PI + 90;
  return { line, tip: { ...tip, angle } };
}

function bezier(a: Place, b: Place, c: Place, d: Place, t: number): Place {
  const u = 1 - t;
  const at = (k: "x" | "y") =>
    u * u * u * a[k] + 3 * u * u * t * b[k] + 3 * u * t * t * c[k] + t * t * t * d[k];
  return { x: at("x"), y: at("y") };
}
