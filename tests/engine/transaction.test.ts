import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { openDatabase } from "../../src/engine/duckdb.js";
import { sql } from "../../src/sql/tag.js";

let folder = "";
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const inFile = () => {
  folder = mkdtempSync(join(tmpdir(), "prozessradar-transaction-"));
  return openDatabase({ path: join(folder, "a.duckdb") });
};

test("what was kept is in the file, and nothing of it beside it, while the file is still open", async () => {
  await using engine = await inFile();
  await engine.transaction(() => engine.rows(sql`create table kept as select 1 as n`));
  expect(readdirSync(folder)).toEqual(["a.duckdb"]);
  expect(await engine.rows(sql`select n from kept`)).toEqual([{ n: 1 }]);
});

test("work that fails keeps nothing, and says why", async () => {
  await using engine = await inFile();
  const work = async (): Promise<never> => {
    await engine.rows(sql`create table lost as select 1 as n`);
    throw new Error("no");
  };
  await expect(engine.transaction(work)).rejects.toThrow("no");
  expect(engine.inTransaction).toBe(false);
  await expect(engine.rows(sql`select n from lost`)).rejects.toMatchObject({ code: "query-failed" });
});
