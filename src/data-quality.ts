import { join } from "node:path";
import { shown } from "./analyse.js";
import { processInfos, unfiltered } from "./job.js";
import { analyseInStore } from "./analyse-in-store.js";
import { profileOf, wholeDepartments } from "./build.js";
import { configHash } from "./config/config-hash.js";
import type { ProfileName } from "./config/policy.js";
import type { Project } from "./config/project.js";
import type { Effects } from "./effects.js";
import type { Accounting } from "./ingest/accounting.js";
import { dataTables, type ProcessFindings } from "./measures/data/rows.js";
import { manifestOf, type RunFacts } from "./reports/manifest.js";
import { qualityReport } from "./reports/pages/quality.js";
import { qualityFile } from "./reports/process-file.js";
import { verdictOf, type Verdict } from "./reports/quality/verdict.js";
import { writePages, type Written } from "./reports/write-pages.js";
import { releaseAll } from "./release/tables.js";
import { jobsOf } from "./store/load-project.js";
import type { Lang, Text } from "./text.js";

export interface QualityOptions {
  /** Absent = `intern`: the report is for those who mend the data. */
  readonly profile?: ProfileName;
  readonly lang?: Lang;
  /** Folder for the reports; absent = the project's. */
  readonly out?: string;
  /** Ids; absent = every process. */
  readonly only?: readonly string[];
  readonly facts: Pick<RunFacts, "version" | "git_commit">;
  /** A folder that must not outlive the run, also where the run is cut off. */
  readonly forget?: (folder: string) => void;
}

/** How good the data of one process are. */
export interface ProcessQuality extends ProcessFindings {
  readonly name: Text;
  readonly verdict: Verdict;
  readonly accounts: readonly Accounting[];
  /** The report. */
  readonly file: string;
}

/**
 * Checks the data of a project's processes: loads what has changed, computes the measures of data quality and writes one
 * report per process; nothing of the released results changes. Throws what `buildProject` throws; no report is written
 * then.
 */
export async function checkDataQuality(
  project: Project,
  o: QualityOptions,
  effects: Effects,
): Promise<readonly ProcessQuality[]> {
  const jobs = unfiltered(jobsOf(project, o.only));
  const profile = profileOf(project, jobs, o.profile ?? "intern");
  const { computed, loaded, population } = await analyseInStore(project, jobs, o, effects);
  const accounting = loaded.flatMap(({ accounts }) => accounts);
  const tables = releaseAll(
    [...shown(computed), ...dataTables(accounting, loaded, population)],
    profile,
    population,
    wholeDepartments(jobs),
  );
  const facts: RunFacts = {
    ...o.facts,
    config_sha256: await configHash(project),
    model_version: null,
    rule_catalogue_version: null,
    legal_as_of: null,
  };
  const input = {
    lang: o.lang ?? project.lang,
    profile,
    tables,
    processes: processInfos(jobs, accounting),
    model: null,
    project: { name: project.name, accessibility_contact: project.accessibility_contact ?? null },
    manifest: manifestOf(facts, tables, accounting, effects.now()),
  };
  const folder = o.out ?? project.paths.reports;
  const pages: Written[] = [];
  for (const { id } of jobs) pages.push({ path: qualityFile(id), content: await qualityReport(input, id) });
  await writePages(pages, folder, effects);
  return loaded.map(({ process, accounts, findings }, i): ProcessQuality => {
    const sum = (of: "rows_read" | "rows_rejected") => accounts.reduce((all, one) => all + one[of], 0);
    return {
      process,
      name: jobs[i]?.name ?? { de: process, en: process },
      verdict: verdictOf(findings, { read: sum("rows_read"), rejected: sum("rows_rejected") }),
      accounts,
      findings,
      file: join(folder, qualityFile(process)),
    };
  });
}
