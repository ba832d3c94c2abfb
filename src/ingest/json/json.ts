import { basename } from "node:path";
import { AppError } from "../../errors/app-error.js";
import { openBytes } from "../bytes.js";
import { fromUtf16, textOf, utf16Of, utf8Text } from "../decode.js";
import { everyColumn, listCell } from "../mapping.js";
import { members } from "./json-document.js";
import { deepest, flat, isList, isObject, jsonLine, type FlatValue, type JsonObject } from "./json-flat.js";
import type { FileRead, Reading } from "../readers/reader.js";
import { readRows, type FileRow } from "../readers/row-file.js";

/** How a JSON file is laid out: an object per line, a list of objects, or an object that has such a list. */
type Layout = "lines" | "list" | "object";

/** Where an object stands – its line, or its number in the list – and what it holds; null = it is none. */
interface Placed {
  readonly line: number;
  readonly list: string;
  readonly object: JsonObject | null;
}

const mostColumns = 10_000;
/** Characters that one line may have. */
const longestLine = 2 ** 26;

/**
 * Reads JSON: a first pass finds the columns, a second one reads the rows. Numbers are taken as they are written. In a
 * file with an object per line a broken line is one malformed record; a broken document is refused. Throws
 * `json-broken`, `json-limit`, `json-no-events`, `json-list` and what `openBytes` and `mapping` throw.
 */
export async function readJson(reading: Reading): Promise<FileRead> {
  const { input, source, effects } = reading;
  const file = basename(input.path);
  const utf16 = utf16Of(input.head);
  const layout = layoutOf(textOf(input.head, utf16 ?? "utf-8"));
  const open = (chunks: AsyncIterable<Buffer>): AsyncGenerator<Placed> =>
    objects(file, utf16 === null ? chunks : fromUtf16(chunks, utf16, file), layout);
  const { columns, proven, list } = await columnsOf(file, open(openBytes(input).chunks));
  const bytes = openBytes(input, effects);
  const malformed: number[] = [];
  return readRows(reading, {
    format: "json",
    columns,
    proven,
    async *rows(wanted) {
      for await (const placed of open(bytes.chunks)) {
        if (placed.list !== list) continue;
        const cells = placed.object === null ? null : flattened(file, placed.line, placed.object);
        if (cells === null) malformed.push(placed.line);
        else yield rowOf(file, placed.line, cells, wanted, source.columns === everyColumn);
      }
    },
    sha256: () => Promise.resolve(bytes.sha256()),
    findings: () => [],
    malformed: () => malformed,
  });
}

/** `looking`: every column is asked for, only to be looked at; then a list is `listCell`. */
function rowOf(
  file: string,
  line: number,
  cells: ReadonlyMap<string, FlatValue>,
  wanted: readonly string[],
  looking: boolean,
): FileRow {
  return {
    line,
    cells: wanted.map((column) => {
      const cell = cells.get(column);
      if (isList(cell) && !looking) throw new AppError("json-list", { file, line, column });
      if (isList(cell)) return listCell;
      return typeof cell === "string" ? cell : null;
    }),
  };
}

/** By the first lines: an object that is whole on its line makes `lines`, unless it is all there is and has such a list. */
function layoutOf(head: string): Layout {
  const text = head.trimStart();
  if (text.startsWith("[")) return "list";
  const [first = "", second] = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const object = jsonLine(first);
  if (second === undefined)
    return object !== null && !Object.values(object).some(hasObjects) ? "lines" : "object";
  if (object !== null) return "lines";
  return !/[[{,:]\s*$/.test(first) && jsonLine(second) !== null ? "lines" : "object";
}

const hasObjects = (value: unknown): boolean => Array.isArray(value) && value.some(isObject);

async function* objects(
  file: string,
  chunks: AsyncIterable<Buffer>,
  layout: Layout,
): AsyncGenerator<Placed, void, undefined> {
  if (layout === "lines") {
    for await (const { text, line } of linesOf(file, chunks))
      if (text.trim() !== "") yield { line, list: "", object: jsonLine(text) };
    return;
  }
  for await (const { list, number, object } of members(file, valid(file, chunks), layout))
    yield { line: number, list, object };
}

/** The same bytes, as valid UTF-8 without a mark in front. Throws `encoding-invalid`. */
async function* valid(file: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  const utf8 = utf8Text(file);
  for await (const chunk of chunks) yield Buffer.from(utf8.text(chunk, false));
  yield Buffer.from(utf8.text(Buffer.alloc(0), true));
}

async function* linesOf(
  file: string,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<{ readonly text: string; readonly line: number }, void, undefined> {
  const utf8 = utf8Text(file);
  let line = 0;
  let rest = "";
  for await (const chunk of chunks) {
    const parts = (rest + utf8.text(chunk, false)).split("\n");
    rest = parts.pop() ?? "";
    if (rest.length > longestLine)
      throw new AppError("json-limit", {
        file,
        line: line + 1,
        limit: "bytes",
        allowed: longestLine / 2 ** 20,
      });
    for (const text of parts) yield { text, line: ++line };
  }
  yield { text: rest + utf8.text(Buffer.alloc(0), true), line: line + 1 };
}

/**
 * Every column, in the order of its first appearance, and the list that holds the events. A key is `proven` to be a name if
 * at least half of the objects have it, and two: where keys are made from values (a list by person), hardly any recurs so.
 */
async function columnsOf(file: string, placed: AsyncIterable<Placed>) {
  const lists = new Map<string, { objects: number; readonly columns: Map<string, number> }>();
  let broken: number | null = null;
  for await (const { line, list, object } of placed) {
    const cells = object === null ? null : flattened(file, line, object);
    if (cells === null) {
      broken ??= line;
      continue;
    }
    const seen = lists.get(list) ?? { objects: 0, columns: new Map<string, number>() };
    lists.set(list, seen);
    const { columns } = seen;
    seen.objects++;
    for (const name of cells.keys()) columns.set(name, (columns.get(name) ?? 0) + 1);
    if (columns.size > mostColumns)
      throw new AppError("json-limit", { file, line, limit: "columns", allowed: mostColumns });
  }
  const [only] = lists;
  if (only === undefined && broken !== null)
    throw new AppError("json-broken", { file, line: broken, cut: false });
  if (only === undefined || lists.size > 1) throw new AppError("json-no-events", { file, lists: lists.size });
  const [list, { objects, columns }] = only;
  const often = [...columns].filter(([, count]) => count >= Math.max(2, objects / 2));
  return { columns: [...columns.keys()], proven: new Set(often.map(([name]) => name)), list };
}

function flattened(file: string, line: number, object: JsonObject): ReadonlyMap<string, FlatValue> {
  const cells = flat(object);
  if (cells === null) throw new AppError("json-limit", { file, line, limit: "depth", allowed: deepest });
  return cells;
}
