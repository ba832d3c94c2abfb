import type { Engine, Target } from "../engine/engine.js";
import { AppError } from "../errors/app-error.js";
import { id, literal, param, sql, type Fragment } from "../sql/tag.js";
import type { Text } from "../text.js";
import { staged } from "./ingest-rows.js";
import type { Mapping } from "./mapping.js";
import { byStep, missingCase } from "./shape.js";
import { unreadable } from "./slashes.js";

/** Why a row is not used. The first rule that a row breaks counts, in this order. */
export const rules = {
  structure: {
    de: "andere Zahl von Feldern als in der Kopfzeile oder ein falsches Anführungszeichen",
    en: "another number of fields than in the heading, or a stray quotation mark",
  },
  missing_case: { de: "Vorgangsnummer fehlt", en: "case id missing" },
  missing_activity: { de: "Tätigkeit fehlt", en: "activity missing" },
  missing_time: { de: "Zeitpunkt fehlt", en: "time missing" },
  unparseable_time: { de: "Zeitpunkt nicht lesbar", en: "time not readable" },
  unparseable_start: { de: "Beginn nicht lesbar", en: "start not readable" },
} as const satisfies Record<string, Text>;

export type Rule = keyof typeof rules;

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

/** SQL: the rule that a row of `longRows` or `wideRows`, with its times read, breaks; null = none. */
export function ruleOf({ times, start }: Mapping): Fragment {
  const time = times.every(({ formats }) => formats === null)
    ? unreadable(id("time_text"), "unparseable_time")
    : literal("unparseable_time");
  const begin =
    start?.formats === null
      ? unreadable(id("start_text"), "unparseable_start")
      : literal("unparseable_start");
  return sql`case
    when ${missingCase} then 'missing_case'
    when activity is null or trim(activity) = '' then 'missing_activity'
    when time_text is null then 'missing_time'
    when time is null then ${time}
    when start_text is not null and start_time is null then ${begin}
  end`;
}

/** SQL: the column that the rule of a row is about, by its name in the file. */
export const columnOf = (mapping: Mapping): Fragment => sql`case
  when rule is null then null
  when rule = 'missing_case' then ${literal(mapping.caseColumn)}
  when rule = 'missing_activity' then ${literal(mapping.activityColumns.join(" + "))}
  when time is not null then ${literal(mapping.start?.column ?? "")}
  else ${byStep(mapping.times.map(({ column }) => literal(column)))}
end`;

/** Writes the rejected rows of one file and returns their counts, the most frequent first. */
export async function writeRejects(
  engine: Engine,
  process: string,
  at: { readonly number: number; readonly file: string },
  malformed: readonly number[],
): Promise<readonly RejectCount[]> {
  await engine.append(
    rejects,
    malformed.map((line) => [process, at.file, line, "", "structure"]),
  );
  const rejected = sql`
    from ${staged}
    where file = ${param(at.number)} and rule is not null and rule <> 'duplicate'`;
  await engine.rows(sql`
    insert into rejects
    select ${param(process)}, ${param(at.file)}, line, column_name, rule ${rejected}
    order by line`);
  const counted = await engine.rows(sql`
    select rule, column_name, count(*) as n, list(line order by line)[1:10] as lines ${rejected}
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

/**
 * Throws `too-many-rejects` if, over all files of a process, more than `limit` (0 … 1) of the rows were rejected.
 * Names the most frequent rule of the file with most rejects.
 */
export function refuseTooMany(files: readonly FileRejects[], limit: number): void {
  const read = files.reduce((sum, file) => sum + file.read, 0);
  const rejected = files.reduce((sum, file) => sum + rejectedRows(file.counts), 0);
  if (rejected <= read * (limit + 1e-9)) return;
  const [worst] = [...files].sort((a, b) => rejectedRows(b.counts) - rejectedRows(a.counts));
  const [most] = worst?.counts ?? [];
  if (worst === undefined || most === undefined) return;
  throw new AppError("too-many-rejects", {
    file: worst.file,
    rejected,
    read,
    limit,
    rule: rules[most.rule],
    column: most.column,
    count: most.count,
    lines: most.lines,
    unreadable: most.rule === "unparseable_time" || most.rule === "unparseable_start",
  });
}

/** Rejected rows in all. */
export const rejectedRows = (counts: readonly RejectCount[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);
