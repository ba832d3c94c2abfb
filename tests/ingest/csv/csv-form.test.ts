import iconv from "iconv-lite";
import { expect, test } from "vitest";
import type { Source } from "../../../src/config/source.js";
import type { Finding } from "../../../src/quality/finding.js";
import { csvRead } from "./csv-read.js";
import { refusal } from "../ingested.js";

const heading = "Vorgangsnummer;Tätigkeit;Zeitpunkt;Betrag\n";
const data =
  "BA-1;Prüfung „A“;31.12.2024 13:45;1.234,50\nBA-2;Größe prüfen;01.01.2025;7,00\nBA-3;Ende;02.01.2025;\n";
const plain = heading + data;
const rowsFrom = (line: number): readonly string[] => [
  `${line}|BA-1|Prüfung „A“|31.12.2024 13:45`,
  `${line + 1}|BA-2|Größe prüfen|01.01.2025`,
  `${line + 2}|BA-3|Ende|02.01.2025`,
];
const of = (findings: readonly Finding[], code: string) =>
  findings
    .filter((finding) => finding.code === code)
    .map(({ count, lines, facts }) => ({ count, lines, facts }));

test("DQ-001: the delimiter is found, told unless it is a comma, and may be stated", async () => {
  for (const [delimiter, told] of [
    [";", 1],
    ["\t", 1],
    ["|", 1],
    ["^", 1],
    ["~", 1],
  ] as const) {
    const { findings, rows } = await csvRead(plain.replaceAll(";", delimiter));
    expect(of(findings, "DQ-001")).toEqual([{ count: told, lines: [1], facts: { delimiter } }]);
    expect(rows).toEqual(rowsFrom(2));
  }
  const comma = await csvRead("case,activity,time\n1,A,2024-01-01\n");
  expect(comma.findings).toEqual([]);
  expect(comma.rows).toEqual(["2|1|A|2024-01-01"]);
  const stated = await csvRead("case#activity#time\n1#A#2024-01-01\n", { delimiter: "#" });
  expect(of(stated.findings, "DQ-001")).toEqual([{ count: 1, lines: [1], facts: { delimiter: "#" } }]);
});

test.each<
  readonly [name: "windows-1252" | "iso-8859-15" | "cp850", text: string, letters: number, euro: number]
>([
  ["windows-1252", plain.replaceAll("7,00", "7 €"), 5, 1],
  ["iso-8859-15", plain.replace(/[„“]/g, "'").replaceAll("7,00", "7 €"), 5, 1],
  ["cp850", plain.replace(/[„“]/g, "'"), 5, 0],
])("DQ-002: %s is read as such, said or not", async (encoding, text, letters, euro) => {
  const content = iconv.encode(text, encoding);
  const expected = rowsFrom(2).map((row) => (encoding === "windows-1252" ? row : row.replace(/[„“]/g, "'")));
  const sources: readonly Partial<Source>[] = [{}, { encoding }];
  for (const source of sources) {
    const found = await csvRead(content, source);
    expect(found.rows).toEqual(expected);
    expect(found.encoding).toBe(encoding);
    expect(found.columns[1]).toBe("Tätigkeit");
    expect(of(found.findings, "DQ-002")).toEqual([
      { count: 1, lines: [1], facts: { encoding, letters, euro, mixed: 0 } },
    ]);
  }
});

test("DQ-002: a stated code page beats what the bytes look like", async () => {
  const content = iconv.encode("case;activity;time\n1;für Öl\n2;Müll;2024-01-01\n", "cp850");
  expect((await csvRead(content, { encoding: "windows-1252" })).rows).toEqual(["3|2|M\uFFFDll|2024-01-01"]);
  expect((await csvRead(content)).rows).toEqual(["3|2|Müll|2024-01-01"]);
});

test("DQ-002: the encoding of the whole file counts for the heading, too", async () => {
  // the first 256 KB alone hold one letter within a word, which proves nothing
  const filler = "1;plain;2024-01-01;1\n".repeat(15_000);
  const rest = "2;Öffentliche Größe;2024-01-01;1\n3;tätig;2024-01-01;1\n";
  const found = await csvRead(iconv.encode(`case;activity;time;Tätig\n${filler}${rest}`, "cp850"));
  expect(found.encoding).toBe("cp850");
  expect(found.columns).toEqual(["case", "activity", "time", "Tätig"]);
  expect(found.rows.slice(-2)).toEqual(["15002|2|Öffentliche Größe|2024-01-01", "15003|3|tätig|2024-01-01"]);
});

