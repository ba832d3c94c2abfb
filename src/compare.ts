import { sortLog } from "./sort-log.js";
import { withLoaded } from "./analyse-in-store.js";
import { profileOf } from "./build.js";
import { configHash } from "./config/config-hash.js";
import { filterWords } from "./config/filter-words.js";
import { nearest } from "./config/nearest.js";
import type { Profile, ProfileName } from "./config/policy.js";
import type { Project } from "./config/project.js";
import type { Effects } from "./effects.js";
import type { Engine } from "./engine/engine.js";
import { AppError } from "./errors/app-error.js";
import { filtersInWords, filtersOf, refuseSmallUnits } from "./filters/asked.js";
import type { Accounting } from "./ingest/accounting.js";
import { processInfos } from "./job.js";
import { compareGroups, type Compared, type Group } from "./measures/comparison/compare-groups.js";
import { differenceColumns, groupColumn } from "./measures/comparison/figure-columns.js";
import { comparedFigures, type ComparedFigure } from "./measures/comparison/figures.js";
import {
  casesIn,
  casesWith,
  overlap,
  periodOf,
  type Period,
  type SliceKind,
} from "./measures/comparison/slices.js";
import { comparedGroups, groupDifferences } from "./measures/comparison/tables.js";
import type { Computed } from "./measures/measure.js";
import { manifestOf, type Manifest, type RunFacts } from "./reports/manifest.js";
import type { ProcessInfo } from "./reports/report-input.js";
import { releasedFlows } from "./release/compared-flows.js";
import type { Released } from "./release/released.js";
import type { ReleasedRow } from "./release/released-row.js";
import { releaseAll, ReleasedTables } from "./release/tables.js";
import { param, sql } from "./sql/tag.js";
import { jobsOf } from "./store/load-project.js";
import type { Text } from "./text.js";

export interface CompareOptions {
  readonly process: string;
  readonly by: SliceKind;
  /** A period or a value of the attribute. */
  readonly a: string;
  readonly b: string;
  readonly profile: ProfileName;
  readonly facts: Pick<RunFacts, "version" | "git_commit">;
  /** A folder that must not outlive the run, also where the run is cut off. */
  readonly forget?: (folder: string) => void;
}

/** A comparison as it may be shown. */
export interface Comparison {
  readonly name: Text;
  /** The filters of the process file, in words: only what passes them is compared. */
  readonly filters: readonly Text[];
  readonly profile: Profile;
  /**
   * `compared-groups`, `group-differences`, `mix-effect`, `variant-overlap`, `variant-changes`, `compared-steps`,
   * `compared-transitions` and `transition-differences`.
   */
  readonly tables: ReleasedTables;
  /** Figures whose released limits lie on the same side of 0. */
  readonly clear: readonly ComparedFigure[];
  readonly accounts: readonly Accounting[];
  /** The process as a report needs it, and what the report was made of. */
  readonly processes: readonly ProcessInfo[];
  readonly manifest: Manifest;
}

/**
 * Compares two groups of cases of one process of a project: loads what has changed, sorts the log and releases what the
 * profile allows. Throws `process-unknown`, `period-invalid`, `period-too-fine`, `groups-overlap`, `attribute-not-known`,
 * `comparison-withheld`, `unit-too-small`, and what loading throws.
 */
export async function compareInProject(
  project: Project,
  o: CompareOptions,
  effects: Effects,
): Promise<Comparison> {
  const jobs = jobsOf(project, [o.process]);
  const profile = profileOf(project, jobs, o.profile);
  refuseSmallUnits(jobs, profile);
  const groups = groupsOf(o, profile);
  if (o.by === "org_unit") for (const unit of [o.a, o.b]) refuseSmallUnit(unit, project, profile);
  const { compared, accounts } = await withLoaded(project, jobs, o, effects, async (engine, loaded) => {
    await sortLog(engine, jobs, effects);
    await refuseUnknownAttribute(engine, o);
    return {
      compared: await compareGroups(engine, o.process, ...groups),
      accounts: loaded.flatMap((one) => one.accounts),
    };
  });
  const tables = released(compared, o, profile);
  const facts = {
    ...o.facts,
    config_sha256: await configHash(project),
    model_version: null,
    rule_catalogue_version: null,
    legal_as_of: null,
    filters: filtersInWords(jobs),
  };
  return {
    name: jobs[0]?.name ?? { de: o.process, en: o.process },
    filters: jobs.flatMap(filtersOf).map(filterWords),
    profile,
    tables,
    clear: clearIn(tables),
    accounts,
    processes: processInfos(jobs, accounts),
    // both groups were large enough to be shown, so the process is
    manifest: manifestOf(facts, tables, accounts, effects.now(), () => true),
  };
}

