import type { Engine, Target } from "../engine/engine.js";
import { id, list, literal, sql, type Fragment } from "../sql/tag.js";

export type DbType =
  | "VARCHAR"
  | "VARCHAR[]"
  | "INTEGER[]"
  | "INTEGER"
  | "BIGINT"
  | "HUGEINT"
  | "DOUBLE"
  | "BOOLEAN"
  | "TIMESTAMP WITH TIME ZONE";

/** A derived relation: built once per load, read by many measures. Its columns are the data dictionary. */
export interface Relation {
  readonly name: string;
  readonly meaning: string;
  readonly columns: Readonly<Record<string, readonly [type: DbType, meaning: string]>>;
  /** Tables that not every log has; where one is missing it is read as empty. */
  readonly optional?: readonly Target[];
  readonly sql: Fragment;
}

/** Builds the relations one after the other; each may read those before it. */
export async function build(engine: Engine, relations: readonly Relation[]): Promise<void> {
  const standIns = await standInFor(engine, new Set(relations.flatMap(({ optional = [] }) => optional)));
  for (const { name, sql: query } of relations) {
    await engine.rows({ render: (d, values) => d.createTable(name, query.render(d, values)) });
  }
  for (const { table } of standIns) await engine.rows(sql`drop table temp.main.${id(table)}`);
}

/** Creates an empty table, in memory, for each one that is missing; returns those. */
async function standInFor(engine: Engine, targets: ReadonlySet<Target>): Promise<readonly Target[]> {
  if (targets.size === 0) return [];
  const names = await engine.rows(sql`
    select table_name as name
    from information_schema.tables
    where
      table_catalog in (current_database(), 'temp')
      and table_name in (${list([...targets].map(({ table }) => literal(table)))})`);
  const found = new Set(names.map(({ name }) => name));
  const missing = [...targets].filter(({ table }) => !found.has(table));
  for (const target of missing) await engine.append({ ...target, temporary: true }, []);
  return missing;
}
