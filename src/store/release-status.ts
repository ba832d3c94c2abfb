import { configHash } from "../config/config-hash.js";
import type { ProfileName } from "../config/policy.js";
import type { Project } from "../config/project.js";
import type { Release } from "./release-file.js";

/** What the last build released, held against what it would read now. */
export interface ReleaseStatus {
  /** ISO date. */
  readonly built_on: string;
  readonly profile: ProfileName;
  /** Why it says something else than a build would now; empty = it does not. */
  readonly behind: readonly ("data" | "configuration" | "part" | "version")[];
}

/** What of a process can leave a release behind. */
export interface ReadNow {
  readonly id: string;
  readonly expired: boolean;
  /** Null = nothing is stored. */
  readonly loaded: {
    readonly changed: string | null;
    readonly files_sha256: readonly string[];
    readonly rows: number;
  } | null;
}

/** Holds a release against the store, the files and the configuration as they are. */
export async function releaseStatus(
  project: Project,
  release: Release,
  processes: readonly ReadNow[],
): Promise<ReleaseStatus> {
  const { accounting, built_on, config_sha256, tables, whole } = release;
  const isOther = processes.some(({ id, loaded, expired }) => {
    const accounts = accounting.filter(({ process }) => process === id);
    if (expired || accounts.length === 0) return false;
    const files = accounts.map(({ sha256 }) => sha256).join();
    // a case that was removed, or has come back, is in no hash of a file
    const rows = accounts.reduce((sum, { rows_loaded }) => sum + rows_loaded, 0);
    return loaded?.changed === "files" || files !== loaded?.files_sha256.join() || rows !== loaded.rows;
  });
  const behind: readonly (readonly [ReleaseStatus["behind"][number], boolean])[] = [
    ["data", isOther],
    ["configuration", (await configHash(project)) !== config_sha256],
    ["part", !whole],
    ["version", processes.some(({ loaded }) => loaded?.changed === "version")],
  ];
  return {
    built_on,
    profile: tables.profile,
    behind: behind.flatMap(([why, is]) => (is ? [why] : [])),
  };
}
