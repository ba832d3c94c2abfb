import type { DbRow, Engine } from "../../engine/engine.js";
import { id, list, param, sql, type Fragment } from "../../sql/tag.js";
import { joined, whole } from "../rows/fragments.js";
import { sourceRow } from "../rows/ingest-rows.js";
import {
  createInstances,
  createNumbers,
  instanceCases,
  instanceNames,
  lastNumber,
  named,
  numberOf,
  rowColumns,
  type Named,
  type RowColumn,
} from "./instance-tables.js";
import { instanceAttributes, type AttributeRows } from "./instance-attributes.js";
import { caseTokenOf } from "./pseudonym.js";

/** The cases of some rows, numbered and waiting in memory. */
export interface NumberedCases {
  /** Several ids have one token, and so one number. */
  readonly merged: boolean;
}

/** What is known of some rows. */
export interface Looked {
  /** As `numberCases` has returned them. */
  readonly cases: NumberedCases;
  readonly names: ReadonlyMap<string, readonly { readonly name: string }[]>;
}

/** What is written of a process. */
export interface WrittenRows {
  /** SQL of a relation with the columns of `instances` but the process. */
  readonly rows: Fragment;
  /** Columns of `instance_rows` that are null in all of them, beside names that none of them has. */
  readonly empty?: ReadonlySet<RowColumn>;
  /** Their cases and names, where they are known or had for less; absent = from `rows`. */
  readonly looked?: Looked | { readonly rows: Fragment };
  /** Case ids become tokens under this key; null = they stay as they are. */
  readonly key: Buffer | null;
  /** Further attributes of the cases; absent = none. */
  readonly attributes?: AttributeRows;
}

/**
 * Appends rows of a process, with numbers of their own for its cases and names. Returns the number of rows written.
 * Throws `key-unusable`.
 */
export async function writeRows(
  engine: Engine,
  process: string,
  { rows, empty = new Set(), looked = { rows }, key, attributes }: WrittenRows,
): Promise<number> {
  await createNumbers(engine);
  const last = whole(await lastNumber(engine, instanceCases, "case_no"));
  const { merged } =
    "rows" in looked ? await numberCases(engine, await casesIn(engine, looked.rows), key) : looked.cases;
  await engine.rows(sql`
    insert into instance_cases
    select ${merged ? sql`distinct` : sql``} ${last} + case_no, ${param(process)}, token
    from ${numbers}`);
  const names = await numberNames(engine, process, looked);
  const columns = rowColumns.filter((name) => {
    const text = textOf(name);
    return text === undefined ? !empty.has(name) : names.columns.includes(text);
  });
  const table = await createInstances(engine, new Set(columns));
  const joins = names.columns.map(
    (
      name,
    ) => sql` left join (select name_no, name from instance_names where name_no > ${whole(names.last)}) as ${id(name)}
      on ${id(name)}.name = written.${id(name)}`,
  );
  const cells = columns.map((name) => {
    const text = textOf(name);
    if (name === "case_no") return sql`${last} + cases.case_no`;
    return text === undefined ? sql`written.${id(name)}` : sql`${id(text)}.name_no`;
  });
  const [row] = await engine.rows(sql`
    insert into ${table} (${list(columns.map(id))})
    select ${list(cells)}
    from ${rows} as written
    join ${numbers} as cases on cases.case_id = written.case_id
    ${joined(joins)}`);
  if (attributes !== undefined) {
    await engine.append(instanceAttributes, []);
    await engine.rows(sql`
      insert into instance_attributes
      select ${last} + case_no, attribute, value, at_start
      from (${attributes(numbers)})`);
  }
  await dropNumbers(engine);
  return Number(row?.["Count"] ?? 0);
}

/** Forgets which case has which number. */
export async function dropNumbers(engine: Engine): Promise<void> {
  await dropList(engine);
  await engine.rows(sql`drop table if exists ${firsts}`);
}

async function dropList(engine: Engine): Promise<void> {
  await engine.rows(sql`drop view if exists ${numbers}`);
  await engine.rows(sql`drop table if exists ${caseList}`);
}

/** The cases of the rows (case_id, first_row). */
const firsts = sql`temp.main.ingest_case_firsts`;
/** The cases and their tokens in the order of their numbers; with the numbers where several cases may share one. */
const caseList = sql`temp.main.ingest_case_list`;
/** The cases and their numbers from 1 on (case_id, case_no, token). */
const numbers = sql`temp.main.ingest_case_numbers`;

/** The column of `instances` whose names a column numbers; undefined = none. */
const textOf = (column: RowColumn): Named | undefined => named.find((one) => numberOf(one) === column);

/**
 * Numbers cases in the order in which they appear: the number says nothing about the id. `cases` is SQL of a relation
 * (case_id, first_row): every case once, with its first `source_row`. Ids with the same token are one case; they can only
 * differ in how characters beyond ASCII are written. Outside of a transaction all cores make tokens, inside one.
 */
export async function numberCases(
  engine: Engine,
  cases: Fragment,
  key: Buffer | null,
): Promise<NumberedCases> {
  await dropList(engine);
  const [count] = await engine.rows(sql`
    select count(*) as n
    from ${cases}
    where length(case_id) <> strlen(case_id)`);
  const merged = key !== null && Number(count?.["n"]) > 0;
  const token = key === null ? id("case_id") : caseTokenOf(id("case_id"), key);
  await engine.rows(
    merged
      ? sql`
        create temporary table ingest_case_list as
        select case_id, dense_rank() over (order by first) as case_no, ${token} as token
        from (select case_id, min(first_row) over (partition by nfc_normalize(case_id)) as first from ${cases})`
      : sql`
        create temporary table ingest_case_list as
        select case_id, ${token} as token
        from (select case_id from ${cases} order by first_row)`,
  );
  await engine.rows(sql`
    create temporary view ingest_case_numbers as
    select case_id, cast(${merged ? id("case_no") : sourceRow} as integer) as case_no, token
    from ${caseList}`);
  return { merged };
}

async function casesIn(engine: Engine, rows: Fragment): Promise<Fragment> {
  await engine.rows(sql`drop table if exists ${firsts}`);
  await engine.rows(sql`
    create temporary table ingest_case_firsts as
    select case_id, min(source_row) as first_row
    from ${rows}
    group by case_id`);
  return firsts;
}

/** The columns of some rows that hold names, which have the numbers above `last`. */
interface NumberedNames {
  readonly columns: readonly Named[];
  readonly last: number;
}

/** Numbers the names of the rows. */
async function numberNames(
  engine: Engine,
  process: string,
  looked: Looked | { readonly rows: Fragment },
): Promise<NumberedNames> {
  const columns: Named[] = [];
  const names = new Set<string>();
  for (const column of named) {
    const found =
      "rows" in looked ? await namesIn(engine, column, looked.rows) : (looked.names.get(column) ?? []);
    if (found.length > 0) columns.push(column);
    for (const { name } of found) names.add(String(name));
  }
  const last = await lastNumber(engine, instanceNames, "name_no");
  await engine.append(
    instanceNames,
    [...names].map((name, i) => [last + 1 + i, process, name]),
  );
  return { columns, last };
}

const namesIn = (engine: Engine, column: Named, rows: Fragment): Promise<readonly DbRow[]> =>
  engine.rows(sql`
    select ${id(column)} as name
    from ${rows}
    where ${id(column)} is not null
    group by ${id(column)}
    order by name`);