test("DQ-002: UTF-8 with some bytes of Windows-1252 is told as mixed", async () => {
  const content = Buffer.concat([
    Buffer.from(plain),
    Buffer.from("BA-4;Pr"),
    Buffer.of(0xfc),
    Buffer.from("fung;2025-01-02;\n"),
  ]);
  const found = await csvRead(content);
  expect(found.rows).toEqual([...rowsFrom(2), "5|BA-4|Prüfung|2025-01-02"]);
  expect(of(found.findings, "DQ-002")).toEqual([
    { count: 1, lines: [5], facts: { encoding: "windows-1252", letters: 1, euro: 0, mixed: 1 } },
  ]);
});

test("DQ-003: byte order marks and UTF-16 are told", async () => {
  const marked = await csvRead(`\uFEFF${plain}`);
  expect(marked.rows).toEqual(rowsFrom(2));
  expect(of(marked.findings, "DQ-003")).toEqual([
    { count: 1, lines: [1], facts: { encoding: "utf-8", mark: 1 } },
  ]);
  const little = Buffer.from(`\uFEFF${plain}`, "utf16le");
  for (const [content, encoding, mark] of [
    [little, "utf-16le", 1],
    [Buffer.from(little).swap16(), "utf-16be", 1],
    [Buffer.from(plain, "utf16le"), "utf-16le", 0],
  ] as const) {
    const found = await csvRead(content);
    expect(found.rows).toEqual(rowsFrom(2));
    expect(of(found.findings, "DQ-003")).toEqual([{ count: 1, lines: [1], facts: { encoding, mark } }]);
  }
  expect(of((await csvRead(plain)).findings, "DQ-003")).toEqual([]);
});

test("DQ-004: doubly encoded text is counted by lines, and turned back if the source says so", async () => {
  const twice = (text: string): string => iconv.decode(Buffer.from(text), "win1252");
  const content =
    twice(heading) + data.replace("Größe prüfen", twice("Größe prüfen")).replace("BA-3", twice("Ä-3"));
  const columns: Source["columns"] = { activity: [twice("Tätigkeit")] };
  const warned = await csvRead(content, { columns });
  expect(of(warned.findings, "DQ-004")).toEqual([{ count: 3, lines: [1, 3, 4], facts: { repaired: 0 } }]);
  expect(warned.rows[1]).toBe(`3|BA-2|${twice("Größe prüfen")}|01.01.2025`);
  const repaired = await csvRead(content, { repair_mojibake: true });
  expect(of(repaired.findings, "DQ-004")).toEqual([{ count: 3, lines: [1, 3, 4], facts: { repaired: 1 } }]);
  expect(repaired.rows).toEqual(rowsFrom(2).map((row) => row.replace("BA-3", "Ä-3")));
  expect(repaired.columns[1]).toBe("Tätigkeit");
  expect(of((await csvRead(plain, { repair_mojibake: true })).findings, "DQ-004")).toEqual([]);
});

const preamble = 'Auswertung "Wohngeld" 2024\nStand: 07.01.2025 08:12;Mandant: Musterstadt\n\n';

test("DQ-005: the heading is found behind a preamble, whose lines are told", async () => {
  const sources: readonly Partial<Source>[] = [{}, { header_row: 4 }];
  for (const source of sources) {
    const found = await csvRead(preamble + plain, source);
    expect(found.rows).toEqual(rowsFrom(5));
    expect(of(found.findings, "DQ-005")).toEqual([
      { count: 3, lines: [1, 2, 3], facts: { heading: 4, preamble: 3, footer: 0 } },
    ]);
  }
});

