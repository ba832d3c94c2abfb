import initSqlJs, { type Database, type SqlValue } from "sql.js";
import { AppError } from "../../errors/app-error.js";
import { duckdb } from "../../sql/dialect.js";
import { id, sql, type Fragment } from "../../sql/tag.js";
import { written } from "../readers/written.js";
import { ocelBuilder, type Ocel, type OcelBuilder } from "./model.js";

/** What every type's own table says of an event or object, by the names of its columns. */
type Row = ReadonlyMap<string, string>;

/**
 * Reads OCEL 2.0 as SQLite, in memory; the line of an event is its number in the table `event`. Only tables are read:
 * a view could run for ever. Throws `ocel-damaged`, `ocel-empty`.
 */
export async function ocelSqlite(file: string, bytes: Uint8Array): Promise<Ocel> {
  const { Database } = await initSqlJs();
  try {
    const database = new Database(bytes);
    try {
      return read(file, database);
    } finally {
      database.close();
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("ocel-damaged", { file, line: null }, { cause });
  }
}

function read(file: string, database: Database): Ocel {
  const tables = new Set(
    [...rows(database, sql`select name, sql from sqlite_master where type = 'table'`)]
      .filter((row) => !/^\s*create\s+virtual/i.test(row.get("sql") ?? ""))
      .map((row) => row.get("name") ?? ""),
  );
  const from = (table: string): Generator<Row> => {
    if (!tables.has(table)) throw new AppError("ocel-damaged", { file, line: null });
    return rows(database, sql`select * from ${id(table)} order by rowid`);
  };
  const builder = ocelBuilder(file);
  for (const row of from("object"))
    builder.object(row.get("ocel_id") ?? null, row.get("ocel_type") ?? null, null);
  for (const { table } of typeTables("object", from)) addAttributes(builder, from(table));

  const details = new Map<string, Row>();
  for (const { type, table } of typeTables("event", from))
    for (const row of from(table)) details.set(key(type, row.get("ocel_id") ?? ""), row);
  const related = new Map<string, string[]>();
  for (const row of from("event_object")) {
    const event = row.get("ocel_event_id") ?? "";
    const objects = related.get(event) ?? [];
    related.set(event, objects);
    objects.push(row.get("ocel_object_id") ?? "");
  }
  let line = 0;
  for (const row of from("event")) {
    const event = row.get("ocel_id") ?? "";
    const type = row.get("ocel_type") ?? null;
    const { time, attributes } = split(details.get(key(type ?? "", event)) ?? new Map());
    builder.event({ line: ++line, type, time, attributes }, related.get(event) ?? []);
  }
  return builder.log();
}

/** Which table holds what is said of a type's events or objects. */
const typeTables = (of: "event" | "object", from: (table: string) => Generator<Row>) =>
  [...from(`${of}_map_type`)].map((row) => ({
    type: row.get("ocel_type") ?? "",
    table: `${of}_${row.get("ocel_type_map") ?? ""}`,
  }));

const key = (type: string, event: string): string => JSON.stringify([type, event]);

/** A row that names a changed field says something new of this field only. */
function addAttributes(builder: OcelBuilder, objects: Iterable<Row>): void {
  for (const row of objects) {
    const object = row.get("ocel_id") ?? "";
    const changed = row.get("ocel_changed_field");
    const { time, attributes } = split(row);
    for (const [name, value] of attributes)
      if (changed === undefined || changed === name) builder.objectAttribute(object, name, value, time);
  }
}

function split(row: Row) {
  const own = [...row].filter(([name]) => !/^ocel_(id|time|changed_field)$/.test(name));
  return { time: row.get("ocel_time") ?? null, attributes: new Map(own) };
}

/** The rows of a query without their empty cells and without what is no text or number. */
function* rows(database: Database, query: Fragment): Generator<Row, void, undefined> {
  const statement = database.prepare(query.render(duckdb, []));
  try {
    const names = statement.getColumnNames();
    while (statement.step()) {
      const cells = statement.get().map(text);
      yield new Map(
        names.flatMap((name, i) => {
          const cell = cells[i] ?? null;
          return cell === null ? [] : [[name, cell] as const];
        }),
      );
    }
  } finally {
    statement.free();
  }
}

function text(value: SqlValue): string | null {
  if (typeof value === "number") return written(value);
  return typeof value === "string" && value !== "" ? value : null;
}
