import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { processFile, smallProject } from "../small-project.js";
import { run } from "./world.js";

/** Built once for all tests; the one that changes it comes last. */
let small: Awaited<ReturnType<typeof smallProject>>;
let first: Awaited<ReturnType<typeof run>>;
beforeAll(async () => {
  small = await smallProject(200);
  first = await run(["build", "-C", small.dir, "--progress", "off"]);
});
afterAll(() => small[Symbol.asyncDispose]());
const report = (dir: string, ...argv: readonly string[]) =>
  run(["report", ...argv, "-C", dir, "--progress", "off"]);

test("writes one report from the released results, without the exports", async () => {
  writeFileSync(small.path("exporte/antrag.csv"), "nobody reads this");
  const { code, out, files } = await report(small.dir, "sheet", "antrag", "--lang", "en");
  expect(code).toBe(0);
  expect([...files.keys()].sort()).toEqual(
    ["reports/run.json", "reports/sheets/antrag.html"].map((file) => join(small.dir, file)),
  );
  expect(String(files.get(join(small.dir, "reports/sheets/antrag.html")))).toContain("Candidate sheet");
  expect(out).toContain("Reports written: 1");
  expect(out).not.toContain("Vega-Lite"); // a sheet has no figure
});

test("writes the figures of a report beside it, and names them", async () => {
  const { out, files } = await report(small.dir, "process", "antrag", "--json");
  const { reports, charts } = (JSON.parse(out) as { data: Record<string, readonly string[]> }).data;
  expect(charts).toContain(small.path("reports/processes/charts/antrag.waiting.vl.json"));
  expect([...files.keys()].sort()).toEqual([...(reports ?? []), ...(charts ?? [])].sort());
  expect(reports).toEqual(["processes/antrag.html", "run.json"].map((file) => small.path("reports", file)));
});

test("all are the files of a build", async () => {
  const again = await report(small.dir, "all");
  expect([...again.files.keys()].sort()).toEqual([...first.files.keys()].sort());
  for (const [path, content] of first.files) expect(again.files.get(path)).toEqual(content);
});

test.each([
  [["sheets"], "Vorhanden: portfolio, process, analysis, sheet, paper, privacy, all"],
  [["portfolio", "antrag"], "gilt dem ganzen Projekt"],
  [["sheet", "antrg"], "Vorhanden: antrag."],
  [["sheet", "--profile", "intern"], "Freigegeben ist der Stand unter dem Profil verwaltung"],
])("%j is refused with what to do", async (argv, near) => {
  const { code, err, files } = await report(small.dir, ...argv);
  expect([code, files.size]).toEqual([2, 0]);
  expect(err).toContain(near);
});

test("before the first build it says what comes first", async () => {
  await using fresh = await smallProject();
  const { code, err } = await report(fresh.dir, "all");
  expect(code).toBe(2);
  expect(err).toContain("prozessradar build");
});

test("a process that the last build left out has no report", async () => {
  await using two = await smallProject(200);
  writeFileSync(
    two.path("processes/karte.yaml"),
    processFile().replace("id: antrag", "id: karte").replace("de: Antrag", "de: Karte"),
  );
  await run(["build", "-C", two.dir, "--progress", "off", "--only", "antrag"]);
  const { files } = await report(two.dir, "process");
  expect([...files.keys()].filter((file) => file.endsWith(".html"))).toEqual([
    join(two.dir, "reports/processes/antrag.html"),
  ]);
});

test("after a change of the configuration it asks for a build, as its record would name the wrong one", async () => {
  appendFileSync(small.path("processes/antrag.yaml"), "tags: [Soziales]\n");
  const { code, err, files } = await report(small.dir, "all");
  expect([code, files.size]).toEqual([2, 0]);
  expect(err).toContain("hat sich die Konfiguration seit dem letzten build geändert");
});
