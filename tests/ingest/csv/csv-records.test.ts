import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { cleaner, type CellEncoding } from "../../../src/ingest/csv/csv-cleaner.js";
import type { Layout, Records } from "../../../src/ingest/csv/csv-layout.js";
import { recordReader } from "../../../src/ingest/csv/csv-records.js";

const semicolon = (width: number, more: Partial<Layout> = {}): Layout => ({
  delimiter: ";".charCodeAt(0),
  width,
  preamble: 0,
  footer: null,
  lineEnd: "lf",
  ...more,
});

/** Reads a text in pieces of `size` bytes; with `keep` also what the cleaner writes. */
function read(
  text: string | Uint8Array,
  layout: Layout,
  {
    keep,
    size = 7,
    kind = "utf-8",
  }: { keep?: readonly number[]; size?: number; kind?: CellEncoding["kind"] } = {},
): Records & { readonly written: string } {
  const bytes = Buffer.from(text);
  const encoding: CellEncoding = { kind, page: "windows-1252", repair: false };
  const sink = keep === undefined ? null : cleaner(Uint8Array.from(keep), layout.delimiter, encoding);
  const reader = recordReader(layout, sink);
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    reader.write(bytes.subarray(at, at + size));
    if (sink !== null) parts.push(Buffer.from(sink.take()));
  }
  const records = reader.end();
  if (sink !== null) parts.push(Buffer.from(sink.take()));
  return { ...records, written: Buffer.concat(parts).toString("utf8") };
}

test("counts plain records and calls the file regular", () => {
  expect(read("a;b\n1;2\n3;4\n", semicolon(2))).toEqual({
    count: 2,
    malformed: [],
    regular: true,
    openQuote: null,
    lines: 3,
    written: "",
  });
});

test.each<
  readonly [why: string, text: string, count: number, malformed: readonly number[], regular: boolean]
>([
  ["the last line needs no end", "a;b\n1;2", 1, [], true],
  ["CRLF throughout", "a;b\r\n1;2\r\n3;4\r\n", 2, [], true],
  ["CRLF in some lines only", "a;b\r\n1;2\n3;4\r\n", 2, [], false],
  ["blank lines are no records", "a;b\n\n1;2\n\r\n3;4\n\n", 2, [], false],
  ["records of empty cells are none", "a;b\n1;2\n;\n;\n", 1, [], false],
  ["quoted delimiters and doubled quotes", 'a;b\n"1;1";"say ""x"""\n', 1, [], true],
  ["a line feed in quotes belongs to the cell", 'a;b\n"1\n1";2\n3;4\n', 2, [], false],
  ["too few and too many fields", "a;b\n1\n2;2\n3;3;3\n", 3, [2, 4], false],
  ["empty fields too many are forgiven", "a;b\n1;2;\n3;4;;\n", 2, [], false],
  ["text after a closing quote", 'a;b\n"1"x;2\n3;4\n', 2, [2], false],
  ["a quote inside a cell is text", 'a;b\n1"1;2\n', 1, [], false],
  ["NUL", "a;b\n1;\0\n3;4\n", 2, [2], false],
  ["a carriage return inside a line is text", "a;b\n1\r1;2\n", 1, [], false],
  ["lines of the malformed are physical ones", 'a;b\n"1\n\n1";2\nbad\n\n3;4\n5\n', 4, [5, 8], false],
  ["only a heading", "a;b\n", 0, [], true],
  ["a heading with a line feed", '"a\na";b\n1;2\n', 1, [], false],
])("%s", (_, text, count, malformed, regular) => {
  expect(read(text, semicolon(2))).toMatchObject({ count, malformed, regular, openQuote: null });
  for (const size of [1, 2, 1000])
    expect(read(text, semicolon(2), { size })).toMatchObject({ count, malformed });
});

test("names the line on which a quotation mark opens that is never closed", () => {
  expect(read('a;b\n1;2\n3;"4\n5;6\n', semicolon(2)).openQuote).toBe(3);
  expect(read('a;b\n1;"2\n2"\n3;"4\n5;6\n', semicolon(2)).openQuote).toBe(4);
  expect(read('a;b\n1;"2"', semicolon(2)).openQuote).toBeNull();
});

test("passes over a preamble of any content and reads lines of old Macs", () => {
  expect(read('Report "x\n;;;\na;b\n1;2\n', semicolon(2, { preamble: 2 }))).toMatchObject({
    count: 1,
    malformed: [],
  });
  expect(read("Report\r\n\r\na;b\r\n1;2\r\n", semicolon(2, { preamble: 2 }), { keep: [1, 1] }).written).toBe(
    "4;1;2\n",
  );
  expect(read("a;b\r1;2\rx\r3;4\r", semicolon(2, { lineEnd: "cr" }))).toMatchObject({
    count: 3,
    malformed: [3],
  });
});

test("writes the kept cells of good records with their lines, and nothing of the others", () => {
  const text = 'a;b;c\n1;secret;"x ""y"""\nbad\n\n2;secret;\n"3\n3";secret;z;\n';
  expect(read(text, semicolon(3), { keep: [1, 0, 1] }).written).toBe(
    '2;"1";"x ""y"""\n5;"2";\n6;"3\n3";"z"\n',
  );
});

