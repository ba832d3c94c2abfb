import type { Engine } from "../../engine/engine.js";
import { id, list, literal, sql, type Fragment } from "../../sql/tag.js";
import { joined, whole } from "./fragments.js";
import { everyRule } from "./rules.js";

/** Columns of `ingest_rows` that only exist in memory where a file has them; elsewhere they are null. */
const optional = {
  line: "bigint",
  start_time: "timestamptz",
  lifecycle: "varchar",
  instance: "varchar",
  org_unit: "varchar",
  system: "varchar",
  channel: "varchar",
  outcome: "varchar",
  person: "varchar",
  role: "varchar",
  amount: "double",
  old_status: "varchar",
  rest: "varchar",
} as const;
type FixedColumn = keyof typeof optional;
const fixedColumns = Object.keys(optional) as readonly FixedColumn[];

/** A further attribute of the case, `attributeColumn` of its place: only where the source names it. */
export type AttributeColumn = `attribute_${number}`;
export type OptionalColumn = FixedColumn | AttributeColumn;

export const isAttribute = (name: string): name is AttributeColumn => /^attribute_[0-9]+$/.test(name);

/** Those of the names that are attributes, in their order in the source. */
export const attributesIn = (names: Iterable<string>): readonly AttributeColumn[] =>
  [...names].filter(isAttribute).sort((a, b) => Number(a.slice(10)) - Number(b.slice(10)));

/** Those of the names that are optional columns, in the order of the table. */
export const optionalIn = (names: ReadonlySet<string>): readonly OptionalColumn[] => [
  ...fixedColumns.filter((name) => names.has(name)),
  ...attributesIn(names),
];

/**
 * The table behind `staged`, for updates: `rule` and `time` may change, rows never come or go. Which row is meant says
 * `sourceRow`.
 */
export const stagedTable = sql`temp.main.ingest_staged`;

/**
 * Where the rows of all files of a process are gathered, in memory, before anything is kept: a view of `stagedTable`
 * with the columns file (from 0), line, source_row (from 1, over all files), case_id, activity, time, start_time,
 * lifecycle, instance, org_unit, system, channel, outcome, person, role, amount, old_status, rest, attribute_1 … as far as there are any, rule, column_name, flags (`flags.ts`). `person` is a
 * token for this run or, in mode `pseudonym`, what the cell holds; `rest` is, in a wide table, the whole row, as rows
 * are duplicates only if all of it is equal; `rule` says why the row is not used (null = it is) and `column_name` which
 * column broke it.
 */
export const staged = sql`temp.main.ingest_rows`;

/**
 * SQL: the number of a row of `stagedTable`, from 1 in the order in which rows came in. DuckDB numbers the rows of a
 * table from 0, those of a transaction that is not finished from this limit on; `row_number()` would take the load from
 * all cores to one.
 */
export const sourceRow = sql`(rowid % 36028797018960000 + 1)`;

/** Rows of one file in the table. `firstLine`: row n stands on line `firstLine` + n − 1; null = the line is stored. */
export interface StagedPart {
  readonly firstRow: number;
  readonly firstLine: number | null;
  /** As `columnsJudged`. */
  readonly columnNames: readonly string[];
}

/** An empty table, whatever an earlier call left. */
export async function createStaging(engine: Engine): Promise<void> {
  await dropStaging(engine);
  await engine.rows(sql`
    create temporary table ingest_staged (
      file usmallint,
      case_id varchar,
      activity varchar,
      time timestamptz,
      rule enum(${list(everyRule.map((rule) => literal(rule)))}),
      column_no usmallint,
      flags usmallint
    )`);
}

/** Makes room for columns that a file has. */
export async function addColumns(engine: Engine, names: readonly OptionalColumn[]): Promise<void> {
  for (const name of names)
    await engine.rows(sql`alter table ${stagedTable} add column if not exists ${id(name)} ${typeOf(name)}`);
}

/** Lets the rows be read as `staged`; `present` are the optional columns that some file has. */
export async function showStaging(
  engine: Engine,
  present: ReadonlySet<OptionalColumn>,
  parts: readonly StagedPart[],
): Promise<void> {
  const shown = [
    ...fixedColumns
      .filter((name) => name !== "line")
      .map((name) => (present.has(name) ? id(name) : sql`null::${typeOf(name)} as ${id(name)}`)),
    ...attributesIn(present).map(id),
  ];
  await engine.rows(sql`
    create or replace temporary view ingest_rows as
    select
      cast(file as integer) as file,
      ${lineOf(present.has("line"), parts)} as line,
      ${sourceRow} as source_row,
      case_id,
      activity,
      time,
      ${list(shown)},
      rule,
      ${columnName(parts)} as column_name,
      flags
    from ${stagedTable}`);
}

/** Forgets what was read. */
export async function dropStaging(engine: Engine): Promise<void> {
  await engine.rows(sql`drop view if exists ${staged}`);
  await engine.rows(sql`drop table if exists ${stagedTable}`);
}

const typeOf = (name: OptionalColumn): Fragment => ({
  render: () => (isAttribute(name) ? "varchar" : optional[name]),
});

function columnName(parts: readonly StagedPart[]): Fragment {
  const [first, ...more] = parts.map(
    ({ columnNames }) => sql`[${list(columnNames.map((name) => literal(name)))}][column_no + 1]`,
  );
  if (first === undefined) return sql`null::varchar`;
  if (more.length === 0) return first;
  return sql`case file${joined([first, ...more].map((name, file) => sql` when ${whole(file)} then ${name}`))} end`;
}

function lineOf(stored: boolean, parts: readonly StagedPart[]): Fragment {
  const counted = parts.flatMap(({ firstRow, firstLine }, file) =>
    firstLine === null ? [] : [{ file, from: firstLine - 1 - firstRow }],
  );
  const [first] = counted;
  if (first === undefined) return sql`line`;
  const of = ({ from }: { readonly from: number }): Fragment => sql`${sourceRow} + ${whole(from)}`;
  if (parts.length === 1) return of(first);
  const cases = counted.map((part) => sql` when ${whole(part.file)} then ${of(part)}`);
  return sql`case file${joined(cases)}${stored ? sql` else line` : sql``} end`;
}
