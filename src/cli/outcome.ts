import type { ProfileName } from "../config/policy.js";

/** Something a person should know or mend. Names, places and counts, never a cell value. */
export interface Issue {
  readonly code: string;
  readonly severity: "error" | "warning" | "notice";
  readonly message: string;
  readonly hint: string;
  readonly file?: string;
  readonly column?: string;
  readonly count?: number;
  /** Of what was looked at, 0 … 1. */
  readonly share?: number;
  /** The first lines that it concerns, 1-based. */
  readonly lines?: readonly number[];
  /** What can be done, the first best. */
  readonly fix?: readonly string[];
  /** Ids of the measures that it touches; `all` = every one. */
  readonly effect?: readonly string[];
}

/** An input as the user named it, and what was in it. */
export interface Input {
  readonly path: string;
  readonly sha256: string;
}

/** What a command hands back: one result, printed either for people or for programs. */
export interface Outcome {
  /** 0 · 2 where a process is not as its file says · 3 where a question is open · 4 where a limit is exceeded · 5 where the whole answer was withheld to protect people · 6 where a comparison or an effect found a difference that was asked for. */
  readonly exit: 0 | 2 | 3 | 4 | 5 | 6;
  /** Goes into the JSON document as it is. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
  readonly profile: ProfileName | null;
  readonly inputs: readonly Input[];
  /** Parts of the work that failed while others went on: told on stderr in any case. */
  readonly failures?: readonly Issue[];
  /** `lines` tell the errors among the issues too: they are not told again on stderr. */
  readonly told?: true;
  /** The lines that a person reads. */
  readonly lines: () => readonly string[];
  /** Text for another program that goes to stdout as it is, in place of `lines`. */
  readonly text?: () => string;
}