function groupsOf({ by, a, b }: CompareOptions, profile: Profile): readonly [Group, Group] {
  if (by !== "period") {
    if (a === b) throw new AppError("groups-overlap", { a, b });
    return [
      { name: a, slice: casesWith(by, a) },
      { name: b, slice: casesWith(by, b) },
    ];
  }
  const [first, second] = [a, b].map((text) => {
    const period = periodOf(text);
    if (period === null) throw new AppError("period-invalid", { period: text });
    refuseFinePeriod(text, period, profile);
    return period;
  }) as [Period, Period];
  if (overlap(first, second)) throw new AppError("groups-overlap", { a, b });
  return [
    { name: a, slice: casesIn(first) },
    { name: b, slice: casesIn(second) },
  ];
}

/** Outside of `intern` only whole buckets of time may be told apart (`governance.md` 5.1). */
export function refuseFinePeriod(text: string, { from, to }: Period, { name, extremes }: Profile): void {
  if (extremes || name === "intern") return;
  const bucket = name === "oeffentlich" ? "quarter" : "month";
  const isWhole = bucket === "month" ? /^\d{4}-\d\d-01$/ : /^\d{4}-(01|04|07|10)-01$/;
  if ([from, to].some((day) => day !== null && !isWhole.test(day)))
    throw new AppError("period-too-fine", { period: text, profile: name, bucket });
}

function refuseSmallUnit(unit: string, project: Project, { name, k_staff, extremes }: Profile): void {
  if (extremes) return;
  const staff = project.org_units[unit]?.staff ?? 0;
  if (k_staff === null || staff < k_staff)
    throw new AppError("unit-too-small", { unit, profile: name, k_staff });
}

async function refuseUnknownAttribute(engine: Engine, { process, by }: CompareOptions): Promise<void> {
  if (by === "period") return;
  const rows = await engine.rows(sql`
    select distinct x.attribute
    from case_attributes x
    join cases c on c.case_key = x.case_key
    where c.process = ${param(process)}
    order by x.attribute`);
  const known = rows.map((row) => String(row["attribute"]));
  if (known.includes(by)) return;
  throw new AppError("attribute-not-known", { process, attribute: by, near: nearest(by, known), known });
}

/**
 * What may be shown. Each group counts as a process of its own size; with the other cases they divide the process, so
 * that a few cases left out are not given away; a figure that one group must not show has no difference.
 */
function released(compared: Compared, { process, a, b }: CompareOptions, profile: Profile): ReleasedTables {
  const sizes = compared.groups.rows.filter(({ group }) => group !== "rest").map(({ cases }) => cases);
  const population = new Map([[process, Math.min(...sizes)]]);
  const groups = releaseAll([compared.groups as unknown as Computed], profile, population).get(
    comparedGroups,
  );
  const visible = (group: "a" | "b") => groups.rows.find((row) => row.group === group);
  const [first, second] = [visible("a"), visible("b")];
  if (first === undefined || second === undefined) {
    const { name, min_cases, k_cases } = profile;
    throw new AppError("comparison-withheld", { a, b, profile: name, min_cases, k_cases });
  }
  const hidden = comparedFigures.filter((figure) =>
    [first, second].some((row) => groups.isWithheld(row, groupColumn[figure])),
  );
  const figures = releaseAll(
    [
      compared.groups,
      without(compared.differences, hidden),
      compared.mix,
      compared.overlap,
      compared.variants,
    ],
    profile,
    population,
  );
  const flows = releasedFlows(compared.flows, profile, population);
  return new ReleasedTables(profile.name, [...figures.all, ...flows.all]);
}

const without = (differences: Compared["differences"], hidden: readonly ComparedFigure[]) => ({
  of: differences.of,
  rows: differences.rows.map((row) => ({
    ...row,
    ...Object.fromEntries(hidden.flatMap(differenceColumns).map((column) => [column, null])),
  })),
});

function clearIn(tables: ReleasedTables): readonly ComparedFigure[] {
  const table: Released<typeof groupDifferences.columns> = tables.get(groupDifferences);
  const row: ReleasedRow<typeof groupDifferences.columns> | undefined = table.rows[0];
  if (row === undefined) return [];
  return comparedFigures.filter((figure) => {
    const [, low, high] = differenceColumns(figure).map((column) => row[column]);
    return typeof low === "number" && typeof high === "number" && (low > 0 || high < 0);
  });
}
