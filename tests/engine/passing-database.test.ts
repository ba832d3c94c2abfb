import { truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { passingDatabase } from "../../src/engine/passing-database.js";
import { folder } from "../config/folder.js";

test("a run that stores nothing works in memory, with large files in a file of its folder", async () => {
  const dir = folder({ "log.csv": "" });
  const log = join(dir, "log.csv");
  const sized = (bytes: number) => {
    truncateSync(log, bytes); // a hole, not bytes on the disk
    return passingDatabase([log, join(dir, "missing.csv")], "/work");
  };
  expect(await sized(2 ** 28)).toEqual({});
  expect(await sized(2 ** 28 + 1)).toEqual({ path: join("/work", "log.duckdb") });
  expect(await passingDatabase([], "/work")).toEqual({});
});
