import { Table, tableToIPC, Utf8, vectorFromArray } from "apache-arrow";
import { writeXlsx } from "hucre";
import { gzipSync } from "node:zlib";
import { zip } from "../ingest/xlsx/zip.js";
import { zstdBomb, zstdOf } from "../ingest/readers/zstd.js";
import { canary, csv, ordinary, type OddFile } from "./odd-file.js";

const records = [
  { case: "V1", activity: "Prüfen", timestamp: "2024-03-05T10:00:01+01:00" },
  { case: "V1", activity: "Bescheid", timestamp: "2024-03-05T11:00:01+01:00" },
  { case: "V2", activity: "Prüfen", timestamp: "2024-03-06T10:00:01+01:00" },
];
const json = JSON.stringify(records);
const ndjson = records.map((record) => `${JSON.stringify(record)}\n`).join("");
const column = (name: keyof (typeof records)[number]) =>
  vectorFromArray(
    records.map((record) => record[name]),
    new Utf8(),
  );
const table = new Table({
  case: column("case"),
  activity: column("activity"),
  timestamp: column("timestamp"),
});
const sheet = (rows: readonly (readonly (string | number | Date | null)[])[]) =>
  writeXlsx({ sheets: [{ name: "Tabelle1", rows: rows.map((row) => [...row]) }] });
const three = { rows: { read: 3, loaded: 3 } } as const;
const workbook = await sheet([
  ["Auswertung", null, null],
  ["Vorgangsnummer", "Tätigkeit", "Zeitpunkt"],
  ["V1", "Prüfen", new Date("2024-03-05T10:00:01Z")],
  ["V1", "=1+1", new Date("2024-03-05T11:00:01Z")],
  ["V2", "Prüfen", "06.03.2024 10:00"],
]);

/** As databases of SAP export it: the day in one column, the time of day in another; one has none. */
const dayAndClock = [
  { Vorgangsnummer: "V1", Tätigkeit: "Prüfen", Datum: "05.03.2024", Uhrzeit: "08:15:00" },
  { Vorgangsnummer: "V1", Tätigkeit: "Bescheid", Datum: "06.03.2024", Uhrzeit: "16:30:00" },
  { Vorgangsnummer: "V2", Tätigkeit: "Prüfen", Datum: "05.03.2024", Uhrzeit: null },
];
const clockSheet = await sheet([
  ["Vorgangsnummer", "Tätigkeit", "Datum", "Uhrzeit"],
  ["V1", "Prüfen", new Date("2024-03-05T00:00:00Z"), new Date("1899-12-31T08:15:00Z")],
  ["V1", "Bescheid", "06.03.2024", "16:30:00"],
  ["V2", "Prüfen", new Date("2024-03-05T00:00:00Z"), null],
]);
const joined = (german: number): OddFile["gives"] => ({
  rows: { read: 3, loaded: 3 },
  findings: { "DQ-101": { count: german }, "DQ-102": { count: 1 } },
  times: ["2024-03-04T23:00:00.000Z", "2024-03-06T15:30:00.000Z"],
});

