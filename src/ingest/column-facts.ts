import type { Source } from "../config/source.js";
import type { Engine } from "../engine/engine.js";
import { id, list, sql } from "../sql/tag.js";
import type { StagedFile } from "./accounting.js";
import { lookedAtCases } from "./rows/case-look.js";
import { whole } from "./rows/fragments.js";
import { stagedTable, type OptionalColumn } from "./rows/ingest-rows.js";
import type { NameColumn, SeenNames } from "./rows/name-look.js";
import type { FileRejects } from "./rows/rejects.js";
import type { Rule } from "./rows/rules.js";
import { shapeOf } from "./rows/value-shape.js";
import { timeShapes } from "./times/time-shapes.js";

/** What the cells of a column are; `mixed`: digits and letters. */
export type ValueKind = "date" | "time" | "number" | "digits" | "words" | "mixed";

/** A way in which the cells of a column are written (`shapeOf`, `timeShapes`). */
export interface ColumnShape {
  readonly shape: string;
  /** Cases that surely have a usable row with it; no more than `mostCounted` are counted. */
  readonly cases: number;
}

/**
 * What a mapped column is like over the files that were read together: numbers and ways of writing, never a cell. Null =
 * not looked at.
 */
export interface ColumnFacts {
  /** Names in the files; several = joined. */
  readonly columns: readonly string[];
  /** What it is read as, by the name of the reading. */
  readonly as: string;
  /** Base names, in their order. */
  readonly files: readonly string[];
  readonly kind: ValueKind | null;
  /** Rows of these files. */
  readonly rows: number;
  /** Of these rows those in which the cell is empty; null also for a date column of a wide table. */
  readonly empty_rows: number | null;
  /** Different cells of the usable rows, as they are read: after aliases and rules for case ids. */
  readonly distinct: number | null;
  /** The most frequent first; those of fewer cases than `fewest` are not kept. */
  readonly shapes: readonly ColumnShape[];
}

/** No profile lets anything out that stands for fewer cases, so that it is not even kept. */
const fewest = 5;
const mostCounted = 50;
const mostShapes = 6;
/** Case ids that are looked at for their shapes: those that come first. */
const mostIds = 10_000;

/** What is known already when the facts are gathered. */
export interface Known {
  readonly files: readonly StagedFile[];
  readonly rejected: readonly FileRejects[];
  readonly names: SeenNames;
  /** Number of `lookedAtCases`. */
  readonly cases: number;
}

/** The facts of every mapped column, in the order of the mapping; `lookedAtCases` and `rowGroups` must be there. */
export async function columnFacts(
  engine: Engine,
  source: Source,
  known: Known,
): Promise<readonly ColumnFacts[]> {
  const { files } = known;
  const readings = new Map(
    files.flatMap(({ mapping }) => mapping.readings.map((reading) => [reading.as, reading] as const)),
  );
  const rows = files.reduce((sum, file) => sum + file.rows_read - file.malformed.length, 0);
  const look: Look = {
    ...known,
    rows,
    longest: await longestCase(engine),
    filled: await filledRows(
      engine,
      others.filter((as) => readings.has(as === "start_time" ? "start_text" : as)),
    ),
  };
  const facts: ColumnFacts[] = [];
  for (const { as, from } of readings.values()) {
    const told = await toldOf(engine, source, as, look);
    const empty_rows = source.shape === "wide" ? null : told.empty_rows;
    facts.push({ columns: from, as, files: files.map(({ file }) => file), rows, ...told, empty_rows });
  }
  return facts;
}

interface Look extends Known {
  readonly rows: number;
  /** Usable rows of the case that has most: so many rows may be those of one case. */
  readonly longest: number;
  /** Rows with a cell, by column. */
  readonly filled: ReadonlyMap<string, number>;
}

type Told = Pick<ColumnFacts, "kind" | "empty_rows" | "distinct" | "shapes">;

