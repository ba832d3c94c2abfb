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

/** What a build released, with the configuration that it was computed under. */
export interface Release {
  readonly tables: ReleasedTables;
  readonly accounting: readonly Accounting[];
  /** SHA-256 of every configuration file. */
  readonly config_sha256: string;
}

/** Writes the released tables of a project anew; the file is whole or as it was. */
export async function storeRelease(
  project: Project,
  { tables, accounting, config_sha256 }: Release,
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
      await engine.append({ table: "configuration", columns: { sha256: "varchar" } }, [[config_sha256]]);
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
    return await readable(project, () => readReleased(engine, tables));
  });
}

/** Everything of the last build. Throws `nothing-built`, and `release-outdated` as `lastRelease` does. */
export async function readRelease(project: Project): Promise<Release> {
  const path = releaseFile(project);
  if (!(await exists(path))) throw new AppError("nothing-built", { folder: project.dir });
  await using engine = await openDatabase({ path, readOnly: true });
  return await readable(project, async () => {
    const tables = await readReleased(engine, storedTables);
    const rows = await engine.rows(sql`select account from accounting order by rowid`);
    const [configuration] = await engine.rows(sql`select sha256 from configuration`);
    return {
      tables,
      accounting: rows.map((row) => JSON.parse(String(row["account"])) as Accounting),
      config_sha256: String(configuration?.["sha256"]),
    };
  });
}

/** A store of another version lacks a table or a column. */
async function readable<T>(project: Project, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.code !== "query-failed") throw cause;
    throw new AppError("release-outdated", { folder: project.store }, { cause });
  }
}
