import type { Engine, Target } from "../engine/engine.js";
import type { Dialect } from "../sql/dialect.js";
import { id, list, literal, sql, type Fragment } from "../sql/tag.js";

export type DbType =
  | "VARCHAR"
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

/** Builds the relations, as many at once as the engine thinks fit; each may read those before it. */
export async function build(engine: Engine, relations: readonly Relation[]): Promise<void> {
  const standIns = await standInFor(engine, new Set(relations.flatMap(({ optional = [] }) => optional)));
  for (const step of stepsOf(relations, engine.dialect)) {
    // what stands in for a table, or was only declared, lies in memory for one connection alone
    const [declared, others] = [step.filter(isDeclared), step.filter((relation) => !isDeclared(relation))];
    await engine.together(
      () => engine.rowsOfAll(others.map(creating)),
      async () => {
        for (const relation of declared) await engine.rows(creating(relation));
      },
    );
  }
  for (const { table } of standIns) await engine.rows(sql`drop table temp.main.${id(table)}`);
}

const isDeclared = ({ optional = [] }: Relation): boolean => optional.length > 0;

const creating = ({ name, sql: query }: Relation): Fragment => ({
  render: (d, values) => d.createTable(name, query.render(d, values)),
});

/** The relations in steps, in their order: none names one of its own step or of a later one. */
function stepsOf(relations: readonly Relation[], dialect: Dialect): readonly (readonly Relation[])[] {
  const steps: Relation[][] = [];
  const stepOf = new Map<string, number>();
  for (const relation of relations) {
    const words = new Set(relation.sql.render(dialect, []).match(/\w+/g));
    const read = [...stepOf].filter(([name]) => words.has(name)).map(([, step]) => step);
    const step = Math.max(-1, ...read) + 1;
    stepOf.set(relation.name, step);
    (steps[step] ??= []).push(relation);
  }
  return steps;
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
