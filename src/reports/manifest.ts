import { createHash } from "node:crypto";
import { administrationZone } from "../config/administration-zone.js";
import type { ProfileName } from "../config/policy.js";
import { filterEffect } from "../measures/data/filter-effect.js";
import { volume } from "../measures/volume.js";
import type { ReleasedTables } from "../release/tables.js";
import type { Text } from "../text.js";
import type { Account } from "./account.js";

/**
 * One input file: what it was and what became of its rows. The counts are null where the profile does not let the
 * process out: the rows of a small log come close to its number of cases.
 */
export interface ManifestInput {
  readonly process: string;
  readonly file: string;
  readonly sha256: string;
  /** SHA-256 over what the process file says about reading the rows; absent where there is none. */
  readonly mapping_sha256?: string;
  readonly rows_read: number | null;
  readonly rows_loaded: number | null;
  readonly rows_rejected: number | null;
  readonly rows_folded: number | null;
  readonly rows_duplicate: number | null;
  readonly rows_outside: number | null;
}

/** How many cases came to one filter, how many it took out and how many it left; null where withheld. */
export interface FilteredCases {
  readonly before: number | null;
  readonly removed: number | null;
  readonly kept: number | null;
}

/** The filters of one process. */
export interface ManifestFilters {
  readonly process: string;
  readonly filters: readonly Text[];
  /** One per filter, in their order; null where the profile does not tell them, absent where nobody counted. */
  readonly cases?: readonly FilteredCases[] | null;
}

/** What produced a report: enough to make it again, byte for byte apart from `made_at`. */
export interface Manifest {
  readonly tool: "prozessradar";
  readonly version: string;
  /** Null where the tool does not run from a git checkout. */
  readonly git_commit: string | null;
  /** Null where there is no project. */
  readonly config_sha256: string | null;
  /** Of the file with what people wrote for the committee paper; absent where there is none. */
  readonly paper_text_sha256?: string;
  /** Null where nothing was ranked. */
  readonly model_version: string | null;
  readonly rule_catalogue_version: string | null;
  /** State of the law that the rule catalogue describes. */
  readonly legal_as_of: string | null;
  readonly profile: ProfileName;
  /** First and last stamp of all processes as the profile lets them out: a month, or ISO 8601. */
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly inputs: readonly ManifestInput[];
  /** The filters of each process in words, in their order; absent where there were none. */
  readonly filters?: readonly ManifestFilters[];
  /** Withheld cells by table; tables without any are left out. */
  readonly suppressed_cells: Readonly<Record<string, number>>;
  /** ISO 8601 with offset. The one thing that differs between two runs on the same input. */
  readonly made_at: string;
}

/** What only the caller can know of a run. */
export type RunFacts = Pick<
  Manifest,
  | "version"
  | "git_commit"
  | "config_sha256"
  | "paper_text_sha256"
  | "model_version"
  | "rule_catalogue_version"
  | "legal_as_of"
  | "filters"
>;

/**
 * The manifest of a run. `now` comes from `effects.now()`; `isShown` says whether the profile lets a process out, which the
 * volume says where it was released.
 */
export function manifestOf(
  run: RunFacts,
  tables: ReleasedTables,
  accounts: readonly Account[],
  now: Date,
  isShown: (process: string) => boolean = (process) => tables.get(volume).forProcess(process).rows.length > 0,
): Manifest {
  return {
    tool: "prozessradar",
    version: run.version,
    git_commit: run.git_commit,
    config_sha256: run.config_sha256,
    ...(run.paper_text_sha256 === undefined ? {} : { paper_text_sha256: run.paper_text_sha256 }),
    model_version: run.model_version,
    rule_catalogue_version: run.rule_catalogue_version,
    legal_as_of: run.legal_as_of,
    profile: tables.profile,
    period: periodOf(tables),
    inputs: accounts.map((account) => inputOf(account, isShown(account.process))),
    ...(run.filters === undefined || run.filters.length === 0
      ? {}
      : { filters: run.filters.map((one) => ({ ...one, ...filteredCases(tables, one.process) })) }),
    suppressed_cells: Object.fromEntries(
      tables.all.filter((t) => t.suppressedCells > 0).map((t) => [t.of.id, t.suppressedCells]),
    ),
    made_at: localTime(now),
  };
}

function filteredCases(tables: ReleasedTables, process: string): Pick<ManifestFilters, "cases"> {
  if (!tables.has(filterEffect)) return {};
  const { rows } = tables.get(filterEffect).forProcess(process);
  if (rows.length === 0) return { cases: null };
  return {
    cases: rows.map((row) => ({
      before: row.cases_before,
      removed: row.removed_cases,
      kept: row.kept_cases,
    })),
  };
}

function inputOf(account: Account, isShown: boolean): ManifestInput {
  const count = (rows: number) => (isShown ? rows : null);
  return {
    process: account.process,
    file: account.file,
    sha256: account.sha256,
    ...(account.mapping_sha256 === undefined ? {} : { mapping_sha256: account.mapping_sha256 }),
    rows_read: count(account.rows_read),
    rows_loaded: count(account.rows_loaded),
    rows_rejected: count(account.rows_rejected),
    rows_folded: count(account.rows_folded),
    rows_duplicate: count(account.rows_duplicate),
    rows_outside: count(account.rows_outside),
  };
}

/** The manifest as a file: keys in the order of `Manifest`, two spaces, one line break at the end. */
export const manifestJson = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

/** Twelve hexadecimal digits that name a run: the same input, configuration and program give the same. */
export function runId(manifest: Manifest): string {
  const { made_at: _, ...rest } = manifest;
  return createHash("sha256").update(JSON.stringify(rest)).digest("hex").slice(0, 12);
}

/** The day of an instant by the wall clock of the administration, ISO. */
export const dayOf = (instant: Date): string => localTime(instant).slice(0, "YYYY-MM-DD".length);

/** An instant as ISO 8601 with the offset that the zone has at that moment. */
function localTime(instant: Date): string {
  const clock = new Intl.DateTimeFormat("sv-SE", {
    timeZone: administrationZone,
    dateStyle: "short",
    timeStyle: "medium",
  });
  const offset = new Intl.DateTimeFormat("en-US", {
    timeZone: administrationZone,
    timeZoneName: "longOffset",
  })
    .formatToParts(instant)
    .find(({ type }) => type === "timeZoneName");
  return `${clock.format(instant).replace(" ", "T")}${offset?.value.replace("GMT", "") ?? ""}`;
}

function periodOf(tables: ReleasedTables): Manifest["period"] {
  const rows = tables.get(volume).rows;
  const from = rows.map((row) => row.first_time).filter((time) => time !== null);
  const to = rows.map((row) => row.last_time).filter((time) => time !== null);
  const first = from.sort()[0];
  const last = to.sort().at(-1);
  return first === undefined || last === undefined ? null : { from: first, to: last };
}
