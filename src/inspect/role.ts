import type { RequiredColumn } from "../errors/columns.js";
import type { ColumnProfile } from "./profile.js";

/** What a column is to the log. `clock`, `start_clock`: the time of day of a day in another column. `step_date`: the date of one step in a wide table. `other`: nothing that is needed. */
export type ColumnRole =
  | RequiredColumn
  | "clock"
  | "start"
  | "start_clock"
  | "lifecycle"
  | "instance"
  | "org_unit"
  | "system"
  | "channel"
  | "outcome"
  | "amount"
  | "old_status"
  | "step_date"
  | "resource"
  | "personal"
  | "free_text"
  | "other";

/**
 * How sure a proposal is. `high`: name and content say the same, or a person named the column · `medium`: one of them ·
 * `low`: the content is the only one that could be it.
 */
export type Confidence = "high" | "medium" | "low";

/** What is proposed for one column. */
export interface ColumnProposal {
  readonly profile: ColumnProfile;
  readonly role: ColumnRole;
  /** null = no role, nothing to be sure of. */
  readonly confidence: Confidence | null;
}

/** A column without which there is no log, and which only a person can name: none fits, or several do. */
export interface Question {
  readonly role: RequiredColumn;
  /** Columns that fit equally well; empty = none does. */
  readonly candidates: readonly string[];
}

/** What a file is: the shape of its rows and what each column is to the log. */
export interface Roles {
  readonly shape: "long" | "wide" | "status";
  /** In the order of the file. */
  readonly columns: readonly ColumnProposal[];
  readonly questions: readonly Question[];
}

/** A column that was chosen for a role. */
export interface Choice {
  readonly at: number;
  readonly confidence: Confidence;
}

/** Required columns that a person named on the command line. */
export interface StatedColumns {
  readonly case?: string;
  readonly activity?: string;
  readonly time?: string;
  readonly clock?: string;
}
