import { withLoaded } from "./analyse-in-store.js";
import { profileOf } from "./build.js";
import { configHash } from "./config/config-hash.js";
import { refuseFinePeriod } from "./compare.js";
import type { Profile, ProfileName } from "./config/policy.js";
import type { Project } from "./config/project.js";
import { readDecisions } from "./decision-log.js";
import type { Effects } from "./effects.js";
import type { Engine } from "./engine/engine.js";
import { AppError } from "./errors/app-error.js";
import { filtersInWords, refuseSmallUnits } from "./filters/asked.js";
import type { Accounting } from "./ingest/accounting.js";
import { processInfos } from "./job.js";
import { effectCases, type EffectCases } from "./measures/effect/effect-cases.js";
import { effectOf } from "./measures/effect/effect-of.js";
import { effectRows } from "./measures/effect/effect-rows.js";
import { sidesOf, type Sides } from "./measures/effect/sides.js";
import { effectTable } from "./measures/effect/table.js";
import {
  firstWholeMonth,
  isoOf,
  monthOf,
  monthsOn,
  quarterOf,
  windowsOf,
  type Windows,
} from "./measures/effect/windows.js";
import { startedCases, volumeOf, type StartedCases } from "./measures/effect/volume.js";
import { statusOf } from "./ranking/decisions/status.js";
import { releaseAll, type ReleasedTables } from "./release/tables.js";
import { manifestOf, type Manifest, type RunFacts } from "./reports/manifest.js";
import type { ProcessInfo } from "./reports/report-input.js";
import { sortLog } from "./sort-log.js";
import { random } from "./statistics/random.js";
import { jobsOf } from "./store/load-project.js";
import type { Text } from "./text.js";

export interface EffectOptions {
  readonly process: string;
  /** ISO date of the change; absent = that of the newest decision pilot or implemented. In the middle of a month: see `Windows`. */
  readonly since?: string;
  /** ISO date, not in it; absent = `months` whole months, or all in which cases can be seen to their end, at most a year. */
  readonly until?: string;
  readonly months?: number;
  /** Processes in which nothing was changed. */
  readonly against: readonly string[];
  readonly profile: ProfileName;
  readonly facts: Pick<RunFacts, "version" | "git_commit">;
  /** A folder that must not outlive the run, also where the run is cut off. */
  readonly forget?: (folder: string) => void;
}

/** An effect as it may be shown. */
export interface MeasuredEffect {
  readonly name: Text;
  readonly profile: Profile;
  readonly windows: Windows;
  /** Months on both sides, and those that one side lacks. */
  readonly months: readonly string[];
  readonly unmatched: readonly string[];
  readonly against: readonly string[];
  /** The table `effect`. */
  readonly tables: ReleasedTables;
  readonly accounts: readonly Accounting[];
  /** The process and those it is held against as a report needs them, and what the report was made of. */
  readonly processes: readonly ProcessInfo[];
  readonly manifest: Manifest;
}

/** Names the draws: where the way of drawing changes, this does. */
const version = "effect-v1";

/**
 * Measures whether a process of a project has changed since a date, month against the same calendar month before. Throws
 * `process-unknown`, `no-since`, `period-too-fine`, `effect-unmatched`, `effect-withheld`, and what loading throws.
 */
export async function effectInProject(
  project: Project,
  o: EffectOptions,
  effects: Effects,
): Promise<MeasuredEffect> {
  const since = o.since ?? (await decidedSince(project, o.process));
  const named = [o.process, ...o.against];
  const twice = named.find((id, i) => named.indexOf(id) < i);
  if (twice !== undefined) throw new AppError("effect-twice", { process: twice });
  const jobs = jobsOf(project, named);
  const profile = profileOf(project, jobs, o.profile);
  refuseSmallUnits(jobs, profile);
  const asked = askedUntil(since, o, profile);
  const { measured, accounts } = await withLoaded(project, jobs, o, effects, async (engine, loaded) => {
    await sortLog(engine, jobs, effects);
    const read = await readEach(engine, named);
    const span = spanOf(read, { since, asked, wholeMonths: o.until === undefined }, profile);
    if (span === null) throw new AppError("effect-unmatched", { process: o.process, since });
    return {
      measured: read.map((one) => measuredIn(one, span, since)),
      accounts: loaded.flatMap((one) => one.accounts),
    };
  });
  const [own, ...others] = measured;
  if (own === undefined) throw new AppError("effect-unmatched", { process: o.process, since });
  refuseSmallOthers(others, profile);
  const { computed, smaller } = effectRows(
    o.process,
    own,
    others.map(({ effect }) => effect),
    profile,
  );
  const tables = releaseAll([computed], profile, new Map([[o.process, smaller]]));
  if (tables.get(effectTable).rows.length === 0) {
    const { name, min_cases, k_cases } = profile;
    throw new AppError("effect-withheld", { process: o.process, profile: name, min_cases, k_cases });
  }
  const facts = {
    ...o.facts,
    config_sha256: await configHash(project),
    model_version: null,
    rule_catalogue_version: null,
    legal_as_of: null,
    filters: filtersInWords(jobs),
  };
  return {
    name: jobs.find(({ id }) => id === o.process)?.name ?? { de: o.process, en: o.process },
    profile,
    windows: own.windows,
    months: own.sides.months,
    unmatched: own.sides.unmatched,
    against: o.against,
    tables,
    accounts,
    processes: processInfos(jobs, accounts),
    // all of them were large enough to be shown
    manifest: manifestOf(facts, tables, accounts, effects.now(), () => true),
  };
}

