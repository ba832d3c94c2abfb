import { writeXlsx, type CellValue, type WriteSheet } from "hucre";
import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { refusal } from "../ingested.js";
import { readAlone, testFolder } from "../readers/read-file.js";
import { zip } from "./zip.js";

const folder = testFolder();
afterAll(() => {
  folder.remove();
});

let made = 0;
/** A workbook of sheets with these rows. */
async function workbook(
  sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
  extra: Partial<WriteSheet> & { readonly dateSystem?: "1900" | "1904" } = {},
): Promise<string> {
  const { dateSystem = "1900", ...more } = extra;
  const content = await writeXlsx({
    dateSystem,
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: rows.map((row) => [...row]),
      ...more,
    })),
  });
  return folder.file(`${++made}.xlsx`, content);
}

/** A workbook whose only sheet has this XML between `<sheetData>` and its end. */
const handMade = (sheetData: string, parts: Readonly<Record<string, string>> = {}): string =>
  folder.file(
    `${++made}.xlsx`,
    zip({
      "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
      "_rels/.rels": `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="T" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
      ...parts,
    }),
  );

const heading = ["Vorgangsnummer", "Tätigkeit", "Zeitpunkt"] as const;
const utc = (iso: string): Date => new Date(`${iso}Z`);

describe("cells", () => {
  test("dates are wall clocks, numbers are written out, zeros in front stay, errors and blanks are empty", async () => {
    const path = await workbook({
      Log: [
        [...heading, "Amt"],
        ["0042", "A", utc("2024-03-05T13:45:00"), true],
        [123456789012, "B", utc("2024-03-05T00:00:00"), "#NV"],
        [1e21, "C", "05.03.2024 13:45", "#N/A"],
        [0.5, "D", utc("2024-03-05T13:45:30.250"), null],
      ],
    });
    const { rows, columns, records } = await readAlone(path, { columns: { org_unit: "Amt" } });
    expect(columns).toEqual(["Vorgangsnummer", "Tätigkeit", "Zeitpunkt", "Amt"]);
    expect(records).toBe(4);
    expect(rows.map((row) => Object.values(row))).toEqual([
      [2, "0042", "A", "2024-03-05T13:45:00", "true"],
      [3, "123456789012", "B", "2024-03-05", null],
      [4, "1000000000000000000000", "C", "05.03.2024 13:45", null],
      [5, "0.5", "D", "2024-03-05T13:45:30.250", null],
    ]);
  });

  test("a number in a column of times is the day that a sheet counts so; in others it stays a number", async () => {
    const path = await workbook({
      Log: [heading, [45356.39, "A", 45356.39], [2, "B", 45356], [3, "C", 0.75], [4, "D", 20240305]],
    });
    const { rows, findings } = await readAlone(path);
    expect(rows.map((row) => [row["case_id"], row["time_text"]])).toEqual([
      ["45356.39", "2024-03-05T09:21:36"],
      ["2", "2024-03-05"],
      ["3", "18:00:00"],
      ["4", "20240305"],
    ]);
    expect(findings).toEqual([
      {
        code: "DQ-104",
        file: `${made}.xlsx`,
        column: "Zeitpunkt",
        count: 3,
        of: 4,
        lines: [2, 3, 4],
        facts: { spelling: "serial" },
      },
    ]);
  });

  test.each(["1900", "1904"] as const)("days are counted from %s", async (dateSystem) => {
    const serial = dateSystem === "1900" ? 45356.5 : 43894.5;
    const path = await workbook(
      { Log: [heading, [1, "A", utc("2024-03-05T12:00:00")], [2, "B", serial]] },
      { dateSystem },
    );
    const { rows } = await readAlone(path);
    expect(rows.map((row) => row["time_text"])).toEqual(["2024-03-05T12:00:00", "2024-03-05T12:00:00"]);
  });

  test("runs of formatted text are one text, a formula is its last result", async () => {
    const path = handMade(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>case</t></is></c><c r="B1" t="inlineStr"><is><t>activity</t></is></c><c r="C1" t="inlineStr"><is><t>time</t></is></c></row>
       <row r="7"><c r="A7"><f>6*7</f><v>42</v></c><c r="B7" t="inlineStr"><is><r><t>Prüf</t></r><r><rPr><b/></rPr><t>ung</t></r></is></c><c r="C7" t="str"><f>X1</f><v>2024-01-01</v></c></row>`,
    );
    expect((await readAlone(path)).rows).toEqual([
      { line: 7, case_id: "42", activity: "Prüfung", time_text: "2024-01-01" },
    ]);
  });

  test("stated patterns are about text; date cells need none", async () => {
    const path = await workbook({
      Log: [heading, [1, "A", utc("2024-03-05T13:45:00")], [2, "B", "5.3.2024"]],
    });
    const { mapping } = await readAlone(path, {
      columns: { time: { formats: ["%d.%m.%Y"], null_values: ["31.12.9999"] } },
    });
    expect(mapping.times[0]?.formats).toEqual([
      "%d.%m.%Y",
      "%Y-%m-%dT%H:%M:%S",
      "%Y-%m-%dT%H:%M:%S.%f",
      "%Y-%m-%d",
    ]);
    expect(mapping.times[0]?.nullValues).toContain("9999-12-31");
  });
});

