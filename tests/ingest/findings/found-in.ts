import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Source } from "../../../src/config/source.js";
import { openDatabase } from "../../../src/engine/duckdb.js";
import type { DbRow } from "../../../src/engine/engine.js";
import type { Accounting } from "../../../src/ingest/accounting.js";
import { ingest, type IngestOptions } from "../../../src/ingest/ingest.js";
import type { Finding } from "../../../src/quality/finding.js";
import type { TrapCode } from "../../../src/quality/trap-codes.js";
import { sql } from "../../../src/sql/tag.js";
import { detected, publicData, quiet } from "../ingested.js";

/** What an ingest of some files has found and kept. */
export interface FoundIn {
  readonly findings: readonly Finding[];
  /** Findings of one code, without what is the same in all these tests. */
  readonly of: (code: TrapCode) => readonly Pick<Finding, "count" | "of" | "lines" | "facts">[];
  readonly rows: readonly DbRow[];
  readonly rejects: readonly DbRow[];
  readonly account: Accounting;
}

/** Reads `log.csv` with this content, by default a heading `case;activity;time` and these rows. */
export async function foundIn(
  content: string | readonly string[],
  source: Partial<Source> = {},
  options: Partial<IngestOptions> = {},
): Promise<FoundIn> {
  const folder = mkdtempSync(join(tmpdir(), "prozessradar-findings-"));
  const temp = mkdtempSync(join(tmpdir(), "prozessradar-temp-"));
  const path = join(folder, "log.csv");
  writeFileSync(
    path,
    typeof content === "string"
      ? content
      : `case;activity;time\n${content.map((row) => `${row}\n`).join("")}`,
  );
  await using engine = await openDatabase({ files: [path], folders: [temp], temp });
  try {
    const { accounts, findings } = await engine.transaction(() =>
      ingest(
        engine,
        "p",
        { ...detected, files: [path], ...source },
        { ...publicData, maxRejectShare: 1, temp, ...options },
        quiet,
      ),
    );
    const [account] = accounts;
    if (account === undefined) throw new Error("no account");
    return {
      findings,
      of: (code) =>
        findings
          .filter((finding) => finding.code === code)
          .map(({ count, of, lines, facts }) => ({ count, of, lines, facts })),
      rows: await engine.rows(sql`
        select case_id, activity, time, start_time, org_unit from instances order by source_row`),
      rejects: await engine.rows(sql`select line, column_name, rule from rejects order by line`),
      account,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(temp, { recursive: true, force: true });
  }
}
