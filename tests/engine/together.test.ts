import { expect, test } from "vitest";
import { openDatabase } from "../../src/engine/duckdb.js";
import type { Engine } from "../../src/engine/engine.js";
import { sql } from "../../src/sql/tag.js";

/** When each of two works began and ended, as the queries of both were answered. */
async function course(engine: Engine): Promise<readonly string[]> {
  const told: string[] = [];
  const work = (name: string, answer: () => Promise<unknown>) => async () => {
    told.push(`${name} begins`);
    await answer();
    told.push(`${name} ends`);
    return name;
  };
  const both = await engine.together(
    work("one", () => engine.rowsOfAll([sql`select 1 as n`, sql`select 2 as n`])),
    work("other", () => engine.rows(sql`select 3 as n`)),
  );
  expect(both).toEqual(["one", "other"]);
  return told;
}

test("on a small log both works are under way at the same time", async () => {
  await using engine = await openDatabase();
  expect((await course(engine)).slice(0, 2)).toEqual(["one begins", "other begins"]);
});

test("where a query takes all cores, and in a transaction, the second work waits for the first", async () => {
  const inTurn = ["one begins", "one ends", "other begins", "other ends"];
  await using large = await openDatabase({ threads: 2 });
  expect(await course(large)).toEqual(inTurn);
  await using small = await openDatabase();
  expect(await small.transaction(() => course(small))).toEqual(inTurn);
});

test("a stream goes on while several queries are answered", async () => {
  await using engine = await openDatabase();
  await engine.rows(sql`create table given as select range as n from range(50000)`);
  const summed = async (): Promise<bigint> => {
    let sum = 0n;
    for await (const [n = []] of engine.chunks(sql`select n from given`))
      for (const one of n) sum += BigInt(one);
    return sum;
  };
  const [counts, sum] = await engine.together(
    () => engine.rowsOfAll(Array.from({ length: 30 }, () => sql`select count(*) as n from given`)),
    summed,
  );
  expect(counts).toEqual(Array.from({ length: 30 }, () => [{ n: 50000 }]));
  expect(sum).toBe(1249975000n);
});

test("what one throws is told when the other has ended", async () => {
  await using engine = await openDatabase();
  let ended = false;
  const failing = engine.together(
    () => engine.rowsOfAll([sql`select nothing from nowhere`]),
    async () => {
      for (let n = 0; n < 5; n++) await engine.rows(sql`select count(*) as n from range(10000)`);
      ended = true;
    },
  );
  await expect(failing).rejects.toMatchObject({ code: "query-failed" });
  expect(ended).toBe(true);
});
