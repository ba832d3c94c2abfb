import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/engine/duckdb.js";
import { ingest } from "../../src/ingest/ingest.js";
import { sql } from "../../src/sql/tag.js";
import { detected, ingested, ingestedText, publicData, quiet, refusal } from "./ingested.js";

const heading = "case_id;activity;timestamp\n";
const rows = (n: number, row: (i: number) => string = (i) => `${i};A;2024-01-01 10:00`): string =>
  Array.from({ length: n }, (_, i) => `${row(i)}\n`).join("");

test("a missing file, a folder and an empty file are refused by name", async () => {
  const folder = mkdtempSync(join(tmpdir(), "prozessradar-bad-"));
  expect(await refusal(ingested([join(folder, "none.csv")]))).toEqual({
    code: "file-missing",
    exit: 3,
    de: "Die Datei „none.csv“ gibt es nicht. Es wurde nichts eingelesen.",
    hint: "Schreibweise und Ordner prüfen; Namen mit Leerzeichen gehören in Anführungszeichen.",
  });
  expect(await refusal(ingested([folder]))).toMatchObject({ code: "file-is-folder", exit: 3 });
  expect(await refusal(ingestedText({ "empty.csv": "" }))).toMatchObject({ code: "file-empty", exit: 3 });
  rmSync(folder, { recursive: true });
});

test("unparseable times up to the limit are left out and counted with their lines", async () => {
  const bad = new Set([10, 500]);
  const content = heading + rows(1000, (i) => `${i};A;${bad.has(i) ? "Geheim" : "2024-01-01"}`);
  const { accounts, rejects } = await ingestedText({ "log.csv": content });
  expect(rejects).toEqual([
    { line: 12, column_name: "timestamp", rule: "unparseable_time" },
    { line: 502, column_name: "timestamp", rule: "unparseable_time" },
  ]);
  expect(accounts[0]).toMatchObject({
    rows_read: 1000,
    rows_loaded: 998,
    rows_rejected: 2,
    rejects: [{ rule: "unparseable_time", column: "timestamp", count: 2, lines: [12, 502] }],
  });
});

test("above the limit everything stops, with the reason, the lines and the way out", async () => {
  const content = heading + rows(100, (i) => `${i};A;${i < 12 ? "Geheim" : "2024-01-01"}`);
  expect(await refusal(ingestedText({ "log.csv": content }))).toEqual({
    code: "too-many-rejects",
    exit: 4,
    de: "12 von 100 Zeilen (12 %) sind nicht verwendbar; erlaubt sind 1 %. Häufigster Grund (12): „log.csv“, Zeilen 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 …, Spalte „timestamp“: Zeitpunkt nicht lesbar. Es wurde nichts eingelesen.",
    hint: 'Wie die Zeiten geschrieben sind, zeigt: prozessradar inspect "log.csv"; mit --write processes/prozess.yaml wird daraus eine Prozessdatei. Das Format nennen: --time-format "%d.%m.%Y %H:%M" (Beispiel; im Projekt: columns.time.format). Sind die Zeilen selbst falsch, sie auslassen: --max-reject 12% (im Projekt: limits.max_reject).',
  });
  const allowed = await ingestedText({ "log.csv": content }, {}, { maxRejectShare: 0.12 });
  expect(allowed.accounts[0]).toMatchObject({ rows_loaded: 88, rows_rejected: 12 });
});

test("where most times cannot be read, leaving the rows out is not proposed", async () => {
  const dates = heading + rows(20, (i) => `${i};A;${i + 1}.3.24`);
  const found = await refusal(ingestedText({ "log.csv": dates }));
  expect(found).toMatchObject({ code: "too-many-rejects", exit: 4 });
  expect(found.hint).toContain('prozessradar inspect "log.csv"; mit --write processes/prozess.yaml');
  expect(found.hint).not.toContain("--max-reject");
  const nobody = heading + rows(20, (i) => `${i < 4 ? "" : i};A;2024-01-01`);
  expect((await refusal(ingestedText({ "log.csv": nobody }))).hint).toBe(
    "Die genannten Zeilen prüfen. Die Zeilen auslassen: --max-reject 20% (im Projekt: limits.max_reject).",
  );
});

