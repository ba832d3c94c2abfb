import type { Engine } from "../engine/engine.js";
import type { Fragment } from "../sql/tag.js";

export type DbType =
  "VARCHAR" | "VARCHAR[]" | "INTEGER" | "BIGINT" | "HUGEINT" | "BOOLEAN" | "TIMESTAMP WITH TIME ZONE";

/** A derived relation: built once per load, read by many measures. Its columns are the data dictionary. */
export interface Relation {
  readonly name: string;
  readonly meaning: string;
  readonly columns: Readonly<Record<string, readonly [type: DbType, meaning: string]>>;
  readonly sql: Fragment;
}

/** Builds the relations one after the other; each may read those before it. */
export async function build(engine: Engine, relations: readonly Relation[]): Promise<void> {
  for (const { name, sql: query } of relations) {
    await engine.rows({ render: (d, values) => d.createTable(name, query.render(d, values)) });
  }
}
