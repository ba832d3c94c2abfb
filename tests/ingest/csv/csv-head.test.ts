import { expect, test } from "vitest";
import { csvHead } from "../../../src/ingest/csv/csv-head.js";
import { refusal } from "../ingested.js";

const head = (text: string | Buffer, source = {}) => csvHead("f.csv", Buffer.from(text), true, source);

test.each([
  [";", "a;b\n1,5;2\n2,25;3,1\n"],
  [",", "a,b\n1;2,3\n"],
  ["\t", "a\tb\n1,5\t2\n"],
  ["|", "a|b\n1|2\n"],
  [";", 'a;b\n"x,y,z";2\n"x,y";3\n'],
  [",", "only\n1\n2\n"],
])("finds the delimiter %j", (delimiter, text) => {
  expect(head(text).delimiter).toBe(delimiter);
});

test("finds the delimiter of the data behind a preamble", () => {
  const text =
    "Auswertung, erstellt am Montag\nAmt 50, Sachgebiet A, Stand heute\n\na;b;c\n1;2;3\n4;5;6\n7;8;9\n1;2;3\n4;5;6\n";
  expect(head(text, { header_row: 4 })).toMatchObject({ delimiter: ";", names: ["a", "b", "c"] });
});

test("reads names in any encoding, with byte order mark, quotes, and line ends of any kind", () => {
  expect(head("\uFEFFVorgang; Tätigkeit \n").names).toEqual(["Vorgang", "Tätigkeit"]);
  expect(head(Buffer.from("T\xe4tigkeit;\x80\n1;2\n", "latin1")).names).toEqual(["Tätigkeit", "€"]);
  expect(head(Buffer.from("\uFEFFTätigkeit;b\n1;2\n", "utf16le")).names).toEqual(["Tätigkeit", "b"]);
  expect(head('"a;a";"b ""c"""\r\n1;2\r\n').names).toEqual(["a;a", 'b "c"']);
  expect(head("a;b\r1;2\r")).toMatchObject({ names: ["a", "b"], lineEnd: "cr" });
});

test("a delimiter is one byte", async () => {
  const found = await refusal(Promise.resolve().then(() => head("a§b\n1§2\n", { delimiter: "§" })));
  expect(found).toMatchObject({ code: "delimiter-unusable", exit: 2 });
});

test("does not take data for a heading, and so never shows a cell as a name", async () => {
  for (const text of ["4711;Müller;31.12.2024 13:45\n", "1;2;3\n4;5;6\n", "x;2024-12-31T10:00\n"]) {
    const found = await refusal(Promise.resolve().then(() => head(text)));
    expect(found).toMatchObject({ code: "heading-missing", exit: 3 });
    expect(found.de + found.hint).not.toMatch(/4711|Müller|2024/);
  }
});
