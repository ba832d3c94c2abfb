import type { ProfileName } from "../config/policy.js";

/** Something a person should know or mend. Names, places and counts, never a cell value. */
export interface Issue {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly hint: string;
  readonly file?: string;
  readonly column?: string;
  readonly count?: number;
  /** The first lines that it concerns, 1-based. */
  readonly lines?: readonly number[];
}

/** An input as the user named it, and what was in it. */
export interface Input {
  readonly path: string;
  readonly sha256: string;
}

/** What a command hands back: one result, printed either for people or for programs. */
export interface Outcome {
  /** 0, or 5 where the whole answer was withheld to protect people. */
  readonly exit: 0 | 5;
  /** Goes into the JSON document as it is. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
  readonly profile: ProfileName | null;
  readonly inputs: readonly Input[];
  /** The lines that a person reads. */
  readonly lines: () => readonly string[];
}
