import { isDeepStrictEqual } from "node:util";
import { isMap, isScalar, parseDocument, type Pair, type YAMLMap } from "yaml";
import { flowEntry, flowMap, keyText, scalarText, type Scalar, type Setting } from "./yaml-words.js";

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A configuration file in which only the value at `path` is another one; every other byte stays, comments and order
 * included. Sections that are missing on the way are added below the last entry of the one that is there. Null where that
 * cannot be done without touching more: no file of keys, a reference (`&`, `*`) or a comment inside of what is replaced.
 */
export function setInYaml(text: string, path: readonly string[], setting: Setting): string | null {
  const root = contentOf(text);
  if (root === null) return null;
  const edits = editsFor(text, root, path, setting);
  if (edits === null) return null;
  const changed = [...edits]
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce((whole, { from, to, text: piece }) => whole.slice(0, from) + piece + whole.slice(to), text);
  return holdsOnly(text, changed, path, setting) ? changed : null;
}

function contentOf(text: string): YAMLMap | null {
  const { contents, errors } = parseDocument(text, { logLevel: "silent", prettyErrors: false });
  return errors.length === 0 && isMap(contents) ? contents : null;
}

function editsFor(
  text: string,
  root: YAMLMap,
  path: readonly string[],
  setting: Setting,
): readonly Edit[] | null {
  const json = root.flow === true;
  let map = root;
  for (const [i, key] of path.entries()) {
    const pair = map.items.find((one) => isScalar(one.key) && String(one.key.value) === key);
    if (pair === undefined) return inserted(text, map, path.slice(i), setting, json);
    if (i === path.length - 1) return replaced(text, pair, setting, json);
    if (!isMap(pair.value) || pair.value.anchor !== undefined) return null;
    map = pair.value;
  }
  return null;
}

function inserted(
  text: string,
  map: YAMLMap,
  path: readonly string[],
  setting: Setting,
  json: boolean,
): readonly Edit[] | null {
  const last = map.items.at(-1);
  if (map.flow === true) {
    const entry = flowEntry(path, setting, json);
    if (last !== undefined) return [insertion(endOf(last), `, ${entry}`)];
    const [from, to] = map.range ?? [0, 0, 0];
    return text.slice(from + 1, to - 1).trim() === "" ? [{ from, to, text: `{ ${entry} }` }] : null;
  }
  const first = map.items[0];
  const indent = first === undefined ? null : indentOf(text, startOf(first));
  if (last === undefined || indent === null) return null;
  return [newLines(text, last, blockLines(path, setting, indent))];
}

/** `path` as lines of their own, one key below the other; the setting stands behind the last. */
function blockLines(path: readonly string[], setting: Setting, indent: string): readonly string[] {
  return path.map((key, i) => {
    const value = i < path.length - 1 ? "" : ` ${valueText(setting, false)}`;
    return `${indent}${"  ".repeat(i)}${keyText(key, false)}:${value}`;
  });
}

const valueText = (setting: Setting, json: boolean): string =>
  typeof setting === "object" ? flowMap(setting, json) : scalarText(setting, json);

function replaced(text: string, { value }: Pair, setting: Setting, json: boolean): readonly Edit[] | null {
  if (isMap(value) && value.flow !== true && value.anchor === undefined && typeof setting === "object")
    return replacedKeys(text, value, setting);
  if (!isMap(value) && !isScalar(value)) return null;
  const [from, to] = value.range ?? [0, 0, 0];
  const plain = !isMap(value) || value.flow === true;
  if (value.anchor !== undefined || from === to || !plain || hasComment(text.slice(from, to))) return null;
  return [{ from, to, text: valueText(setting, json) }];
}

/** Whether a comment begins in a piece of YAML; a `#` between quotation marks begins none. */
const hasComment = (piece: string): boolean =>
  /(?:^|\s)#/.test(piece.replace(/(?<=^|[\s{[,:])(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*')/g, "x"));

/** The keys of a section that stand below each other: changed where they are, added below, or taken out with their line. */
function replacedKeys(
  text: string,
  map: YAMLMap,
  setting: Readonly<Record<string, Scalar>>,
): readonly Edit[] | null {
  const edits: Edit[] = [];
  const missing = new Map(Object.entries(setting));
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : "";
    const value = missing.get(key);
    missing.delete(key);
    if (value === undefined) {
      edits.push({ from: lineStart(text, startOf(pair)), to: nextLine(text, endOf(pair)), text: "" });
      continue;
    }
    if (!isScalar(pair.value) || pair.value.anchor !== undefined) return null;
    const [from, to] = pair.value.range ?? [0, 0, 0];
    if (from === to) return null;
    edits.push({ from, to, text: scalarText(value, false) });
  }
  const [first, last] = [map.items[0], map.items.at(-1)];
  const indent = first === undefined ? null : indentOf(text, startOf(first));
  if (last === undefined || indent === null) return null;
  if (missing.size === 0) return edits;
  const lines = [...missing].map(([key, value]) => `${indent}${key}: ${scalarText(value, false)}`);
  return [...edits, newLines(text, last, lines)];
}

const insertion = (at: number, text: string): Edit => ({ from: at, to: at, text });

/** Lines below the one on which a pair ends. */
function newLines(text: string, last: Pair, lines: readonly string[]): Edit {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const at = nextLine(text, endOf(last));
  const block = lines.map((line) => line + eol).join("");
  return insertion(at, at > 0 && text[at - 1] !== "\n" ? eol + block.slice(0, -eol.length) : block);
}

const startOf = ({ key }: Pair): number => (isScalar(key) ? (key.range?.[0] ?? 0) : 0);

/** Where the last character of a pair stands, without comments and blank lines behind it. */
function endOf({ key, value }: Pair): number {
  if (isMap(value) && value.flow !== true) {
    const last = value.items.at(-1);
    if (last !== undefined) return endOf(last);
  }
  const ends = [key, value].map((node) =>
    typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)
      ? Number(node.range[1])
      : 0,
  );
  return Math.max(...ends);
}

const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

/** The beginning of the line below; the end of the text where there is none. What ends with a line break ends above it. */
function nextLine(text: string, at: number): number {
  let end = at;
  while (end > 0 && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  const found = text.indexOf("\n", end);
  return found < 0 ? text.length : found + 1;
}

/** What stands before a key on its line; null where that is more than blanks. */
function indentOf(text: string, at: number): string | null {
  const before = text.slice(lineStart(text, at), at);
  return /^ *$/.test(before) ? before : null;
}

/** Whether both files say the same but for the value at `path`, which is `setting` in the second. */
function holdsOnly(before: string, after: string, path: readonly string[], setting: Setting): boolean {
  const [old, fresh] = [before, after].map((text) => contentOf(text)?.toJSON() as unknown);
  return fresh !== undefined && isDeepStrictEqual(withSetting(old, path, setting), fresh);
}

function withSetting(value: unknown, [key, ...rest]: readonly string[], setting: Setting): unknown {
  if (key === undefined) return setting;
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const known = new Map<string, unknown>(entries);
  known.set(key, withSetting(known.get(key), rest, setting));
  return Object.fromEntries(known);
}
