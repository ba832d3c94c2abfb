import type { Profile, ProfileName } from "../config/policy.js";
import type { Cell, ColumnType, Engine } from "../engine/engine.js";
import type { Described, Unit } from "../measures/measure.js";
import { id, list, sql } from "../sql/tag.js";
import { Released } from "./released.js";
import type { ReleasedRow } from "./released-row.js";
import { ReleasedTables } from "./tables.js";

const types: Readonly<Record<Unit, ColumnType>> = {
  id: "varchar",
  list: "varchar",
  time: "varchar",
  month: "varchar",
  rank: "bigint",
  cases: "bigint",
  events: "bigint",
  people: "bigint",
  count: "bigint",
  share: "double",
  ratio: "double",
  seconds: "double",
  working_days: "double",
  working_hours: "double",
  hours: "double",
  euros: "double",
  flag: "boolean",
};

/** Writes released tables into an empty release store: one table each, and what was withheld beside them. */
export async function storeReleased(engine: Engine, tables: ReleasedTables): Promise<void> {
  const contents: Cell[][] = [];
  const hidden: Cell[][] = [];
  for (const released of tables.all) {
    const { of, rows, hiddenRows } = released.toStore();
    const columns = Object.entries(of.columns);
    await engine.append(
      {
        table: of.id,
        columns: {
          ...Object.fromEntries(columns.map(([name, { unit }]) => [name, types[unit]])),
          withheld: "varchar",
        },
      },
      rows.map(({ row, withheld }) => [
        ...columns.map(([name]) => toCell(row[name])),
        JSON.stringify(withheld),
      ]),
    );
    contents.push([of.id, tables.profile]);
    for (const [process, count] of hiddenRows) hidden.push([of.id, process, count]);
  }
  await engine.append({ table: "released_tables", columns: { id: "varchar", profile: "varchar" } }, contents);
  await engine.append(
    { table: "hidden_rows", columns: { id: "varchar", process: "varchar", rows: "bigint" } },
    hidden,
  );
}

/**
 * Reads a release store back. `known` are the tables this version can read; others are left alone. `profiles`: those of the
 * policy under which the store was written.
 */
export async function readReleased(
  engine: Engine,
  known: readonly Described[],
  profiles: Readonly<Record<ProfileName, Profile>>,
): Promise<ReleasedTables> {
  const contents = await engine.rows(sql`select id, profile from released_tables`);
  const profile = contents[0]?.["profile"] as ProfileName;
  const stored = new Set(contents.map((row) => row["id"]));
  const hidden = await engine.rows(sql`select id, process, rows from hidden_rows`);
  const tables: Released[] = [];
  for (const of of known.filter((table) => stored.has(table.id))) {
    const hiddenRows = new Map(
      hidden.filter((row) => row["id"] === of.id).map((row) => [String(row["process"]), Number(row["rows"])]),
    );
    tables.push(await readTable(engine, of, profiles[profile], hiddenRows));
  }
  return new ReleasedTables(profile, tables);
}

async function readTable(
  engine: Engine,
  of: Described,
  profile: Profile,
  hiddenRows: ReadonlyMap<string, number>,
): Promise<Released> {
  const names = Object.keys(of.columns);
  const { rows } = await engine.table(
    sql`select ${list([...names, "withheld"].map(id))} from ${id(of.id)} order by rowid`,
  );
  const isList = names.map((name) => of.columns[name]?.unit === "list");
  return Released.fromStore({
    of,
    profile,
    rows: rows.map((cells) => ({
      row: rowOf(cells, names, isList),
      withheld: fromCell(cells[names.length], true) as readonly string[],
    })),
    hiddenRows,
  });
}

/** A path travels as a JSON array: names may hold any character, so it is never joined. */
const toCell = (value: unknown): Cell => (Array.isArray(value) ? JSON.stringify(value) : (value as Cell));

const none: readonly never[] = [];

/** The one cast from what the store holds to what was put there. */
const fromCell = (cell: unknown, isList: boolean | undefined): ReleasedRow[string] =>
  (isList === true && typeof cell === "string"
    ? cell === "[]"
      ? none
      : JSON.parse(cell)
    : cell) as ReleasedRow[string];

function rowOf(cells: readonly unknown[], names: readonly string[], isList: readonly boolean[]): ReleasedRow {
  const row: Record<string, ReleasedRow[string]> = {};
  for (const [i, name] of names.entries()) row[name] = fromCell(cells[i], isList[i]);
  return row;
}
