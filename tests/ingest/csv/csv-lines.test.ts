import fc from "fast-check";
import { expect, test } from "vitest";
import { lineReader } from "../../../src/ingest/csv/csv-lines.js";
import type { Layout, RecordReader, Records } from "../../../src/ingest/csv/csv-layout.js";
import { recordReader } from "../../../src/ingest/csv/csv-records.js";

const layout: Layout = { delimiter: 59, width: 3, preamble: 0, footer: null, lineEnd: "lf" };
const heading = "a;b;c\n";

/** What a reader says of a text that comes in pieces of so many bytes. */
function said(reader: RecordReader, text: string, piece: number): Records {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += piece) reader.write(bytes.subarray(from, from + piece));
  return reader.end();
}

test.each<readonly [what: string, rows: string, regular: boolean]>([
  ["plain lines", "1;2;3\n4;5;6\n", true],
  ["an empty cell at the beginning", ";2;3\n", true],
  ["cells in quotes", '"1";"2;2";"3"\n', true],
  ["a quotation mark doubled in quotes", '1;"a ""b""";3\n', true],
  ["an empty cell in quotes", '"";2;3\n', true],
  ["another number of cells, which DuckDB refuses", "1;2\n", true],
  ["no line end at the end", "1;2;3\n4;5;6", true],
  ["a record of empty cells", ";;\n", false],
  ["a record of empty cells in quotes", '"";"";\n', false],
  ["a blank line", "\n1;2;3\n", false],
  ["a line break in quotes", '1;"a\nb";3\n', false],
  ["a quotation mark inside a cell", '1;a"b;3\n', false],
  ["text behind a closing quotation mark", '1;"a"b;3\n', false],
  ["a quotation mark that is never closed", '1;"a;3\n', false],
  ["a carriage return inside a line", "1;a\rb;3\n", false],
  ["some lines with a carriage return at their end", "1;2;3\r\n4;5;6\n", false],
  ["NUL", "1;\0;3\n", false],
  ["NUL in quotes", '1;"\0";3\n', false],
])("lines with %s", (_, rows, regular) => {
  for (const piece of [1, 2, 3, 7, 1000])
    expect(said(lineReader(layout), heading + rows, piece).regular).toBe(regular);
});

test("lines that all end with a carriage return and a line feed", () => {
  expect(said(lineReader(layout), "a;b;c\r\n1;2;3\r\n4;5;6\r\n", 5)).toEqual({
    count: 2,
    malformed: [],
    regular: true,
    openQuote: null,
    lines: 3,
  });
});

test.each([
  { ...layout, preamble: 1 },
  { ...layout, footer: 2 },
  { ...layout, lineEnd: "cr" as const },
])("a layout with lines that are no records is never regular", (other) => {
  expect(said(lineReader(other), `${heading}1;2;3\n`, 100).regular).toBe(false);
});

test("a record that DuckDB's reader gives up on", () => {
  const long = `1;${"x".repeat(1_900_000)};3\n`;
  expect(said(lineReader(layout), heading + long, 2 ** 16).regular).toBe(false);
  expect(said(lineReader(layout), `${heading}1;${"x".repeat(1_800_000)};3\n`, 2 ** 16).regular).toBe(true);
});

const cell = fc.oneof(
  fc.constantFrom(
    "",
    "1",
    "ab",
    "ä",
    " ",
    "-",
    '""',
    '"a"',
    '"a;b"',
    '"a ""b"""',
    'a"b',
    '"a\nb"',
    "\0",
    "\r",
    "a'b",
  ),
);
const row = fc.tuple(
  fc.array(cell, { minLength: 1, maxLength: 4 }),
  fc.constantFrom("\n", "\n", "\n", "\r\n"),
);
const text = fc
  .array(row, { maxLength: 6 })
  .map((rows) => heading + rows.map(([cells, end]) => cells.join(";") + end).join(""));

test("lines are regular where the records are, and only where nothing but the number of cells is wrong", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (written, piece) => {
      const lines = said(lineReader(layout), written, piece);
      const records = said(recordReader(layout, null), written, 1000);
      const plain = written.replace(/(^|[;\n])"(?:[^"\r\n\0]|"")*"(?=[;\r\n]|$)/gu, "$1q");
      if (records.regular && !plain.includes('"')) expect(lines).toEqual(records);
      if (!lines.regular) return;
      expect(lines.lines).toBe(records.lines);
      const widths = plain
        .split(/\r?\n/u)
        .filter((one) => one !== "")
        .map((one) => one.split(";").length);
      if (widths.every((width) => width === layout.width)) expect(records).toEqual(lines);
    }),
    { numRuns: 2000 },
  );
});