test("exactly the limit is allowed", async () => {
  const content = heading + rows(100, (i) => `${i};A;${i === 5 ? "?" : "2024-01-01"}`);
  expect((await ingestedText({ "log.csv": content })).accounts[0]).toMatchObject({ rows_rejected: 1 });
});

test("placeholders for a case are rejected, NA is an id, and 0 is one among numbers", async () => {
  const ids = ["", " ", "-", "k. A.", "k.A.", "NA", "NULL", "0", "None"];
  const content = heading + ids.map((id) => `${id};A;2024-01-01\n`).join("");
  const found = await ingestedText({ "log.csv": content }, {}, { maxRejectShare: 1 });
  expect(found.rows.map((row) => row["case_id"])).toEqual(["NA", "NULL", "None"]);
  expect(found.accounts[0]?.rejects).toEqual([
    { rule: "missing_case", column: "case_id", count: 6, lines: [2, 3, 4, 5, 6, 9] },
  ]);
  const numbers = heading + [0, 1, 2].map((id) => `${id};A;2024-01-01\n`).join("");
  expect((await ingestedText({ "log.csv": numbers })).rows).toHaveLength(3);
});

test("each row is rejected for the first rule it breaks", async () => {
  const content =
    "case_id;activity;start;timestamp\n;;x;y\n1;;x;y\n1;A;x;\n1;A;x;y\n1;A;x;2024-01-01\n1;A;;2024-01-01\n1;A\n";
  const { rejects, rows: kept } = await ingestedText({ "log.csv": content }, {}, { maxRejectShare: 1 });
  expect(rejects).toEqual([
    { line: 2, column_name: "case_id", rule: "missing_case" },
    { line: 3, column_name: "activity", rule: "missing_activity" },
    { line: 4, column_name: "timestamp", rule: "missing_time" },
    { line: 5, column_name: "timestamp", rule: "unparseable_time" },
    { line: 6, column_name: "start", rule: "unparseable_start" },
    { line: 8, column_name: "", rule: "structure" },
  ]);
  expect(kept).toHaveLength(1);
});

test("dates with slashes are asked about, with the formats that fit", async () => {
  const log = (times: readonly string[]) => heading + times.map((time) => `1;A;${time}\n`).join("");
  const open = await refusal(
    ingestedText({ "log.csv": log(["03/05/2024 10:00", "2024-01-01", "04/05/2024 11:00"]) }),
  );
  expect(open).toEqual({
    code: "dates-ambiguous",
    exit: 3,
    de: "„log.csv“, Spalte „timestamp“: 2 Zeitangaben mit Schrägstrichen (Zeilen 2, 4); ob Tag oder Monat vorn steht, ist nicht sicher. Es wurde nichts eingelesen.",
    hint: 'Das Format nennen: --time-format "%d/%m/%Y %H:%M" oder --time-format "%m/%d/%Y %H:%M" (im Projekt: columns.time.format).',
  });
  const day = await refusal(ingestedText({ "log.csv": log(["03/05/2024", "31/05/2024"]) }));
  expect(day.hint).toContain('--time-format "%d/%m/%Y" (im');
  const month = await refusal(ingestedText({ "log.csv": log(["3/5/2024 1:02:03", "12/31/2024 4:05:06"]) }));
  expect(month.hint).toContain('--time-format "%m/%d/%Y %H:%M:%S" (im');
  const told = await ingestedText(
    { "log.csv": log(["03/05/2024"]) },
    { columns: { time: { from: "timestamp", formats: ["%d/%m/%Y"] } }, timezone: "UTC" },
  );
  expect(told.rows[0]?.["time"]).toBe("2024-05-03T00:00:00.000Z");
});

test("a format that is none is a mistake in the call", async () => {
  const wrong = { columns: { time: { from: "timestamp", formats: ["dd.mm.yyyy"] } } };
  expect(await refusal(ingestedText({ "log.csv": heading + rows(1) }, wrong))).toMatchObject({
    code: "time-format-invalid",
    exit: 2,
  });
});

test("truncated gzip, CSV or XES, is refused", async () => {
  const noise = Array.from({ length: 5000 }, (_, i) => `${i};${(i * 7919) % 9973};2024-01-01\n`).join("");
  const packed = gzipSync(heading + noise);
  expect(await refusal(ingestedText({ "log.csv.gz": packed.subarray(0, -100) }))).toMatchObject({
    code: "gzip-truncated",
    exit: 3,
  });
  const trace = (i: number) => `<trace><event><string key="concept:name" value="${i}"/></event></trace>`;
  const xes = gzipSync(`<log>${Array.from({ length: 20_000 }, (_, i) => trace(i)).join("")}</log>`);
  expect(await refusal(ingestedText({ "log.xes.gz": xes.subarray(0, -100) }))).toMatchObject({
    code: "gzip-truncated",
    exit: 3,
  });
});

