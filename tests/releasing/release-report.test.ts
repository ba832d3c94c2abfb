import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { realWorld } from "../../src/cli/effects.js";
import { loadProject } from "../../src/config/project.js";
import { readReleases } from "../../src/releasing/release-log.js";
import { releaseReport } from "../../src/releasing/release-report.js";
import { smallProject } from "../small-project.js";
import { pageToRelease } from "./given.js";

const world = realWorld({ SOURCE_DATE_EPOCH: "1736499600" });

async function withPage() {
  const made = await smallProject(1);
  mkdirSync(made.path("reports"));
  const file = made.path("reports", "portfolio.html");
  writeFileSync(file, pageToRelease());
  const project = loadProject(made.dir);
  const release = (office: string, effects: Parameters<typeof releaseReport>[2] = world) =>
    releaseReport(project, { file, named: "portfolio.html", function: office }, effects);
  return { ...made, project, release };
}

test("a file that could not be written is recorded all the same, and the next call writes it", async () => {
  await using made = await withPage();
  const full = { ...world, write: () => Promise.reject(new Error("no room")) };
  await expect(made.release("Amtsleitung 12", full)).rejects.toThrow("no room");
  const { records } = await readReleases(made.project);
  expect(records.map(({ id }) => id)).toEqual(["F-0001"]);
  const { again, path, record } = await made.release("Amtsleitung 12");
  expect([again, existsSync(path), record]).toEqual([true, true, records[0]]);
  expect((await readReleases(made.project)).records).toEqual(records);
});

test("releases at the same moment stand one below the other, each with a file of its own", async () => {
  await using made = await withPage();
  const offices = ["Amtsleitung 12", "Datenschutz", "Organisation"];
  const all = await Promise.all(offices.map((office) => made.release(office)));
  const { records, broken } = await readReleases(made.project);
  expect([records.map(({ id }) => id), broken]).toEqual([["F-0001", "F-0002", "F-0003"], null]);
  expect(records.map((record) => record.function).sort()).toEqual(offices);
  for (const { path, record } of all) expect(readFileSync(path, "utf8")).toContain(`(${record.id})`);
});