describe("the table in the sheet", () => {
  const rows = [
    [1, "A", "2024-01-01"],
    [2, "B", "2024-01-02"],
  ] as const;

  test("is found below a preamble and above a sum, which are told", async () => {
    const path = await workbook({
      Log: [
        ["Auswertung Wohngeld"],
        ["Stand:", utc("2024-02-01T00:00:00")],
        [],
        heading,
        ...rows,
        [],
        ["Summe: 2"],
      ],
    });
    const read = await readAlone(path);
    expect(read.rows.map((row) => [row["line"], row["case_id"]])).toEqual([
      [5, "1"],
      [6, "2"],
    ]);
    expect(read.records).toBe(2);
    expect(read.findings).toEqual([
      {
        code: "DQ-005",
        file: `${made}.xlsx`,
        column: null,
        count: 3,
        of: null,
        lines: [1, 2, 8],
        facts: { header_row: 4, preamble_rows: 2, footer_rows: 1 },
      },
    ]);
  });

  test("begins and ends where the source says so", async () => {
    const path = await workbook({
      Log: [["case", "activity", "time"], heading, ...rows, ["3", "C", "2024-01-03"]],
    });
    const read = await readAlone(path, { header_row: 2, footer_rows: 1 });
    expect(read.columns).toEqual(heading);
    expect(read.rows.map((row) => row["case_id"])).toEqual(["1", "2"]);
  });

  test("tells no cell where the stated row is none with names, but the row that looks like it", async () => {
    const people = [heading, ["V-1", "Erika Mustermann", "morgen"], ...rows];
    const path = await workbook({ Log: [["Auswertung"], ...people] });
    for (const header_row of [1, 3]) {
      const found = await refusal(readAlone(path, { header_row }));
      expect(found).toMatchObject({ code: "heading-doubted", exit: 3 });
      expect(found.hint).toContain("Zeile 2 sieht wie die Kopfzeile aus: source.header_row: 2 setzen");
      expect(found.de + found.hint).not.toMatch(/Muster|V-1/);
    }
    expect((await refusal(readAlone(path, { header_row: 40 }))).hint).toContain("Zeile 2 sieht wie");
  });

  test("without a heading is refused, and no cell is told", async () => {
    const path = await workbook({ Log: rows });
    expect(await refusal(readAlone(path))).toMatchObject({ code: "heading-missing", exit: 3 });
  });

  test("is the only one in a visible sheet; several are listed, and so are all where a name is unknown", async () => {
    const path = await workbook({ Deckblatt: [], Log: [heading, ...rows], Leer: [] });
    expect((await readAlone(path)).rows).toHaveLength(2);
    const two = await workbook({ Mai: [heading, ...rows], Juni: [heading, ...rows.slice(1)] });
    expect(await refusal(readAlone(two))).toEqual({
      code: "sheet-ambiguous",
      exit: 3,
      de: `„${made}.xlsx“ hat mehrere Blätter mit Daten: „Mai“, „Juni“. Es wurde nichts eingelesen.`,
      hint: `In der Prozessdatei unter source.sheet das richtige nennen, zum Beispiel: sheet: Mai. Ansehen: prozessradar inspect "${made}.xlsx" --sheet "Mai"`,
    });
    expect((await readAlone(two, { sheet: "Juni" })).rows).toHaveLength(1);
    expect(await refusal(readAlone(two, { sheet: "juni" }))).toMatchObject({
      code: "sheet-unknown",
      de: `„${made}.xlsx“ hat kein Blatt „juni“. Vorhanden: „Mai“, „Juni“. Es wurde nichts eingelesen.`,
    });
    const empty = await workbook({ Leer: [] });
    expect(await refusal(readAlone(empty))).toMatchObject({ code: "sheet-empty", exit: 3 });
  });
});

