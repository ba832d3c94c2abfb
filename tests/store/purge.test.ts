import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { appendFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadProject } from "../../src/config/project.js";
import { deletionLogFile } from "../../src/store/deletion-log-file.js";
import { readDeletions, unfinished } from "../../src/store/deletion-log.js";
import { purge, type PurgeOptions } from "../../src/store/purge.js";
import { queryStore } from "../../src/store/query.js";
import { recorded } from "../effects.js";
import { canaries, processFile } from "../small-project.js";
import { exported, loading, only, row } from "./given.js";

const steps = ["Eingang", "Geheimschritt"];
const log = exported(...steps.map((step, i) => row("AZ-GEHEIM-1", step, `0${8 + i}:00`, ";KUERZEL-XQ7")));
const other = exported(row("B", "Eingang", "08:00"), row("B", "Bescheid", "09:00"));
const by = "Sachgebietsleitung 50-1";

/** A project with a second process `zweiter`, both loaded. */
async function two() {
  const project = await loading({ "antrag.csv": log });
  await mkdir(project.path("weitere"));
  await writeFile(project.path("weitere", "zweiter.csv"), other);
  const yaml = processFile()
    .replace("id: antrag", "id: zweiter")
    .replace("exporte/antrag.csv", "weitere/*.csv");
  await writeFile(project.path("processes", "zweiter.yaml"), yaml);
  await project.load();
  const run = (ids: readonly string[], o: Partial<PurgeOptions> = {}) =>
    purge(
      loadProject(project.dir),
      ids,
      { exports: false, dryRun: false, acceptLoss: false, by, version: "1", ...o },
      recorded("2025-01-10T09:00:00Z").effects,
    );
  const kept = async () => (await readDeletions(loadProject(project.dir))).records;
  return { ...project, run, kept };
}

/** Every file below a folder, its bytes as text. */
function textsBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, "latin1"));
}

test("the whole store goes, nothing else does, and the others are read anew", async () => {
  await using project = await two();
  const store = project.path(".prozessradar");
  for (const name of [
    "release.duckdb",
    "release-before.duckdb",
    "release.duckdb.new",
    "analysis.duckdb.wal.old",
  ])
    await writeFile(join(store, name), "Geheimschritt");
  await mkdir(join(store, "temp-x"));
  await writeFile(join(store, "temp-x", "spill"), "Geheimschritt");
  await writeFile(project.path("decisions.jsonl"), "");
  expect(textsBelow(store).some((text) => text.includes("Geheimschritt"))).toBe(true);
  const { record, processes, read_anew } = await project.run(["antrag"]);
  expect([record, read_anew]).toEqual(["L-0001", ["zweiter"]]);
  expect(processes).toMatchObject([{ process: "antrag", cases: 1, rows: 2, exports_deleted: [] }]);
  expect(existsSync(store)).toBe(false);
  for (const place of ["exporte/antrag.csv", "processes/antrag.yaml", "decisions.jsonl", "prozessradar.yaml"])
    expect(existsSync(project.path(place)), place).toBe(true);
  expect(existsSync(project.key)).toBe(true);
  const ask = queryStore(loadProject(project.dir), "select 1", { today: "2025-01-10" });
  await expect(ask).rejects.toMatchObject({ code: "nothing-loaded" });
  await rm(project.path("processes", "antrag.yaml"));
  expect(only(await project.load()).process).toBe("zweiter");
  for (const text of textsBelow(store))
    for (const canary of [...canaries, "Geheimschritt"]) expect(text).not.toContain(canary);
});

test("the record names files and counts, and no content", async () => {
  await using project = await two();
  await project.run(["antrag"], { exports: true });
  expect(existsSync(project.path("exporte", "antrag.csv"))).toBe(false);
  expect(existsSync(project.path("weitere", "zweiter.csv"))).toBe(true);
  const [begun, done] = recordsOf(project.dir);
  expect(begun).toMatchObject({ id: "L-0001", state: "begun", function: by, previous_hash: null });
  expect(begun).toMatchObject({
    processes: [
      {
        process: "antrag",
        delete_on: "2030-01-01",
        reason: "by_hand",
        exports_deleted: [{ file: "exporte/antrag.csv", bytes: Buffer.byteLength(log) }],
        exports_kept: [],
      },
    ],
  });
  expect(JSON.stringify(begun)).toMatch(/"sha256":"[0-9a-f]{64}"/);
  expect(done).toMatchObject({ id: "L-0002", state: "done", completes: ["L-0001"] });
  const text = readFileSync(project.path("deletions.jsonl"), "utf8");
  for (const canary of [...canaries, ...steps]) expect(text).not.toContain(canary);
});

