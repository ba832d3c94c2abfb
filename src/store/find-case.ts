import type { Project } from "../config/project.js";
import type { Normalisation } from "../config/source.js";
import type { Engine } from "../engine/engine.js";
import { AppError } from "../errors/app-error.js";
import { caseToken } from "../ingest/instances/pseudonym.js";
import { caseIdOf } from "../ingest/rows/case-ids.js";
import { param, sql } from "../sql/tag.js";
import type { StoreKey } from "./key.js";
import { mappingOf } from "./mapping-hash.js";
import { hasTable, storedLoad, type StoredLoad } from "./records.js";
import { loads } from "./tables.js";

/** Rows of a case that came from one file. */
export interface CaseFile {
  /** Its place among the files of the process, from 0. */
  readonly number: number;
  /** Base name. */
  readonly file: string;
  /** Of the file when it was read in, in hex. */
  readonly sha256: string;
  readonly rows: number;
}

/** A case in the store, by its number there; nothing of it says which case it is. */
export interface FoundCase {
  readonly process: string;
  readonly case_no: number;
  /** Events. */
  readonly rows: number;
  /** In the order in which they were loaded. */
  readonly files: readonly CaseFile[];
}

/** Where a case was looked for, and where it is. */
export interface CaseSearch {
  /** Processes that were looked through. */
  readonly searched: readonly string[];
  /** At most one a process. */
  readonly found: readonly FoundCase[];
  /** Processes without the case of which nobody knows how their ids were read: the process file is another one, or gone. */
  readonly unsure: readonly string[];
}

/**
 * Looks for a case by the id that its export gives it: read by the rules of the process, and turned into a token as loading
 * does it. `only`: processes; null = all that are stored. Throws `case-key-missing`, `case-key-other`, `case-one-time`.
 */
export async function findCase(
  engine: Engine,
  project: Project,
  caseId: string,
  { only, key }: { readonly only: readonly string[] | null; readonly key: StoreKey | null },
): Promise<CaseSearch> {
  const found: FoundCase[] = [];
  const unsure: string[] = [];
  const searched = (await storedProcesses(engine)).filter((one) => only === null || only.includes(one));
  for (const process of searched) {
    const stored = await storedLoad(engine, process);
    if (stored === null) continue;
    const known = project.processes.find(({ id }) => id === process);
    const id = await readId(engine, caseId, known?.source.normalize_case);
    const token = tokenIn(process, stored, id, key);
    const one = await caseOf(engine, process, token, stored);
    if (one !== null) found.push(one);
    else if (known === undefined || mappingOf(known, project) !== stored.mapping) unsure.push(process);
  }
  return { searched, found, unsure };
}

/** The ids of the processes in a store. */
async function storedProcesses(engine: Engine): Promise<readonly string[]> {
  if (!(await hasTable(engine, loads.table))) return [];
  const rows = await engine.rows(sql`select distinct process from loads order by process`);
  return rows.map((row) => String(row["process"]));
}

async function readId(
  engine: Engine,
  caseId: string,
  rules: readonly Normalisation[] | undefined,
): Promise<string> {
  const [row] = await engine.rows(
    sql`select ${caseIdOf(sql`case_id`, rules)} as id from (select ${param(caseId)}::varchar as case_id)`,
  );
  return String(row?.["id"]);
}

function tokenIn(process: string, stored: StoredLoad, id: string, key: StoreKey | null): string {
  if (stored.key === "public") return id;
  if (stored.key === "one-time") throw new AppError("case-one-time", { process });
  if (key === null) throw new AppError("case-key-missing", { process });
  if (key.id !== stored.key)
    throw new AppError("case-key-other", { process, stored: stored.key, given: key.id });
  return caseToken(key.secret, id);
}

/**
 * The case of a token. Rows stand in the order of their files, so that the counts of the files say from which one a row
 * came. Throws `rows-unaccounted` where these do not give the rows of the process.
 */
async function caseOf(
  engine: Engine,
  process: string,
  token: string,
  { files }: StoredLoad,
): Promise<FoundCase | null> {
  const [known] = await engine.rows(sql`
    select case_no from instance_cases where process = ${param(process)} and case_id = ${param(token)}`);
  if (known === undefined) return null;
  const case_no = Number(known["case_no"]);
  const ranked = await engine.rows(sql`
    select place
    from (
      select numbered.case_no, row_number() over (order by numbered.source_row) as place
      from instance_rows as numbered
      join instance_cases as cases on cases.case_no = numbered.case_no
      where cases.process = ${param(process)}
    )
    where case_no = ${param(case_no)}
    order by place`);
  const places = ranked.map((row) => Number(row["place"]));
  await refuseUnaccounted(engine, process, files);
  let first = 0;
  const parts = files.map(({ file, sha256, account }, number): CaseFile => {
    const last = first + account.rows_loaded;
    const rows = places.filter((place) => place > first && place <= last).length;
    first = last;
    return { number, file, sha256, rows };
  });
  return { process, case_no, rows: places.length, files: parts.filter(({ rows }) => rows > 0) };
}

async function refuseUnaccounted(engine: Engine, process: string, files: StoredLoad["files"]): Promise<void> {
  const [count] = await engine.rows(
    sql`select count(*) as n from instances where process = ${param(process)}`,
  );
  const read = files.reduce((sum, { account }) => sum + account.rows_loaded, 0);
  const accounted = Number(count?.["n"] ?? 0);
  if (read !== accounted)
    throw new AppError("rows-unaccounted", {
      file: files.map(({ file }) => file).join(", "),
      read,
      accounted,
    });
}
