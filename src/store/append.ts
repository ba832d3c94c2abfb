import type { Engine, Target } from "../engine/engine.js";
import { doers } from "../ingest/instances/doers.js";
import { hasAttributes, type AttributeRows } from "../ingest/instances/instance-attributes.js";
import { writeRows } from "../ingest/instances/instance-rows.js";
import { deleteInstances, instances } from "../ingest/instances/instance-tables.js";
import { suspensions } from "../ingest/instances/suspensions.js";
import { id, list, param, sql, type Fragment } from "../sql/tag.js";
import { hasTable } from "./records.js";

/** Under this name the new rows of a process wait in the tables of the log; no process can be called so. */
export const incomingName = (process: string): string => `${process} (new)`;

/** Two rows that are equal in these are the same row, once in each of two overlapping exports. Null equals null. */
const identity = [
  "case_id",
  "activity",
  "time",
  "start_time",
  "org_unit",
  "system",
  "channel",
  "outcome",
  "amount",
] as const satisfies readonly (keyof typeof instances.columns)[];

const key = list(identity.map((name) => id(name)));
const step = sql`struct_pack(${list(identity.map((name) => sql`${id(name)} := ${id(name)}`))})`;
const merged = sql`temp.main.store_merged`;
const kept = sql`temp.main.store_kept`;

/**
 * Merges the rows that wait under `incomingName` into those of the process, as multisets: of rows that are equal in
 * case, activity, times, unit, system, channel, outcome and amount as many stay as the larger side has. Positions in
 * the case are fixed anew: time, then stored before new, then each side's own order. Whether another person did a step
 * is forgotten where the step before is not the one that it was compared with. Attributes of a case that are stored stay. Returns the rows of each file that were
 * stored already; `ranges` are the `source_row`s of each new file, both ends included.
 */
export async function mergeIncoming(
  engine: Engine,
  process: string,
  ranges: readonly (readonly [first: number, last: number])[],
): Promise<readonly number[]> {
  const incoming = incomingName(process);
  await engine.rows(sql`drop table if exists ${merged}`);
  await engine.rows(sql`create temporary table store_merged as ${mergeQuery(process, incoming)}`);
  const repeated: number[] = [];
  for (const [first, last] of ranges) {
    const [row] = await engine.rows(sql`
      select count(*) as n
      from ${merged}
      where not kept and source_row between ${param(first)} and ${param(last)}`);
    repeated.push(Number(row?.["n"] ?? 0));
  }
  const [end] = await engine.rows(sql`
    select coalesce(max(source_row), 0) as n
    from instances
    where process = ${param(process)}`);
  const offset = Number(end?.["n"] ?? 0);
  for (const target of [doers, suspensions])
    if (await hasTable(engine, target.table))
      await mergeBySourceRow(engine, target, process, incoming, offset);
  await engine.rows(sql`create or replace temporary table store_kept as ${rowsQuery(offset)}`);
  const withAttributes = await hasAttributes(engine);
  if (withAttributes)
    await engine.rows(
      sql`create or replace temporary table store_attributes as ${attributesQuery(process, incoming)}`,
    );
  await deleteInstances(engine, [process, incoming]);
  await writeRows(engine, process, {
    rows: kept,
    key: null,
    ...(withAttributes && { attributes: mergedAttributes }),
  });
  if (withAttributes) await engine.rows(sql`drop table temp.main.store_attributes`);
  await engine.rows(sql`update rejects set process = ${param(process)} where process = ${param(incoming)}`);
  await engine.rows(sql`drop table ${merged}`);
  await engine.rows(sql`drop table ${kept}`);
  return repeated;
}

/**
 * Every row of both sides: `kept`, and the key of the step before in its own export. In `own_order` times are cut
 * already, but the position was fixed before: rows of one minute stay as they were.
 */
const mergeQuery = (process: string, incoming: string): Fragment => sql`
  select
    *,
    is_stored or row_number() over (partition by is_stored, ${key} order by source_row)
      > count(case when is_stored then 1 end) over (partition by ${key}) as kept,
    lag(${step}) over (partition by is_stored, case_id order by time, position, source_row) as compared_with
  from (
    select * exclude (process), process = ${param(process)} as is_stored
    from instances
    where process in (${param(process)}, ${param(incoming)})
  )`;

const order = sql`partition by case_id order by time, not is_stored, position, source_row`;

const columns: Readonly<Partial<Record<string, (offset: number) => Fragment>>> = {
  other_person: () => sql`case
    when compared_with is not distinct from lag(${step}) over (${order}) then other_person
  end as other_person`,
  source_row: (offset) =>
    sql`source_row + case when is_stored then 0 else ${param(offset)} end as source_row`,
  position: () => sql`cast(row_number() over (${order}) as integer) as position`,
};

const rowsQuery = (offset: number): Fragment => sql`
  select ${list(
    Object.keys(instances.columns)
      .filter((name) => name !== "process")
      .map((name) => columns[name]?.(offset) ?? id(name)),
  )}
  from ${merged}
  where kept`;

/**
 * The attributes of both sides by case id: what is stored stays, what is new fills gaps. Whether a value was known at
 * the first step only the export says that began the case: a later one may begin in its middle.
 */
const attributesQuery = (process: string, incoming: string): Fragment => sql`
  select
    c.case_id,
    a.attribute,
    arg_max(a.value, c.process = ${param(process)}) as value,
    arg_max(a.at_start and (c.process = ${param(process)} or s.case_no is null), c.process = ${param(process)}) as at_start
  from instance_attributes a
  join instance_cases c on c.case_no = a.case_no
  left join instance_cases s on s.process = ${param(process)} and s.case_id = c.case_id
  where c.process in (${param(process)}, ${param(incoming)})
  group by c.case_id, a.attribute`;

const mergedAttributes: AttributeRows = (numbers) => sql`
  select n.case_no, a.attribute, a.value, a.at_start
  from temp.main.store_attributes a
  join ${numbers} n on n.case_id = a.case_id`;

/** What is known of steps beside their rows, by `source_row`. */
async function mergeBySourceRow(
  engine: Engine,
  { table }: Target,
  process: string,
  incoming: string,
  offset: number,
): Promise<void> {
  await engine.rows(sql`
    delete from ${id(table)}
    where process = ${param(incoming)}
      and source_row in (select source_row from ${merged} where not kept)`);
  await engine.rows(sql`
    update ${id(table)}
    set process = ${param(process)}, source_row = source_row + ${param(offset)}
    where process = ${param(incoming)}`);
}