/** The lines of a record whose project cannot be opened any more, as its exports are gone. */
const recordsOf = (dir: string): readonly unknown[] =>
  readFileSync(join(dir, "deletions.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);

test("a dry run, a run without a function and one with a name delete nothing", async () => {
  await using project = await two();
  const dry = await project.run(["antrag"], { dryRun: true, exports: true, by: null });
  expect(dry).toMatchObject({ record: null, processes: [{ cases: 1, exports_deleted: [{}] }] });
  await expect(project.run(["antrag"], { by: null })).rejects.toMatchObject({ code: "deletion-unsigned" });
  await expect(project.run(["antrag"], { by: "Frau Erika Mustermann" })).rejects.toMatchObject({
    code: "person-named",
  });
  await expect(project.run(["nix"])).rejects.toMatchObject({ code: "process-unknown" });
  expect([existsSync(project.store), existsSync(project.path("deletions.jsonl"))]).toEqual([true, false]);
});

test("an export that another process reads stays, also behind a link", async () => {
  await using project = await two();
  symlinkSync(project.path("exporte", "antrag.csv"), project.path("weitere", "auch.csv"));
  const { processes } = await project.run(["antrag"], { exports: true });
  expect(processes[0]?.exports_kept.map(({ file }) => file)).toEqual(["exporte/antrag.csv"]);
  expect(existsSync(project.path("exporte", "antrag.csv"))).toBe(true);
});

test("rows of another process whose exports are gone are not lost unasked", async () => {
  await using project = await two();
  await rm(project.path("weitere", "zweiter.csv"));
  await writeFile(project.path("weitere", "neu.csv"), other);
  await expect(project.run(["antrag"])).rejects.toMatchObject({
    code: "deletion-loses",
    details: { process: "zweiter", files: ["zweiter.csv"] },
  });
  expect([existsSync(project.store), await project.kept()]).toEqual([true, []]);
  expect((await project.run(["antrag"], { acceptLoss: true })).record).toBe("L-0001");
});

test("what was cut off is ended by the next run; nothing to delete is no record", async () => {
  await using project = await two();
  await project.run(["antrag"]);
  const file = deletionLogFile(loadProject(project.dir));
  const [first = ""] = readFileSync(file, "utf8").split("\n");
  await writeFile(file, `${first}\n`);
  expect(unfinished(await project.kept())).toEqual(["L-0001"]);
  expect(await project.run(["antrag"])).toMatchObject({ record: null, ended: ["L-0001"] });
  expect(unfinished(await project.kept())).toEqual([]);
  expect(await project.run(["antrag"])).toMatchObject({ record: null, ended: [] });
  expect(await project.kept()).toHaveLength(2);
});

test("nothing is deleted without a record that holds", async () => {
  await using project = await two();
  await appendFile(project.path("deletions.jsonl"), "{}\n");
  await expect(project.run(["antrag"])).rejects.toMatchObject({ code: "deletions-broken" });
  expect(existsSync(project.store)).toBe(true);
});

test("a store that cannot be read any more is deletable; strange files in its folder stay", async () => {
  await using project = await two();
  await writeFile(project.store, "kein Datenspeicher ".repeat(1000));
  await writeFile(project.path(".prozessradar", "notiz.txt"), "bleibt");
  expect((await project.run(["antrag"])).processes).toMatchObject([{ cases: null, rows: null }]);
  expect(readdirSync(project.path(".prozessradar"))).toEqual(["notiz.txt"]);
});

test("a store that another program has open is refused, and nothing is recorded", async () => {
  await using project = await two();
  const script = `
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const held = await DuckDBInstance.create(process.argv[1], { access_mode: "READ_ONLY" });
    await held.connect();
    console.log("open");
    setInterval(() => held, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, project.store], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    await once(child.stdout, "data");
    await expect(project.run(["antrag"])).rejects.toMatchObject({ code: "store-busy" });
    expect([existsSync(project.store), await project.kept()]).toEqual([true, []]);
  } finally {
    child.kill();
  }
});
