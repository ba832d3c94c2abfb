import { expect, test } from "vitest";
import { openDatabase } from "../../src/engine/duckdb.js";
import type { Engine } from "../../src/engine/engine.js";
import { build, type Relation } from "../../src/log/relation.js";
import { sql, type Fragment } from "../../src/sql/tag.js";

const target = { table: "told", columns: { n: "bigint" } } as const;
const relation = (name: string, query: Fragment, optional: Relation["optional"] = []): Relation => ({
  name,
  meaning: "for this test",
  columns: { n: ["BIGINT", "a number"] },
  ...(optional.length > 0 && { optional }),
  sql: query,
});

/** Two that read nothing, one that reads both, one that reads a table that may be missing, one that reads all. */
const relations = [
  relation("ones", sql`select range + 1 as n from range(3)`),
  relation("tens", sql`select 10 * range as n from range(3)`),
  relation("sums", sql`select ones.n + tens.n as n from ones, tens`),
  relation("declared", sql`select n from told`, [target]),
  relation(
    "all_of_them",
    sql`select n from sums union all select n from declared union all select n from ones`,
  ),
];

const total = async (engine: Engine) =>
  (await engine.rows(sql`select count(*) as rows, cast(sum(n) as bigint) as n from all_of_them`))[0];
const builds = async (engine: Engine) => {
  await build(engine, relations);
  return total(engine);
};

test.each([1, 2])("each is built after those that it reads, by %d threads", async (threads) => {
  await using engine = await openDatabase({ threads });
  expect(await builds(engine)).toEqual({ rows: 12, n: 114 });
  expect(await engine.transaction(() => builds(engine))).toEqual({ rows: 12, n: 114 });
});

test.each([1, 2])(
  "a table that a log may lack is read where it is, also one in memory, by %d threads",
  async (threads) => {
    await using engine = await openDatabase({ threads });
    await engine.append({ ...target, temporary: true }, [[1000]]);
    expect(await builds(engine)).toEqual({ rows: 13, n: 1114 });
  },
);

test("a relation that fails is told, and the next log is built all the same", async () => {
  await using engine = await openDatabase({ threads: 1 });
  const broken = [...relations, relation("broken", sql`select n from ones join nowhere using (n)`)];
  await expect(build(engine, broken)).rejects.toMatchObject({ code: "query-failed" });
  expect(await builds(engine)).toEqual({ rows: 12, n: 114 });
});
