import { rm, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { loadProject } from "../../src/config/project.js";
import { openDatabase } from "../../src/engine/duckdb.js";
import { sql } from "../../src/sql/tag.js";
import { keyId } from "../../src/store/key.js";
import { loadProcesses } from "../../src/store/load-project.js";
import { recorded } from "../effects.js";
import { smallProject } from "../small-project.js";

const facts = { version: "0.0.0" };
const today = "2025-01-10T16:00:00Z";

test("gives the same case the same token under the department's key, and another without it", async () => {
  await using project = await smallProject(100);
  await using keys = await smallProject(0);
  await writeFile(keys.path("schluessel"), Buffer.alloc(32, 7), { mode: 0o600 });
  const ids = new Set<string | undefined>();
  const tokens = async () => {
    await rm(project.path(".prozessradar"), { recursive: true, force: true });
    const load = () => loadProcesses(loadProject(project.dir), undefined, { facts }, recorded(today).effects);
    const first = await load();
    const again = await load(); // nothing has changed: nothing is read, and the key is still known
    const accounts = [...first, ...again].flatMap((one) => ("loaded" in one ? one.loaded.accounts : []));
    expect(accounts).toHaveLength(2);
    for (const { key_id } of accounts) ids.add(key_id);
    await using engine = await openDatabase({ path: project.path(".prozessradar", "analysis.duckdb") });
    const rows = await engine.rows(
      sql`select case_id from instances group by case_id order by min(source_row)`,
    );
    return rows.map((row) => row["case_id"]);
  };
  const oneTime = await tokens();
  expect(await tokens()).not.toEqual(oneTime);
  expect(ids).toEqual(new Set(["one-time"]));
  ids.clear();
  await writeFile(
    project.path("prozessradar.yaml"),
    `name: Kleines Projekt\nkey_file: ${keys.path("schluessel")}\n`,
  );
  const keyed = await tokens();
  expect(await tokens()).toEqual(keyed);
  expect(ids).toEqual(new Set([keyId(Buffer.alloc(32, 7))]));
  expect(keyId(Buffer.alloc(32, 7))).toMatch(/^[0-9a-f]{16}$/);
  expect(keyId(Buffer.alloc(32, 8))).not.toBe(keyId(Buffer.alloc(32, 7)));
  expect(new Set(keyed).size).toBe(100);
  expect(keyed.every((token) => /^[0-9a-f]{32}$/.test(String(token)))).toBe(true);
});
