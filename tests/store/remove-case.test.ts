import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { appendFile, copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadProject } from "../../src/config/project.js";
import { caseToken } from "../../src/ingest/instances/pseudonym.js";
import { readDeletions, unfinished } from "../../src/store/deletion-log.js";
import { projectKey } from "../../src/store/key.js";
import { tellMaybeBack } from "../../src/store/load-project.js";
import { derivedTables } from "../../src/store/load-process.js";
import { purge } from "../../src/store/purge.js";
import { lookForCase, removeCase, type RemoveCaseOptions } from "../../src/store/remove-case.js";
import { carriedTables } from "../../src/store/without-case.js";
import { recorded } from "../effects.js";
import { processFile } from "../small-project.js";
import { exported, loading, only, query, row, steps } from "./given.js";

const by = "Sachgebietsleitung 50-1";
const caseId = "AZ-GEHEIM-1";
const token = caseToken(Buffer.alloc(32, 7), caseId);

const first = exported(
  row("A", "Eingang", "08:00"),
  row(caseId, "Eingang", "08:00"),
  row(caseId, "Geheimschritt", "09:00"),
  row("A", "Bescheid", "10:00"),
);
const second = exported(row(caseId, "Bescheid", "11:00"), row("B", "Eingang", "08:00"));

async function given(files: Readonly<Record<string, string>> = { "antrag.csv": first, "b.csv": second }) {
  const project = await loading(files);
  await project.load();
  const options = async (o: Partial<RemoveCaseOptions>) => ({
    only: null,
    key: await projectKey({ key_file: project.key }, "find"),
    by,
    version: "1",
    ...o,
  });
  return {
    ...project,
    look: async (id: string, o: Partial<RemoveCaseOptions> = {}) =>
      lookForCase(loadProject(project.dir), id, await options(o)),
    remove: async (id: string, o: Partial<RemoveCaseOptions> = {}) =>
      removeCase(loadProject(project.dir), id, await options(o), recorded("2025-01-10T09:00:00Z").effects),
    records: async () => (await readDeletions(loadProject(project.dir))).records,
  };
}

/** The process file with rules for its case ids. */
const normalised = processFile().replace(
  "from: Vorgangsnummer",
  "from: Vorgangsnummer, normalize: [trim, upper]",
);

/** Every file of a project with its bytes as text, exports left out. */
const textsOf = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => !/^(exporte|weitere)/.test(name) && statSync(join(folder, name)).isFile())
    .map((name) => [name, readFileSync(join(folder, name), "latin1")] as const);

const holds = (folder: string, text: string) => textsOf(folder).some(([, bytes]) => bytes.includes(text));

test("a case is found by the id that its export has, and only looked for", async () => {
  await using project = await given();
  const before = readFileSync(project.store);
  const { found, searched, unsure } = await project.look(caseId);
  expect(found).toMatchObject([
    {
      process: "antrag",
      rows: 3,
      files: [
        { file: "antrag.csv", rows: 2 },
        { file: "b.csv", rows: 1 },
      ],
    },
  ]);
  expect([searched, unsure]).toEqual([["antrag"], []]);
  expect((await project.look("AZ-GEHEIM-2")).found).toEqual([]);
  expect(readFileSync(project.store).equals(before)).toBe(true);
  expect(existsSync(project.path("deletions.jsonl"))).toBe(false);
  // every table of the store is carried over or derived anew
  const tables = await query(
    project.store,
    "select table_name as name from duckdb_tables() where not temporary order by 1",
  );
  const known = new Set([...carriedTables, ...derivedTables]);
  const others = tables.map(({ name }) => String(name)).filter((name) => !known.has(name));
  expect(others).toEqual(["instance_values_4"]);
});

test("an id is read as loading reads it: by the rules of the process, out of its formula, in its NFC form", async () => {
  const decomposed = "AZ-Mu\u0308ller";
  await using project = await given({ "antrag.csv": exported(row("x", "Eingang", "08:00")) });
  await project.yaml(normalised);
  await project.put(
    "antrag.csv",
    exported(
      row(" az-1 ", "Eingang", "08:00"),
      row(decomposed, "Eingang", "08:00"),
      row('"=""007"""', "Eingang", "09:00"),
    ),
  );
  await project.load();
  for (const id of ["AZ-1", " az-1", "AZ-MÜLLER", "az-müller", decomposed, "007", '="007"'])
    expect((await project.look(id)).found, id).toHaveLength(1);
  expect((await project.look("AZ-2")).found).toEqual([]);
});

