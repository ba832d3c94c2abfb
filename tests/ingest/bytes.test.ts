import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { openBytes } from "../../src/ingest/bytes.js";
import { probe } from "../../src/ingest/probe.js";
import { quiet, refusal } from "./ingested.js";

const folder = mkdtempSync(join(tmpdir(), "prozessradar-bytes-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

async function all(path: string): Promise<string> {
  const bytes = openBytes(await probe(path));
  const parts: Buffer[] = [];
  for await (const chunk of bytes.chunks) parts.push(chunk);
  return `${Buffer.concat(parts).toString("latin1").length} ${bytes.sha256()}`;
}

const sha = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

test("gives the unpacked bytes and the hash of the file as it lies there", async () => {
  const text = "a;b\n".repeat(100_000);
  expect(await all(file("plain.csv", text))).toBe(`400000 ${sha(text)}`);
  const packed = gzipSync(text);
  expect(await all(file("packed.csv.gz", packed))).toBe(`400000 ${sha(packed)}`);
  const two = Buffer.concat([gzipSync("a;b\n"), gzipSync("1;2\n")]);
  expect(await all(file("two.csv.gz", two))).toBe(`8 ${sha(two)}`);
});

test("tells how far it is, in bytes of the file", async () => {
  const path = file("big.csv", Buffer.alloc(9 * 2 ** 20, "a"));
  const told: (number | null)[] = [];
  const bytes = openBytes(await probe(path), { ...quiet, progress: ({ done }) => told.push(done) });
  for await (const _ of bytes.chunks);
  expect(told).toEqual([4, 8, 9].map((megabytes) => megabytes * 2 ** 20));
});

test("refuses a gzip file that ends early, one that is damaged, and one that explodes", async () => {
  // what does not repeat itself stays large when packed
  const text = Array.from({ length: 200_000 }, (_, i) => sha(String(i)).slice(0, 8)).join("\n");
  const packed = gzipSync(text);
  expect(await refusal(all(file("cut.csv.gz", packed.subarray(0, -2000))))).toMatchObject({
    code: "gzip-truncated",
    exit: 3,
  });
  const broken = Buffer.from(packed);
  broken.fill(0, 600_000, 600_400);
  expect(await refusal(all(file("broken.csv.gz", broken)))).toMatchObject({ code: "gzip-damaged", exit: 3 });
  const bomb = gzipSync(Buffer.alloc(80 * 2 ** 20, " "));
  expect(await refusal(all(file("bomb.xes.gz", Buffer.concat([gzipSync("<log>"), bomb]))))).toMatchObject({
    code: "gzip-too-large",
    exit: 3,
  });
});

test("knows formats by their bytes, whatever the name", async () => {
  const format = async (name: string, content: string | Uint8Array) =>
    (await probe(file(name, content))).format;
  expect(await format("a.txt", "a;b\n1;2\n")).toBe("csv");
  expect(await format("a.csv", '\uFEFF<?xml version="1.0"?><log/>')).toBe("xes");
  expect(await format("b.csv", "  \n<log/>")).toBe("xes");
  expect(await format("c", Buffer.from("\uFEFF<log/>", "utf16le"))).toBe("xes");
  expect(await format("d.gz", gzipSync("<log/>"))).toBe("xes");
  expect(await format("e.bin", "PAR1....")).toBe("parquet");
  expect(await format("f.csv", Buffer.from("a;b\n1;2\n", "utf16le"))).toBe("csv");
  expect(await format("g.csv", "[a];[b]\n1;2\n")).toBe("csv");
});

test("refuses what is not there, nothing, a folder, rubbish and formats that are not read", async () => {
  const refused = async (path: string) => {
    const { code, exit } = await refusal(probe(path));
    return `${code} ${exit}`;
  };
  expect(await refused(join(folder, "none.csv"))).toBe("file-missing 3");
  expect(await refused(file("empty.csv", ""))).toBe("file-empty 3");
  expect(await refused(file("empty.csv.gz", gzipSync("")))).toBe("file-empty 3");
  expect(await refused(folder)).toBe("file-is-folder 3");
  const rubbish = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3)) % 256));
  expect(await refused(file("rubbish.csv", rubbish))).toBe("file-unsupported 3");
  for (const [name, start, kind] of [
    ["a.xlsx", "PK\x03\x04", "Excel/ZIP"],
    ["a.xls", "\xd0\xcf\x11\xe0", "Excel 97"],
    ["a.json", '{"ocel:global-log": {}}', "JSON"],
    ["a.pdf", "%PDF-1.7", "PDF"],
    ["a.sqlite", "SQLite format 3\0", "SQLite"],
  ] as const)
    expect((await refusal(probe(file(name, Buffer.from(start, "latin1"))))).de).toContain(kind);
});
