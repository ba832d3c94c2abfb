import type { Engine, Target } from "../engine/engine.js";
import { sql } from "../sql/tag.js";

/**
 * Where the rows of all files of a process are gathered, in memory, before anything is kept. `file` counts from 0,
 * `source_row` from 1 over all files; `person` is a token for this run, never a name; `rest` is, in a wide table, the
 * whole row, as rows are duplicates only if all of it is equal; `rule` says why the row is not used (null = it is) and
 * `column_name` which column broke it.
 */
export const ingestRows: Target = {
  table: "ingest_rows",
  columns: {
    file: "integer",
    line: "bigint",
    source_row: "bigint",
    case_id: "varchar",
    activity: "varchar",
    time: "timestamptz",
    start_time: "timestamptz",
    lifecycle: "varchar",
    instance: "varchar",
    org_unit: "varchar",
    system: "varchar",
    channel: "varchar",
    outcome: "varchar",
    person: "varchar",
    rest: "varchar",
    rule: "varchar",
    column_name: "varchar",
  },
  temporary: true,
};

/** `ingest_rows` in SQL. */
export const staged = sql`temp.main.ingest_rows`;

/** An empty `ingest_rows`, whatever an earlier call left. */
export async function createStaging(engine: Engine): Promise<void> {
  await dropStaging(engine);
  await engine.append(ingestRows, []);
}

/** Forgets what was read. */
export async function dropStaging(engine: Engine): Promise<void> {
  await engine.rows(sql`drop table if exists ${staged}`);
}