/** JSON, Excel, Arrow, Parquet and packed files that are odd or hostile. */
export const otherFormats: readonly OddFile[] = [
  {
    name: "JSON with a day and a time of day",
    files: { "log.json": JSON.stringify(dayAndClock) },
    gives: joined(3),
  },
  { name: "a sheet with a day and a time of day", files: { "log.xlsx": clockSheet }, gives: joined(1) },
  { name: "JSON: a list of records", files: { "log.json": json }, gives: three },
  { name: "JSON Lines", files: { "log.ndjson": ndjson }, gives: three },
  { name: "JSON Lines in Zstandard", files: { "log.ndjson.zst": zstdOf(ndjson) }, gives: three },
  {
    name: "JSON cut off",
    files: { "log.json": json.slice(0, -10) },
    gives: { error: "json-broken", exit: 3 },
  },
  {
    name: "JSON nested a hundred thousand deep",
    files: { "log.json": `[${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}]` },
    gives: { error: "json-limit", exit: 3 },
  },
  {
    name: "JSON that is no list of events",
    files: { "log.json": `{"a": "${canary}"}` },
    gives: { error: "columns-missing", exit: 3 },
  },
  {
    name: "JSON with a key for each person",
    files: { "log.json": `{"${canary}": [{"a": 1}], "Maier": [{"a": 2}]}` },
    gives: { error: "json-no-events", exit: 3 },
  },
  {
    name: "JSON in which only one event has a key",
    files: { "log.json": `[{"a": "1", "${canary}": true}, {"a": "2", "Maier": true}, {"a": "3"}]` },
    gives: { error: "columns-missing", exit: 3 },
  },
  {
    name: "Excel without a heading and without a date",
    files: {
      "log.xlsx": await sheet([
        [canary, "Erika", "offen"],
        ["Maier", "Hans", "Prüfen"],
      ]),
    },
    gives: { error: "columns-missing", exit: 3 },
  },
  {
    name: "JSON with the key __proto__",
    files: { "log.json": json.replaceAll('"case"', '"__proto__":{"x":1},"case"') },
    gives: three,
  },
  {
    name: "Excel with a line above the heading, a formula as text and a date as text",
    files: { "log.xlsx": workbook },
    gives: { ...three, findings: { "DQ-005": { count: 1, lines: [1] }, "DQ-101": { count: 1 } } },
  },
  {
    name: "Excel cut off",
    files: { "log.xlsx": workbook.subarray(0, workbook.length - 100) },
    gives: { error: "archive-damaged", exit: 3 },
  },
  {
    name: "Excel whose workbook is an HTML page",
    files: { "log.xlsx": zip({ "xl/workbook.xml": `<html>${canary}</html>` }) },
    gives: { error: "xlsx-damaged", exit: 3 },
  },
  {
    name: "a ZIP that becomes far too large",
    files: {
      "log.xlsx": zip({
        "xl/workbook.xml": "<workbook/>",
        "xl/worksheets/sheet1.xml": " ".repeat(300_000_000),
      }),
    },
    gives: { error: "archive-bomb", exit: 3 },
  },
  { name: "Arrow, file", files: { "log.arrow": tableToIPC(table, "file") }, gives: three },
  { name: "Arrow, stream", files: { "log.arrows": tableToIPC(table, "stream") }, gives: three },
  {
    name: "Arrow cut off",
    files: { "log.arrow": tableToIPC(table, "file").subarray(0, 300) },
    gives: { error: "arrow-damaged", exit: 3 },
  },
  {
    name: "Parquet that is only its name",
    files: { "log.parquet": `PAR1${canary}PAR1` },
    gives: { error: "parquet-unreadable", exit: 3 },
  },
  {
    name: "Zstandard",
    files: { "log.csv.zst": zstdOf(csv(ordinary(3))) },
    gives: { ...three, findings: { "DQ-001": { count: 1 } } },
  },
  {
    name: "Zstandard cut off",
    files: { "log.csv.zst": zstdOf(csv(ordinary(500))).subarray(0, -20) },
    gives: { error: "zstd-truncated", exit: 3 },
  },
  {
    name: "Zstandard of one line of nothing, far too large for memory",
    files: { "log.csv.zst": zstdBomb(600) },
    gives: { error: "zstd-too-large", exit: 3 },
  },
  {
    name: "gzip of one blank line of 64 MB",
    files: { "log.csv.gz": gzipSync(Buffer.alloc(64_000_000, 32)) },
    gives: { error: "columns-missing", exit: 3 },
  },
  {
    name: "gzip with damage inside",
    files: { "log.csv.gz": damaged(gzipSync(csv(ordinary(2000)))) },
    gives: { error: "gzip-damaged", exit: 3 },
  },
  {
    name: "two files, one of them the end of the other",
    files: { "a.csv": csv(ordinary(3)), "b.csv": csv(ordinary(3, 3)) },
    source: { duplicates: "keep" },
    gives: { rows: { read: 6, loaded: 6 }, findings: { "DQ-001": { count: 2 } } },
  },
];

/** The same bytes with some in the middle turned over. */
function damaged(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let at = copy.length >> 1; at < (copy.length >> 1) + 20; at++) copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}
