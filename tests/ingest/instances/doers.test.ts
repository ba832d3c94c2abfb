import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { SourceColumns } from "../../../src/config/source.js";
import type { IngestOptions } from "../../../src/ingest/ingest.js";
import { token } from "../../../src/ingest/instances/pseudonym.js";
import { sql } from "../../../src/sql/tag.js";
import { refusal, withIngested } from "../ingested.js";

const key = Buffer.alloc(32, 5);
const content =
  "case;activity;time;clerk\n1;A;2024-01-01;sb1\n1;B;2024-01-02;sb1 \n1;C;2024-01-03;sb2\n2;A;2024-01-04;\n";

async function doers(resource: NonNullable<SourceColumns["resource"]>, options: Partial<IngestOptions>) {
  const folder = mkdtempSync(join(tmpdir(), "prozessradar-doers-"));
  const path = join(folder, "log.csv");
  writeFileSync(path, content);
  try {
    return await withIngested([path], { columns: { resource } }, options, async (engine, [account]) => ({
      mode: account?.resource_mode,
      tables: (await engine.rows(sql`select table_name from duckdb_tables() order by table_name`)).map(
        (row) => row["table_name"],
      ),
      other: (await engine.rows(sql`select other_person from instances order by source_row`)).map(
        (row) => row["other_person"],
      ),
      doers: (await engine.rows(sql`select table_name from duckdb_tables() where table_name = 'doers'`))
        .length
        ? await engine.rows(sql`select * from doers order by source_row`)
        : null,
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("mode role keeps the role of a person, never the person; who is not named has none", async () => {
  expect(await doers({ from: "clerk", mode: "role", roles: { sb1: "Sachbearbeitung" } }, {})).toEqual({
    mode: "role",
    tables: ["doers", "instance_cases", "instance_names", "instance_values_4", "rejects"],
    other: [null, null, null, null],
    doers: [
      { process: "p", source_row: 1, resource: "Sachbearbeitung" },
      { process: "p", source_row: 2, resource: "Sachbearbeitung" },
    ],
  });
});

test("mode pseudonym keeps a token of the person under the project's key, and whether the person changed", async () => {
  const found = await doers({ from: "clerk", mode: "pseudonym" }, { caseKey: key });
  expect(found).toEqual({
    mode: "pseudonym",
    tables: ["doers", "instance_cases", "instance_names", "instance_values_5", "rejects"],
    other: [null, false, true, null],
    doers: [
      { process: "p", source_row: 1, resource: token(key, "person", "sb1") },
      { process: "p", source_row: 2, resource: token(key, "person", "sb1") },
      { process: "p", source_row: 3, resource: token(key, "person", "sb2") },
    ],
  });
});

test("without a key that stays there are no pseudonyms", async () => {
  for (const options of [{ caseKey: null }, { caseKey: key, oneTimeKey: true }])
    expect(await refusal(doers({ from: "clerk", mode: "pseudonym" }, options))).toMatchObject({
      code: "pseudonym-without-key",
      exit: 5,
    });
});

test("the other modes leave no table of doers", async () => {
  for (const mode of ["drop", "handover"] as const)
    expect(await doers({ from: "clerk", mode }, {})).toMatchObject({ mode, doers: null });
});
