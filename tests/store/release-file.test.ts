import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { defaultPolicy, profiles, type ProfileName } from "../../src/config/policy.js";
import type { Project } from "../../src/config/project.js";
import type { Accounting } from "../../src/ingest/accounting.js";
import { volume } from "../../src/measures/volume.js";
import { releaseAll } from "../../src/release/tables.js";
import { readEarlierRelease, readRelease, storeRelease, type Release } from "../../src/store/release-file.js";
import { folder } from "../config/folder.js";

async function empty(): Promise<Project> {
  const dir = folder({});
  await mkdir(join(dir, "store"));
  return { dir, store: join(dir, "store"), policy: defaultPolicy } as unknown as Project;
}

const release = (o: Partial<Release> & { readonly profile?: ProfileName }): Release => ({
  tables: releaseAll([{ of: volume, rows: [] }], profiles[o.profile ?? "verwaltung"], new Map()),
  accounting: [{ process: "p", file: "p.csv", sha256: "a".repeat(64) } as unknown as Accounting],
  config_sha256: "c",
  model: "v1",
  built_on: "2025-01-01",
  whole: true,
  ...o,
});

const datesOf = async (project: Project) => [
  (await readRelease(project)).built_on,
  (await readEarlierRelease(project))?.built_on ?? null,
];

test("the same build once more is no change; another configuration, file or profile is one", async () => {
  const project = await empty();
  await storeRelease(project, release({}));
  await storeRelease(project, release({ built_on: "2025-01-02" }));
  expect(await datesOf(project)).toEqual(["2025-01-02", null]);
  await storeRelease(project, release({ built_on: "2025-01-03", config_sha256: "d" }));
  expect(await datesOf(project)).toEqual(["2025-01-03", "2025-01-02"]);
  await storeRelease(project, release({ built_on: "2025-01-04", config_sha256: "d" }));
  expect(await datesOf(project)).toEqual(["2025-01-04", "2025-01-02"]);
  const accounting = [{ process: "p", file: "p.csv", sha256: "b".repeat(64) } as unknown as Accounting];
  await storeRelease(project, release({ built_on: "2025-01-05", config_sha256: "d", accounting }));
  expect(await datesOf(project)).toEqual(["2025-01-05", "2025-01-04"]);
});

test("a build of some processes is never the earlier state", async () => {
  const project = await empty();
  await storeRelease(project, release({}));
  await storeRelease(project, release({ built_on: "2025-01-02", whole: false }));
  expect(await datesOf(project)).toEqual(["2025-01-02", "2025-01-01"]);
  await storeRelease(project, release({ built_on: "2025-01-03", config_sha256: "d" }));
  expect(await datesOf(project)).toEqual(["2025-01-03", "2025-01-01"]);
});
