import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Source } from "../../../src/config/source.js";
import { ingestedText, told } from "../ingested.js";
import { zstdOf } from "../readers/zstd.js";

const utc: Partial<Source> = { timezone: "UTC" };

/** case and activity of the rows, and the account's words for the form of the file. */
async function read(content: string | Uint8Array, source: Partial<Source> = {}, name = "log.csv") {
  const { rows, accounts } = await ingestedText({ [name]: content }, { ...utc, ...source });
  const [account] = accounts;
  return {
    rows: rows.map((row) => told(row, "case_id", "activity", "time")),
    encoding: account?.encoding,
    delimiter: account?.delimiter,
  };
}

const plain =
  "Vorgangsnummer;Tätigkeit;Zeitpunkt\n007;Prüfung „A“ für 5 €;31.12.2024 13:45\nNA;B;01.01.2025\n";
const plainRows = ["007|Prüfung „A“ für 5 €|2024-12-31T13:45:00.000Z", "NA|B|2025-01-01T00:00:00.000Z"];

const cp1252 = (text: string): Buffer =>
  Buffer.from(
    text.replace(/[„“€]/g, (c) => String.fromCharCode({ "„": 0x84, "“": 0x93, "€": 0x80 }[c] ?? 0)),
    "latin1",
  );

test.each<readonly [form: string, content: string | Uint8Array, encoding: string]>([
  ["UTF-8", plain, "utf-8"],
  ["UTF-8 with byte order mark", `\uFEFF${plain}`, "utf-8"],
  ["CRLF", plain.replaceAll("\n", "\r\n"), "utf-8"],
  ["LF and CRLF mixed", plain.replace("\n", "\r\n"), "utf-8"],
  ["CR alone", plain.replaceAll("\n", "\r"), "utf-8"],
  ["no line feed at the end", plain.trimEnd(), "utf-8"],
  ["blank lines and rows of empty cells", plain.replaceAll("\n", "\n\n;;\n"), "utf-8"],
  ["Windows-1252", cp1252(plain), "windows-1252"],
  ["UTF-16 little endian", Buffer.from(`\uFEFF${plain}`, "utf16le"), "utf-16le"],
  ["UTF-16 big endian", Buffer.from(`\uFEFF${plain}`, "utf16le").swap16(), "utf-16be"],
  ["UTF-16 without a mark", Buffer.from(plain, "utf16le"), "utf-16le"],
  ["gzip", gzipSync(plain), "utf-8"],
  ["gzip of Windows-1252", gzipSync(cp1252(plain)), "windows-1252"],
  ["Zstandard", zstdOf(plain), "utf-8"],
  ["Zstandard of Windows-1252", zstdOf(cp1252(plain)), "windows-1252"],
])("reads the same from %s", async (_, content, encoding) => {
  expect(await read(content)).toEqual({ rows: plainRows, encoding, delimiter: ";" });
});

test("one stray byte does not change how the rest is read", async () => {
  const content = Buffer.concat([
    Buffer.from(plain),
    Buffer.from("1;Pr"),
    Buffer.of(0xfc),
    Buffer.from("fung;2025-01-02\n"),
  ]);
  expect((await read(content)).rows).toEqual([...plainRows, "1|Prüfung|2025-01-02T00:00:00.000Z"]);
});

test("a decimal comma in a semicolon file is no delimiter", async () => {
  const content = "case;activity;Gebühr;time\n1;A;1.234,50;2025-01-01\n2;B;7,00;2025-01-02\n";
  expect((await read(cp1252(content))).rows).toEqual([
    "1|A|2025-01-01T00:00:00.000Z",
    "2|B|2025-01-02T00:00:00.000Z",
  ]);
});

test("passes over a preamble", async () => {
  const content = `Auswertung "2024\nStand: heute\n\n${plain}`;
  expect(await read(content, { header_row: 4 })).toEqual({
    rows: plainRows,
    encoding: "utf-8",
    delimiter: ";",
  });
});

test("takes stated delimiter, encoding and columns", async () => {
  const content = cp1252("Nr#Was#Wo#Wann\n1#Prüfung#Amt#2025-01-01\n2##Amt#2025-01-02\n3#A##2025-01-03\n");
  const found = await read(content, {
    delimiter: "#",
    encoding: "windows-1252",
    columns: { case: "Nr", activity: ["Was", "Wo"], time: { from: "Wann" } },
  });
  expect(found).toEqual({
    rows: [
      "1|Prüfung Amt|2025-01-01T00:00:00.000Z",
      "2|Amt|2025-01-02T00:00:00.000Z",
      "3|A|2025-01-03T00:00:00.000Z",
    ],
    encoding: "windows-1252",
    delimiter: "#",
  });
});

test("a name that looks like a pattern is a name", async () => {
  const { rows } = await ingestedText(
    { "log1.csv": plain.replace("007", "wrong"), "log[1].csv": plain },
    utc,
  );
  expect(rows.map((row) => row["case_id"])).toEqual(["wrong", "NA", "007", "NA"]);
});

test("files of one process are one log: rows are numbered on, each file has its account", async () => {
  const a =
    "case;activity;lifecycle;time\n1;A;start;2025-01-01\n1;A;complete;2025-01-02\n1;B;start;2025-01-03\n";
  const b = "time,lifecycle,activity,case\n2025-01-04,complete,B,1\n2025-01-05,complete,C,1\n";
  const { rows, accounts } = await ingestedText({ "a.csv": a, "b.csv": b }, utc);
  expect(rows.map((row) => [row["activity"], row["start_time"], row["time"]])).toEqual([
    ["A", "2025-01-01T00:00:00.000Z", "2025-01-02T00:00:00.000Z"],
    ["B", "2025-01-03T00:00:00.000Z", "2025-01-04T00:00:00.000Z"],
    ["C", null, "2025-01-05T00:00:00.000Z"],
  ]);
  expect(
    accounts.map(({ file, rows_read, rows_loaded, rows_folded, orphan_starts, orphan_completes }) => [
      file,
      rows_read,
      rows_loaded,
      rows_folded,
      orphan_starts,
      orphan_completes,
    ]),
  ).toEqual([
    ["a.csv", 3, 1, 2, 0, 0],
    ["b.csv", 2, 2, 0, 0, 1],
  ]);
});
