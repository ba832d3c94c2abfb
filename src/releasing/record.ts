import type { ProfileName } from "../config/policy.js";
import type { Link } from "../linked-lines/linked-lines.js";

/** What is known of a page when it is released; `governance.md` P-23. */
export interface ReleaseContent {
  /** ISO date from which it may leave. */
  readonly date: string;
  /** Function that answers for it, no personal name. */
  readonly function: string;
  /** Kind of report, as `report` has it: `portfolio`, `process`, … */
  readonly kind: string;
  /** Id of the process; null for a report on the whole project. */
  readonly process: string | null;
  readonly profile: ProfileName;
  /** Name of the file that may leave, without its folder. */
  readonly file: string;
  /** SHA-256 of that file. */
  readonly report_sha256: string;
  /** SHA-256 of the page that it was made of, which still says that it is a draft. */
  readonly draft_sha256: string;
  /** The run that the page comes from: twelve digits that stand for its exports, its configuration and the program. */
  readonly run: string;
  readonly config_sha256: string;
  /** When it was recorded, ISO 8601, UTC. */
  readonly time: string;
}

/** One line of the log of releases. Its id is `F-0001`. */
export interface ReleaseRecord extends ReleaseContent, Link {}

/** The id of the n-th record, counted from 1. */
export const releaseId = (n: number): string => `F-${String(n).padStart(4, "0")}`;
