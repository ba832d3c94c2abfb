import type { Cell, Engine } from "../src/engine/engine.js";
import { writeRows } from "../src/ingest/instances/instance-rows.js";
import { instanceAttributes } from "../src/ingest/instances/instance-attributes.js";
import { createInstances, instances } from "../src/ingest/instances/instance-tables.js";
import { literal, sql } from "../src/sql/tag.js";

/** Appends rows with the columns of `instances`, as they are: case ids stay. */
export async function appendInstances(engine: Engine, rows: Iterable<readonly Cell[]>): Promise<void> {
  await createInstances(engine);
  await engine.append({ table: "given_rows", columns: instances.columns, temporary: true }, rows);
  const processes = await engine.rows(
    sql`select process from temp.main.given_rows group by process order by process`,
  );
  for (const { process } of processes)
    await writeRows(engine, String(process), {
      rows: sql`(select * exclude (process) from temp.main.given_rows where process = ${literal(String(process))})`,
      key: null,
    });
  await engine.rows(sql`drop table temp.main.given_rows`);
}

/** Appends attributes of cases that are there, by their name: `P 1` → value. */
export async function appendAttributes(
  engine: Engine,
  attributes: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<void> {
  const cases = await engine.rows(sql`select case_no, process || ' ' || case_id as name from instance_cases`);
  const numbers = new Map(cases.map((row) => [String(row["name"]), Number(row["case_no"])]));
  await engine.append(
    instanceAttributes,
    Object.entries(attributes).flatMap(([attribute, values]) =>
      Object.entries(values).map(([name, value]): readonly Cell[] => [
        numbers.get(name) ?? null,
        attribute,
        value,
        true,
      ]),
    ),
  );
}
