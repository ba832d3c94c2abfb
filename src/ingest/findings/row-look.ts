import type { Engine } from "../../engine/engine.js";
import { id, list, sql, type Fragment } from "../../sql/tag.js";
import type { StagedFile } from "../accounting.js";
import { flags, has, type Flag } from "../rows/flags.js";
import { whole } from "../rows/fragments.js";
import { staged } from "../rows/ingest-rows.js";
import { rowGroups } from "../rows/row-groups.js";
import { earlyYear } from "../times/placeholders.js";

/** A number of rows and the first ten of their lines. */
export interface Rows {
  readonly count: number;
  readonly lines: readonly number[];
}

/** What can be counted row by row: the flags of usable rows, and a few things more. */
export type Kind = Flag | keyof typeof others;

/** What the rows of one file have shown. */
export interface FileLook {
  readonly read: StagedFile;
  /** Rows that are neither rejected nor left out. */
  readonly usable: number;
  /** Usable rows with a start, those included whose start was taken out. */
  readonly started: number;
  readonly rows: (kind: Kind) => Rows;
}

const firstYear = sql`make_timestamptz(${whole(earlyYear)}, 1, 1, 0, 0, 0, 'UTC')`;
const early = sql`time < ${firstYear}`;
const either = (one: Flag, other: Flag): Fragment => sql`rule is null and (${has(one)} or ${has(other)})`;
const others = {
  /** Duplicates, whether left out or kept. */
  exact: has("exact_duplicate"),
  exact_kept: sql`rule is null and ${has("exact_duplicate")}`,
  near: has("near_duplicate"),
  near_kept: sql`rule is null and ${has("near_duplicate")}`,
  early: sql`rule is null and ${early}`,
  in_missing_hour: either("missing_hour", "missing_hour_start"),
  in_doubled_hour: either("doubled_hour", "doubled_hour_start"),
} as const satisfies Record<string, Fragment>;

const kinds: Readonly<Record<Kind, Fragment>> = {
  ...(Object.fromEntries(
    Object.keys(flags).map((flag) => [flag, sql`rule is null and ${has(flag as Flag)}`]),
  ) as Record<Flag, Fragment>),
  ...others,
};

/** `rowGroups` tell how many rows have a flag; a scan finds the lines of those that there are. */
export async function lookAtRows(engine: Engine, files: readonly StagedFile[]): Promise<readonly FileLook[]> {
  const all = Object.keys(kinds) as readonly Kind[];
  const inGroups = (kind: Kind): Fragment =>
    kind === "early" ? sql`rule is null and quarter * 900000000 < epoch_us(${firstYear})` : kinds[kind];
  const counted = await engine.rows(sql`
    select
      file,
      ${sumOf(sql`n`, sql`rule is null`)} as usable,
      ${sumOf(sql`started`, sql`rule is null`)} as started,
      ${list(all.map((kind) => sql`${sumOf(sql`n`, inGroups(kind))} as ${id(kind)}`))}
    from ${rowGroups}
    where rule is null or rule = 'duplicate'
    group by file`);
  const lines = await linesOf(
    engine,
    all.filter((kind) => counted.some((row) => Number(row[kind]) > 0)),
  );
  return files.map((read, number) => {
    const counts = counted.find((row) => Number(row["file"]) === number);
    const count = (what: string): number => Number(counts?.[what] ?? 0);
    return {
      read,
      usable: count("usable"),
      started: count("started") + count("end_before_start") + count("open_start"),
      rows: (kind) => ({ count: count(kind), lines: lines(number, kind) }),
    };
  });
}

const sumOf = (what: Fragment, when: Fragment): Fragment =>
  sql`coalesce(cast(sum(${what}) filter (where ${when}) as bigint), 0)`;

async function linesOf(
  engine: Engine,
  present: readonly Kind[],
): Promise<(file: number, kind: Kind) => readonly number[]> {
  if (present.length === 0) return () => [];
  const rows = await engine.rows(sql`
    select
      file,
      ${list(present.map((kind) => sql`min(line, 10) filter (where ${kinds[kind]}) as ${id(kind)}`))}
    from ${staged}
    where rule is null or rule = 'duplicate'
    group by file`);
  return (file, kind) => {
    const found = rows.find((row) => Number(row["file"]) === file)?.[kind];
    return Array.isArray(found) ? found.map(Number) : [];
  };
}
