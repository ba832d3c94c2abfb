import { join } from "node:path";
import { expect, test } from "vitest";
import { configHash } from "../../src/config/config-hash.js";
import { profiles } from "../../src/config/policy.js";
import type { Project } from "../../src/config/project.js";
import type { Accounting } from "../../src/ingest/accounting.js";
import { releaseAll } from "../../src/release/tables.js";
import type { Release } from "../../src/store/release-file.js";
import { releaseStatus, type ReadNow } from "../../src/store/release-status.js";
import { folder } from "../config/folder.js";

/** Why a release of one process with two files of three and four rows is behind. */
async function behind(
  loaded: Partial<ReadNow["loaded"]>,
  o: Partial<Release> = {},
  process: Partial<ReadNow> = {},
) {
  const dir = folder({ "prozessradar.yaml": "name: Test\n" });
  const project = { dir, files: [join(dir, "prozessradar.yaml")] } as unknown as Project;
  const account = (sha256: string, rows_loaded: number) =>
    ({ process: "p", sha256, rows_loaded }) as unknown as Accounting;
  const release: Release = {
    tables: releaseAll([], profiles.verwaltung, new Map()),
    accounting: [account("a", 3), account("b", 4)],
    config_sha256: await configHash(project),
    model: "v1",
    built_on: "2025-01-09",
    whole: true,
    ...o,
  };
  const stored = { changed: null, files_sha256: ["a", "b"], rows: 7, ...loaded };
  const status = await releaseStatus(project, release, [
    { id: "p", expired: false, loaded: stored, ...process },
  ]);
  return status.behind;
}

test("is up to date where data and configuration are those of the build", async () => {
  expect(await behind({})).toEqual([]);
  expect(await behind({ changed: "key" })).toEqual([]);
});

test("is behind where files, rows or the whole process are others", async () => {
  expect(await behind({ files_sha256: ["b", "a"] })).toEqual(["data"]);
  expect(await behind({ changed: "files" })).toEqual(["data"]);
  expect(await behind({}, {}, { loaded: null })).toEqual(["data"]);
  // a case that was removed, or is back after it was
  expect(await behind({ rows: 6 })).toEqual(["data"]);
});

test("processes that are over, or were not built, are not compared", async () => {
  expect(await behind({ rows: 6 }, {}, { expired: true })).toEqual([]);
  expect(await behind({ rows: 6 }, {}, { id: "q" })).toEqual([]);
});

test("is behind where the configuration or the program is another one, or a part was built", async () => {
  expect(await behind({}, { config_sha256: "c" })).toEqual(["configuration"]);
  expect(await behind({ changed: "version" }, { whole: false })).toEqual(["part", "version"]);
});
