import type { Engine, Target } from "../../engine/engine.js";
import { id, list, literal, param, sql, type Fragment } from "../../sql/tag.js";
import { joined } from "../rows/fragments.js";
import { hasAttributes, instanceAttributes } from "./instance-attributes.js";

/**
 * What ingest hands over: one row per activity instance, unsorted; a view of the tables below. `time` is the completion and never null;
 * `source_row` is the row of the completion record and breaks ties. `position` is 1…n in the case by the time as it was
 * read and the row, fixed before times are cut; null in all rows of a case whose order cutting does not change: there
 * (`time`, `source_row`) is the order, and everywhere (`time`, `position`, `source_row`) is.
 */
export const instances = {
  table: "instances",
  columns: {
    process: "varchar",
    case_id: "varchar",
    activity: "varchar",
    time: "timestamptz",
    start_time: "timestamptz",
    org_unit: "varchar",
    system: "varchar",
    channel: "varchar",
    outcome: "varchar",
    other_person: "boolean",
    source_row: "bigint",
    position: "integer",
    amount: "double",
  },
} as const satisfies Target;

/**
 * The rows behind `instances`: cases and names as whole numbers, which are written many times as fast as texts. A view of
 * the columns that are stored; the others are null.
 */
export const instanceRows = {
  table: "instance_rows",
  columns: {
    case_no: "integer",
    activity_no: "integer",
    time: "timestamptz",
    start_time: "timestamptz",
    org_unit_no: "integer",
    system_no: "integer",
    channel_no: "integer",
    outcome_no: "integer",
    other_person: "boolean",
    source_row: "bigint",
    position: "integer",
    amount: "double",
  },
} as const satisfies Target;
export type RowColumn = keyof typeof instanceRows.columns;
export const rowColumns = Object.keys(instanceRows.columns) as readonly RowColumn[];

/**
 * The rows as they are stored, of `instanceRows` the columns that some process has: to write a column of nothing takes
 * as long as one of numbers. The number of columns follows in the name: DuckDB does not let a table be altered that the
 * transaction has written to, so that more columns are another table.
 */
const instanceValues = "instance_values_";

/** The cases behind `case_no`, a number that is unique over all processes: a case has one. */
export const instanceCases: Target = {
  table: "instance_cases",
  columns: { case_no: "integer", process: "varchar", case_id: "varchar" },
};

/** The names behind the other numbers, each process with its own. */
export const instanceNames: Target = {
  table: "instance_names",
  columns: { name_no: "integer", process: "varchar", name: "varchar" },
};

/** The columns of `instances` that are names. */
export const named = ["activity", "org_unit", "system", "channel", "outcome"] as const;
export type Named = (typeof named)[number];

/** The number of a name in `instanceRows`. */
export const numberOf = (name: Named): string => `${name}_no`;

const quoted = ({ table }: Pick<Target, "table">): Fragment => id(table);
const isNamed = (name: string): name is Named => named.some((one) => one === name);

/** Creates the tables of cases and names, where they are not there yet. */
export async function createNumbers(engine: Engine): Promise<void> {
  for (const target of [instanceCases, instanceNames]) await engine.append(target, []);
}

/**
 * Creates the tables, with room for these columns, and over them the views `instance_rows` and `instances`, where they are
 * not there yet. Returns the table to which rows are written.
 */
export async function createInstances(
  engine: Engine,
  present: ReadonlySet<RowColumn> = new Set(rowColumns),
): Promise<Fragment> {
  await createNumbers(engine);
  const known = await storedRows(engine);
  const wanted = rowColumns.filter((name) => present.has(name) || known?.columns.has(name));
  if (known?.columns.size === wanted.length) return id(known.table);
  const table = id(`${instanceValues}${wanted.length}`);
  const defined = list(wanted.map((name) => sql`${id(name)} ${typeOf(name)}`));
  await engine.rows(sql`create table ${table} (${defined})`);
  if (known !== null) {
    const columns = list([...known.columns].map(id));
    await engine.rows(sql`insert into ${table} (${columns}) select ${columns} from ${id(known.table)}`);
    await engine.rows(sql`drop table ${id(known.table)}`);
  }
  await showRows(engine, table, wanted);
  return table;
}

