import type { Text } from "../text.js";
import type { Finding } from "./finding.js";
import type { TrapCode } from "./trap-codes.js";

/** How bad: `notice` = handled and said · `warning` = numbers may be off · `error` = rows or whole measures are missing. */
export type Severity = "notice" | "warning" | "error";

/** A trap in exports: what it is, what it does to the numbers, and what to do. One trap = one file in `traps/`. */
export interface Trap {
  readonly code: TrapCode;
  readonly title: Text;
  readonly severity: Severity;
  /** What `Finding.count` counts. */
  readonly counts: "rows" | "events" | "cases" | "columns" | "names" | "files";
  /** One sentence about this finding, with its numbers, without lines (those are added). */
  readonly says: (finding: Finding) => Text;
  /** What happens without care, here and in other tools. */
  readonly without: Text;
  /** How it is found. */
  readonly detection: Text;
  /** What we do unless told otherwise. */
  readonly byDefault: Text;
  /** What it does to the measures. */
  readonly effect: Text;
  /** Ids of the measures that it touches; "all" = every one. */
  readonly touches: readonly string[] | "all";
  /** What the user can do next: a sentence, with a key or an option to set where there is one. */
  readonly fix: Text;
  /** What to do about this finding in particular; null = `fix`. */
  readonly fixOf?: (finding: Finding) => Text | null;
}

/** What to do about a finding. */
export const fixFor = (trap: Trap, finding: Finding): Text => trap.fixOf?.(finding) ?? trap.fix;
