import type { Engine } from "../../engine/engine.js";
import { list, literal, sql, type Fragment } from "../../sql/tag.js";
import { isComplete, pairs, usable } from "./pairs.js";

/**
 * How the lifecycle column was read.
 * `none`: there is none, or it is empty · `sub_status`: it holds other words than the transitions of XES, so every row is an
 * event · `complete_only`: the rows that are complete are the events · `paired`: as before, and start rows give them
 * their start · `start_only`: nothing is ever completed, each start row is an event at its start · `other`: neither
 * start nor complete, so every row is an event.
 */
export type LifecycleKind = "none" | "sub_status" | "complete_only" | "paired" | "start_only" | "other";

/** Activity instances made from the rows of a log. */
export interface Instances {
  readonly kind: LifecycleKind;
  /**
   * SQL of a relation: file, source_row, case_id, activity, time, start_time, org_unit, system, channel, outcome, person,
   * role and amount as in `ingest_rows`; where rows were paired, all of the completion but `start_time`.
   */
  readonly relation: Fragment;
  /** The relation is all usable rows, as they are. */
  readonly whole: boolean;
  /** Rows that the relation must have, counted without it. */
  readonly expected: number;
  /** Start and completion were paired, and some row suspends an execution. */
  readonly suspends: boolean;
  /** Per file: executions that were never completed, and completions without a start in a log that has starts. */
  readonly orphans: ReadonlyMap<number, { readonly starts: number; readonly completes: number }>;
}

/** The transitions of the XES standard (IEEE 1849, lifecycle extension, standard model). */
const transitions = [
  "schedule",
  "assign",
  "reassign",
  "start",
  "suspend",
  "resume",
  "complete",
  "autoskip",
  "manualskip",
  "withdraw",
  "pi_abort",
  "ate_abort",
  "abort_activity",
  "abort_case",
] as const;

/**
 * Start and complete rows → one row per activity instance (`measures.md` 1.1). `startColumn`: the log has the start of
 * an execution in a column of its own, so nothing is paired. Never merges two completions without an instance id.
 * `lifecycle`: some file has transitions.
 */
export async function collapse(
  engine: Engine,
  { startColumn, lifecycle }: { readonly startColumn: boolean; readonly lifecycle: boolean },
): Promise<Instances> {
  const counts = lifecycle ? await countTransitions(engine) : await countRows(engine);
  const kind = kindOf(counts, startColumn);
  const as = (relation: Fragment, expected: number): Instances => ({
    kind,
    relation,
    whole: kind === "none" || kind === "sub_status" || kind === "other",
    expected,
    suspends: false,
    orphans: new Map(),
  });
  switch (kind) {
    case "none":
    case "sub_status":
    case "other":
      return as(sql`(select * from ${usable})`, counts.all);
    case "complete_only":
      return as(sql`(select * from ${usable} and ${isComplete})`, counts.completes);
    case "start_only":
      return as(
        sql`(select * replace (null::timestamptz as start_time) from ${usable} and lifecycle = 'start')`,
        counts.starts,
      );
    case "paired":
      await engine.rows(sql`create or replace temporary table ingest_pairs as ${pairs}`);
      return {
        kind,
        relation: sql`(select * from temp.main.ingest_pairs where not orphan_start)`,
        whole: false,
        expected: await countExecutions(engine),
        suspends: counts.suspends > 0,
        orphans: await orphans(engine),
      };
  }
}

/** Forgets what `collapse` made. */
export async function dropPairs(engine: Engine): Promise<void> {
  await engine.rows(sql`drop table if exists temp.main.ingest_pairs`);
}

interface Transitions {
  readonly all: number;
  readonly stated: number;
  readonly others: number;
  readonly starts: number;
  readonly completes: number;
  readonly suspends: number;
}

async function countTransitions(engine: Engine): Promise<Transitions> {
  const standard = list(transitions.map((name) => literal(name)));
  const [row] = await engine.rows(sql`
    select
      count(*) as n,
      count(*) filter (where lifecycle <> '') as stated,
      count(*) filter (where lifecycle <> '' and lifecycle not in (${standard})) as others,
      count(*) filter (where lifecycle = 'start') as starts,
      count(*) filter (where ${isComplete}) as completes,
      count(*) filter (where lifecycle = 'suspend') as suspends
    from ${usable}`);
  const count = (name: string): number => Number(row?.[name] ?? 0);
  return {
    all: count("n"),
    stated: count("stated"),
    others: count("others"),
    starts: count("starts"),
    completes: count("completes"),
    suspends: count("suspends"),
  };
}

async function countRows(engine: Engine): Promise<Transitions> {
  const [row] = await engine.rows(sql`select count(*) as n from ${usable}`);
  return { all: Number(row?.["n"]), stated: 0, others: 0, starts: 0, completes: 0, suspends: 0 };
}

function kindOf({ stated, others, starts, completes }: Transitions, startColumn: boolean): LifecycleKind {
  if (stated === 0) return "none";
  if (others > 0) return "sub_status";
  if (completes > 0) return starts > 0 && !startColumn ? "paired" : "complete_only";
  return starts > 0 ? "start_only" : "other";
}

/** Completions without an instance id, and executions with one that were completed. */
async function countExecutions(engine: Engine): Promise<number> {
  const [row] = await engine.rows(sql`
    select
      count(*) filter (where execution is null)
        + count(distinct (case_id, activity, execution)) filter (where execution is not null) as n
    from (select case_id, activity, nullif(trim(instance), '') as execution from ${usable} and ${isComplete})`);
  return Number(row?.["n"] ?? 0);
}

async function orphans(engine: Engine): Promise<Instances["orphans"]> {
  const rows = await engine.rows(sql`
    select
      file,
      count(*) filter (where orphan_start) as starts,
      count(*) filter (where not orphan_start and start_time is null) as completes
    from temp.main.ingest_pairs
    group by file`);
  return new Map(
    rows.map((row) => [
      Number(row["file"]),
      { starts: Number(row["starts"]), completes: Number(row["completes"]) },
    ]),
  );
}
