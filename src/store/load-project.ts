import type { Job } from "../job.js";
import { administrationZone } from "../config/administration-zone.js";
import type { Project } from "../config/project.js";
import { unknownProcess } from "../config/unknown-process.js";
import { unseenActivities, type UnseenActivity } from "../config/unseen-activities.js";
import { AppError } from "../errors/app-error.js";
import type { Effects, Progress } from "../effects.js";
import type { Engine } from "../engine/engine.js";
import { projectKey } from "./key.js";
import { prepareLoad, storeLoad, type Loaded, type LoadProcessOptions } from "./load-process.js";
import type { LoadMode } from "./load-plan.js";
import { literal, param, sql, type Fragment } from "../sql/tag.js";
import type { Text } from "../text.js";
import { inStore, openStore, type OpenStoreOptions } from "./open.js";
import { rejectedCells, type RejectedCell, type RejectedPlace } from "./rejected-cells.js";

/** How the processes of a project are loaded. */
export interface LoadProjectOptions {
  readonly mode?: LoadMode;
  readonly dryRun?: boolean;
  /** No finding of severity `error` is accepted. */
  readonly strict?: boolean;
  /** Share of rejected rows; absent = the project's. */
  readonly maxRejectShare?: number;
  readonly facts: { readonly version: string };
  /** A folder that must not outlive the run, also where the run is cut off. */
  readonly forget?: (folder: string) => void;
  /** The cells that made rows unusable are read again, for the screen of whoever asked. */
  readonly showCells?: boolean;
}

/** A process that was loaded, with what is stored of it now, or why it was not. */
export type LoadResult = { readonly job: Job; readonly cells: readonly RejectedCell[] } & (
  { readonly loaded: Loaded; readonly facts: LoadFacts } | { readonly refused: AppError }
);

/** What is stored of a process. Dates are ISO dates on the clock of the administration. */
export interface LoadFacts {
  readonly events: number;
  readonly cases: number;
  readonly from: string | null;
  readonly to: string | null;
  /** Steps that the process file says something about and that are not stored. */
  readonly unseen: readonly UnseenActivity[];
}

/** The processes of a project by their ids, in its order; absent = all. Throws `process-unknown`. */
export function jobsOf(project: Project, only: readonly string[] | undefined): readonly Job[] {
  const known = project.processes.map((process) => process.id);
  const unknown = only?.filter((id) => !known.includes(id)) ?? [];
  if (unknown[0] !== undefined) throw unknownProcess(unknown[0], known);
  const staff = Object.fromEntries(
    Object.entries(project.org_units).map(([unit, { staff }]) => [unit, staff]),
  );
  return project.processes
    .filter((process) => only === undefined || only.includes(process.id))
    .map((process) => ({ id: process.id, name: process.name, source: process.source, process, staff }));
}

/**
 * Loads processes of a project into its store, each in a transaction of its own: where one is refused, the others are
 * loaded all the same. Throws what is wrong with the store, the key or the program; what is wrong with a process's
 * files is its result.
 */
export async function loadProcesses(
  project: Project,
  only: readonly string[] | undefined,
  o: LoadProjectOptions,
  effects: Effects,
): Promise<readonly LoadResult[]> {
  const jobs = jobsOf(project, only);
  await using store = await openStore(project, openOptions(jobs, o, effects));
  const options = await loadOptions(project, store.temp, o, effects);
  const results: LoadResult[] = [];
  for (const job of jobs) {
    effects.progress(reading(job, jobs, jobs.length));
    results.push(
      await inStore(project, () =>
        loadOne(store.engine, job, { options, showCells: o.showCells === true }, effects),
      ),
    );
  }
  return results;
}

interface One {
  readonly options: LoadProcessOptions;
  readonly showCells: boolean;
}

async function loadOne(engine: Engine, job: Job, one: One, effects: Effects): Promise<LoadResult> {
  const { options, showCells } = one;
  const tools = { engine, temp: options.temp, effects };
  const cellsAt = async (places: readonly RejectedPlace[]) =>
    showCells ? rejectedCells(job.source, places, tools) : [];
  const prepared = await prepareLoad(engine, job, options, effects).catch((error: unknown) =>
    refusedWith(error),
  );
  if (prepared instanceof AppError)
    return { job, refused: prepared, cells: await cellsAt(placesOf(prepared)) };
  const loaded = await engine.transaction(() => storeLoad(engine, prepared, effects));
  return {
    job,
    loaded,
    facts: await factsOf(engine, job),
    cells: await cellsAt(
      loaded.fresh.flatMap(({ file, rejects }) =>
        rejects.map(({ column, lines }) => ({ file, column, lines })),
      ),
    ),
  };
}