test("the token and a name that only the case had are in no file afterwards, other cases are as they were", async () => {
  await using project = await given();
  for (const name of ["release.duckdb", "release-before.duckdb"])
    await writeFile(project.path(".prozessradar", name), token);
  await mkdir(project.path(".prozessradar", "temp-killed"));
  await writeFile(project.path(".prozessradar", "temp-killed", "analysis.duckdb"), token);
  expect([holds(project.dir, token), holds(project.dir, "Geheimschritt")]).toEqual([true, true]);
  const removed = await project.remove(caseId);
  expect(removed).toMatchObject({ record: "L-0001", ended: [], voided: [], found: [{ rows: 3 }] });
  for (const canary of [token, "Geheimschritt", caseId])
    expect(holds(project.dir, canary), canary).toBe(false);
  expect(await steps(project.store)).toEqual([["Eingang 08:00", "Bescheid 10:00"], ["Eingang 08:00"]]);
  expect(await query(project.store, "select name from instance_names order by name")).toEqual([
    { name: "Bescheid" },
    { name: "Eingang" },
  ]);
  expect(readdirSync(project.path(".prozessradar"))).toEqual(["analysis.duckdb"]);
  expect(statSync(project.store).mode & 0o777).toBe(0o600);
  expect((await project.look(caseId)).found).toEqual([]);
  const [begun, done] = await project.records();
  expect(begun).toMatchObject({ id: "L-0001", state: "case_begun", function: by, previous_hash: null });
  const sha256 = createHash("sha256").update(second).digest("hex");
  const files = [
    { file: "antrag.csv", rows: 2 },
    { file: "b.csv", rows: 1, sha256 },
  ];
  expect(begun).toMatchObject({ processes: [{ process: "antrag", rows: 3, files }] });
  expect(done).toMatchObject({ id: "L-0002", state: "done", completes: ["L-0001"] });
  expect(await project.remove("gibt es nicht")).toMatchObject({ record: null, found: [] });
  expect(await project.records()).toHaveLength(2);
});

test("the accounts balance without the rows, which stand beside them", async () => {
  await using project = await given();
  await project.remove(caseId);
  const { accounts, removed, plan } = only(await project.load());
  expect(plan.does).toBe("nothing");
  expect(accounts).toMatchObject([
    { file: "antrag.csv", rows_read: 2, rows_loaded: 2 },
    { file: "b.csv", rows_read: 1, rows_loaded: 1 },
  ]);
  expect(removed).toEqual([
    { record: "L-0001", file: "antrag.csv", rows: 2 },
    { record: "L-0001", file: "b.csv", rows: 1 },
  ]);
  const second = await project.remove("B");
  expect(second.found).toMatchObject([{ rows: 1, files: [{ file: "b.csv", rows: 1 }] }]);
  expect(only(await project.load()).removed.map(({ record }) => record)).toEqual([
    "L-0001",
    "L-0001",
    "L-0003",
  ]);
});

test("rows that were appended are told apart by their files, and the case comes back with a whole reading only", async () => {
  await using project = await given({ "antrag.csv": first });
  await project.put("neu.csv", second);
  only(await project.load({ mode: "append" }));
  const { found } = await project.remove(caseId);
  expect(found[0]?.files.map(({ file, rows }) => [file, rows])).toEqual([
    ["antrag.csv", 2],
    ["neu.csv", 1],
  ]);
  await project.put("spaeter.csv", exported(row("C", "Eingang", "08:00")));
  const appended = only(await project.load({ mode: "append" }));
  expect([appended.removed.length, appended.maybeBack]).toEqual([2, 1]);
  expect((await project.look(caseId)).found).toEqual([]);
  const replaced = only(await project.load({ mode: "replace" }));
  expect([replaced.removed, replaced.maybeBack]).toEqual([[], 1]);
  const { effects, lines } = recorded();
  for (const one of [replaced, only(await project.load())]) tellMaybeBack(one, effects);
  expect(lines).toEqual([expect.stringContaining("prozessradar case remove --only antrag")]);
  expect((await project.look(caseId)).found).toMatchObject([{ rows: 3 }]);
});

