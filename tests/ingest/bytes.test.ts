import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { openBytes } from "../../src/ingest/bytes.js";
import { probe } from "../../src/ingest/probe.js";
import { quiet, refusal } from "./ingested.js";
import { zstdBomb, zstdOf } from "./readers/zstd.js";

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

/** 200 rows, written by `zstd -19 --check`. */
const compressed = Buffer.from(
  "KLUv/QRo7QoAZmFFHqAnlQ5zVVWNd9Y6CQ+d/U04KiNr77233DJNoxLBI0wAPQAxAFdrlTptpeyNnpiUkIxURChLyNFYJA5LITmDt13Tc5f5x2dFUyH/4EA4EMqgIQAQMJBgAIMGBwIY4kBAgcOCYcHCQcFhQSHBIABBgkLHX2xxxRRP3FhixscR39nV0c315Hhf3JlZGdlYTYy2hV1ZVVFNtaRYV9SRURHRUEmINAXd2NTQzHRkOE9MM3eWmfNzzNetV6c+vV06+z36ySaXTPLIlUWmvBzycePFiQ8vF04+D35vX08/35fnf3fbXTfdc/eWm/d33GebXTbZY9cWm/Z22FdbXTXVU7eWmvV11EcbXTTRQ5cWmvR00DfbXDPNAYDJqBFAdH7/z/ClMRE8QoAQ/PxF7ff///3/f///7///u45SKH3W/+3/f///3///9/8fddImZaQtsPVhmWxdAMzV4gKyCrVlnDc=",
  "base64",
);

test("unpacks Zstandard: plain and compressed blocks, a checksum, several frames", async () => {
  const rows = Array.from({ length: 200 }, (_, i) => `${i};Prüfung ${i % 3};2024-01-01\n`).join("");
  const text = `case;activity;time\n${rows}`;
  const bytes = openBytes(await probe(file("real.csv.zst", compressed)));
  const parts: Buffer[] = [];
  for await (const chunk of bytes.chunks) parts.push(chunk);
  expect(Buffer.concat(parts).toString("utf8")).toBe(text);
  expect(bytes.sha256()).toBe(sha(compressed));
  const long = "a;b\n".repeat(100_000);
  expect(await all(file("plain.csv.zst", zstdOf(long)))).toBe(`400000 ${sha(zstdOf(long))}`);
  const two = Buffer.concat([zstdOf("a;b\n"), zstdOf("1;2\n"), compressed]);
  expect(await all(file("two.csv.zst", two))).toBe(`${8 + Buffer.byteLength(text)} ${sha(two)}`);
  expect((await probe(file("log.xes.zst", zstdOf("<log/>")))).format).toBe("xes");
});

test("refuses Zstandard that ends early, is damaged, explodes or wants too much memory", async () => {
  const refused = async (name: string, content: Uint8Array) => {
    const { code, exit } = await refusal(all(file(name, content)));
    return `${code} ${exit}`;
  };
  expect(await refused("cut.csv.zst", compressed.subarray(0, -20))).toBe("zstd-truncated 3");
  expect(await refused("cut2.csv.zst", zstdOf("a;b\n".repeat(50_000)).subarray(0, 150_000))).toBe(
    "zstd-truncated 3",
  );
  const broken = Buffer.from(compressed);
  broken.fill(0xff, 20, 60);
  expect(await refused("broken.csv.zst", broken)).toMatch(/^zstd-(damaged|truncated) 3$/);
  expect(await refused("bomb.csv.zst", zstdBomb(80))).toBe("zstd-too-large 3");
  expect(await refused("window.csv.zst", zstdOf("a;b\n", 31))).toBe("zstd-too-large 3");
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
    ["a.xls", "\xd0\xcf\x11\xe0", "Excel 97"],
    ["a.pdf", "%PDF-1.7", "PDF"],
    ["a.bz2", "BZh91AY&SY", "bzip2"],
  ] as const)
    expect((await refusal(probe(file(name, Buffer.from(start, "latin1"))))).de).toContain(kind);
});
