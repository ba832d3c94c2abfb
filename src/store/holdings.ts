import type { Project } from "../config/project.js";
import { openDatabase } from "../engine/duckdb.js";
import { AppError } from "../errors/app-error.js";
import { param, sql } from "../sql/tag.js";
import { analysisFile, exists, inStore } from "./open.js";
import { hasTable, storedLoad, type StoredFile } from "./records.js";

/** What the store holds of a process: counts and the files that it was read from. */
export interface Holding {
  readonly process: string;
  readonly cases: number;
  readonly rows: number;
  readonly files: readonly StoredFile[];
}

/**
 * What the store holds, by the ids of the processes; none where there is no store, null where it is damaged. `alone`: nobody
 * else may have the store open. Throws `store-busy`, `not-writable`.
 */
export async function holdings(
  project: Project,
  { alone }: { readonly alone: boolean },
): Promise<readonly Holding[] | null> {
  const path = analysisFile(project);
  if (!(await exists(path))) return [];
  try {
    return await inStore(project, () => read(path, !alone));
  } catch (error) {
    // what cannot be read any more has to be deletable all the same
    if (error instanceof AppError && (error.code === "store-damaged" || error.code === "query-failed"))
      return null;
    throw error;
  }
}

async function read(path: string, readOnly: boolean): Promise<readonly Holding[]> {
  await using engine = await openDatabase({ path, readOnly });
  if (!(await hasTable(engine, "loads"))) return [];
  const found: Holding[] = [];
  for (const row of await engine.rows(sql`select distinct process from loads order by process`)) {
    const process = String(row["process"]);
    const [count] = await engine.rows(sql`
      select count(*) as events, count(distinct case_id) as cases
      from instances where process = ${param(process)}`);
    found.push({
      process,
      cases: Number(count?.["cases"] ?? 0),
      rows: Number(count?.["events"] ?? 0),
      files: (await storedLoad(engine, process))?.files ?? [],
    });
  }
  return found;
}
