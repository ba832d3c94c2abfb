import { administrationZone } from "../config/administration-zone.js";
import type { Project } from "../config/project.js";
import { openDatabase } from "../engine/duckdb.js";
import type { Answer } from "../engine/engine.js";
import { AppError } from "../errors/app-error.js";
import { jobsOf } from "./load-project.js";
import { analysisFile, exists, inStore } from "./open.js";
import { storedLoad } from "./records.js";
import { isExpired, refuseExpired } from "./refuse-expired.js";

/**
 * Runs a typed query on a project's analysis store, which is opened read-only and locked: nothing can be changed and no
 * other file reached. Instants are shown, and taken apart by functions, in the zone of the administration. Throws `nothing-loaded`, `data-expired` where it holds a process whose data are to be deleted by
 * `today` (an ISO date), `sql-failed`, and what opening a store throws.
 */
export async function queryStore(
  project: Project,
  query: string,
  { today, ...o }: { readonly today: string; readonly interrupted?: AbortSignal },
): Promise<Answer> {
  const path = analysisFile(project);
  if (!(await exists(path))) throw new AppError("nothing-loaded", { folder: project.dir });
  return inStore(project, async () => {
    const zones = { zone: administrationZone, reckonedIn: administrationZone };
    await using engine = await openDatabase({ path, readOnly: true, ...zones, ...o });
    for (const job of jobsOf(project, undefined))
      if (isExpired(job, today) && (await storedLoad(engine, job.id)) !== null)
        refuseExpired(job, today, project.store);
    try {
      return await engine.table({ render: () => query });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "query-failed") throw error;
      throw new AppError("sql-failed", { reason: reasonOf(error.cause) }, { cause: error });
    }
  });
}

/** Errors about the query itself: the database found them before it looked at a row. */
const aboutQuery =
  /^(Parser|Binder|Catalog|Permission|Not implemented) Error\b|^Invalid Input Error: Cannot execute statement of type "[A-Z_]+" on database "\w+" which is attached in read-only mode!$/;

/**
 * What the database says: in its words where they are about the query, else the kind alone, because an error that comes
 * up while rows are read may quote a cell.
 */
function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : "";
  if (aboutQuery.test(message)) return message.trimEnd();
  return /^[A-Z][A-Za-z- ]* Error/.exec(message)?.[0] ?? "Error";
}
