import { AppError } from "../errors/app-error.js";
import type { Engine, Target } from "../engine/engine.js";
import { balanced, type Accounting } from "../ingest/accounting.js";
import { doers } from "../ingest/instances/doers.js";
import { instanceAttributes } from "../ingest/instances/instance-attributes.js";
import {
  createInstances,
  instanceCases,
  instanceNames,
  named,
  numberOf,
  rowColumns,
  storedRows,
} from "../ingest/instances/instance-tables.js";
import { suspensions } from "../ingest/instances/suspensions.js";
import { joined, whole } from "../ingest/rows/fragments.js";
import { rejects } from "../ingest/rows/rejects.js";
import { id, list, literal, param, sql, type Fragment } from "../sql/tag.js";
import type { FoundCase } from "./find-case.js";
import { accounts, columnFacts, findings, loads, removals } from "./tables.js";

/** Tables that say nothing about a single case. */
const unchanged: readonly Target[] = [rejects, loads, findings, columnFacts, removals];
/** What is known of steps beside their rows, by `source_row`. */
const beside: readonly Target[] = [doers, suspensions];

/** The tables of a store beside the rows of the log: these are carried over, and no other is. */
export const carriedTables: readonly string[] = [
  ...unchanged,
  ...beside,
  accounts,
  instanceCases,
  instanceNames,
  instanceAttributes,
].map(({ table }) => table);

/** The name under which the store as it was is attached. */
export const storeBefore = "store_before";

/**
 * Fills an empty store with the one that is attached as `storeBefore`, without some cases: their rows, their attributes, and
 * the names that no other case uses. What was derived from the log is left out; the next analysis derives it anew. The
 * accounts of the files are without the rows that went; `removals` names these under `record`.
 */
export async function copyWithoutCases(
  engine: Engine,
  cases: readonly FoundCase[],
  record: string,
): Promise<void> {
  const there = await tablesBefore(engine);
  const goes = sql`case_no in (${list(cases.map(({ case_no }) => whole(case_no)))})`;
  const copy = async ({ table, columns }: Target, where: Fragment = sql`true`) => {
    if (!there.has(table)) return;
    await engine.append({ table, columns }, []);
    const names = list(Object.keys(columns).map(id));
    await engine.rows(
      sql`insert into ${id(table)} (${names}) select ${names} from ${before(table)} where ${where}`,
    );
  };
  for (const target of [instanceCases, instanceAttributes]) await copy(target, sql`not ${goes}`);
  for (const target of unchanged) await copy(target);
  const rows = await copyRows(engine, goes);
  const steps = sql`
    select cases.process, rows_before.source_row
    from ${before(rows.table)} as rows_before
    join ${before(instanceCases.table)} as cases on cases.case_no = rows_before.case_no
    where rows_before.${goes}`;
  for (const target of beside) await copy(target, sql`(process, source_row) not in (${steps})`);
  const uses = named.map(numberOf).filter((column) => rows.columns.has(column));
  const used = uses.map((column, i) => {
    const others = sql`select ${id(column)} from instance_rows where ${id(column)} is not null`;
    return i === 0 ? others : sql` union all ${others}`;
  });
  await copy(instanceNames, sql`name_no in (${joined(used)})`);
  await writeRemovals(engine, cases, record);
}

const before = (table: string): Fragment => sql`${id(storeBefore)}.main.${id(table)}`;

async function tablesBefore(engine: Engine): Promise<ReadonlySet<string>> {
  const rows = await engine.rows(sql`
    select table_name as name
    from duckdb_tables()
    where database_name = ${literal(storeBefore)} and schema_name = 'main'`);
  return new Set(rows.map((row) => String(row["name"])));
}

async function copyRows(
  engine: Engine,
  goes: Fragment,
): Promise<{ readonly table: string; readonly columns: ReadonlySet<string> }> {
  const rows = await storedRows(engine, literal(storeBefore));
  if (rows === null) throw new AppError("store-unavailable", { file: storeBefore });
  const table = await createInstances(engine, new Set(rowColumns.filter((name) => rows.columns.has(name))));
  const columns = list([...rows.columns].map(id));
  await engine.rows(
    sql`insert into ${table} (${columns}) select ${columns} from ${before(rows.table)} where not ${goes}`,
  );
  return rows;
}

/** Throws `rows-unaccounted` where an account does not balance without the rows that went. */
async function writeRemovals(engine: Engine, cases: readonly FoundCase[], record: string): Promise<void> {
  await engine.append(accounts, []);
  await engine.append(removals, []);
  for (const row of await engine.rows(
    sql`select * from ${before(accounts.table)} order by process, number`,
  )) {
    const gone = cases.find(({ process }) => process === row["process"]);
    const file = gone?.files.find(({ number }) => number === row["number"]);
    const account = JSON.parse(String(row["account"])) as Accounting;
    const left = file === undefined ? account : lessened(account, file.rows);
    await engine.append(accounts, [
      [
        String(row["process"]),
        Number(row["number"]),
        String(row["file"]),
        String(row["sha256"]),
        row["bytes"] === null ? null : Number(row["bytes"]),
        JSON.stringify(left),
      ],
    ]);
  }
  for (const { process, files } of cases) {
    const [last] = await engine.rows(
      sql`select coalesce(max(number), -1) as n from removals where process = ${param(process)}`,
    );
    const next = Number(last?.["n"]) + 1;
    await engine.append(
      removals,
      files.map(({ file, rows }, i) => [process, next + i, record, file, rows]),
    );
  }
}

/** The account as if the file had never held these rows. */
const lessened = (account: Accounting, rows: number): Accounting =>
  balanced({
    ...account,
    rows_read: account.rows_read - rows,
    rows_loaded: account.rows_loaded - rows,
  });
