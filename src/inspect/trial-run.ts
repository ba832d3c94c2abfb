import type { Source } from "../config/source.js";
import type { Effects } from "../effects.js";
import { openDatabase } from "../engine/duckdb.js";
import type { Engine } from "../engine/engine.js";
import { AppError } from "../errors/app-error.js";
import { filesToRead } from "../ingest/readers/hive-files.js";
import { ingest } from "../ingest/ingest.js";
import { lookAlikes } from "../quality/look-alikes.js";
import { oneTimeKey } from "../ingest/instances/pseudonym.js";
import type { Finding } from "../quality/finding.js";
import { literal, sql } from "../sql/tag.js";
import type { TrialRun } from "./inspection.js";

/** What the trial run was told. */
export interface TrialOptions {
  readonly temp: string;
  /** ISO date. */
  readonly today: string;
  readonly public_data: boolean;
  readonly effects: Effects;
}

/** How the trial run ended. */
export interface Tried {
  /** null = nothing could be counted. */
  readonly trial: TrialRun | null;
  readonly findings: readonly Finding[];
  /** Why `ingest` would refuse the files; null = it would not. */
  readonly refusal: AppError | null;
}

/** Errors that say something about the files or the mapping, and so belong to the answer. */
const aboutData: ReadonlySet<string> = new Set(["no-events", "xes-without-times"]);

/**
 * Runs the real `ingest` in memory, so that counts and findings are exactly what it will say. However many rows are not
 * usable, it goes on: how many is what the caller wants to know. Personal data in a mapped column is a refusal, and
 * all else is found out nevertheless. Nothing is left of it.
 */
export async function tryIngest(source: Source, o: TrialOptions): Promise<Tried> {
  try {
    return await run(source, o, !o.public_data);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const refusal: AppError = error as AppError;
    if (refusal.code === "personal-data-found") return { ...(await run(source, o, false)), refusal };
    if (aboutData.has(refusal.code)) return { trial: null, findings: [], refusal };
    throw error;
  }
}

async function run(source: Source, o: TrialOptions, lint: boolean): Promise<Tried> {
  await using engine = await openDatabase({
    files: await filesToRead(source),
    folders: [o.temp],
    temp: o.temp,
    zone: source.timezone,
    ...(o.effects.interrupted !== undefined && { interrupted: o.effects.interrupted }),
  });
  const { accounts, findings } = await engine.transaction(() =>
    ingest(
      engine,
      "inspect",
      source,
      {
        maxRejectShare: 1,
        caseKey: o.public_data ? null : oneTimeKey(),
        oneTimeKey: true,
        detectResource: o.public_data,
        timePrecision: o.public_data ? "source" : "minute",
        today: o.today,
        lint,
        temp: o.temp,
      },
      o.effects,
    ),
  );
  return { trial: { accounts, ...(await counted(engine, source)) }, findings, refusal: null };
}

async function counted(engine: Engine, { timezone }: Source) {
  const [all] = await engine.rows(sql`
    select
      count(*) as events,
      count(distinct case_id) as cases,
      strftime(min(timezone(${literal(timezone)}, time)), '%Y-%m-%d') as first_day,
      strftime(max(timezone(${literal(timezone)}, time)), '%Y-%m-%d') as last_day
    from instances`);
  const names = await engine.rows(sql`
    select activity
    from instances
    group by activity
    order by count(*) desc, activity`);
  const activities = names.map((row) => String(row["activity"]));
  const rank = (name: string): number => activities.indexOf(name);
  return {
    events: Number(all?.["events"]),
    cases: Number(all?.["cases"]),
    period: { from: String(all?.["first_day"]), to: String(all?.["last_day"]) },
    activities,
    alike: lookAlikes(activities).map((group) => [...group].sort((a, b) => rank(a) - rank(b))),
  };
}