test("turns Windows-1252 into UTF-8, everywhere or only where it is not UTF-8 already", () => {
  const mixed = Buffer.concat([
    Buffer.from("a;b\n1;"),
    Buffer.from([0x80, 0x20, 0x84, 0xfc, 0x93]),
    Buffer.from("\n2;ü\n"),
  ]);
  expect(read(mixed, semicolon(2), { keep: [1, 1], kind: "mixed" }).written).toBe(
    '2;"1";"€ „ü“"\n3;"2";"ü"\n',
  );
  expect(read(Buffer.from([0x61, 10, 0xe4]), semicolon(1), { keep: [1], kind: "page" }).written).toBe(
    '2;"ä"\n',
  );
});

test("a record too long for the engine is malformed, not fatal", () => {
  const long = `a;b\n1;${"x".repeat(2_000_000)}\n2;y\n`;
  expect(read(long, semicolon(2), { size: 2 ** 18, keep: [1, 1] })).toMatchObject({
    count: 2,
    malformed: [2],
    written: "3;2;y\n",
  });
});

test("what is written is what an independent reader reads, whatever the cells, quotes and line ends", () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 6, unit: fc.constantFrom("a", ";", '"', "\n", "\r\n", "ü", "€", "🚲", " ", ",") }),
    fc.constantFrom("", "x", "NA", "1,5"),
  );
  const log = fc.record({
    rows: fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 }),
    ends: fc.array(fc.constantFrom("\n", "\r\n", "\n\n"), { minLength: 1, maxLength: 5 }),
    quoteAll: fc.boolean(),
    size: fc.integer({ min: 1, max: 400 }),
  });
  fc.assert(
    fc.property(log, ({ rows, ends, quoteAll, size }) => {
      const quote = (text: string) =>
        quoteAll || /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      const text = rows.map((row, i) => row.map(quote).join(";") + (ends[i % ends.length] ?? "\n")).join("");
      const { written, count, malformed } = read(`a;b;c\n${text}`, semicolon(3), { keep: [1, 1, 1], size });
      const expected = rows.filter((row) => row.some((value) => value !== ""));
      const found = Papa.parse<string[]>(written, { newline: "\n", delimiter: ";" }).data.slice(0, -1);
      expect(malformed).toEqual([]);
      expect(count).toBe(expected.length);
      expect(found.map(([, ...cells]) => cells)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test("a footer holds no records, whatever it looks like", () => {
  const text = 'a;b\n1;2\n3;4\nSumme "x\n;;;\n';
  for (const size of [1, 5, 1000]) {
    const found = read(text, semicolon(2, { footer: 4 }), { keep: [1, 1], size });
    expect(found).toMatchObject({ count: 2, malformed: [], regular: false, openQuote: null, lines: 5 });
    expect(found.written.replaceAll('"', "")).toBe("2;1;2\n3;3;4\n");
  }
});

test("a heading with more names than the records have fields, or fewer, is not regular", () => {
  expect(read("a;b;\n1;2\n", semicolon(2))).toMatchObject({ count: 1, malformed: [], regular: false });
  expect(read("a;b\n1;2;\n", semicolon(2))).toMatchObject({ count: 1, malformed: [], regular: false });
});

test("counts physical lines", () => {
  for (const [text, lines] of [
    ["a;b\n1;2\n", 2],
    ["a;b\n1;2", 2],
    ["a;b\n\n\n", 3],
    ['a;b\n"1\n1";2\n', 3],
  ] as const)
    for (const size of [1, 1000]) expect(read(text, semicolon(2), { size }).lines, text).toBe(lines);
  expect(read("a;b\r1;2\r", semicolon(2, { lineEnd: "cr" })).lines).toBe(2);
});

test("it does not matter how dirty text is cut, and whether cells are kept", () => {
  const piece = fc.constantFrom(
    "a",
    "ab",
    ";",
    ";",
    '"',
    '""',
    "\n",
    "\n",
    "\r\n",
    "\r",
    "\0",
    "ü",
    "a;b\n",
    "x;y\r\n",
    '"q";"r"\n',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }).map((pieces) => `h;i\n${pieces.join("")}`),
      fc.constantFrom<"lf" | "cr">("lf", "cr"),
      fc.integer({ min: 2, max: 50 }),
      (text, lineEnd, size) => {
        const layout = semicolon(2, { lineEnd });
        const bare = ({ written: _, ...rest }: ReturnType<typeof read>) => rest;
        const one = read(text, layout, { size: 1, keep: [1, 1] });
        expect(bare(read(text, layout, { size: 1 }))).toEqual(bare(one));
        for (const by of [size, text.length + 1]) {
          expect(bare(read(text, layout, { size: by }))).toEqual(bare(one));
          const kept = read(text, layout, { size: by, keep: [1, 1] });
          expect(bare(kept)).toEqual(bare(one));
          const cells = (csv: string) => Papa.parse<string[]>(csv, { newline: "\n", delimiter: ";" }).data;
          expect(cells(kept.written)).toEqual(cells(one.written));
        }
      },
    ),
    { numRuns: 500 },
  );
});
