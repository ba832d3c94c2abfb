import type { Engine, Target } from "../../engine/engine.js";
import { id, list, literal, param, sql, type Fragment } from "../../sql/tag.js";
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

/** The rows behind `instances`: cases and names as whole numbers, which are written many times as fast as texts. */
export const instanceRows: Target = {
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
};

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

const tables = [instanceRows, instanceCases, instanceNames] as const;
const quoted = ({ table }: Target): Fragment => id(table);
const isNamed = (name: string): name is Named => named.some((one) => one === name);

/** Creates the tables and the view `instances` over them, where they are not there yet. */
export async function createInstances(engine: Engine): Promise<void> {
  for (const target of tables) await engine.append(target, []);
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
  const joined: Fragment = { render: (d, values) => joins.map((join) => join.render(d, values)).join("") };
  await engine.rows(sql`
    create view if not exists ${quoted(instances)} as
    select ${list(columns)}
    from ${quoted(instanceRows)} as numbered
    join ${quoted(instanceCases)} as cases on cases.case_no = numbered.case_no
    ${joined}`);
}

/** Drops the view and its tables; also the table `instances` of a store that an earlier version has made. */
export async function dropInstances(engine: Engine): Promise<void> {
  const [known] = await engine.rows(sql`
    select table_type as kind
    from information_schema.tables
    where table_schema = 'main' and table_catalog = current_database() and table_name = ${literal(instances.table)}`);
  if (known !== undefined)
    await engine.rows(
      known["kind"] === "VIEW" ? sql`drop view ${quoted(instances)}` : sql`drop table ${quoted(instances)}`,
    );
  for (const target of [...tables, instanceAttributes])
    await engine.rows(sql`drop table if exists ${quoted(target)}`);
}

/** Deletes the rows of some processes, their cases, attributes and names. The tables must be there. */
export async function deleteInstances(engine: Engine, processes: readonly string[]): Promise<void> {
  const ofThese = sql`where process in (${list(processes.map(param))})`;
  const byCase = (await hasAttributes(engine)) ? [instanceRows, instanceAttributes] : [instanceRows];
  for (const target of byCase)
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
