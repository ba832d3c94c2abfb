import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Project } from "../config/project.js";
import { openDatabase } from "../engine/duckdb.js";
import { AppError } from "../errors/app-error.js";
import type { Accounting } from "../ingest/accounting.js";
import type { Described } from "../measures/measure.js";
import { storedTables } from "../release/evaluation-catalogue.js";
import { readReleased, storeReleased } from "../release/store.js";
import type { ReleasedTables } from "../release/tables.js";
import { sql } from "../sql/tag.js";
import { exists, inStore } from "./open.js";

const releaseFile = (project: Project) => join(project.store, "release.duckdb");

/** Writes the released tables of a project anew; the file is whole or as it was. */
export async function storeRelease(
  project: Project,
  tables: ReleasedTables,
  accounting: readonly Accounting[],
): Promise<void> {
  const fresh = `${releaseFile(project)}.new`;
  await rm(fresh, { force: true });
  {
    await using engine = await openDatabase({ path: fresh });
    // one transaction: a hundred tables would otherwise reach the disk one by one
    await engine.transaction(async () => {
      await storeReleased(engine, tables);
      await engine.append(
        { table: "accounting", columns: { account: "varchar" } },
        accounting.map((account) => [JSON.stringify(account)]),
      );
    });
  }
  await rename(fresh, releaseFile(project));
}

/**
 * Tables of the last build, as far as they were released then; null where nothing was built yet. Throws `release-outdated`
 * where another version of the program has built it.
 */
export async function lastRelease(
  project: Project,
  tables: readonly Described[],
): Promise<ReleasedTables | null> {
  const path = releaseFile(project);
  if (!(await exists(path))) return null;
  return inStore(project, async () => {
    await using engine = await openDatabase({ path, readOnly: true });
    return await readReleased(engine, tables).catch((cause: unknown) => {
      if (!(cause instanceof AppError) || cause.code !== "query-failed") throw cause;
      throw new AppError("release-outdated", { folder: project.store }, { cause });
    });
  });
}

/** Every table of the last build. Throws `nothing-built`. */
export async function readRelease(project: Project) {
  const path = releaseFile(project);
  if (!(await exists(path))) throw new AppError("nothing-built", { folder: project.dir });
  await using engine = await openDatabase({ path, readOnly: true });
  const tables = await readReleased(engine, storedTables);
  const rows = await engine.rows(sql`select account from accounting order by rowid`);
  const accounting = rows.map((row) => JSON.parse(String(row["account"])) as Accounting);
  return { tables, accounting };
}
