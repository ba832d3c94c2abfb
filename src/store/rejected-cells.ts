import { randomBytes } from "node:crypto";
import { basename } from "node:path";
import type { Source } from "../config/source.js";
import type { Effects } from "../effects.js";
import type { Engine } from "../engine/engine.js";
import type { Mapping } from "../ingest/mapping.js";
import { probe } from "../ingest/probe.js";
import { readerOf } from "../ingest/readers/index.js";
import { id, list, param, sql, type Fragment } from "../sql/tag.js";

/** Lines of one file at which a column broke a rule. */
export interface RejectedPlace {
  /** Base name. */
  readonly file: string;
  /** As the file calls it; several joined by ` + `; empty = the line as a whole. */
  readonly column: string;
  readonly lines: readonly number[];
}

/** A cell that made its row unusable. Never stored, never logged: only for the screen of whoever asked for it. */
export interface RejectedCell {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  /** Null = empty. */
  readonly text: string | null;
}

/** What it takes to read a source again. */
export interface CellTools {
  readonly engine: Engine;
  readonly temp: string;
  readonly effects: Effects;
}

/**
 * Reads the cells at places of a source again, in the order of the places. Only columns that are mapped are read; lines
 * that are no rows at all have no cells and are left out. Throws what the readers throw.
 */
export async function rejectedCells(
  source: Source,
  places: readonly RejectedPlace[],
  tools: CellTools,
): Promise<readonly RejectedCell[]> {
  const cells: RejectedCell[] = [];
  for (const path of source.files) {
    const here = places.filter(({ file, column }) => file === basename(path) && column !== "");
    if (here.length > 0) cells.push(...(await cellsOf(path, source, here, tools)));
  }
  return cells;
}

async function cellsOf(
  path: string,
  source: Source,
  places: readonly RejectedPlace[],
  { engine, temp, effects }: CellTools,
): Promise<readonly RejectedCell[]> {
  const cells: RejectedCell[] = [];
  const input = await probe(path, source.format);
  const read = await readerOf(input.format);
  await read?.({
    engine,
    input,
    source,
    detectResource: false,
    temp,
    salt: randomBytes(32).toString("hex"),
    effects,
    load: async (mapping, raw, firstLine) => {
      for (const place of places) cells.push(...(await cellsAt(engine, mapping, raw, firstLine, place)));
      const [row] = await engine.rows(sql`select count(*) as n from ${raw}`);
      return Number(row?.["n"] ?? 0);
    },
  });
  return cells;
}

async function cellsAt(
  engine: Engine,
  mapping: Mapping,
  raw: Fragment,
  firstLine: number | undefined,
  { file, column, lines }: RejectedPlace,
): Promise<readonly RejectedCell[]> {
  const reading = mapping.readings.find(({ from }) => from.join(" + ") === column || from.includes(column));
  if (reading === undefined || reading.secret === true || lines.length === 0) return [];
  const lined =
    firstLine === undefined
      ? raw
      : sql`(select ${param(firstLine - 1)} + row_number() over () as line, * from ${raw})`;
  const rows = await engine.rows(sql`
    select line, ${id(reading.as)} as text
    from ${lined}
    where line in (${list(lines.map(param))})
    order by line`);
  return rows.map((row) => ({
    file,
    line: Number(row["line"]),
    column,
    text: (row["text"] ?? null) as string | null,
  }));
}
