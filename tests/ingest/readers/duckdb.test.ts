import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "../../../src/engine/duckdb.js";
import { refusal } from "../ingested.js";
import { readAlone, testFolder } from "./read-file.js";

const folder = testFolder();
afterAll(() => {
  folder.remove();
});

let made = 0;
/** A database file in which these statements were run. */
async function database(...statements: readonly string[]): Promise<string> {
  const path = folder.path(`${++made}.duckdb`);
  await using engine = await openDatabase({ path, folders: [folder.path("")] });
  for (const statement of statements) await engine.rows({ render: () => statement });
  return path;
}

const table = (name: string, rows = 2) =>
  `create table ${name} as select 7 + i as "case", 'A' as activity, timestamptz '2024-07-01 10:00:00.123456+02:00' as time, 'secret' as note from range(${rows}) r(i)`;

test("the only table is read, mapped columns only, times with their offset", async () => {
  const path = await database(table("ereignisse"));
  const read = await readAlone(path, { columns: { time: { formats: ["%d.%m.%Y"] } } });
  expect(read).toMatchObject({ format: "duckdb", records: 2, columns: ["case", "activity", "time", "note"] });
  expect(read.rows).toEqual([
    { line: 1, case_id: "7", activity: "A", time_text: "2024-07-01 08:00:00.123456+00" },
    { line: 2, case_id: "8", activity: "A", time_text: "2024-07-01 08:00:00.123456+00" },
  ]);
  expect(read.mapping.times[0]?.formats).toBeNull();
  expect(read.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test("more rows than a chunk come in their order", async () => {
  const { rows } = await readAlone(await database(table("t", 10_000)));
  expect(rows.map((row) => row["case_id"])).toEqual(Array.from({ length: 10_000 }, (_, i) => String(7 + i)));
});

test("of several tables and views one has to be named, with its schema where it is not main", async () => {
  const path = await database(
    table("eins"),
    "create schema amt50",
    table("amt50.zwei", 3),
    "create view sicht as select * from eins limit 1",
  );
  expect(await refusal(readAlone(path))).toEqual({
    code: "table-ambiguous",
    exit: 3,
    de: `„${made}.duckdb“ hat mehrere Tabellen: „eins“, „sicht“, „amt50.zwei“. Es wurde nichts eingelesen.`,
    hint: `In der Prozessdatei unter source.table die richtige nennen, zum Beispiel: table: eins. Ansehen: prozessradar inspect "${made}.duckdb" --table "eins"`,
  });
  for (const [name, rows] of [
    ["eins", 2],
    ["main.eins", 2],
    ["sicht", 1],
    ["amt50.zwei", 3],
  ] as const)
    expect((await readAlone(path, { table: name })).rows).toHaveLength(rows);
  expect(await refusal(readAlone(path, { table: "zwei" }))).toMatchObject({ code: "table-unknown", exit: 3 });
});

test("a view that reaches for a file outside is refused", async () => {
  writeFileSync(folder.path("outside.csv"), "case,activity,time\n1,A,2024-01-01\n");
  const path = await database(`create view v as select * from read_csv('${folder.path("outside.csv")}')`);
  expect(await refusal(readAlone(path))).toMatchObject({ code: "table-unreadable", exit: 3 });
});

test("a file that is empty, damaged or still being written is refused", async () => {
  expect(await refusal(readAlone(await database()))).toMatchObject({ code: "table-none", exit: 3 });
  const whole = readFileSync(await database(table("t")));
  const cut = folder.file("cut.duckdb", whole.subarray(0, 6000));
  expect(await refusal(readAlone(cut))).toMatchObject({ code: "database-unreadable", exit: 3 });
  const busy = folder.file("busy.duckdb", whole);
  folder.file("busy.duckdb.wal", "x");
  expect(await refusal(readAlone(busy))).toMatchObject({ code: "database-unfinished", exit: 3 });
});

test("a file that another program has open is refused", async () => {
  const path = await database(table("t"));
  const program = `const { DuckDBInstance } = require("@duckdb/node-api");
    DuckDBInstance.create(process.argv[1]).then(() => { console.log("open"); process.stdin.resume(); });`;
  const other = spawn(process.execPath, ["-e", program, path], { stdio: ["pipe", "pipe", "inherit"] });
  try {
    await once(other.stdout, "data");
    expect(await refusal(readAlone(path))).toMatchObject({ code: "database-unreadable", exit: 3 });
  } finally {
    other.kill();
  }
});
