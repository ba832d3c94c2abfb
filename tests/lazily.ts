import type { Engine } from "../src/engine/engine.js";
import { build, type Relation } from "../src/log/relation.js";
import { duckdb } from "../src/sql/dialect.js";
import type { Fragment } from "../src/sql/tag.js";

const textOf = (query: Fragment): string => query.render(duckdb, []);

/**
 * The same engine, in which a relation is built when a query first names it, and before it those that it reads: a test
 * of one measure does not pay for all the others.
 */
export function lazily(engine: Engine, relations: readonly Relation[]): Engine {
  const missing = new Map(relations.map((relation) => [relation.name, relation]));
  const named = (text: string): readonly Relation[] => {
    const words = new Set(text.match(/\w+/g));
    return relations.filter(({ name }) => missing.has(name) && words.has(name));
  };
  const provide = async (query: Fragment): Promise<void> => {
    for (const relation of named(textOf(query))) {
      if (!missing.delete(relation.name)) continue; // built for one before it
      await provide(relation.sql);
      await build(engine, [relation]);
    }
  };
  return {
    dialect: engine.dialect,
    async rows(query) {
      await provide(query);
      return engine.rows(query);
    },
    async rowsOfAll(queries) {
      for (const query of queries) await provide(query);
      return engine.rowsOfAll(queries);
    },
    together: async (one, other) => [await one(), await other()],
    async *chunks(query) {
      await provide(query);
      yield* engine.chunks(query);
    },
    async table(query) {
      await provide(query);
      return engine.table(query);
    },
    append: (target, rows) => engine.append(target, rows),
    interrupt: () => {
      engine.interrupt();
    },
    get inTransaction() {
      return engine.inTransaction;
    },
    transaction: (work) => engine.transaction(work),
    [Symbol.asyncDispose]: () => engine[Symbol.asyncDispose](),
  };
}
