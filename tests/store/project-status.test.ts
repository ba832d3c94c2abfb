import { chmodSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { configHash } from "../../src/config/config-hash.js";
import { profiles } from "../../src/config/policy.js";
import { loadProject } from "../../src/config/project.js";
import { volume } from "../../src/measures/volume.js";
import { releaseAll } from "../../src/release/tables.js";
import { projectKey } from "../../src/store/key.js";
import { projectStatus } from "../../src/store/project-status.js";
import { storeRelease } from "../../src/store/release-file.js";
import { removeCase } from "../../src/store/remove-case.js";
import { recorded } from "../effects.js";
import { processFile } from "../small-project.js";
import { exported, loading, only, row } from "./given.js";

const log = exported(
  row("A", "Eingang", "08:00"),
  row("A", "Bescheid", "09:00"),
  row("B", "Eingang", "08:00"),
);

async function given(files: Readonly<Record<string, string>> = { "antrag.csv": log }) {
  const project = await loading(files);
  chmodSync(project.key, 0o600);
  const look = (today = "2025-01-10", version = "1") =>
    projectStatus(loadProject(project.dir), { today, version, permissions: true });
  return {
    ...project,
    look,
    first: async (today?: string, version?: string) => (await look(today, version)).processes[0],
    changed: async (version?: string) => (await look("2025-01-10", version)).processes[0]?.loaded?.changed,
    /** As if everything that is loaded had been built. */
    build: async () => {
      const accounting = only(await project.load()).accounts;
      const opened = loadProject(project.dir);
      await storeRelease(opened, {
        tables: releaseAll([{ of: volume, rows: [] }], profiles.verwaltung, new Map()),
        accounting,
        config_sha256: await configHash(opened),
        model: "v1",
        built_on: "2025-01-09",
        whole: true,
      });
    },
  };
}

test("says what is stored, what is open and when it is to be deleted", async () => {
  await using project = await given();
  expect(await project.first()).toMatchObject({
    id: "antrag",
    loaded: null,
    delete_on: "2030-01-01",
    days: 1817,
  });
  await project.load();
  const status = await project.look();
  expect(status).toMatchObject({ strays: [], key: "present", too_open: [], release: "none", cut_off: [] });
  expect(status.processes).toMatchObject([
    {
      loaded: {
        loaded_at: "2025-01-10T09:00:00.000Z",
        files: 1,
        cases: 2,
        rows: 3,
        removed_cases: 0,
        changed: null,
      },
      expired: false,
      confirmed: null,
      draft: false,
    },
  ]);
  const before = status.processes[0]?.questions.open ?? 0;
  const answer =
    "assessment:\n  rule_based: { value: 4, evidence: stated, by: Amt 50, date: 2025-01-02, source: Gespräch }\n";
  await project.yaml(
    processFile(`gates: { A-1: { answer: unknown } }\n${answer}`).replace(
      "confirmed: null",
      "confirmed: 2025-01-05",
    ),
  );
  expect(await project.first()).toMatchObject({
    questions: { open: before - 2, unknown: 1 },
    confirmed: "2025-01-05",
  });
});

test("sees why a process would be read again, as loading does", async () => {
  await using project = await given();
  await project.load();
  expect([await project.changed(), await project.changed("2")]).toEqual([null, "version"]);
  await project.put("b.csv", exported(row("C", "Eingang", "08:00")));
  expect(await project.changed()).toBe("files");
  await rm(project.path("exporte", "b.csv"));
  await project.yaml(
    processFile().replace("from: Vorgangsnummer", "from: Vorgangsnummer, normalize: [trim]"),
  );
  expect(await project.changed()).toBe("mapping");
  await project.yaml(processFile());
  await writeFile(project.key, Buffer.alloc(32, 8));
  expect(await project.changed()).toBe("key");
  await rm(project.key);
  expect([await project.changed(), (await project.look()).key]).toEqual([null, "missing"]);
  await writeFile(project.key, "kurz");
  expect((await project.look()).key).toBe("unusable");
});

test("data that were added once may be added to, and a change that loading refuses is one", async () => {
  await using project = await given();
  await project.load({ mode: "append" });
  expect(await project.changed()).toBe(null);
  await project.put("b.csv", exported(row("C", "Eingang", "08:00")));
  expect(await project.changed()).toBe("files");
  await project.yaml(
    processFile().replace("from: Vorgangsnummer", "from: Vorgangsnummer, normalize: [trim]"),
  );
  expect(await project.changed()).toBe("mapping");
  await writeFile(project.key, Buffer.alloc(32, 8));
  await project.yaml(processFile());
  expect(await project.changed()).toBe("key");
});

test("what is over is not compared any more, and what has no process file is told", async () => {
  await using project = await given();
  await project.load();
  await project.put("antrag.csv", exported(row("C", "Eingang", "08:00")));
  expect(await project.first("2030-01-02")).toMatchObject({
    expired: true,
    days: -1,
    loaded: { changed: null },
  });
  await project.yaml(processFile("public_data: true\n"));
  expect(await project.first("2030-01-02")).toMatchObject({ expired: false, public_data: true });
  await project.yaml(
    processFile().replace("id: antrag", "id: anders").replace("purpose: Test", "purpose: ENTWURF"),
  );
  expect(await project.look()).toMatchObject({
    strays: ["antrag"],
    processes: [{ id: "anders", loaded: null, draft: true }],
  });
});

test("a release is held against what is stored; one that is damaged is told", async () => {
  await using project = await given();
  await project.build();
  expect(await project.look()).toMatchObject({
    release: { built_on: "2025-01-09", profile: "verwaltung", behind: [] },
  });
  const opened = loadProject(project.dir);
  const o = { only: null, key: await projectKey(opened, "find"), by: "Amt 50", version: "1" };
  await removeCase(opened, "A", o, recorded("2025-01-10T09:00:00Z").effects);
  expect(await project.look()).toMatchObject({
    release: "none",
    processes: [{ loaded: { cases: 1, rows: 1, removed_cases: 1, changed: null } }],
  });
  await writeFile(project.path(".prozessradar", "release.duckdb"), "keine Datenbank ".repeat(1000));
  await expect(project.look()).rejects.toMatchObject({ code: "store-damaged" });
});

test("files that others may read are named with what they should be", async () => {
  await using project = await given();
  await project.load();
  chmodSync(project.store, 0o644);
  chmodSync(project.key, 0o640);
  chmodSync(project.path(".prozessradar"), 0o755);
  expect((await project.look()).too_open).toEqual([
    { kind: "store", path: project.path(".prozessradar"), mode: "0755", wanted: "0700" },
    { kind: "store", path: project.store, mode: "0644", wanted: "0600" },
    { kind: "key", path: project.key, mode: "0640", wanted: "0600" },
  ]);
  const silent = { today: "2025-01-10", version: "1", permissions: false };
  expect((await projectStatus(loadProject(project.dir), silent)).too_open).toEqual([]);
});

test("a record of deletions that does not hold is told, and does not stop the look", async () => {
  await using project = await given();
  await writeFile(project.path("deletions.jsonl"), "{}\n");
  expect((await project.look()).cut_off).toBeNull();
});
