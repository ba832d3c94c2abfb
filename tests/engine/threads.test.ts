import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/engine/duckdb.js";
import { threadsFor } from "../../src/engine/threads.js";
import { sql } from "../../src/sql/tag.js";
import { folder } from "../config/folder.js";

const threads = async (o: Parameters<typeof openDatabase>[0]) => {
  await using engine = await openDatabase(o);
  const [row] = await engine.rows(sql`select cast(current_setting('threads') as integer) as threads`);
  return row?.["threads"];
};

test("one core for files that are small together, all for more; a missing file counts as empty", async () => {
  const dir = folder({ "half.csv": Buffer.alloc(2 ** 19) });
  const half = join(dir, "half.csv");
  const missing = join(dir, "missing.csv");
  expect(await threadsFor([])).toBe(1);
  expect(await threadsFor([half, missing, half])).toBe(1);
  expect(await threadsFor([half, half, half])).toBeNull();
});

test("the database takes as many as its files are worth, or what it is told", async () => {
  const small = join(folder({ "small.csv": "a\n1\n" }), "small.csv");
  expect(await threads({ files: [small] })).toBe(1);
  expect(await threads({ files: [small], threads: 2 })).toBe(2);
});
