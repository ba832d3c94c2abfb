import type { StaticSpec } from "../../src/charts/chart.js";

const keys: Readonly<Record<string, readonly string[]>> = {
  spec: ["$schema", "width", "height", "padding", "autosize", "layer", "resolve", "config"],
  layer: ["data", "mark", "encoding"],
  data: ["values"],
  mark: [
    "type aria fill stroke strokeWidth strokeDash strokeCap strokeJoin color opacity cornerRadius",
    "filled size shape align dx dy fontWeight fontStyle",
  ].flatMap((line) => line.split(" ")),
  encoding: [
    "x",
    "x2",
    "y",
    "y2",
    "text",
    "color",
    "fill",
    "stroke",
    "size",
    "angle",
    "detail",
    "order",
    "strokeWidth",
  ],
  channel: ["field", "type", "scale", "axis", "value"],
  scale: ["type", "domain", "range", "nice", "zero"],
  axis: ["values", "format", "title", "labelFlush", "grid", "domain", "ticks", "labelPadding", "orient"],
};

const marks = ["rect", "rule", "text", "line", "point"];
const field = /^[kv]\d$/;

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Everything in a spec that no spec may contain: only listed keys, inline values, positional fields, no titles. */
export function lint(spec: StaticSpec): readonly string[] {
  const found: string[] = [];
  const only = (node: unknown, kind: string, path: string): node is Node => {
    if (!isNode(node)) {
      found.push(`${path} is no object`);
      return false;
    }
    for (const key of Object.keys(node)) if (!keys[kind]?.includes(key)) found.push(`${path}.${key}`);
    return true;
  };
  if (!only(spec, "spec", "spec")) return found;
  const layers = (spec as unknown as Node)["layer"];
  if (!Array.isArray(layers)) return [...found, "spec has no layers"];
  layers.forEach((layer: unknown, i) => {
    const path = `layer[${i}]`;
    if (!only(layer, "layer", path)) return;
    values(layer["data"], path, only, found);
    if (only(layer["mark"], "mark", `${path}.mark`)) {
      if (layer["mark"]["aria"] !== false) found.push(`${path}.mark.aria is on`);
      if (!marks.includes(String(layer["mark"]["type"]))) found.push(`${path}.mark.type`);
    }
    if (!only(layer["encoding"], "encoding", `${path}.encoding`)) return;
    for (const [name, channel] of Object.entries(layer["encoding"])) {
      const at = `${path}.${name}`;
      if (!only(channel, "channel", at)) continue;
      if ("field" in channel && !field.test(String(channel["field"]))) found.push(`${at}.field`);
      if (!("field" in channel) && typeof channel["value"] !== "number") found.push(`${at}.value`);
      if (isNode(channel["scale"])) only(channel["scale"], "scale", `${at}.scale`);
      if (isNode(channel["axis"]) && only(channel["axis"], "axis", `${at}.axis`)) {
        if (channel["axis"]["title"] !== null) found.push(`${at}.axis.title`);
      }
    }
  });
  return found;
}

function values(
  data: unknown,
  path: string,
  only: (node: unknown, kind: string, path: string) => node is Node,
  found: string[],
): void {
  if (!only(data, "data", `${path}.data`)) return;
  const rows = data["values"];
  if (!Array.isArray(rows)) {
    found.push(`${path}.data.values`);
    return;
  }
  rows.forEach((row: unknown, i) => {
    if (!isNode(row)) {
      found.push(`${path}.data[${i}]`);
      return;
    }
    for (const [key, value] of Object.entries(row)) {
      if (!field.test(key)) found.push(`${path}.data[${i}].${key}`);
      const kind = key.startsWith("k") ? "string" : "number";
      const finite = typeof value !== "number" || Number.isFinite(value);
      if ((typeof value !== kind && value !== null) || !finite)
        found.push(`${path}.data[${i}].${key} is no ${kind}`);
    }
  });
}

/** All texts that a picture writes. */
export function texts(spec: StaticSpec): readonly string[] {
  const layers = (spec as unknown as { layer: readonly Node[] }).layer;
  return layers.flatMap((layer) => {
    const mark = layer["mark"] as Node;
    const encoding = layer["encoding"] as { readonly text?: { readonly field: string } };
    if (mark["type"] !== "text" || encoding.text === undefined) return [];
    const { field: name } = encoding.text;
    return (layer["data"] as { readonly values: readonly Node[] }).values.map((row) => String(row[name]));
  });
}

/** Every colour that a picture names: in its marks, in its configuration and in the rows of its data. */
export function colours(spec: StaticSpec): readonly string[] {
  const { layer, config } = spec as unknown as { layer: readonly Node[]; config: Node };
  return [...coloursOf(config), ...layer.flatMap(coloursOf), ...layer.flatMap(coloursInRows)];
}

const named = /^(?:fill|stroke|background|color|\w+Color)$/;

function coloursOf(node: Node): readonly string[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (named.test(key) && typeof value === "string") return [value];
    return isNode(value) && key !== "data" ? coloursOf(value) : [];
  });
}

function coloursInRows({ data, encoding }: Node): readonly string[] {
  const rows = (data as { readonly values: readonly Node[] }).values;
  return (["color", "fill", "stroke"] as const).flatMap((channel) => {
    const name = (encoding as Readonly<Record<string, { readonly field?: string } | undefined>>)[channel]
      ?.field;
    return name === undefined ? [] : rows.map((row) => String(row[name]));
  });
}