async function toldOf(engine: Engine, source: Source, as: string, look: Look): Promise<Told> {
  if (as === "case_id") {
    const found = await idShapes(engine);
    return {
      kind: kindOf(found),
      empty_rows: rejectedBy("missing_case", look),
      distinct: look.cases,
      shapes: shapesOf(found, 1),
    };
  }
  if (as === "time_text") {
    const found = await timeShapes(engine, source);
    return {
      kind: [...found.keys()].some((shape) => shape.includes("%H")) ? "time" : "date",
      empty_rows: rejectedBy("missing_time", look),
      distinct: null,
      shapes: shapesOf(found, look.longest),
    };
  }
  const seen = look.names.get(as as NameColumn);
  if (seen !== undefined) {
    const found = new Map<string, number>();
    for (const { name, usable } of seen) add(found, shapeOf(name), usable);
    const filled = seen.reduce((sum, { rows }) => sum + rows, 0);
    return {
      kind: kindOf(found),
      empty_rows: as === "activity" ? rejectedBy("missing_activity", look) : look.rows - filled,
      distinct: seen.filter(({ usable }) => usable > 0).length,
      shapes: shapesOf(found, look.longest),
    };
  }
  const filled = look.filled.get(as === "start_text" ? "start_time" : as);
  return {
    kind: as === "amount" ? "number" : as === "start_text" ? "time" : null,
    empty_rows: filled === undefined ? null : look.rows - filled,
    distinct: null,
    shapes: [],
  };
}

/** Rows that were rejected because the cell is empty. */
const rejectedBy = (rule: Rule, { rejected }: Look): number =>
  rejected
    .flatMap(({ counts }) => counts.filter((one) => one.rule === rule))
    .reduce((sum, { count }) => sum + count, 0);

function add(found: Map<string, number>, shape: string, rows: number): void {
  if (rows > 0) found.set(shape, (found.get(shape) ?? 0) + rows);
}

/** `most`: rows that one case may have, so that n rows are those of n / `most` cases at least. */
const shapesOf = (found: ReadonlyMap<string, number>, most: number): readonly ColumnShape[] =>
  [...found]
    .map(([shape, n]) => ({ n, shape, cases: Math.min(mostCounted, Math.ceil(n / Math.max(1, most))) }))
    .filter(({ cases }) => cases >= fewest)
    .sort((a, b) => b.n - a.n || (a.shape < b.shape ? -1 : 1))
    .slice(0, mostShapes)
    .map(({ shape, cases }) => ({ shape, cases }));

/** What nearly all cells are; null = there is none. */
function kindOf(found: ReadonlyMap<string, number>): ValueKind | null {
  const count = (fits: (shape: string) => boolean): number =>
    [...found].reduce((sum, [shape, n]) => (fits(shape) ? sum + n : sum), 0);
  const all = count(() => true);
  if (all === 0) return null;
  if (count((shape) => /^[-+]?9[9.,/ -]*$/.test(shape)) >= 0.99 * all) return "digits";
  return count((shape) => !shape.includes("9")) >= 0.99 * all ? "words" : "mixed";
}

/** The shapes of the case ids that come first, each case once. */
async function idShapes(engine: Engine): Promise<ReadonlyMap<string, number>> {
  const ids = await engine.rows(sql`
    select case_id from ${lookedAtCases} order by first_row limit ${whole(mostIds)}`);
  const found = new Map<string, number>();
  for (const { case_id } of ids) add(found, shapeOf(String(case_id)), 1);
  return found;
}

async function longestCase(engine: Engine): Promise<number> {
  const [row] = await engine.rows(sql`select max(events) as n from ${lookedAtCases}`);
  return Number(row?.["n"] ?? 0);
}

/** Columns that hold no names: only whether a cell holds anything is looked at. */
const others = [
  "start_time",
  "lifecycle",
  "instance",
  "person",
  "amount",
] as const satisfies OptionalColumn[];

async function filledRows(
  engine: Engine,
  present: readonly OptionalColumn[],
): Promise<ReadonlyMap<string, number>> {
  if (present.length === 0) return new Map();
  const [row] = await engine.rows(sql`
    select ${list(present.map((name) => sql`count(${id(name)}) as ${id(name)}`))} from ${stagedTable}`);
  return new Map(present.map((name) => [name, Number(row?.[name] ?? 0)]));
}
