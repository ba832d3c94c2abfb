import { createHash } from "node:crypto";
import { join } from "node:path";
import { configHash } from "./config/config-hash.js";
import type { Project } from "./config/project.js";
import { unknownProcess } from "./config/unknown-process.js";
import { readDecisions } from "./decision-log.js";
import type { Effects } from "./effects.js";
import { AppError } from "./errors/app-error.js";
import { refusePerson } from "./personal-data/refuse-person.js";
import { correctable, lineOf, recorded } from "./ranking/decisions/chain.js";
import { departs, type Proposed } from "./ranking/decisions/departs.js";
import { recordFile } from "./ranking/decisions/record-file.js";
import { leastReason, type Decided, type DecisionRecord, type Known } from "./ranking/decisions/record.js";
import { statusOf } from "./ranking/decisions/status.js";
import { legalAsOf } from "./ranking/pre-screen-rules.js";
import { suitability } from "./ranking/tables.js";
import { processFile } from "./reports/process-file.js";
import { appendLine, makeFolderOf } from "./store/append-line.js";
import { contentOf } from "./store/file-content.js";
import { whileLocked } from "./store/file-lock.js";
import { lastRelease } from "./store/release-file.js";

export interface DecideOptions {
  /** The report decided on, absolute; absent = the process's report of the last build, if there is one. */
  readonly report?: string;
  /** A file that must not outlive the run, also where the run is cut off. */
  readonly forget?: (file: string) => void;
}

/**
 * Appends what people decided to the decision log of a project, with what the tool knew: places in the last build, report,
 * configuration, state of the law. One run at a time; a record is on the disk before this returns, and never in half: what
 * could not be written is taken back. Returns the record and those before it. Throws `process-unknown`,
 * `person-named`, `reason-short`, `decision-not-correctable`, `report-missing`, `file-locked`, `not-writable`, and
 * `decisions-broken` for a log that does not hold: nothing is added to it.
 */
export async function recordDecision(
  project: Project,
  decided: Decided,
  o: DecideOptions,
  effects: Pick<Effects, "now">,
): Promise<{ readonly record: DecisionRecord; readonly before: readonly DecisionRecord[] }> {
  refusePeople(decided);
  const characters = decided.reason.length;
  if (characters < leastReason) throw new AppError("reason-short", { characters, least: leastReason });
  const ids = project.processes.map(({ id }) => id);
  if (!ids.includes(decided.process)) {
    throw unknownProcess(decided.process, ids);
  }
  const file = project.paths.decisions;
  const proposed = await proposals(project);
  const known = await knownAbout(project, decided.process, proposed, o.report);
  await makeFolderOf(file);
  return whileLocked(
    file,
    async () => {
      const { records: before, broken } = await readDecisions(project);
      if (broken !== null) throw new AppError("decisions-broken", { file, ...broken });
      refuseCorrection(decided, before);
      const statuses = statusOf(before);
      const isOpen = (id: string) => (statuses.get(id)?.decision ?? "open") === "open";
      const judged = departs(decided.process, decided.decision, proposed, isOpen);
      const time = effects.now().toISOString();
      const record = recorded({ ...decided, ...known, departs: judged }, time, before);
      // what the log could not read again must not get into it
      if (!recordFile.safeParse(record).success) throw new TypeError("no record of the decision log");
      await appendLine(file, lineOf(record));
      return { record, before };
    },
    o.forget === undefined ? {} : { forget: o.forget },
  );
}

async function knownAbout(
  project: Project,
  process: string,
  proposed: readonly Proposed[],
  report?: string,
): Promise<Omit<Known, "departs">> {
  const rankIn = (score: string) =>
    proposed.find((row) => row.process === process && row.score === score)?.rank ?? null;
  return {
    rank_by_tool: { rpa: rankIn("rpa"), ki: rankIn("ki") },
    report_sha256: await reportHash(project, process, report),
    config_sha256: await configHash(project),
    legal_as_of: legalAsOf,
  };
}

/** Throws `decision-not-correctable`. */
function refuseCorrection({ corrects, process }: Decided, records: readonly DecisionRecord[]): void {
  if (corrects === undefined || correctable(corrects, process, records)) return;
  const known = records.filter((record) => correctable(record.id, process, records)).map(({ id }) => id);
  throw new AppError("decision-not-correctable", { id: corrects, process, known });
}

/** `name` is the one field that may hold a name; it is never shown. */
function refusePeople({ body, function: office, reason, conditions }: Decided): void {
  refusePerson("--body", body);
  refusePerson("--function", office);
  refusePerson("--reason", reason);
  for (const condition of conditions) refusePerson("--conditions", condition);
}

/** The rows that a decision is held against; none where nothing was built. */
async function proposals(project: Project): Promise<readonly Proposed[]> {
  const tables = await lastRelease(project, [suitability]);
  return tables?.get(suitability).rows ?? [];
}

async function reportHash(project: Project, process: string, named?: string): Promise<string | null> {
  const bytes = await contentOf(named ?? join(project.paths.reports, processFile(process)));
  if (bytes === null && named !== undefined) throw new AppError("report-missing", { file: named });
  return bytes === null ? null : createHash("sha256").update(bytes).digest("hex");
}
