import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { Source } from "../../../src/config/source.js";
import { openDatabase } from "../../../src/engine/duckdb.js";
import type { DbRow, Engine } from "../../../src/engine/engine.js";
import { probe } from "../../../src/ingest/probe.js";
import { readCsv } from "../../../src/ingest/csv/csv.js";
import type { FileRead } from "../../../src/ingest/readers/reader.js";
import { param, sql } from "../../../src/sql/tag.js";
import { detected, quiet } from "../ingested.js";

/** What the CSV reader made of a file: its account, and the rows as `line|case|activity|time`. */
export interface CsvRead extends FileRead {
  readonly rows: readonly string[];
}

const folder = mkdtempSync(join(tmpdir(), "prozessradar-csv-"));
const temp = join(folder, "temp");
mkdirSync(temp);
let engine: Engine;

beforeAll(async () => {
  engine = await openDatabase({ folders: [folder], temp });
});
afterAll(async () => {
  await engine[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

/** Reads one CSV file of this content, up to the rows as text; fails if anything is left in the temp folder. */
export async function csvRead(
  content: string | Uint8Array,
  source: Partial<Source> = {},
  name = "log.csv",
): Promise<CsvRead> {
  const path = join(folder, name);
  writeFileSync(path, content);
  let rows: readonly DbRow[] = [];
  const read = await readCsv({
    engine,
    input: await probe(path, source.format),
    source: { ...detected, files: [path], ...source },
    detectResource: false,
    temp,
    salt: "salt",
    effects: quiet,
    load: async (_, raw, firstLine) => {
      const line =
        firstLine === undefined ? sql`line` : sql`row_number() over () + ${param(firstLine - 1)} as line`;
      rows = await engine.rows(sql`
        select ${line}, case_id, activity, time_text
        from ${raw}
        order by line`);
      return rows.length;
    },
  });
  const left = readdirSync(temp, { recursive: true }).filter((entry) => String(entry).startsWith("csv-"));
  if (left.length > 0) throw new Error(`left in the temp folder: ${left.join(", ")}`);
  return {
    ...read,
    rows: rows.map((row) =>
      Object.values(row)
        .map((cell) => (cell === null ? "" : String(cell as string | number)))
        .join("|"),
    ),
  };
}
