import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Source } from "../../src/config/source.js";
import { openDatabase } from "../../src/engine/duckdb.js";
import { AppError } from "../../src/errors/app-error.js";
import { ingest, type IngestOptions } from "../../src/ingest/ingest.js";
import { caseToken } from "../../src/ingest/instances/pseudonym.js";
import { sql } from "../../src/sql/tag.js";
import { detected, ingestedText, publicData, quiet, refusal, told } from "./ingested.js";

const folder = mkdtempSync(join(tmpdir(), "prozessradar-privacy-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const key = Buffer.alloc(32, 3);
const canaries = { unmapped: "KANARIENVOGEL", person: "KUERZELMEIER", caseId: "VORGANGGEHEIM" };

const csv = (): string =>
  "Vorgangsnummer;Tätigkeit;Zeitpunkt;Bearbeiter;Bemerkung\n" +
  Array.from(
    { length: 500 },
    (_, i) =>
      `${canaries.caseId}${i % 50};A;2024-01-01 10:0${i % 10};${canaries.person}${i % 3};${canaries.unmapped}\n`,
  ).join("");
const xes = (): string =>
  `<log>${Array.from(
    { length: 100 },
    (_, i) =>
      `<trace><string key="concept:name" value="${canaries.caseId}${i}"/><event><string key="concept:name" value="A"/><date key="time:timestamp" value="2024-01-01T10:00:00Z"/><string key="org:resource" value="${canaries.person}"/><string key="note" value="${canaries.unmapped}"/></event></trace>`,
  ).join("")}</log>`;

/** Ingests into a store on the disk; returns all bytes that the store and the temp folder hold afterwards. */
async function stored(
  name: string,
  content: string | Uint8Array,
  source: Partial<Source>,
  options: Partial<IngestOptions>,
) {
  const work = mkdtempSync(join(folder, "store-"));
  const path = join(folder, name);
  writeFileSync(path, content);
  const seen: string[] = [];
  {
    await using engine = await openDatabase({
      path: join(work, "analysis.duckdb"),
      files: [path],
      folders: [join(work, "temp")],
      temp: join(work, "temp"),
    });
    await engine.transaction(() =>
      ingest(
        engine,
        "p",
        { ...detected, files: [path], ...source },
        { ...publicData, caseKey: key, temp: join(work, "temp"), ...options },
        quiet,
      ),
    );
    const tables = await engine.rows(
      sql`select table_name, temporary from duckdb_tables() order by table_name`,
    );
    seen.push(...tables.map((row) => told(row, "table_name", "temporary")));
    const columns = await engine.rows(
      sql`select column_name from duckdb_columns() where table_name = 'instances' order by column_index`,
    );
    seen.push(columns.map((row) => row["column_name"]).join(" "));
  }
  const bytes = readdirSync(work, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("");
  return { seen, bytes };
}

const handover: Partial<Source> = { columns: { resource: { from: "Bearbeiter", mode: "handover" } } };

test.each<readonly [form: string, name: string, content: () => string | Uint8Array, source: Partial<Source>]>(
  [
    ["CSV", "log.csv", csv, handover],
    ["CSV that is rewritten", "log2.csv", () => Buffer.from(csv(), "utf16le"), handover],
    ["XES", "log.xes", xes, { columns: { resource: { from: "org:resource", mode: "handover" } } }],
  ],
)(
  "%s: no unmapped value, no person and no case id is in the store, nothing in the temp folder",
  async (_, name, content, source) => {
    const { seen, bytes } = await stored(name, content(), source, {});
    expect(seen).toEqual([
      "instance_cases|false",
      "instance_names|false",
      "instance_values_5|false",
      "rejects|false",
      "process case_id activity time start_time org_unit system channel outcome other_person source_row position amount",
    ]);
    expect(bytes.length).toBeGreaterThan(10_000);
    for (const canary of Object.values(canaries)) expect(bytes).not.toContain(canary);
    expect(bytes).toContain(caseToken(key, `${canaries.caseId}7`));
  },
);

test("without a key ids stay; with one each case is one token", async () => {
  const content = "case;activity;time\nb;A;2024-01-01\na;A;2024-01-02\nb;B;2024-01-03\n";
  const open = await ingestedText({ "log.csv": content });
  expect(open.rows.map((row) => row["case_id"])).toEqual(["b", "a", "b"]);
  const keyed = await ingestedText({ "log.csv": content }, {}, { caseKey: key });
  expect(keyed.rows.map((row) => row["case_id"])).toEqual(["b", "a", "b"].map((id) => caseToken(key, id)));
  expect(
    await refusal(ingestedText({ "log.csv": content }, {}, { caseKey: Buffer.alloc(16) })),
  ).toMatchObject({
    code: "key-unusable",
    exit: 2,
  });
});

test("other_person says whether the person changed, null where one of the two is not known", async () => {
  const content =
    "case;activity;time;resource\n1;A;2024-01-01;x\n2;A;2024-01-01;y\n1;B;2024-01-02;x\n1;C;2024-01-03;z\n1;D;2024-01-04;\n1;E;2024-01-05;z\n2;B;2024-01-06;y \n";
  const of = async (source: Partial<Source>, options: Partial<IngestOptions> = {}) =>
    (await ingestedText({ "log.csv": content }, source, options)).rows.map((row) => row["other_person"]);
  const expected = [null, null, false, true, null, null, false];
  expect(await of({ columns: { resource: { from: "resource", mode: "handover" } } })).toEqual(expected);
  expect(await of({}, { detectResource: true })).toEqual(expected);
  const none = [null, null, null, null, null, null, null];
  expect(await of({})).toEqual(none);
  expect(
    await of({ columns: { resource: { from: "resource", mode: "drop" } } }, { detectResource: true }),
  ).toEqual(none);
});

test("a person is the same in two files of a process", async () => {
  const { rows } = await ingestedText(
    {
      "a.csv": "case;activity;time;resource\n1;A;2024-01-01;x\n",
      "b.csv": "case;activity;time;resource\n1;B;2024-01-02;x\n1;C;2024-01-03;y\n",
    },
    {},
    { detectResource: true },
  );
  expect(rows.map((row) => row["other_person"])).toEqual([null, false, true]);
});

test("no error says what a cell holds", async () => {
  const bad: readonly (readonly [string, string])[] = [
    ["log.csv", `case;activity;time\n1;A;${canaries.unmapped}\n`],
    ["log.csv", `case;activity;time\n${canaries.unmapped};A;03/05/2024\n`],
    ["log.csv", `case;activity;time\n1;"${canaries.unmapped};2024-01-01\n`],
    ["log.csv", `case;activity;time\n${canaries.unmapped}\n`],
    ["log.csv", `${canaries.unmapped};A;2024-01-01\n`],
    [
      "log.xes",
      `<log><trace><event><string key="concept:name" value="${canaries.unmapped}"/></event></trace></log>`,
    ],
    ["log.xes", `<log><trace><string key="concept:name" value="${canaries.unmapped}"></trace></log>`],
    ["log.xes", `<log>${canaries.unmapped} & x</log>`],
  ];
  for (const [name, content] of bad) {
    const error: unknown = await ingestedText({ [name]: content }).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(AppError);
    const { code, details } = error as AppError;
    const said = [
      code,
      details,
      (error as AppError).explain("de"),
      (error as AppError).explain("en"),
      (error as AppError).message,
    ];
    expect(JSON.stringify(said), code).not.toContain(canaries.unmapped);
  }
});

test("a mapped attribute is stored, what is beside it is not", async () => {
  const mapped = csv()
    .replace("Bemerkung\n", "Bemerkung;Bezirk\n")
    .replaceAll(`${canaries.unmapped}\n`, `${canaries.unmapped};Nord\n`);
  const { seen, bytes } = await stored(
    "attributes.csv",
    mapped,
    { columns: { attributes: [{ name: "bezirk", from: "Bezirk" }] } },
    {},
  );
  expect(seen).toContain("instance_attributes|false");
  for (const canary of Object.values(canaries)) expect(bytes).not.toContain(canary);
});

test("personal data in an attribute is found, and specially protected columns are refused by their name", async () => {
  const content = "case;activity;time;Bezirk;Konfession\n1;A;2024-01-01;max.muster@example.org;rk\n";
  const read = (attributes: NonNullable<Source["columns"]["attributes"]>, lint = true) =>
    ingestedText({ "log.csv": content }, { columns: { attributes } }, { lint });
  expect(await refusal(read([{ name: "bezirk", from: "Bezirk" }]))).toMatchObject({
    code: "personal-data-found",
    exit: 5,
  });
  const faith = await refusal(read([{ name: "gruppe", from: "Konfession" }]));
  expect(faith).toMatchObject({ code: "protected-column", exit: 5 });
  expect(faith.de).toContain("„Konfession“ enthält dem Namen nach");
  expect(await refusal(read([{ name: "religion", from: "Bezirk" }]))).toMatchObject({
    code: "protected-column",
  });
  expect((await read([{ name: "gruppe", from: "Konfession" }], false)).rows).toHaveLength(1);
});
