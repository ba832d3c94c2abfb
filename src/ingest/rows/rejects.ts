import type { Engine, Target } from "../../engine/engine.js";
import { AppError } from "../../errors/app-error.js";
import { id, list, literal, param, sql, type Fragment } from "../../sql/tag.js";
import { isBlank, whole } from "./fragments.js";
import { staged } from "./ingest-rows.js";
import { damagedCase, missingCase } from "./case-ids.js";
import { leftOut, rules, type Rule } from "./rules.js";
import type { Mapping } from "../mapping.js";
import { isFuture, isPlaceholder } from "../times/placeholders.js";
import { unreadable } from "../times/slashes.js";
import { byStep } from "../times/time.js";

/** Rejected rows: where and why, never what they held. `line` is the physical line (Parquet: the row). */
export const rejects: Target = {
  table: "rejects",
  columns: { process: "varchar", file: "varchar", line: "bigint", column_name: "varchar", rule: "varchar" },
};

/** Rejected rows of one rule and column. `lines`: the first ten, ascending. */
export interface RejectCount {
  readonly rule: Rule;
  readonly column: string;
  readonly count: number;
  readonly lines: readonly number[];
}

/** What was rejected in one file. */
export interface FileRejects {
  readonly file: string;
  readonly read: number;
  readonly counts: readonly RejectCount[];
}

/**
 * SQL: the rule that a row of `timedRows` breaks; null = none. `until`: the last local day, as an ISO date, that is not
 * the future. A placeholder such as 31.12.9999, or a null value that the source states, is no time: the row is no event.
 */
export function ruleOf({ times, start }: Mapping, zone: string, until: string): Fragment {
  const time = times.every(({ formats }) => formats === null)
    ? unreadable(id("time_text"), "unparseable_time")
    : literal("unparseable_time");
  const begin =
    start?.formats === null
      ? unreadable(id("start_text"), "unparseable_start")
      : literal("unparseable_start");
  const open = times.flatMap(({ nullValues }) => nullValues.map((word) => literal(word.trim())));
  const stated =
    open.length === 0 ? sql`` : sql`when list_contains([${list(open)}], trim(time_text)) then 'open_time'`;
  return sql`case
    when ${missingCase} then 'missing_case'
    when ${damagedCase} then 'damaged_case'
    when activity is null or ${isBlank(id("activity"))} then 'missing_activity'
    when time_text is null then 'missing_time'
    ${stated}
    when time is null then ${time}
    when ${isPlaceholder(id("time"), zone)} then 'open_time'
    when ${isFuture(id("time"), zone, until)} then 'future_time'
    ${start === null ? sql`` : sql`when start_text is not null and start_time is null then ${begin}`}
  end`;
}

/** The columns that a rule can be about, by their names in the file: the case, the activity, the start, the times. */
export const columnsJudged = ({ caseColumn, activityColumns, start, times }: Mapping): readonly string[] => [
  caseColumn,
  activityColumns.join(" + "),
  start?.column ?? "",
  ...times.map(({ column }) => column),
];

/** SQL: the place in `columnsJudged` of the column that the rule of a row is about; null = it breaks none. */
export const columnOf = ({ times }: Mapping): Fragment => sql`case
  when rule is null then null
  when rule in ('missing_case', 'damaged_case') then 0
  when rule = 'missing_activity' then 1
  when time is not null and rule not in ('open_time', 'future_time') then 2
  else ${byStep(
    times.map((_, step) => 3 + step),
    whole,
  )}
end`;

const isRejected = sql`rule is not null and rule not in (${list(leftOut.map((rule) => literal(rule)))})`;

/** Counts the rejected rows of one file, the most frequent rule first. `malformed` are lines of records that are no rows. */
export async function countRejects(
  engine: Engine,
  number: number,
  malformed: readonly number[],
): Promise<readonly RejectCount[]> {
  const counted = await engine.rows(sql`
    select rule, column_name, count(*) as n, list(line order by line)[1:10] as lines
    from ${staged}
    where ${isRejected} and file = ${param(number)}
    group by rule, column_name`);
  const counts: RejectCount[] = counted.map((row) => ({
    rule: row["rule"] as Rule,
    column: String(row["column_name"]),
    count: Number(row["n"]),
    lines: row["lines"] as readonly number[],
  }));
  if (malformed.length > 0)
    counts.push({ rule: "structure", column: "", count: malformed.length, lines: malformed.slice(0, 10) });
  return counts.sort((a, b) => b.count - a.count || (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}

/** Appends the rejected rows of one file to `rejects`. */
export async function writeRejects(
  engine: Engine,
  process: string,
  at: { readonly number: number; readonly file: string },
  malformed: readonly number[],
): Promise<void> {
  await engine.append(
    rejects,
    malformed.map((line) => [process, at.file, line, "", "structure"]),
  );
  await engine.rows(sql`
    insert into rejects
    select ${param(process)}, ${param(at.file)}, line, column_name, rule
    from ${staged}
    where ${isRejected} and file = ${param(at.number)}
    order by line`);
}

/**
 * Throws `too-many-rejects` if, over all files of a process, more than `limit` (0 … 1) of the rows were rejected; steps
 * that are still open (`open_time`) are nothing damaged and do not count. Names the most frequent rule of the file with
 * most rejects.
 */
export function refuseTooMany(files: readonly FileRejects[], limit: number): void {
  const damaged = files.map((file) => ({ ...file, counts: file.counts.filter(isDamaged) }));
  const read = files.reduce((sum, file) => sum + file.read, 0);
  const rejected = damaged.reduce((sum, file) => sum + rejectedRows(file.counts), 0);
  if (rejected <= read * (limit + 1e-9)) return;
  const most = mostRejected(damaged);
  if (most !== null) throw new AppError("too-many-rejects", { ...most, rejected, read, limit });
}

const isDamaged = ({ rule }: RejectCount): boolean => rule !== "open_time";

/** The most frequent rule of the file with most rejects, with its place; null = no row was rejected. */
export function mostRejected(files: readonly FileRejects[]) {
  const [worst] = [...files].sort((a, b) => rejectedRows(b.counts) - rejectedRows(a.counts));
  const [most] = worst?.counts ?? [];
  if (worst === undefined || most === undefined) return null;
  const { rule, column, count, lines } = most;
  const unreadable = rule === "unparseable_time" || rule === "unparseable_start";
  return { file: worst.file, rule: rules[rule], column, count, lines, unreadable };
}

/** Rejected rows in all. */
export const rejectedRows = (counts: readonly RejectCount[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);
