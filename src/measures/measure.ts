import type { Fragment } from "../sql/tag.js";
import type { Text } from "../text.js";

/**
 * id: text that names a thing · list: a path as an array of activity names; the SQL of a measure gives keys of `activities`,
 * and `run` puts the names in · time: an instant, ISO 8601 with offset
 * · month: `YYYY-MM` · rank: whole number from 1 · ratio: a plain quotient · cases, events, people: counts
 * · working_days, working_hours: time of the process's calendar (`measures.md` 6) · hours: estimated hours of work.
 */
export type Unit =
  | "id"
  | "list"
  | "time"
  | "month"
  | "rank"
  | "cases"
  | "events"
  | "people"
  | "count"
  | "share"
  | "ratio"
  | "seconds"
  | "working_days"
  | "working_hours"
  | "hours"
  | "euros"
  | "flag";

type Value<U extends Unit> = U extends "id" | "month"
  ? string
  : U extends "list"
    ? readonly string[]
    : U extends "time"
      ? string | null
      : U extends "cases" | "events" | "people" | "rank"
        ? number
        : U extends "flag"
          ? boolean | null
          : number | null;

export interface Column {
  readonly unit: Unit;
  readonly label: Text;
  /** A quantile of the cases behind the row: published only if n·min(q, 1−q) ≥ k. */
  readonly quantile?: number;
  /** Points at one case, as a minimum does, or gives a small count away: leaves only where the log concerns no person. */
  readonly extreme?: true;
  /** The column that counts the cases behind `quantile`, where it is not the row's `support.cases`. */
  readonly quantileOf?: string;
  /** Null where too few cases stand behind it: withheld as a value would be, so that null does not count them. */
  readonly nullIfFew?: true;
  /** The count that this share is a share of something: a released share is computed from the released count. */
  readonly numerator?: string;
  /** The count that this is a share of, where no column counts the part: both are rounded as released counts are. */
  readonly denominator?: string;
  /** The count that this sum was taken over: it leaves scaled to the released count, as sum and mean give the count away. */
  readonly sumOver?: string;
  /** A figure that leaves as a multiple of this: a finer one would count the few who go another way. */
  readonly multipleOf?: number;
  /** The column may be null although its unit is a count: not measurable in some logs. */
  readonly optional?: true;
  /** One of the counts of a row that add up: where one of them is withheld, so are the others. */
  readonly balances?: true;
  /**
   * The first column less the second, both counts of the row: released as the difference of what is shown of them, and
   * withheld where one of them is.
   */
  readonly differenceOf?: readonly [string, string];
  /** Follows from hours of work, or is an estimate as they are: rounded to two digits outside of `intern`. */
  readonly estimate?: true;
  /** Counts different values, not cases: below k it is no small group and is told, from k on it leaves rounded as a count. */
  readonly kinds?: true;
  /** A class boundary: fixed by the definition, so it is never rounded. */
  readonly boundary?: true;
  /** Leaves only under the profile `intern` (and for public data), for example lines of a file. */
  readonly inside?: true;
}

export type Columns = Readonly<Record<string, Column>>;
export type Row<C extends Columns = Columns> = {
  readonly [K in keyof C]: Value<C[K]["unit"]> | (C[K] extends { readonly optional: true } ? null : never);
};
type ColumnsIn<C extends Columns, U extends Unit> = {
  [K in keyof C]: C[K]["unit"] extends U ? K : never;
}[keyof C] &
  string;

export type Grain =
  | "process"
  | "activity"
  | "transition"
  | "variant"
  | "month"
  | "bin"
  | "indicator"
  | "rank"
  | "pair"
  | "gate"
  | "projection"
  | "file";

/** What is known about a table before a single row of it. */
export interface Described<C extends Columns = Columns> {
  readonly id: string;
  /** One sentence that a process owner can check. Printed in every report's method section. */
  readonly definition: Text;
  /** Where the definition comes from and what it equals, or "own". */
  readonly source: string;
  /** When a value is null and why; one sentence, or `neverNull`. Only tables that are not computed by SQL may lack it. */
  readonly nulls?: Text;
  readonly perspective: "volume" | "time" | "structure" | "repetition" | "organisation" | "ranking" | "data";
  readonly grain: Grain;
  /** The first column is always `process`. */
  readonly columns: C;
  /** The columns that count what stands behind a row; the release gate reads them. */
  readonly support: { readonly cases: string; readonly people?: string };
  /** True where the rows of a process cut its cases, or a known count, into disjoint parts: a single hidden row could be computed. */
  readonly partition?: true;
  /** Cuts cases that another table cuts at other limits: exact counts of both could tell a few apart, so its own are rounded as those of steps are. */
  readonly secondCut?: true;
  /** Two counts whose sums over the rows of a process are the same: of these cells never a single one is withheld. */
  readonly equalSums?: readonly [string, string];
  /** Leaves only under the profile `intern` (and for public data). */
  readonly inside?: true;
  /** A column of counts: outside of `intern` a row that counts fewer than k is withheld, as it may be about one person. */
  readonly smallInside?: string;
  /** A column with the id of another process: a row about one that is too small to be shown is withheld. */
  readonly otherProcess?: string;
  /** Leaves only where the log covers a whole department (`governance.md` P-05). */
  readonly wholeDepartment?: true;
}

export interface Measure<C extends Columns = Columns> extends Described<C> {
  readonly nulls: Text;
  readonly sql: Fragment;
}

/** Rows as computed. Not for people's eyes: `release` is the only way out. */
export interface Computed<C extends Columns = Columns> {
  readonly of: Described<C>;
  readonly rows: readonly Row<C>[];
}

/** For `nulls`: every cell of every row has a value. */
export const neverNull: Text = { de: "Kein Wert bleibt leer.", en: "No value is ever null." };

/** Declares a measure; `support.cases` must name a column that counts cases, or it does not compile. */
export function measure<const C extends Columns>(
  m: Measure<C> & {
    support: { cases: ColumnsIn<C, "cases">; people?: ColumnsIn<C, "people"> };
  },
): Measure<C> {
  return m;
}

/** Declares a table that is not computed by SQL (ranking, accounting); the same contract as a measure. */
export function described<const C extends Columns>(
  d: Described<C> & {
    support: { cases: ColumnsIn<C, "cases">; people?: ColumnsIn<C, "people"> };
  },
): Described<C> {
  return d;
}