describe("hostile files", () => {
  test("what is cut off or damaged is refused", async () => {
    const whole = readFileSync(await workbook({ Log: [heading, [1, "A", "2024-01-01"]] }));
    const cut = folder.file("cut.xlsx", whole.subarray(0, whole.length - 40));
    expect(await refusal(readAlone(cut))).toMatchObject({ code: "archive-damaged", exit: 3 });
    const wrong = handMade("", { "xl/workbook.xml": "<workbook><sheets>" });
    expect(await refusal(readAlone(wrong))).toMatchObject({ code: "xlsx-damaged", exit: 3 });
    const lying = Buffer.from(whole);
    const directory = lying.indexOf("PK\x01\x02", 0, "latin1");
    lying.writeUInt32LE(0xffffff, directory + 42);
    expect(await refusal(readAlone(folder.file("lying.xlsx", lying), { format: "xlsx" }))).toMatchObject({
      exit: 3,
    });
  });

  test("a workbook with a password says so", async () => {
    const content = await writeXlsx({
      sheets: [{ name: "Log", rows: [[...heading]] }],
      encryption: { password: "geheim", spinCount: 1 },
    });
    expect(await refusal(readAlone(folder.file("locked.xlsx", content)))).toMatchObject({
      code: "archive-encrypted",
      exit: 3,
    });
  });

  test("bombs are refused before they go off", async () => {
    const many = zip(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}.xml`, ""])));
    expect(await refusal(readAlone(folder.file("many.xlsx", many)))).toMatchObject({ code: "archive-bomb" });
    const large = zip(
      { "xl/workbook.xml": "" },
      { "xl/worksheets/sheet1.xml": { packed: deflateRawSync("x"), size: 70 * 2 ** 20 } },
    );
    expect(await refusal(readAlone(folder.file("large.xlsx", large)))).toMatchObject({
      code: "archive-bomb",
      de: "„large.xlsx“ wird beim Entpacken verdächtig groß (erlaubt: 64 MB). Es wurde nichts eingelesen.",
    });
    const small = deflateRawSync(" ".repeat(2 ** 20));
    const parts = zip(
      { "xl/_rels/workbook.xml.rels": "<a/>" },
      { "xl/workbook.xml": { packed: small, size: 10 } },
    );
    expect(await refusal(readAlone(folder.file("lie.xlsx", parts)))).toMatchObject({ code: "archive-bomb" });
  });

  test("a document type in a part is refused", async () => {
    const path = handMade("", { "xl/workbook.xml": `<!DOCTYPE x [<!ENTITY a "b">]><workbook/>` });
    expect(await refusal(readAlone(path))).toMatchObject({ code: "xml-doctype", exit: 3 });
  });
});
