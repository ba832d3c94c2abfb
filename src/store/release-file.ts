import { copyFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Project } from "../config/project.js";
import { openDatabase } from "../engine/duckdb.js";
import { AppError } from "../errors/app-error.js";
import type { Accounting } from "../ingest/accounting.js";
import type { Described } from "../measures/measure.js";
import { criteria, suitability } from "../ranking/tables.js";
import { storedTables } from "../release/evaluation-catalogue.js";
import { readReleased, storeReleased } from "../release/store.js";
import type { ReleasedTables } from "../release/tables.js";
import { sql } from "../sql/tag.js";
import { exists, inStore } from "./open.js";

const releaseFile = (project: Project) => join(project.store, "release.duckdb");
/** What was released before something changed: configuration, files or profile. */
const earlierFile = (project: Project) => join(project.store, "release-before.duckdb");

/** What a build released, with the configuration that it was computed under. */
export interface Release {
  readonly tables: ReleasedTables;
  readonly accounting: readonly Accounting[];
  /** SHA-256 of every configuration file. */
  readonly config_sha256: string;
  /** Version of the ranking model. */
  readonly model: string;
  /** ISO date. */
  readonly built_on: string;
  /** Whether every process of the project was built: only then ranks can be held against those of another time. */
  readonly whole: boolean;
}

/**
 * Writes the released tables of a project anew; the file is whole or as it was. What was released before stays as the
 * earlier state, if it was whole and came from another configuration, other files or another profile: the same build
 * once more is no change.
 */
export async function storeRelease(project: Project, release: Release): Promise<void> {
  const { tables, accounting, config_sha256 } = release;
  await keepEarlier(project, release);
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
      await engine.append(
        {
          table: "configuration",
          columns: { sha256: "varchar", model: "varchar", built_on: "varchar", whole: "boolean" },
        },
        [[config_sha256, release.model, release.built_on, release.whole]],
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
    return await readable(project, () => readReleased(engine, tables, project.policy.profiles));
  });
}

/**
 * What the last build released, as far as of `known` tables; `none` where nothing was built, `outdated` where another version
 * of the program has built it. For a look that must not fail.
 */
export async function peekRelease(
  project: Project,
  known: readonly Described[],
): Promise<Release | "none" | "outdated"> {
  const path = releaseFile(project);
  if (!(await exists(path))) return "none";
  return inStore(project, async () => (await readKnown(project, path, known)) ?? "outdated");
}

/** Everything of the last build. Throws `nothing-built`, and `release-outdated` as `lastRelease` does. */
export async function readRelease(project: Project): Promise<Release> {
  const path = releaseFile(project);
  if (!(await exists(path))) throw new AppError("nothing-built", { folder: project.dir });
  return await readable(project, () => read(project, path));
}

/**
 * The ranking that was released before the last change, without the other tables; null where nothing was, or another
 * version of the program has written it.
 */
export async function readEarlierRelease(project: Project): Promise<Release | null> {
  const path = earlierFile(project);
  return (await exists(path)) ? await readKnown(project, path, [suitability, criteria]) : null;
}

/** No table: only what a release says of itself. */
const none: readonly Described[] = [];

async function keepEarlier(project: Project, now: Release): Promise<void> {
  const path = releaseFile(project);
  if (!(await exists(path))) return;
  const then = await readKnown(project, path, none);
  if (then === null || !then.whole || inputsOf(then) === inputsOf(now)) return;
  const copy = `${earlierFile(project)}.new`;
  await copyFile(path, copy);
  await rename(copy, earlierFile(project));
}

/** What a release comes from; equal texts, equal inputs. */
const inputsOf = ({ tables, accounting, config_sha256, whole }: Release): string =>
  JSON.stringify([
    tables.profile,
    config_sha256,
    whole,
    accounting.map(({ process, file, sha256 }) => [process, file, sha256]),
  ]);

async function read(
  { policy }: Project,
  path: string,
  known: readonly Described[] = storedTables,
): Promise<Release> {
  await using engine = await openDatabase({ path, readOnly: true });
  const tables = await readReleased(engine, known, policy.profiles);
  const rows = await engine.rows(sql`select account from accounting order by rowid`);
  const [about] = await engine.rows(sql`select sha256, model, built_on, whole from configuration`);
  return {
    tables,
    accounting: rows.map((row) => JSON.parse(String(row["account"])) as Accounting),
    config_sha256: String(about?.["sha256"]),
    model: String(about?.["model"]),
    built_on: String(about?.["built_on"]),
    whole: about?.["whole"] === true,
  };
}

/** As `read`; null where another version of the program has written the file. */
async function readKnown(
  project: Project,
  path: string,
  known: readonly Described[],
): Promise<Release | null> {
  try {
    return await read(project, path, known);
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.code !== "query-failed") throw cause;
    return null;
  }
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
