import type { Cell, Engine } from "../src/engine/engine.js";
import { writeRows } from "../src/ingest/instances/instance-rows.js";
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
