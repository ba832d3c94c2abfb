import type { Text } from "../../text.js";

/** What people can decide about a candidate, in the words of the log; `governance.md` 6.3. */
export const decisions = {
  open: { de: "offen", en: "open" },
  examine: { de: "vertieft prüfen", en: "examine in depth" },
  pilot: { de: "Pilot", en: "pilot" },
  deferred: { de: "zurückgestellt", en: "deferred" },
  rejected: { de: "abgelehnt", en: "rejected" },
  implemented: { de: "umgesetzt", en: "implemented" },
  ended: { de: "beendet", en: "ended" },
} as const satisfies Readonly<Record<string, Text>>;

export type Decision = keyof typeof decisions;

/** Characters of a reason, at least: a reason is a sentence, not a word. */
export const leastReason = 40;

/** What a person decides about a process, before it stands in the log. */
export interface Decided {
  /** Id of the process. */
  readonly process: string;
  /** Committee or body that decided. */
  readonly body: string;
  /** Function of whoever answers for it, no personal name. */
  readonly function: string;
  /** Only where a rule asks for it; never shown. */
  readonly name?: string;
  readonly decision: Decision;
  readonly reason: string;
  readonly conditions: readonly string[];
  /** ISO date on which it is to be looked at again; null = none. */
  readonly review_on: string | null;
  /** Id of the record that this one corrects; absent = none. */
  readonly corrects?: string;
}

/** What the tool knew when it was decided. */
export interface Known {
  /** Places in the two rankings of the last build; null = the process has none there. */
  readonly rank_by_tool: { readonly rpa: number | null; readonly ki: number | null };
  /** Whether the decision departs from the proposal; null = there was no proposal. */
  readonly departs: boolean | null;
  /** SHA-256 of the report decided on; null = none. */
  readonly report_sha256: string | null;
  readonly config_sha256: string;
  /** The state of the law that the rule catalogue was written for, `YYYY-MM`. */
  readonly legal_as_of: string;
}

/** One line of the decision log. */
export interface DecisionRecord extends Decided, Known {
  /** `E-0001`: its number in the log. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** Hash of the record above; null for the first one. */
  readonly previous_hash: string | null;
  /** SHA-256 of the record in canonical form, without this field. */
  readonly hash: string;
}

/** The id of the n-th record, counted from 1. */
export const recordId = (n: number): string => `E-${String(n).padStart(4, "0")}`;
