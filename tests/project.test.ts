import { appendFile, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { openLog, openProject } from "../src/project.js";
import { throughputTime } from "../src/measures/throughput-time.js";
import { variants } from "../src/measures/variants.js";
import { volume } from "../src/measures/volume.js";
import { canaries, processFile, smallProject } from "./small-project.js";

test("opens a file whose columns have well-known names, under the profile intern", async () => {
  await using project = await smallProject();
  const log = await openLog(project.path("exporte", "antrag.csv"));
  expect(log.profile).toBe("intern");
  expect(log.rows(volume)[0]?.cases).toBe(120);
  expect(log.rows(variants).map(({ variant, cases }) => [variant, cases])).toEqual([
    [["Eingang", "Prüfung", "Bescheid"], 90],
    [["Eingang", "Nachforderung", "Prüfung", "Bescheid"], 30],
  ]);
  const table = log.table(throughputTime);
  expect(table.rows[0] && table.withheldIn(table.rows[0])).toContain("max_seconds");
  expect(log.info.accounts[0]).toMatchObject({
    columns_read: ["Vorgangsnummer", "Schritt", "Zeitpunkt"],
    columns_not_read: ["Bearbeiter", "Bemerkung"],
  });
  expect(JSON.stringify(log.rows(variants))).not.toContain(canaries[0]);
});

test("shows everything of public data", async () => {
  await using project = await smallProject(3);
  const log = await openLog(project.path("exporte", "antrag.csv"), { publicData: true });
  expect(log.rows(volume)[0]?.cases).toBe(3);
  expect(log.rows(throughputTime)[0]?.max_seconds).toBeGreaterThan(0);
});

test("opens every process of a project with what its file says, in the project's order", async () => {
  await using project = await smallProject();
  const logs = await openProject(project.dir);
  expect([...logs.keys()]).toEqual(["antrag"]);
  expect(logs.get("antrag")?.profile).toBe("verwaltung");
  expect(logs.get("antrag")?.rows(volume)[0]?.completed_cases).toBe(120);
});

test("refuses a profile that policy or secrecy forbid, as a build does", async () => {
  await using project = await smallProject();
  await writeFile(
    project.path("processes", "antrag.yaml"),
    processFile().replace("secrecy: general", "secrecy: social_data"),
  );
  await expect(openProject(project.dir, { profile: "oeffentlich" })).rejects.toMatchObject({
    code: "profile-blocked-by-secrecy",
  });
  await writeFile(project.path("policy.yaml"), "version: 2027-01\nprofiles_allowed: [verwaltung]\n");
  await appendFile(project.path("prozessradar.yaml"), "policy: policy.yaml\n");
  await expect(openProject(project.dir, { profile: "intern" })).rejects.toMatchObject({
    code: "profile-not-allowed",
  });
});

test("cuts times to what the policy says, as a build does", async () => {
  await using project = await smallProject();
  const median = async () => {
    const log = (await openProject(project.dir, { profile: "intern" })).get("antrag");
    return log?.rows(throughputTime)[0]?.median_seconds;
  };
  expect((await median()) ?? 0).toBeGreaterThan(0);
  expect(((await median()) ?? 0) % 86_400).not.toBe(0);
  await writeFile(project.path("policy.yaml"), "version: 2027-01\ntime_precision: day\n");
  await appendFile(project.path("prozessradar.yaml"), "policy: policy.yaml\n");
  expect(((await median()) ?? 1) % 86_400).toBe(0);
});
