import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Source } from "../../../src/config/source.js";
import { openDatabase } from "../../../src/engine/duckdb.js";
import type { DbRow } from "../../../src/engine/engine.js";
import { filesToRead } from "../../../src/ingest/readers/hive-files.js";
import { probe } from "../../../src/ingest/probe.js";
import { readerOf } from "../../../src/ingest/readers/index.js";
import type { FileRead } from "../../../src/ingest/readers/reader.js";
import { sql } from "../../../src/sql/tag.js";
import { detected, quiet } from "../ingested.js";

/** What a reader alone makes of a file: the readings as text, each with its line. */
export interface ReadAlone extends FileRead {
  readonly rows: readonly DbRow[];
}

/** Reads one file without staging it. Fails if anything is left in the temp folder. */
export async function readAlone(path: string, source: Partial<Source> = {}): Promise<ReadAlone> {
  const temp = mkdtempSync(join(tmpdir(), "prozessradar-temp-"));
  const whole = { ...detected, files: [path], ...source };
  try {
    const input = await probe(path, whole.format);
    await using engine = await openDatabase({ files: await filesToRead(whole), folders: [temp], temp });
    const reader = await readerOf(input.format);
    if (reader === null) throw new Error(`no reader for ${input.format}`);
    let rows: readonly DbRow[] = [];
    const read = await reader({
      engine,
      input,
      source: whole,
      detectResource: false,
      temp,
      salt: "salt",
      effects: quiet,
      async load(_, raw, firstLine) {
        const loaded = await engine.rows(sql`select * from ${raw}`);
        rows = loaded.map((row, i) => (firstLine === undefined ? row : { line: firstLine + i, ...row }));
        return rows.length;
      },
    });
    return { ...read, rows };
  } finally {
    const left = readdirSync(temp, { recursive: true });
    rmSync(temp, { recursive: true, force: true });
    if (left.length > 0) throw new Error(`left in the temp folder: ${left.join(", ")}`);
  }
}

/** A folder for the files of a test file, gone when `remove` is called. */
export function testFolder() {
  const folder = mkdtempSync(join(tmpdir(), "prozessradar-formats-"));
  return {
    path: (name: string) => join(folder, name),
    /** Writes a file and returns its path. */
    file(name: string, content: string | Uint8Array): string {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
