import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../src/engine/duckdb.js";
import type { DbRow } from "../../src/engine/engine.js";
import { AppError } from "../../src/errors/app-error.js";
import { ingest, type Ingested } from "../../src/ingest/ingest.js";
import { sql } from "../../src/sql/tag.js";
import { detected, publicData, quiet } from "../ingest/ingested.js";
import type { OddFile } from "./odd-file.js";

/** What was read, and what of it was stored. */
interface What extends Ingested {
  readonly stored: DbRow | undefined;
}

/** What `read` returns: either all of what was read, or the refusal. */
export type Answer =
  | (What & { readonly refusal?: undefined })
  | {
      readonly refusal: {
        readonly code: string;
        readonly exit: number;
        readonly message: string;
        readonly hint: string;
      };
    };

/** Ends a transaction without keeping anything, and carries what was seen in it. */
class Seen extends Error {
  constructor(readonly what: What) {
    super("seen");
  }
}

/**
 * Reads odd files one after the other in one engine, each in a transaction that is taken back. `read` returns accounts,
 * findings and what was stored, or the refusal; anything but a refusal is thrown on, and so is a temporary file left.
 */
export async function oddReader() {
  const root = mkdtempSync(join(tmpdir(), "prozessradar-odd-"));
  const [folder, temp] = [join(root, "in"), join(root, "temp")];
  for (const path of [folder, temp]) mkdirSync(path);
  const engine = await openDatabase({ folders: [folder, temp], temp });
  let made = 0;

  const read = async ({ files, source = {}, options = {} }: OddFile): Promise<Answer> => {
    const place = join(folder, String(++made));
    mkdirSync(place);
    const paths = Object.entries(files).map(([name, content]) => {
      writeFileSync(join(place, name), content);
      return join(place, name);
    });
    try {
      return await engine.transaction(async () => {
        const whole = { ...detected, files: paths, ...source };
        const { accounts, findings, columns } = await ingest(
          engine,
          "p",
          whole,
          { ...publicData, temp, ...options },
          quiet,
        );
        const [stored] = await engine.rows(sql`
          select
            list_sort(list(distinct activity)) as activities,
            list_sort(list(distinct case_id)) as cases,
            min(time) as first,
            max(time) as last
          from instances`);
        throw new Seen({ accounts, findings, columns, stored });
      });
    } catch (error) {
      if (error instanceof Seen) return error.what;
      if (!(error instanceof AppError)) throw error;
      return { refusal: { code: error.code, ...error.explain("de") } };
    } finally {
      rmSync(place, { recursive: true, force: true });
      const left = readdirSync(temp, { recursive: true }).filter(
        (name) => !String(name).startsWith("duckdb_temp"),
      );
      if (left.length > 0) throw new Error(`left in the temp folder: ${left.join(", ")}`);
    }
  };
  return {
    read,
    async close(): Promise<void> {
      await engine[Symbol.asyncDispose]();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