/** The day up to which is measured as it was asked for; null where the data say it. Throws `period-too-fine`. */
function askedUntil(since: string, { until, months }: EffectOptions, profile: Profile): string | null {
  const from = firstWholeMonth(since);
  const asked = until ?? (months === undefined ? null : monthsOn(from, months));
  refuseFinePeriod(since, { from, to: null }, profile);
  refuseFinePeriod(asked ?? since, { from, to: asked }, profile);
  return asked;
}

/** A process with its completed cases, and those that began. */
interface Read {
  readonly process: string;
  readonly cases: EffectCases;
  readonly started: StartedCases;
}

async function readEach(engine: Engine, processes: readonly string[]): Promise<readonly Read[]> {
  const read: Read[] = [];
  for (const process of processes)
    read.push({
      process,
      cases: await effectCases(engine, process),
      started: await startedCases(engine, process),
    });
  return read;
}

/** Before and after, and the months that every process has on both sides. */
interface Span {
  readonly windows: Windows;
  readonly months: readonly string[];
}

/** What can be held against each other; null where that is no month. */
function spanOf(
  read: readonly Read[],
  {
    since,
    asked,
    wholeMonths,
  }: { readonly since: string; readonly asked: string | null; readonly wholeMonths: boolean },
  profile: Profile,
): Span | null {
  const firstOf = profile.name === "oeffentlich" ? quarterOf : monthOf;
  const last = Math.min(...read.map(({ cases }) => cases.last_day));
  const seen = firstOf(isoOf(Math.max(last, -700_000) + 1));
  const windows = windowsOf(since, asked ?? firstOf(untilOf(since, seen)));
  if (windows === null) return null;
  const shared = sharedMonths(read.map(({ cases }) => sidesOf(cases, windows).months));
  // who names a day wants to measure up to it, who names months whole ones
  const months = wholeMonths ? shared.filter((month) => `${month}-01` < seen) : shared;
  return months.length === 0 ? null : { windows, months };
}

function measuredIn({ process, cases, started }: Read, { windows, months }: Span, since: string) {
  const sides = sidesOf(cases, windows, months);
  const volume = volumeOf(started, cases.last_day, windows, months);
  return { process, windows, sides, volume, effect: effectOf(cases, sides, random(version, process, since)) };
}

/** All months before the first that is not wholly `seen`, and at most a year: the year before is what it is held against. */
function untilOf(since: string, seen: string): string {
  const yearOn = monthsOn(monthOf(since), 12);
  return seen < yearOn ? seen : yearOn;
}

const sharedMonths = (all: readonly (readonly string[])[]): readonly string[] =>
  (all[0] ?? []).filter((month) => all.every((months) => months.includes(month)));

/** What is taken off is told too: a process for comparison must be large enough to be shown itself. */
function refuseSmallOthers(
  others: readonly { readonly process: string; readonly sides: Sides }[],
  { name, min_cases, k_cases, extremes }: Profile,
): void {
  if (extremes) return;
  const small = others.find(({ sides }) => Math.min(sides.before.cases, sides.after.cases) < min_cases);
  if (small !== undefined)
    throw new AppError("effect-withheld", { process: small.process, profile: name, min_cases, k_cases });
}

/** The day of the newest decision that began or rolled out something. */
async function decidedSince(project: Project, process: string): Promise<string> {
  const { records } = await readDecisions(project);
  const status = statusOf(records).get(process);
  if (status?.decision === "pilot" || status?.decision === "implemented") return status.time.slice(0, 10);
  throw new AppError("no-since", { process });
}
