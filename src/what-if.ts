import { withLoaded } from "./analyse-in-store.js";
import { profileOf } from "./build.js";
import { nearest } from "./config/nearest.js";
import type { Profile, ProfileName } from "./config/policy.js";
import type { Project } from "./config/project.js";
import type { Effects } from "./effects.js";
import type { Engine } from "./engine/engine.js";
import { AppError } from "./errors/app-error.js";
import { refuseSmallUnits } from "./filters/asked.js";
import type { Accounting } from "./ingest/accounting.js";
import { executionsOf } from "./measures/what-if/executions.js";
import { replay, type Replay } from "./measures/what-if/replay.js";
import { whatIfSteps } from "./measures/what-if/steps-table.js";
import { whatIfTable } from "./measures/what-if/table.js";
import type { Row } from "./measures/measure.js";
import { runAll } from "./measures/run.js";
import { freedHours, workMeasures } from "./ranking/what-if-hours.js";
import { releaseAll, type ReleasedTables } from "./release/tables.js";
import type { RunFacts } from "./reports/manifest.js";
import { sortLog } from "./sort-log.js";
import { param, sql } from "./sql/tag.js";
import { quantileSorted } from "./statistics/quantile.js";
import { random } from "./statistics/random.js";
import { jobsOf } from "./store/load-project.js";
import type { Text } from "./text.js";

/** A step and the share of its executions that would run by itself. */
export interface Automated {
  readonly activity: string;
  /** 0 … 1. */
  readonly share: number;
}

export interface WhatIfOptions {
  readonly process: string;
  readonly automate: readonly Automated[];
  /** `keep`: nothing is assumed about queues; `drop`: waiting for the office itself before such an execution is gone. */
  readonly waiting: "keep" | "drop";
  readonly profile: ProfileName;
  readonly facts: Pick<RunFacts, "version" | "git_commit">;
  /** A folder that must not outlive the run, also where the run is cut off. */
  readonly forget?: (folder: string) => void;
}

/** A what-if as it may be shown. */
export interface WhatIf {
  readonly name: Text;
  readonly profile: Profile;
  readonly automate: readonly Automated[];
  readonly waiting: "keep" | "drop";
  /** Steps whose waiting is kept although it was to be dropped: it is not the office that is waited for. */
  readonly keptWaits: readonly string[];
  /** The tables `what-if` and `what-if-steps`. */
  readonly tables: ReleasedTables;
  readonly accounts: readonly Accounting[];
}

/** Names the draws: where the way of drawing changes, this does. */
const version = "what-if-v1";

/**
 * Replays the log of a process as if some of its steps had run by themselves. Throws `process-unknown`,
 * `what-if-step-unknown`, `what-if-step-twice`, `what-if-step-small`, `what-if-no-cases`, `what-if-withheld`, and what loading throws.
 */
export async function whatIfInProject(project: Project, o: WhatIfOptions, effects: Effects): Promise<WhatIf> {
  refuseTwice(o);
  const jobs = jobsOf(project, [o.process]);
  const profile = profileOf(project, jobs, o.profile);
  refuseSmallUnits(jobs, profile);
  const process = jobs[0]?.process ?? null;
  const configured = new Map(Object.entries(process?.activities ?? {}));
  const drops = ({ activity }: Automated) =>
    o.waiting === "drop" && configured.get(activity)?.wait_owner === "own";
  const { row, work, accounts } = await withLoaded(project, jobs, o, effects, async (engine, loaded) => {
    await sortLog(engine, jobs, effects);
    await refuseUnknownSteps(engine, o);
    const steps = o.automate.map(({ activity }) => activity);
    const executions = await executionsOf(engine, o.process, steps);
    const assumed = o.automate.map((one) => ({ share: one.share, dropWait: drops(one) }));
    const stream = (purpose: string) => random(version, o.process, purpose);
    refuseSmallSteps(o.process, steps, executions.casesWith, profile);
    const replayed = replay(
      executions,
      assumed,
      steps.map((activity) => stream(`replay ${activity}`)),
    );
    if (replayed === null) throw new AppError("what-if-no-cases", { process: o.process });
    const freed =
      process === null
        ? { draws: null, rows: [] }
        : freedHours(
            process,
            o.automate.map((one, i) => ({
              ...one,
              executions: executions.all[i] ?? 0,
              cases: executions.casesWith[i] ?? 0,
            })),
            await runAll(engine, workMeasures),
            stream,
          );
    return {
      row: rowOf(o.process, replayed, freed.draws),
      work: freed.rows,
      accounts: loaded.flatMap((one) => one.accounts),
    };
  });
  const tables = releaseAll(
    [
      { of: whatIfTable, rows: [row] },
      { of: whatIfSteps, rows: work },
    ],
    profile,
    new Map([[o.process, row.cases]]),
  );
  if (tables.get(whatIfTable).rows.length === 0) {
    throw new AppError("what-if-withheld", {
      process: o.process,
      profile: profile.name,
      min_cases: profile.min_cases,
    });
  }
  return {
    name: jobs[0]?.name ?? { de: o.process, en: o.process },
    profile,
    automate: o.automate,
    waiting: o.waiting,
    keptWaits:
      o.waiting === "keep" ? [] : o.automate.filter((one) => !drops(one)).map(({ activity }) => activity),
    tables,
    accounts,
  };
}

/** Throws `what-if-step-small` for a step that fewer cases have than may be told. */
function refuseSmallSteps(
  process: string,
  steps: readonly string[],
  casesWith: ArrayLike<number>,
  { name, k_cases, extremes }: Profile,
): void {
  if (extremes) return;
  for (const [i, activity] of steps.entries())
    if ((casesWith[i] ?? 0) < k_cases)
      throw new AppError("what-if-step-small", { process, activity, profile: name, k_cases });
}

function refuseTwice({ process, automate }: WhatIfOptions): void {
  const named = automate.map(({ activity }) => activity);
  const twice = named.find((activity, i) => named.indexOf(activity) < i);
  if (twice !== undefined) throw new AppError("what-if-step-twice", { process, activity: twice });
}

async function refuseUnknownSteps(engine: Engine, { process, automate }: WhatIfOptions): Promise<void> {
  const rows = await engine.rows(sql`
    select activity
    from activities
    where process = ${param(process)}
    order by activity`);
  const known = rows.map((row) => String(row["activity"]));
  for (const { activity } of automate) {
    if (known.includes(activity)) continue;
    throw new AppError("what-if-step-unknown", {
      process,
      activity,
      near: nearest(activity, known),
      known: known.length,
    });
  }
}

const rowOf = (
  process: string,
  { cases, median, p90, medians, p90s, earlier, fasterShare }: Replay,
  hours: Float64Array | null,
): Row<(typeof whatIfTable)["columns"]> => ({
  process,
  cases,
  median_seconds: median,
  p90_seconds: p90,
  new_median_p10_seconds: medians.p10,
  new_median_p50_seconds: medians.p50,
  new_median_p90_seconds: medians.p90,
  new_p90_p10_seconds: p90s.p10,
  new_p90_p50_seconds: p90s.p50,
  new_p90_p90_seconds: p90s.p90,
  earlier_p10_seconds: earlier.p10,
  earlier_p50_seconds: earlier.p50,
  earlier_p90_seconds: earlier.p90,
  faster_cases: Math.round(fasterShare * cases),
  faster_share: fasterShare,
  hours_p10: hours === null ? null : quantileSorted(hours, 0.1),
  hours_p50: hours === null ? null : quantileSorted(hours, 0.5),
  hours_p90: hours === null ? null : quantileSorted(hours, 0.9),
});