test.each<readonly [why: string, before: string, lines: number]>([
  ["title rows of a sheet, filled up with delimiters", "Auswertung;;;\nStand: 07.01.2025;Amt 50;;\n;;;\n", 3],
  ["one line of text", "Bearbeitungsprotokoll\n", 1],
  ["a quotation mark that is never closed", '"Auswertung\nStand heute\n', 2],
  ["a table of its own", "Mandant;Musterstadt\nVon;01.01.2024\nBis;31.12.2024\n", 3],
])("DQ-005: %s", async (_, before, lines) => {
  const found = await csvRead(before + plain);
  expect(found.rows).toEqual(rowsFrom(lines + 2));
  expect(of(found.findings, "DQ-005")).toMatchObject([
    { count: lines, facts: { heading: lines + 1, preamble: lines, footer: 0 } },
  ]);
});

test("DQ-005: Excel's first line states the delimiter", async () => {
  const found = await csvRead(`sep=|\n${plain.replaceAll(";", "|")}`);
  expect(found).toMatchObject({ delimiter: "|", rows: rowsFrom(3) });
  expect(of(found.findings, "DQ-005")).toEqual([
    { count: 1, lines: [1], facts: { heading: 2, preamble: 1, footer: 0 } },
  ]);
});

test("a file without a heading is refused, with or without a preamble", async () => {
  for (const content of [data, preamble + data]) {
    const found = await refusal(csvRead(content));
    expect(found).toMatchObject({ code: "heading-missing", exit: 3 });
    expect(found.de + found.hint).not.toMatch(/BA-|Größe|1\.234/);
  }
});

test("a stated heading that is none tells no cell, but which line looks like it", async () => {
  const content = `Auswertung;;;\n\nVorgang;Schritt;Zeitpunkt;Name\n${[
    "V-1;Antrag;morgen;Erika Mustermann",
    "V-2;Antrag;02.01.2024;Max Mustermann",
    "V-3;Antrag;03.01.2024;Max Mustermann",
  ].join("\n")}\n`;
  const columns = { case: "Vorgang", activity: ["Schritt"], time: { from: "Zeitpunkt" } };
  for (const [header_row, code] of [
    [1, "heading-doubted"],
    [4, "heading-doubted"],
    [5, "heading-missing"],
  ] as const) {
    for (const stated of [columns, {}]) {
      const found = await refusal(csvRead(content, { header_row, columns: stated }));
      expect(found).toMatchObject({ code, exit: 3 });
      expect(found.hint).toBe(
        "Zeile 3 sieht wie die Kopfzeile aus: source.header_row: 3 setzen oder die Angabe weglassen.",
      );
      expect(found.de).not.toMatch(/Muster|V-\d|Antrag/);
    }
  }
  // the right line, and a name that is not in it: names may be told
  const typing = await refusal(csvRead(content, { header_row: 3, columns: { case: "Vorgnag" } }));
  expect(typing).toMatchObject({ code: "column-unknown", hint: "Meinten Sie „Vorgang“?" });
});

test.each<readonly [why: string, footer: string, lines: readonly number[]]>([
  ["a sum", "Summe;;;1.241,50\n", [5]],
  ["a sum in a line of another width", "Gesamtsumme;1.241,50\n", [5]],
  ["an end", "Ende des Berichts\n", [5]],
  ["blank lines, a sum and an end", "\n;;;\nSumme;;;1.241,50\n\nEnde des Berichts\n\n", [7, 9]],
  ["a number of rows", "-----\n3 Datensätze\n", [5, 6]],
  ["what SQL*Plus and psql say", "(3 rows)\n", [5]],
  ["a total without any word", ";;;1.241,50\n", [5]],
  ["a number of cases", "Anzahl Vorgänge: 3\n", [5]],
  ["no line feed at the end", "Summe;;;1.241,50", [5]],
])("DQ-005: a footer of %s is no row", async (_, footer, lines) => {
  const found = await csvRead(plain + footer);
  expect(found).toMatchObject({ rows: rowsFrom(2), records: 3, loaded: 3, malformed: [] });
  expect(of(found.findings, "DQ-005")).toEqual([
    { count: lines.length, lines, facts: { heading: 1, preamble: 0, footer: lines.length } },
  ]);
});