/** Where a load that has too many rejected rows says that they are. */
const placesOf = (error: AppError): readonly RejectedPlace[] =>
  error.code === "too-many-rejects" ? [error.details as RejectedPlace] : [];

/** What a person can mend in a process or its files is a result; the rest is thrown. */
function refusedWith(error: unknown): AppError {
  if (error instanceof AppError && error.code !== "query-failed" && error.explain("en").exit !== 1)
    return error as AppError;
  throw error;
}

async function factsOf(engine: Engine, { id, process }: Job): Promise<LoadFacts> {
  const day = (which: "min" | "max"): Fragment => sql`
    strftime(timezone(${literal(administrationZone)}, ${{ render: () => which }}(time)), '%Y-%m-%d')`;
  const [row] = await engine.rows(sql`
    select
      count(*) as events,
      count(distinct case_id) as cases,
      ${day("min")} as from_day,
      ${day("max")} as to_day
    from instances
    where process = ${param(id)}`);
  const known = await engine.rows(
    sql`select distinct activity from instances where process = ${param(id)} order by activity`,
  );
  return {
    events: Number(row?.["events"] ?? 0),
    cases: Number(row?.["cases"] ?? 0),
    from: (row?.["from_day"] ?? null) as string | null,
    to: (row?.["to_day"] ?? null) as string | null,
    unseen:
      process === null
        ? []
        : unseenActivities(
            process,
            known.map((one) => String(one["activity"])),
          ),
  };
}

/** What a store is opened for. */
export const openOptions = (
  jobs: readonly Job[],
  o: Pick<LoadProjectOptions, "dryRun" | "forget">,
  effects: Effects,
): OpenStoreOptions => ({
  sources: jobs.map(({ source }) => source),
  ...(o.dryRun === true && { dryRun: true }),
  ...(o.forget !== undefined && { forget: o.forget }),
  ...(effects.interrupted !== undefined && { interrupted: effects.interrupted }),
  ...(effects.memory !== undefined && { memory: effects.memory }),
});

/** How every process of a project is read. Throws `key-unreadable`, `key-length`. */
export async function loadOptions(
  project: Project,
  temp: string,
  o: LoadProjectOptions,
  effects: Effects,
): Promise<LoadProcessOptions> {
  return {
    mode: o.mode ?? "update",
    strict: o.strict === true,
    key: await projectKey(project, "load"),
    version: o.facts.version,
    store: project.store,
    maxRejectShare: o.maxRejectShare ?? project.limits.max_reject_share,
    detectResource: false,
    timePrecision: project.policy.time_precision,
    today: effects.now().toISOString().slice(0, 10),
    lint: true,
    temp,
  };
}

/** The step, of `total`, in which a process is read. */
export const reading = (job: Job, jobs: readonly Job[], total: number): Progress => ({
  label: { de: `${job.id}: einlesen`, en: `${job.id}: reading` },
  done: jobs.indexOf(job),
  total,
});

/** Says which files' rows went because the files are gone. */
export function tellGone({ process, plan }: Loaded, effects: Effects): void {
  if (plan.does !== "replace" || plan.gone.length === 0) return;
  effects.log(goneWords(process, plan.gone));
}

/** Says that cases which were removed on request may be back. */
export function tellMaybeBack({ process, maybeBack }: Loaded, effects: Effects): void {
  if (maybeBack > 0) effects.log(maybeBackWords(process, maybeBack));
}

/** That cases which were removed on request may be back, and how to look. */
export const maybeBackWords = (process: string, cases: number): Text => ({
  de:
    (cases === 1
      ? `${process}: Vor diesem Einlesen wurde 1 Vorgang auf Verlangen entfernt. Steht er noch in den Exporten, ist er wieder gespeichert`
      : `${process}: Vor diesem Einlesen wurden ${cases} Vorgänge auf Verlangen entfernt. Stehen sie noch in den Exporten, sind sie wieder gespeichert`) +
    `; die Fachabteilung prüft das mit prozessradar case remove --only ${process}.`,
  en:
    (cases === 1
      ? `${process}: before this load 1 case was removed on request. If the exports still hold it, it is stored again`
      : `${process}: before this load ${cases} cases were removed on request. If the exports still hold them, they are stored again`) +
    `; the department checks that with prozessradar case remove --only ${process}.`,
});

/** That rows went with their files, and how to keep such rows. */
export const goneWords = (process: string, gone: readonly string[]): Text => ({
  de: `${process}: nicht mehr vorhanden, die Zeilen sind gelöscht: ${gone.join(", ")}. Wer sie behalten will, liest neue Exporte mit --append ein.`,
  en: `${process}: no longer there, their rows are deleted: ${gone.join(", ")}. To keep such rows load new exports with --append.`,
});
