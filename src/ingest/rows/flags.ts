import { sql, type Fragment } from "../../sql/tag.js";
import { whole } from "./fragments.js";

/**
 * What is remarkable about a row that is used all the same: one bit each in `ingest_rows.flags`. Only what can no longer
 * be told from the row itself is flagged.
 */
export const flags = {
  /** The completion is spelt `31.12.2024 …`. */
  german: 1,
  /** The completion is a date without a time of day. */
  day_only: 2,
  /** The completion is spelt as `24:00`, with the name of a month, as an Excel serial or with a two-digit year. */
  odd_spelling: 4,
  /** The completion names its offset. */
  offset: 8,
  /** The local time does not exist: spring leaves it out. */
  missing_hour: 16,
  /** The local time exists twice: autumn repeats it. */
  doubled_hour: 32,
  missing_hour_start: 64,
  doubled_hour_start: 128,
  /** The start lay after the completion and was taken out. */
  end_before_start: 256,
  /** The start was a placeholder such as 31.12.9999 and was taken out. */
  open_start: 512,
  /** The amount holds something that is no number. */
  amount_unreadable: 1024,
  /** The lifecycle is not spelt in lower case. */
  lifecycle_spelling: 2048,
  /** Case, activity and time are those of an earlier row, something else differs. */
  near_duplicate: 4096,
  /** All mapped columns are those of an earlier row. */
  exact_duplicate: 16384,
  /** The case id stood in a text formula of Excel, `="007"`. */
  case_formula: 8192,
} as const;

export type Flag = keyof typeof flags;

/** SQL: whether a row has the flag; `row` is its `flags`. */
export const has = (flag: Flag, row: Fragment = sql`flags`): Fragment => sql`(${row} & ${bit(flag)}) <> 0`;

/** SQL: the number of a flag. */
export const bit = (flag: Flag): Fragment => whole(flags[flag]);

/** SQL: the flags of a row from what holds for it; a condition that is null does not hold. */
export const flagged = (conditions: readonly (readonly [flag: Flag, when: Fragment])[]): Fragment =>
  conditions.reduce<Fragment>(
    (sum, [flag, when]) => sql`${sum} + case when ${when} then ${bit(flag)} else 0 end`,
    sql`0`,
  );
