import type { Statement } from "./process.js";

/** Questions of the process report that only a department can answer, with the words of the answers beside `unknown`. */
export const checkAnswers = {
  /** Is the most frequent path the intended one? */
  usual_path: ["yes", "no", "partly"],
  /** Is a step that some cases lack done outside of the system there? */
  skipped_step: ["yes", "no", "varies"],
  /** Who is waited for between two steps? The answer is the step's `wait_owner` as well. */
  longest_wait: ["own", "applicant", "other_body", "system"],
  /** Why is a step repeated? */
  repeated_step: ["intended", "documents", "corrections", "other"],
  /** Is it a proper beginning that some cases begin with this step? */
  other_start: ["yes", "no", "partly"],
  /** Does the export hold running cases? */
  running_cases: ["yes", "no", "partly"],
  /** Are there steps on paper, by telephone or in another system? */
  steps_elsewhere: ["yes", "no", "partly"],
  /** Was there anything special in the period? */
  special_events: ["yes", "no", "partly"],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

export type CheckId = keyof typeof checkAnswers;

/** In the order in which the report asks. */
export const checkIds = Object.keys(checkAnswers) as readonly CheckId[]; // Object.keys forgets which keys they are

/** What a department answered to such a question. */
export interface Check extends Statement {
  /** A word of `checkAnswers`, or `unknown`. */
  readonly answer: string;
  /** The steps that the question was about, as `subjectOf` writes them; absent = it names none. */
  readonly of?: string;
}

/** Steps as one text on one line; undefined where there are none. */
export function subjectOf(steps: readonly string[]): string | undefined {
  if (steps.length === 0) return undefined;
  const line = (name: string) =>
    name
      .normalize("NFC")
      .replace(/[\s\p{C}]+/gu, " ")
      .trim();
  return steps.map(line).join(" → ");
}
