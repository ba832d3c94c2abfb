import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { Source } from "../../../src/config/source.js";
import { sql } from "../../../src/sql/tag.js";
import { told, withIngested } from "../ingested.js";

const folder = mkdtempSync(join(tmpdir(), "prozessradar-attributes-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let files = 0;
async function attributes(
  contents: Readonly<Record<string, string>>,
  columns: Source["columns"],
  source: Partial<Source> = {},
): Promise<readonly string[]> {
  const paths = Object.entries(contents).map(([name, content]) => {
    const path = join(folder, `${String(files++)}-${name}`);
    writeFileSync(path, content);
    return path;
  });
  return withIngested(paths, { columns, ...source }, {}, async (engine) => {
    const rows = await engine.rows(sql`
      select c.case_id, a.attribute, a.value, a.at_start
      from instance_attributes a
      join instance_cases c on c.case_no = a.case_no
      order by c.case_id, a.attribute`);
    return rows.map((row) => told(row, "case_id", "attribute", "value", "at_start"));
  });
}

const district = { name: "district", from: "Bezirk" } as const;

test("a case has the first known value by time, then by row, whatever the order of the file", async () => {
  const csv = [
    "case;activity;time;Bezirk;Art",
    "1;C;2024-01-03;Nord;",
    "1;A;2024-01-01;;neu",
    "1;B;2024-01-02;Mitte;alt",
    "2;A;2024-01-01; Ost ;neu",
    "2;B;2024-01-01;West;neu",
    "3;A;2024-01-01;;",
    "",
  ].join("\n");
  const columns = { attributes: [{ name: "art", from: "Art", values: { neu: "Erstantrag" } }, district] };
  expect(await attributes({ "log.csv": csv }, columns)).toEqual([
    "1|art|Erstantrag|true",
    "1|district|Mitte|false",
    "2|art|Erstantrag|true",
    "2|district|Ost|true",
  ]);
});

test("numbers and truth values stay as they are written, in every format", async () => {
  const json = JSON.stringify([
    { case: "1", activity: "A", time: "2024-01-01T08:00:00Z", Bezirk: 7, Kind: true },
    { case: "1", activity: "B", time: "2024-01-01T09:00:00Z", Bezirk: 8, Kind: false },
  ]);
  const xes =
    '<log><trace><string key="concept:name" value="1"/><int key="Bezirk" value="7"/><event><string key="concept:name" value="A"/><date key="time:timestamp" value="2024-01-01T08:00:00Z"/><boolean key="Kind" value="true"/></event></trace></log>';
  const both = (from: string) => ({
    attributes: [
      { name: "district", from },
      { name: "kind", from: "Kind" },
    ],
  });
  const expected = ["1|district|7|true", "1|kind|true|true"];
  expect(await attributes({ "log.json": json }, both("Bezirk"))).toEqual(expected);
  expect(await attributes({ "log.xes": xes }, both("case:Bezirk"))).toEqual(expected);
  expect(
    await attributes(
      { "log.csv": "case,activity,time,Bezirk,Kind\n1,A,2024-01-01,7,true\n" },
      both("Bezirk"),
    ),
  ).toEqual(expected);
});

test("start rows that become part of their completion count, and wide tables have one row per case", async () => {
  const paired = [
    "case;activity;time;lifecycle;Bezirk",
    "1;A;2024-01-01 08:00;start;Nord",
    "1;A;2024-01-01 09:00;complete;Süd",
    "",
  ].join("\n");
  expect(await attributes({ "log.csv": paired }, { attributes: [district] })).toEqual([
    "1|district|Nord|true",
  ]);
  const wide = "case;Eingang;Bescheid;Bezirk\n1;2024-01-01;2024-01-02;Nord\n2;2024-01-01;;\n";
  expect(
    await attributes(
      { "log.csv": wide },
      { case: "case", attributes: [district] },
      {
        shape: "wide",
        wide: [
          { column: "Eingang", activity: "Eingang" },
          { column: "Bescheid", activity: "Bescheid" },
        ],
      },
    ),
  ).toEqual(["1|district|Nord|true"]);
});

test("rows that differ in an attribute alone are near duplicates, not equal ones", async () => {
  const csv = "case;activity;time;Bezirk\n1;A;2024-01-01 08:00;Nord\n1;A;2024-01-01 08:00;Süd\n";
  const path = join(folder, "near.csv");
  writeFileSync(path, csv);
  const findings = (columns: Source["columns"]) =>
    withIngested([path], { columns, duplicates: "drop" }, {}, async (engine) =>
      Number((await engine.rows(sql`select count(*) as n from instances`))[0]?.["n"]),
    );
  expect(await findings({ attributes: [district] })).toBe(1);
  expect(await findings({})).toBe(1);
});

test("agrees with a walk over the rows", async () => {
  const rows = fc.array(
    fc.record({
      caseId: fc.constantFrom("1", "2", "3"),
      day: fc.integer({ min: 1, max: 4 }),
      value: fc.constantFrom("", "a", "b"),
    }),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const csv = given.map(
        (row, i) => `${row.caseId};A${String(i)};2024-01-0${String(row.day)};${row.value}\n`,
      );
      const sorted = given.map((row, i) => ({ ...row, i })).sort((a, b) => a.day - b.day || a.i - b.i);
      const expected = [...new Set(given.map(({ caseId }) => caseId))].sort().flatMap((caseId) => {
        const own = sorted.filter((row) => row.caseId === caseId);
        const first = own.find(({ value }) => value !== "");
        return first === undefined ? [] : [`${caseId}|district|${first.value}|${String(own[0] === first)}`];
      });
      expect(
        await attributes(
          { "log.csv": `case;activity;time;Bezirk\n${csv.join("")}` },
          { attributes: [district] },
        ),
      ).toEqual(expected);
    }),
    { numRuns: 12 },
  );
});