test("what is known beside the rows goes with them: attributes, doers, and nothing of another process", async () => {
  await using project = await given();
  const other = "zweiter";
  await mkdir(project.path("weitere"));
  await copyFile(project.path("exporte", "antrag.csv"), project.path("weitere", "zweiter.csv"));
  const columns = `  attributes:\n    bezirk: { from: Bemerkung }\n  resource: { from: Bearbeiter, mode: role }`;
  await writeFile(
    project.path("processes", "zweiter.yaml"),
    processFile()
      .replace("id: antrag", `id: ${other}`)
      .replace("exporte/antrag.csv", "weitere/*.csv")
      .replace("  drop: [Bearbeiter, Bemerkung]", columns),
  );
  await writeFile(
    project.path("weitere", "zweiter.csv"),
    exported(
      row("A", "Eingang", "08:00", "Amt;Nord"),
      row(caseId, "Eingang", "08:00", "Geheimrolle;Geheimbezirk"),
    ),
  );
  await project.load();
  const secrets = ["Geheimbezirk", "Geheimrolle"];
  for (const secret of secrets) expect(holds(project.dir, secret), secret).toBe(true);
  expect((await project.remove(caseId, { only: [other] })).found.map(({ process }) => process)).toEqual([
    other,
  ]);
  for (const secret of secrets) expect(holds(project.dir, secret), secret).toBe(false);
  expect(await query(project.store, "select process, resource from doers")).toEqual([
    { process: other, resource: "Amt" },
  ]);
  expect(await query(project.store, "select value from instance_attributes")).toEqual([{ value: "Nord" }]);
  expect((await project.look(caseId)).found.map(({ process }) => process)).toEqual(["antrag"]);
});

test("a key that is another, missing, or was never kept is told, and nothing changes", async () => {
  await using project = await given();
  const bytes = readFileSync(project.store);
  const other = { secret: Buffer.alloc(32, 8), id: "0123456789abcdef" };
  await expect(project.remove(caseId, { key: other })).rejects.toMatchObject({
    code: "case-key-other",
    details: { process: "antrag", given: "0123456789abcdef" },
  });
  await expect(project.look(caseId, { key: null })).rejects.toMatchObject({ code: "case-key-missing" });
  await expect(project.remove(caseId, { by: "Frau Erika Mustermann" })).rejects.toMatchObject({
    code: "person-named",
  });
  expect(readFileSync(project.store).equals(bytes)).toBe(true);
  expect(existsSync(project.path("deletions.jsonl"))).toBe(false);
  await writeFile(project.path("prozessradar.yaml"), "name: Laden\n");
  await project.load();
  await expect(project.look(caseId, { key: null })).rejects.toMatchObject({ code: "case-one-time" });
  await rm(project.path(".prozessradar"), { recursive: true });
  await expect(project.look(caseId)).rejects.toMatchObject({ code: "nothing-loaded" });
});

test("public data keep their ids and need no key", async () => {
  await using project = await given();
  await project.yaml(processFile("public_data: true\n"));
  await project.load();
  expect(await project.look("AZ-9", { key: null })).toMatchObject({ found: [], unsure: [] });
  expect((await project.remove(caseId, { key: null })).found).toMatchObject([{ rows: 3 }]);
  expect(holds(project.path(".prozessradar"), caseId)).toBe(false);
});

test("where the process file has changed since, nobody knows how ids were read", async () => {
  await using project = await given();
  await project.yaml(normalised);
  expect(await project.look(caseId)).toMatchObject({ found: [{ rows: 3 }], unsure: [] });
  expect(await project.look("AZ-9")).toMatchObject({ found: [], unsure: ["antrag"] });
});

test("a run that was cut off before the swap is void, one after it is ended by the next", async () => {
  await using project = await given();
  const stored = readFileSync(project.store);
  await project.remove(caseId);
  const without = readFileSync(project.store);
  const file = project.path("deletions.jsonl");
  const [line = ""] = readFileSync(file, "utf8").split("\n");
  await writeFile(file, `${line}\n`);
  expect(unfinished(await project.records())).toEqual(["L-0001"]);
  expect(await project.remove("gibt es nicht")).toMatchObject({
    record: null,
    ended: ["L-0001"],
    voided: [],
  });
  expect(unfinished(await project.records())).toEqual([]);
  expect(readFileSync(project.store).equals(without)).toBe(true);

  await writeFile(file, `${line}\n`);
  await writeFile(project.store, stored);
  expect(await project.remove(caseId)).toMatchObject({ record: "L-0003", ended: [], voided: ["L-0001"] });
  expect((await project.records()).map(({ state }) => state)).toEqual([
    "case_begun",
    "case_not_removed",
    "case_begun",
    "done",
  ]);
  await appendFile(file, "{}\n");
  await expect(project.remove("A")).rejects.toMatchObject({ code: "deletions-broken" });
});

test("with the whole store a removal that was cut off is ended too", async () => {
  await using project = await given();
  await project.remove(caseId);
  const file = project.path("deletions.jsonl");
  const [line = ""] = readFileSync(file, "utf8").split("\n");
  await writeFile(file, `${line}\n`);
  const o = { exports: false, dryRun: false, acceptLoss: false, by, version: "1" };
  const purged = await purge(
    loadProject(project.dir),
    ["antrag"],
    o,
    recorded("2025-01-10T09:00:00Z").effects,
  );
  expect(purged.ended).toEqual(["L-0001"]);
});