test("a log without cases is no log; one event is one", async () => {
  expect(await refusal(ingestedText({ "log.csv": heading }))).toEqual({
    code: "no-events",
    exit: 3,
    de: "„log.csv“: kein einziges verwendbares Ereignis (0 gelesen, 0 abgewiesen). Es wurde nichts ausgewertet.",
    hint: "Prüfen, ob der Export Zeilen enthält und ob der Zeitraum stimmt.",
  });
  const rejected = ingestedText({ "log.csv": `${heading};;\n;A;2024-01-01\n` }, {}, { maxRejectShare: 1 });
  expect(await refusal(rejected)).toMatchObject({ code: "no-events", exit: 3 });
  const seconds = ingestedText(
    { "log.csv": `${heading}1;A;1704067200\n1;B;1704067260\n` },
    {},
    { maxRejectShare: 1 },
  );
  expect(await refusal(seconds)).toEqual({
    code: "no-events",
    exit: 3,
    de: "„log.csv“: kein einziges verwendbares Ereignis (2 gelesen, 2 abgewiesen). Häufigster Grund (2): „log.csv“, Zeilen 2, 3, Spalte „timestamp“: Zeitpunkt nicht lesbar. Es wurde nichts ausgewertet.",
    hint: 'Nennen, wie die Zeiten geschrieben sind: --time-format "%d.%m.%Y %H:%M" (Beispiel; Zahlen: epoch, epoch_ms oder excel; im Projekt: columns.time.format). Steht in der Spalte kein Zeitpunkt: eine andere nennen.',
  });
  expect((await ingestedText({ "log.csv": heading + rows(1) })).rows).toEqual([
    {
      case_id: "0",
      activity: "A",
      time: "2024-01-01T09:00:00.000Z",
      start_time: null,
      org_unit: null,
      system: null,
      channel: null,
      outcome: null,
      other_person: null,
    },
  ]);
});

test("a case of 10,000 events keeps all of them, in the order of the file", async () => {
  const content = heading + rows(10_000, (i) => `1;A${i};2024-01-01`);
  const { rows: found } = await ingestedText({ "log.csv": content });
  expect(found.map((row) => row["activity"])).toEqual(Array.from({ length: 10_000 }, (_, i) => `A${i}`));
});

test("names of activities are only text", async () => {
  const names = [
    'say "hi"',
    "</script><script>alert(1)</script>",
    "🚲 Rad",
    "a.b",
    "a[0]",
    "'; drop table instances; --",
    "${x}",
    "\\n",
    "=1+1",
  ];
  const content =
    heading + names.map((name, i) => `${i};"${name.replaceAll('"', '""')}";2024-01-01\n`).join("");
  const aliases = { "'; drop table instances; --": "it's" };
  const { rows: found } = await ingestedText({ "log.csv": content }, { aliases });
  expect(found.map((row) => row["activity"])).toEqual(
    names.map((name) => (aliases as Record<string, string>)[name] ?? name),
  );
});

test("a quotation mark that is never closed is found where it opens", async () => {
  const found = await refusal(
    ingestedText({ "log.csv": `${heading}1;A;2024-01-01\n2;"B;2024-01-01\n3;C;2024-01-01\n` }),
  );
  expect(found).toMatchObject({ code: "quote-open", exit: 3 });
  expect(found.de).toContain("Zeile 3");
});

test("after a refusal the store is as before", async () => {
  const folder = mkdtempSync(join(tmpdir(), "prozessradar-bad-"));
  try {
    await using engine = await openDatabase({ folders: [folder] });
    const work = engine.transaction(() =>
      ingest(
        engine,
        "p",
        { ...detected, files: [join(folder, "none.csv")] },
        { ...publicData, maxRejectShare: 0, temp: folder },
        quiet,
      ),
    );
    expect(await refusal(work)).toMatchObject({ code: "file-missing" });
    expect(await engine.rows(sql`select table_name from duckdb_tables()`)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
