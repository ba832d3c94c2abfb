import type { ProcessStatus, ProjectStatus } from "../store/project-status.js";
import { someOf, type ReadValue } from "./values.js";

/** What can be found in the state of a project, the most urgent first. */
export const statusWords = [
  "expired",
  "permissions",
  "key",
  "deletions",
  "unloaded",
  "stale",
  "results",
  "draft",
  "open",
  "unconfirmed",
] as const;
export type StatusWord = (typeof statusWords)[number];

/** What `--fail-on` of `status` understands: findings by name, or any. */
const failWords = ["any", ...statusWords] as const;
export type StatusFailWord = (typeof failWords)[number];

/** Words of `--fail-on`, separated by commas. Throws `flag-value-invalid`. */
export const statusFailValue: ReadValue<readonly StatusFailWord[]> = someOf(...failWords);

/** Something that is not as it should be, and in which processes; none where it concerns the project. */
export interface StatusFinding {
  readonly word: StatusWord;
  readonly processes: readonly string[];
}

/** What is found in a state, the most urgent first. */
export function statusFindings(status: ProjectStatus): readonly StatusFinding[] {
  const where = (holds: (process: ProcessStatus) => boolean): readonly string[] =>
    status.processes.filter(holds).map(({ id }) => id);
  const ofProcesses = {
    expired: where(({ expired }) => expired),
    unloaded: where(({ loaded, expired }) => loaded === null && !expired),
    stale: where(({ loaded }) => loaded !== null && loaded.changed !== null),
    draft: where(({ draft }) => draft),
    open: where(({ questions }) => questions.open > 0),
    unconfirmed: where(({ confirmed }) => confirmed === null),
  };
  const toRead = ofProcesses.unloaded.length + ofProcesses.stale.length > 0;
  const ofProject = {
    permissions: status.too_open.length > 0,
    // a key that was destroyed after the last load is as it should be
    key: status.key === "unusable" || (status.key === "missing" && toRead),
    deletions: status.cut_off === null || status.cut_off.length > 0,
    results: typeof status.release === "string" || status.release.behind.length > 0,
  };
  return statusWords.flatMap((word): readonly StatusFinding[] => {
    if (word in ofProject) return ofProject[word as keyof typeof ofProject] ? [{ word, processes: [] }] : [];
    const processes = ofProcesses[word as keyof typeof ofProcesses];
    return processes.length === 0 ? [] : [{ word, processes }];
  });
}

/** Those of the findings that were asked for. */
export const statusFailed = (
  findings: readonly StatusFinding[],
  words: readonly StatusFailWord[],
): readonly StatusWord[] =>
  findings.map(({ word }) => word).filter((word) => words.includes("any") || words.includes(word));