/** The table of the rows; null = there is none. An earlier version has called it `instance_rows`. */
export async function storedRows(
  engine: Engine,
  database: Fragment = sql`current_database()`,
): Promise<{ readonly table: string; readonly columns: ReadonlySet<string> } | null> {
  const [table] = await engine.rows(sql`
    select table_name as name
    from duckdb_tables()
    where database_name = ${database}
      and schema_name = 'main'
      and (table_name = ${literal(instanceRows.table)} or starts_with(table_name, ${literal(instanceValues)}))`);
  if (table === undefined) return null;
  const name = String(table["name"]);
  const columns = await engine.rows(sql`
    select column_name as name
    from duckdb_columns()
    where database_name = ${database} and schema_name = 'main' and table_name = ${literal(name)}`);
  return { table: name, columns: new Set(columns.map((column) => String(column["name"]))) };
}

const typeOf = (name: RowColumn): Fragment => ({ render: () => instanceRows.columns[name] });

/** Lets a table with these columns be read as `instance_rows` and `instances`. */
async function showRows(engine: Engine, table: Fragment, stored: readonly RowColumn[]): Promise<void> {
  const cells = rowColumns.map((name) =>
    stored.includes(name) ? id(name) : sql`null::${typeOf(name)} as ${id(name)}`,
  );
  await engine.rows(sql`
    create or replace view ${quoted(instanceRows)} as
    select ${list(cells)}
    from ${table}`);
  const columns = Object.keys(instances.columns).map((name) =>
    name === "process" || name === "case_id"
      ? sql`cases.${id(name)}`
      : isNamed(name)
        ? sql`${id(`${name}_names`)}.name as ${id(name)}`
        : sql`numbered.${id(name)}`,
  );
  const joins = named.map((name) => {
    const names = id(`${name}_names`);
    return sql` left join ${quoted(instanceNames)} as ${names} on ${names}.name_no = numbered.${id(numberOf(name))}`;
  });
  await engine.rows(sql`
    create view if not exists ${quoted(instances)} as
    select ${list(columns)}
    from ${quoted(instanceRows)} as numbered
    join ${quoted(instanceCases)} as cases on cases.case_no = numbered.case_no
    ${joined(joins)}`);
}

/** Drops the views and their tables; also what an earlier version has made under their names. */
export async function dropInstances(engine: Engine): Promise<void> {
  for (const target of [instances, instanceRows]) {
    const [known] = await engine.rows(sql`
      select table_type as kind
      from information_schema.tables
      where table_schema = 'main' and table_catalog = current_database() and table_name = ${literal(target.table)}`);
    if (known !== undefined)
      await engine.rows(
        known["kind"] === "VIEW" ? sql`drop view ${quoted(target)}` : sql`drop table ${quoted(target)}`,
      );
  }
  const stored = await storedRows(engine);
  for (const target of [
    ...(stored === null ? [] : [stored]),
    instanceCases,
    instanceNames,
    instanceAttributes,
  ])
    await engine.rows(sql`drop table if exists ${quoted(target)}`);
}

/** Deletes the rows of some processes, their cases, attributes and names, where there are any. */
export async function deleteInstances(engine: Engine, processes: readonly string[]): Promise<void> {
  const stored = await storedRows(engine);
  if (stored === null) return;
  const ofThese = sql`where process in (${list(processes.map(param))})`;
  for (const target of (await hasAttributes(engine)) ? [stored, instanceAttributes] : [stored])
    await engine.rows(sql`
      delete from ${quoted(target)}
      where case_no in (select case_no from ${quoted(instanceCases)} ${ofThese})`);
  for (const target of [instanceCases, instanceNames])
    await engine.rows(sql`delete from ${quoted(target)} ${ofThese}`);
}

/** The greatest number that a table has, 0 in an empty one. */
export async function lastNumber(engine: Engine, target: Target, column: string): Promise<number> {
  const [row] = await engine.rows(sql`select coalesce(max(${id(column)}), 0) as n from ${quoted(target)}`);
  return Number(row?.["n"]);
}
