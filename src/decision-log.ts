import type { Project } from "./config/project.js";
import { AppError } from "./errors/app-error.js";
import type { Computed } from "./measures/measure.js";
import { verified, type Chain } from "./ranking/decisions/chain.js";
import { statusOf } from "./ranking/decisions/status.js";
import { decisionRows, decisionTable } from "./ranking/tables/decisions.js";
import type { Population } from "./release/released.js";
import { contentOf } from "./store/file-content.js";

/** The decision log of a project, looked at line by line; empty where there is none. */
export async function readDecisions({ paths }: Pick<Project, "paths">): Promise<Chain> {
  const bytes = await contentOf(paths.decisions);
  return bytes === null ? { records: [], broken: null } : verified(bytes);
}

/** Where the processes of a population stand, as a table. Throws `decisions-broken` for a log that does not hold. */
export async function decisionsOf(
  project: Pick<Project, "paths">,
  population: Population,
): Promise<Computed> {
  const { records, broken } = await readDecisions(project);
  if (broken !== null) throw new AppError("decisions-broken", { file: project.paths.decisions, ...broken });
  const processes = [...population].map(([id, cases]) => ({ id, cases }));
  return { of: decisionTable, rows: decisionRows(processes, statusOf(records)) };
}