test.each<readonly [why: string, tail: string, records: number, malformed: readonly number[]]>([
  ["a row that was cut off", "BA-4;Prüf", 4, [5]],
  ["a row with too many cells", "BA-4;A;01.01.2025;1;2\n", 4, [5]],
  ["a row without a case", ";A;01.01.2025;1\n", 4, []],
  ["a row whose step is called a sum", "BA-4;Summe;01.01.2025;1\n", 4, []],
  ["a row without a time", "BA-4;Anzahl;;1\n", 4, []],
  ["a case that is called a sum", "Summe;A;01.01.2025;1\n", 4, []],
  ["an id alone", "BA-2024-0\n", 4, [5]],
  ["words in the middle of the file", "Summe;;;1\nBA-4;A;01.01.2025;\n", 5, []],
])("DQ-005: %s is no footer", async (_, tail, records, malformed) => {
  const found = await csvRead(plain + tail);
  expect(found).toMatchObject({ records, malformed, loaded: records - malformed.length });
  expect(of(found.findings, "DQ-005")).toEqual([]);
});

test("DQ-005: a stated footer is left out whatever it holds; 0 = there is none", async () => {
  const one = await csvRead(`${plain}BA-4;A;01.01.2025;1\n\n`, { footer_rows: 1 });
  expect(one.rows).toEqual(rowsFrom(2));
  expect(of(one.findings, "DQ-005")).toEqual([
    { count: 1, lines: [5], facts: { heading: 1, preamble: 0, footer: 1 } },
  ]);
  const none = await csvRead(`${plain}Summe;;;1\n`, { footer_rows: 0 });
  expect(none).toMatchObject({ records: 4, loaded: 4 });
  const more = await csvRead(plain, { footer_rows: 99 });
  expect(more).toMatchObject({ records: 0, rows: [] });
});

test("a list that SAP saves as text with tabs: head lines, an empty first column, a tab at the end of each row", async () => {
  const table = plain
    .trimEnd()
    .split("\n")
    .map((line) => `\t${line.replaceAll(";", "\t")}\t`);
  const [names = "", ...rows] = table;
  const content = ["07.01.2025\t\tDynamische Listenausgabe\t\t1", "", names, "", ...rows, ""].join("\r\n");
  const found = await csvRead(content);
  expect(found).toMatchObject({ rows: rowsFrom(5), malformed: [], delimiter: "\t" });
  expect(of(found.findings, "DQ-005")).toMatchObject([
    { count: 2, facts: { heading: 3, preamble: 2, footer: 0 } },
  ]);
});

test("a delimiter at the end of each row or of the heading costs nothing", async () => {
  const rows = data.replaceAll("\n", ";\n");
  for (const content of [
    heading + rows,
    heading.replace("\n", ";\n") + data,
    heading.replace("\n", ";\n") + rows,
  ]) {
    const found = await csvRead(content);
    expect(found).toMatchObject({ rows: rowsFrom(2), malformed: [] });
    expect(found.columns.filter((name) => name !== "")).toEqual([
      "Vorgangsnummer",
      "Tätigkeit",
      "Zeitpunkt",
      "Betrag",
    ]);
  }
});

test("quotation marks in cells, all cells in quotes, all line ends and long lines give the same rows", async () => {
  const quoted = plain.replace(/[^;\n]+/g, (cell) => `"${cell}"`);
  const long = `BA-9;${"x".repeat(2_100_000)};01.01.2025;\n`;
  for (const content of [
    quoted,
    quoted.replaceAll("\n", "\r\n"),
    plain.replaceAll("\n", "\r"),
    iconv.encode(quoted, "win1252"),
  ])
    expect((await csvRead(content)).rows).toEqual(rowsFrom(2));
  expect((await csvRead(plain.replace("Größe", '5" Größe'))).rows[1]).toBe(
    '3|BA-2|5" Größe prüfen|01.01.2025',
  );
  expect(await csvRead(plain + long)).toMatchObject({ records: 4, malformed: [5], rows: rowsFrom(2) });
  expect(await csvRead(plain.replace("7,00", "\0"))).toMatchObject({ records: 3, malformed: [3] });
});

test("quotes, delimiters, line feeds and doubled quotes in cells come through as they are", async () => {
  const content =
    'case,activity,time,note\n"1,1","say ""hi""",2025-01-01,"a\nb"\n2,"x\ny",2025-01-02,\n3,"a"" b",2025-01-03,"c\r\nd"\n';
  expect((await csvRead(content)).rows).toEqual([
    '2|1,1|say "hi"|2025-01-01',
    "4|2|x\ny|2025-01-02",
    '6|3|a" b|2025-01-03',
  ]);
});
