import { Table, tableToIPC, Utf8, vectorFromArray } from "apache-arrow";
import { writeXlsx } from "hucre";
import { mkdirSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SourceFormat } from "../../../src/config/source.js";
import { openDatabase } from "../../../src/engine/duckdb.js";
import { literal, sql } from "../../../src/sql/tag.js";
import { ingested } from "../ingested.js";
import { testFolder } from "./read-file.js";

const folder = testFolder();
afterAll(() => {
  folder.remove();
});

/** One small log; the row of the third case has no time and is rejected in every format. */
const columns = ["Vorgangsnummer", "Tätigkeit", "Zeitpunkt", "Bemerkung"] as const;
const log = [
  ["007", "Antrag eingegangen", "2024-03-05T13:45:00", "Geheim"],
  ["007", "Bescheid versandt", "2024-07-01T09:00:00", "Geheim"],
  ["123456789012", "Antrag eingegangen", "2024-12-31T23:59:59", "Geheim"],
  ["3", "Antrag eingegangen", null, "Geheim"],
] as const;
const objects = log.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null])));

beforeAll(async () => {
  const csv = [columns, ...log].map((row) => row.map((cell) => cell ?? "").join(";")).join("\n");
  folder.file("log.csv", `${csv}\n`);
  folder.file("lines.ndjson", objects.map((object) => JSON.stringify(object)).join("\n"));
  folder.file("list.json", JSON.stringify(objects, null, 2));
  const cells = log.map(([id, activity, time, note]) => [id, activity, time && new Date(`${time}Z`), note]);
  folder.file("log.xlsx", await writeXlsx({ sheets: [{ name: "Log", rows: [[...columns], ...cells] }] }));
  const vectors = columns.map((name, i) => [
    name,
    vectorFromArray(
      log.map((row) => row[i] ?? null),
      new Utf8(),
    ),
  ]);
  const table = new Table(Object.fromEntries(vectors) as never);
  folder.file("file.arrow", tableToIPC(table, "file"));
  folder.file("stream.arrow", tableToIPC(table, "stream"));

  mkdirSync(folder.path("hive/jahr=2024"), { recursive: true });
  const typed = sql`(
    select "Vorgangsnummer", "Tätigkeit", "Zeitpunkt"::timestamp as "Zeitpunkt", "Bemerkung"
    from read_csv(${literal(folder.path("log.csv"))}, delim = ';', header = true, all_varchar = true)
  )`;
  await using engine = await openDatabase({ path: folder.path("log.duckdb"), folders: [folder.path("")] });
  await engine.rows(sql`create table ereignisse as from ${typed}`);
  for (const name of ["log.parquet", "hive/jahr=2024/log.parquet"])
    await engine.rows(sql`copy ${typed} to ${literal(folder.path(name))} (format parquet)`);
});

const formats: readonly (readonly [string, SourceFormat, readonly string[]])[] = [
  ["log.csv", "csv", []],
  ["lines.ndjson", "json", []],
  ["list.json", "json", []],
  ["log.xlsx", "xlsx", []],
  ["file.arrow", "arrow", []],
  ["stream.arrow", "arrow", []],
  ["log.parquet", "parquet", []],
  ["hive", "hive", ["jahr"]],
  ["log.duckdb", "duckdb", []],
];

test.each(formats)("%s gives the same log", async (name, format, more) => {
  const { rows, rejects, accounts } = await ingested([folder.path(name)], {}, { maxRejectShare: 1 });
  expect(rows.map((row) => [row["case_id"], row["activity"], row["time"]])).toEqual([
    ["007", "Antrag eingegangen", "2024-03-05T12:45:00.000Z"],
    ["007", "Bescheid versandt", "2024-07-01T07:00:00.000Z"],
    ["123456789012", "Antrag eingegangen", "2024-12-31T22:59:59.000Z"],
  ]);
  expect(rejects).toMatchObject([{ column_name: "Zeitpunkt", rule: "missing_time" }]);
  expect(accounts).toMatchObject([
    {
      format,
      rows_read: 4,
      rows_loaded: 3,
      rows_rejected: 1,
      columns_read: ["Vorgangsnummer", "Tätigkeit", "Zeitpunkt"],
      columns_not_read: ["Bemerkung", ...more],
    },
  ]);
});

test("in a sheet, stated patterns are for text, and date cells and day numbers count beside them", async () => {
  const cells = [
    ["Vorgang", "Schritt", "Wann"],
    ["1", "A", "5.3.24 13:45"],
    ["2", "A", new Date("2024-03-05T13:45:00Z")],
    ["3", "A", new Date("2024-03-05T13:45:30.500Z")],
    ["4", "A", 45356],
    ["5", "A", new Date("9999-12-31T00:00:00Z")],
    ["6", "A", "Geheim"],
  ];
  const path = folder.file("mixed.xlsx", await writeXlsx({ sheets: [{ name: "Log", rows: cells }] }));
  const { rows, rejects } = await ingested(
    [path],
    {
      columns: {
        case: "Vorgang",
        activity: ["Schritt"],
        time: { from: "Wann", formats: ["%d.%m.%y %H:%M"], null_values: ["31.12.9999"] },
      },
    },
    { maxRejectShare: 1 },
  );
  expect(rows.map((row) => [row["case_id"], row["time"]])).toEqual([
    ["1", "2024-03-05T12:45:00.000Z"],
    ["2", "2024-03-05T12:45:00.000Z"],
    ["3", "2024-03-05T12:45:30.500Z"],
    ["4", "2024-03-04T23:00:00.000Z"],
  ]);
  expect(rejects).toEqual([
    { line: 6, column_name: "Wann", rule: "open_time" },
    { line: 7, column_name: "Wann", rule: "unparseable_time" },
  ]);
});
