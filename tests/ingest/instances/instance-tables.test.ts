import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase } from "../../../src/engine/duckdb.js";
import type { Engine } from "../../../src/engine/engine.js";
import { writeRows } from "../../../src/ingest/instances/instance-rows.js";
import {
  deleteInstances,
  dropInstances,
  instanceRows,
  instances,
  type RowColumn,
} from "../../../src/ingest/instances/instance-tables.js";
import { sql, type Fragment } from "../../../src/sql/tag.js";

let engine: Engine;
beforeEach(async () => {
  engine = await openDatabase();
});
afterEach(() => engine[Symbol.asyncDispose]());

const nothing: readonly RowColumn[] = ["start_time", "other_person", "position", "amount"];

/** A row of a process, with some columns more; `empty` says that it has nothing in the others. */
const write = (process: string, more: Fragment, empty: readonly RowColumn[]) =>
  writeRows(engine, process, {
    rows: sql`(
      select * replace (${more})
      from (
        select
          '1' as case_id,
          'A' as activity,
          timestamptz '2024-01-01 00:00:00+00' as time,
          null::timestamptz as start_time,
          null::varchar as org_unit,
          null::varchar as system,
          null::varchar as channel,
          null::varchar as outcome,
          null::boolean as other_person,
          1 as source_row,
          null::integer as position,
          null::double as amount
      )
    )`,
    empty: new Set(empty),
    key: null,
  });

const tables = async () =>
  (
    await engine.rows(
      sql`select table_name from duckdb_tables() where starts_with(table_name, 'instance_v') order by 1`,
    )
  ).map(({ table_name }) => table_name);

const rows = () =>
  engine.rows(sql`
    select process, activity, org_unit, amount, position
    from instances
    order by process`);

test("only columns are stored that some process has; all of them can be read", async () => {
  await write("p", sql`'B' as activity`, nothing);
  expect(await tables()).toEqual(["instance_values_4"]);
  const read = await engine.rows(sql`select * from instance_rows`);
  expect(read.map((row) => Object.keys(row))).toEqual([Object.keys(instanceRows.columns)]);
  const whole = await engine.rows(sql`select * from instances`);
  expect(whole.map((row) => Object.keys(row))).toEqual([Object.keys(instances.columns)]);
});

test("a process with more columns is written where another has none, also after a change in one transaction", async () => {
  await write("p", sql`'B' as activity`, nothing);
  await write("q", sql`'C' as activity`, nothing);
  await engine.transaction(async () => {
    await deleteInstances(engine, ["q"]);
    await write("r", sql`'62-1' as org_unit`, nothing);
    await write(
      "s",
      sql`2.5 as amount`,
      nothing.filter((name) => name !== "amount"),
    );
    await deleteInstances(engine, ["r"]);
    await write("r", sql`3 as position`, []);
  });
  expect(await tables()).toEqual(["instance_values_9"]);
  expect(await rows()).toEqual([
    { process: "p", activity: "B", org_unit: null, amount: null, position: null },
    { process: "r", activity: "A", org_unit: null, amount: null, position: 3 },
    { process: "s", activity: "A", org_unit: null, amount: 2.5, position: null },
  ]);
});

test("what is undone leaves the tables as they were", async () => {
  await write("p", sql`'B' as activity`, nothing);
  await expect(
    engine.transaction(async () => {
      await write("q", sql`'62-1' as org_unit`, nothing);
      throw new Error("refused");
    }),
  ).rejects.toThrow("refused");
  expect(await tables()).toEqual(["instance_values_4"]);
  expect((await rows()).map(({ process }) => process)).toEqual(["p"]);
});

test("a store of an earlier version, with all columns in one table, is read, written and dropped", async () => {
  await write("p", sql`'B' as activity`, []);
  await engine.rows(sql`create table given as select * from instance_rows`);
  await engine.rows(sql`drop view instance_rows`);
  await engine.rows(sql`drop table instance_values_8`);
  await engine.rows(sql`alter table given rename to instance_rows`);
  await write("q", sql`'C' as activity`, nothing);
  expect((await rows()).map(({ activity }) => activity)).toEqual(["B", "C"]);
  await deleteInstances(engine, ["p"]);
  expect((await rows()).map(({ activity }) => activity)).toEqual(["C"]);
  await dropInstances(engine);
  expect(await engine.rows(sql`select table_name from information_schema.tables`)).toEqual([]);
});
