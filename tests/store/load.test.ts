import { readdirSync, statSync } from "node:fs";
import { copyFile, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { processFile } from "../small-project.js";
import { exported, loading, only, query, row, steps } from "./given.js";

const first = exported(
  row("A", "Eingang", "08:00"),
  row("A", "Bescheid", "09:00"),
  row("B", "Eingang", "10:00"),
);
const corrected = exported(row("A", "Eingang", "08:00"), row("B", "Eingang", "10:30"));

test("an unchanged export leaves the store as it is, to the byte", async () => {
  await using project = await loading({ "antrag.csv": first });
  expect(only(await project.load()).plan.does).toBe("load");
  const before = await readFile(project.store);
  await utimes(project.store, 1000, 1000);
  await utimes(project.path("exporte", "antrag.csv"), 2000, 2000);
  const again = only(await project.load());
  expect(again.plan).toEqual({ does: "nothing" });
  expect(again.accounts).toMatchObject([{ file: "antrag.csv", rows_read: 3, rows_loaded: 3 }]);
  expect((await readFile(project.store)).equals(before)).toBe(true);
  expect(statSync(project.store).mtimeMs).toBe(1_000_000);
});

test("an export in UTC is told in days of the administration's clock", async () => {
  await using project = await loading({
    "antrag.csv": exported(row("A", "Eingang", "22:30"), row("A", "Bescheid", "23:30")),
  });
  const file = project.path("prozessradar.yaml");
  await writeFile(file, `${await readFile(file, "utf8")}timezone: UTC\n`);
  expect(await project.load()).toMatchObject([{ facts: { from: "2024-03-01", to: "2024-03-02" } }]);
});

test("a corrected export replaces all of what it was before: rows, rejected rows, accounts", async () => {
  await using project = await loading({ "antrag.csv": first.replace("09:00", "neun") });
  expect(only(await project.load({ maxRejectShare: 0.5 })).accounts).toMatchObject([{ rows_rejected: 1 }]);
  expect(await query(project.store, "select file, line, column_name, rule from rejects")).toEqual([
    { file: "antrag.csv", line: 3, column_name: "Zeitpunkt", rule: "unparseable_time" },
  ]);
  await project.put("antrag.csv", corrected);
  expect(only(await project.load()).plan).toMatchObject({ does: "replace", reason: "files", gone: [] });
  expect(await steps(project.store)).toEqual([["Eingang 08:00"], ["Eingang 10:30"]]);
  expect(await query(project.store, "select * from rejects")).toEqual([]);
  expect(
    await query(project.store, "select file, json_extract(account, '$.rows_read')::int as n from accounts"),
  ).toEqual([{ file: "antrag.csv", n: 2 }]);
});

test("reads again where the process file, the key or the program is another, or where it is asked to", async () => {
  await using project = await loading({ "antrag.csv": first });
  await project.load();
  await project.yaml(
    processFile().replace("Bescheid: { end: true }", "Bescheid: { end: true, kind: system }"),
  );
  expect(only(await project.load()).plan.does).toBe("nothing");
  await project.yaml(processFile().replace("{ end: true }", "{ end: true, alias: [Eingang] }"));
  expect(only(await project.load()).plan).toMatchObject({ reason: "mapping" });
  expect(await steps(project.store)).toEqual([["Bescheid 08:00", "Bescheid 09:00"], ["Bescheid 10:00"]]);
  await writeFile(project.key, Buffer.alloc(32, 8));
  expect(only(await project.load()).plan).toMatchObject({ reason: "key" });
  expect(only(await project.load({ facts: { version: "2" } })).plan).toMatchObject({ reason: "version" });
  expect(only(await project.load({ facts: { version: "2" }, mode: "replace" })).plan).toMatchObject({
    reason: "asked",
  });
});

test("says which files are gone, and their rows go", async () => {
  await using project = await loading({
    "antrag.csv": first,
    "zweite.csv": exported(row("C", "Eingang", "11:00")),
  });
  await project.load();
  await rm(project.path("exporte", "zweite.csv"));
  expect(only(await project.load()).plan).toMatchObject({ does: "replace", gone: ["zweite.csv"] });
  expect(await query(project.store, "select distinct case_id from instances")).toHaveLength(2);
});

test("a second process comes and goes without touching the first", async () => {
  await using project = await loading({ "antrag.csv": first });
  const other = processFile()
    .replace("id: antrag", "id: zweiter")
    .replace("exporte/antrag.csv", "andere/*.csv");
  await project.load();
  const before = await query(project.store, "select * from instances order by all");
  const { mkdir } = await import("node:fs/promises");
  await mkdir(project.path("andere"));
  await writeFile(project.path("andere", "x.csv"), corrected);
  await writeFile(project.path("processes", "zweiter.yaml"), other);
  const results = await project.load();
  expect(results.map((result) => "loaded" in result && result.loaded.plan.does)).toEqual(["nothing", "load"]);
  await writeFile(project.path("andere", "x.csv"), first);
  await project.load();
  expect(await query(project.store, "select * from instances where process = 'antrag' order by all")).toEqual(
    before,
  );
  expect(await query(project.store, "select count(*) as n from instances where process = 'zweiter'")).toEqual(
    [{ n: 3 }],
  );
});

test("one refused process does not keep the others from being loaded", async () => {
  await using project = await loading({ "antrag.csv": exported(row("A", "Eingang", "morgens")) });
  await writeFile(
    project.path("processes", "b.yaml"),
    processFile().replace("id: antrag", "id: b").replace("exporte/antrag.csv", "b.csv"),
  );
  await writeFile(project.path("b.csv"), first);
  const [refused, loaded] = await project.load();
  expect(refused).toMatchObject({ refused: { code: "too-many-rejects" } });
  expect(loaded).toMatchObject({ facts: { events: 3, cases: 2, from: "2024-03-01", to: "2024-03-01" } });
});

test("refuses more rejected rows than allowed, and keeps what was there", async () => {
  await using project = await loading({ "antrag.csv": first });
  await project.load();
  await project.put("antrag.csv", first.replace("09:00", "neun"));
  expect((await project.load())[0]).toMatchObject({ refused: { code: "too-many-rejects" } });
  expect(await steps(project.store)).toEqual([["Eingang 08:00", "Bescheid 09:00"], ["Eingang 10:00"]]);
});

test("--strict allows no finding that counts as an error", async () => {
  await using project = await loading({ "antrag.csv": first.replace("09:00", "neun") });
  const strict = { maxRejectShare: 0.5, strict: true };
  expect((await project.load(strict))[0]).toMatchObject({
    refused: { code: "strict-findings", details: { process: "antrag" } },
  });
  expect(await query(project.store, "show tables")).toEqual([]);
});

test("a dry run says the same and changes nothing on the disk", async () => {
  await using project = await loading({ "antrag.csv": first });
  const listed = () => readdirSync(project.dir, { recursive: true }).sort();
  const untouched = listed();
  expect(only(await project.load({ dryRun: true }))).toMatchObject({
    plan: { does: "load" },
    fresh: [{ rows_loaded: 3 }],
  });
  expect(listed()).toEqual(untouched);
  await project.load();
  const before = await readFile(project.store);
  const stored = listed();
  await project.put("antrag.csv", corrected);
  expect(only(await project.load({ dryRun: true })).plan.does).toBe("replace");
  expect((await readFile(project.store)).equals(before)).toBe(true);
  expect(listed()).toEqual(stored);
});

test("sweeps what a killed run has left, and starts over a store of an earlier version", async () => {
  await using project = await loading({ "antrag.csv": first });
  await project.load();
  const { mkdir } = await import("node:fs/promises");
  for (const name of ["temp", "temp-x1"]) {
    await mkdir(project.path(".prozessradar", name));
    await writeFile(project.path(".prozessradar", name, "rest"), "x");
  }
  await project.load();
  expect(readdirSync(project.path(".prozessradar"))).toEqual(["analysis.duckdb"]);
});

test("says that a file is no store, and leaves it alone", async () => {
  await using project = await loading({ "antrag.csv": first });
  await project.load();
  await writeFile(project.store, "das ist keine Datenbank, sondern etwas anderes ".repeat(100));
  const before = await readFile(project.store);
  await expect(project.load()).rejects.toMatchObject({ code: "store-damaged" });
  expect((await readFile(project.store)).equals(before)).toBe(true);
  await copyFile(project.path("exporte", "antrag.csv"), project.path("x.csv"));
});
