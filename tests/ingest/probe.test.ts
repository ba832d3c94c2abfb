import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { probe } from "../../src/ingest/probe.js";
import { refusal } from "./ingested.js";
import { testFolder } from "./readers/read-file.js";
import { zip } from "./xlsx/zip.js";

const folder = testFolder();
afterAll(() => {
  folder.remove();
});

const latin = (text: string): Buffer => Buffer.from(text, "latin1");
/** One block of zeros as Zstandard packs it: magic, frame header of unknown size, a block of one byte `{` … as it is. */
const zstd = (text: string): Buffer =>
  Buffer.concat([
    Buffer.of(0x28, 0xb5, 0x2f, 0xfd, 0x20, text.length),
    Buffer.of(((text.length << 3) | 1) & 255, (text.length >> 5) & 255, 0),
    Buffer.from(text),
  ]);

test.each([
  ["csv", latin("a;b;c\n1;2;3\n")],
  ["csv", latin("[a];[b]\n")],
  ["xes", latin(`<?xml version="1.0"?><log>`)],
  ["ocel", latin(`<?xml version="1.0"?>\n<log>\n<object-types>`)],
  ["json", latin(`{"a":1}\n{"a":2}\n`)],
  ["json", latin(` [ {"a":1} ]`)],
  ["json", Buffer.from(`\ufeff{"a":1}`)],
  ["json", Buffer.from(`\ufeff{"a":1}`, "utf16le")],
  ["json", gzipSync(`{"a":1}`)],
  ["json", zstd(`{"a":1}`)],
  ["ocel", latin(`{"objectTypes":[],"eventTypes":[]}`)],
  ["ocel", latin("SQLite format 3\0…")],
  ["parquet", latin("PAR1…")],
  ["arrow", latin("ARROW1\0\0…")],
  ["arrow", latin("\xff\xff\xff\xff\x10\0\0\0…")],
  ["duckdb", latin("12345678DUCK…")],
  ["xlsx", zip({ "[Content_Types].xml": "", "xl/workbook.xml": "" })],
] as const)("%s is known by its bytes", async (format, bytes) => {
  expect((await probe(folder.file("export.bin", bytes))).format).toBe(format);
});

test.each([
  ["PDF", latin("%PDF-1.7")],
  ["Excel 97 (xls)", latin("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")],
  ["Excel (xlsb)", zip({ "xl/workbook.bin": "" })],
  ["OpenDocument (ods)", zip({ mimetype: "", "content.xml": "" })],
  ["Word", zip({ "word/document.xml": "" })],
  ["ZIP", zip({ "a.csv": "a;b" })],
  ["Parquet.gz", gzipSync("PAR1")],
  ["ZIP", gzipSync(zip({ "xl/workbook.xml": "" }))],
  ["gzip", gzipSync(gzipSync("a;b"))],
  ["xz", latin("\xfd7zXZ\0")],
])("%s is refused by its name", async (kind, bytes) => {
  const refused = await refusal(probe(folder.file("export.bin", bytes)));
  expect(refused).toMatchObject({ code: "file-unsupported", exit: 3 });
  expect(refused.de).toContain(`im Format ${kind}, das`);
});

test("rubbish, nothing, and an archive that is cut off are refused", async () => {
  const noise = Buffer.from(Array.from({ length: 500 }, (_, i) => i % 7));
  expect(await refusal(probe(folder.file("n", noise)))).toMatchObject({ code: "file-unsupported" });
  expect(await refusal(probe(folder.file("e", "")))).toMatchObject({ code: "file-empty" });
  expect(await refusal(probe(folder.file("eg", gzipSync(""))))).toMatchObject({ code: "file-empty" });
  expect(await refusal(probe(folder.file("z", "PK\x03\x04")))).toMatchObject({ code: "archive-damaged" });
});

test("a name that says CSV is believed where the text could be JSON", async () => {
  expect((await probe(folder.file("a.csv", `["a"];["b"]\n`))).format).toBe("csv");
});
