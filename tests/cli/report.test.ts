import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSeal } from "../../src/reports/seal.js";
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
  [
    ["sheet", "antrag", "--by", "channel"],
    "--by gilt für Berichte der Art process und analysis, nicht für sheet",
  ],
  [["process", "antrag", "--by", "stadtteil"], "in „antrag“ nicht hinterlegt."],
  [["sheet", "--profile", "intern"], "Freigegeben ist der Stand unter dem Profil verwaltung"],
])("%j is refused with what to do", async (argv, near) => {
  const { code, err, files } = await report(small.dir, ...argv);
  expect([code, files.size]).toEqual([2, 0]);
  expect(err).toContain(near);
});

test("--open without a program to open with says so, and the report is written all the same", async () => {
  const { code, out, files } = await report(small.dir, "sheet", "antrag", "--open");
  expect([code, files.size]).toEqual([0, 2]);
  expect(out).toContain("Hier lässt sich kein Programm zum Ansehen starten");
  expect(out).toMatch(/Öffnen Sie im Browser: .*sheets\/antrag\.html$/m);
});

test("an evaluation by person is refused as a privacy rule, with what is possible", async () => {
  for (const by of ["person", "Bearbeiter", "resource"]) {
    const { code, err, files } = await report(small.dir, "process", "antrag", "--by", by);
    expect([code, files.size]).toEqual([5, 0]);
    expect(err).toContain(
      "Auswertung nach Personen ist nicht vorgesehen (Auswertungskatalog; § 72 LPVG NRW).",
    );
    expect(err).toContain("--by org_unit (Profil verwaltung: ab 10 Beschäftigten und 10 Fällen je Gruppe)");
  }
});

test("the paper is final once people have written every place, and not before", async () => {
  const file = small.path("paper.yaml");
  const told = await report(small.dir, "paper", "--write-text");
  expect([...told.files.keys()]).toEqual([file]);
  const form = String(told.files.get(file));
  writeFileSync(file, form.replace("lead: |\n", "lead: |\n  Fachbereich 12\n"));
  try {
    const draft = await report(small.dir, "paper");
    expect(draft.out).toContain("Noch offen: 14 (order_of_deliberation, resolution,");
    const page = String(draft.files.get(small.path("reports/paper-nichtoeffentlich.html")));
    expect(page).toContain("<dd>Fachbereich 12</dd>");
    expect(page).toContain("Entwurf – nicht freigegeben");

    const early = await report(small.dir, "paper", "--final");
    expect([early.code, early.files.size]).toEqual([2, 0]);
    expect(early.err).toContain("14 Stellen sind noch offen");
    expect(early.err).toContain("\n    climate  Essener Klimaampel [vom Fachbereich auszufüllen]");

    writeFileSync(file, form.replace(/: \|$/gm, ": |\n  Text <b>der</b> Fachleute"));
    const { code, out, files } = await report(small.dir, "paper", "--final", "--json");
    expect(code).toBe(0);
    const { reports, open } = (JSON.parse(out) as { data: Record<string, readonly string[]> }).data;
    const name = (reports?.[0] ?? "").replace(/\.html$/, "");
    expect(name).toMatch(/reports\/paper-\d{4}-\d\d-verwaltung-nichtoeffentlich$/);
    expect(reports).toEqual([".html", ".docx", ".run.json"].map((ending) => `${name}${ending}`));
    expect(open).toEqual([]);
    const final = String(files.get(`${name}.html`));
    expect(final).toContain("Text &lt;b&gt;der&lt;/b&gt; Fachleute");
    expect(final).not.toContain("Entwurf");
    expect(readSeal(final)).toMatchObject({ kind: "paper", closed: true, unfinished: false, holds: true });
    expect(String(files.get(`${name}.run.json`))).toMatch(/"paper_text_sha256": "[0-9a-f]{64}"/);
  } finally {
    rmSync(file);
  }
});

test.each([
  [["sheet", "--final"], "--final gilt nur für die Vorlage."],
  [["paper", "--final"], "15 Stellen sind noch offen"],
  [["paper", "--text", "gibt-es-nicht.yaml"], "gibt-es-nicht.yaml“ gibt es nicht."],
  [["paper", "--text", "prozessradar.yaml"], "Die Texte der Vorlage lassen sich nicht übernehmen"],
  [["paper", "--text", "prozessradar.yaml", "--write-text"], "wurde nicht verändert"],
])("%j is refused and writes nothing", async (argv, near) => {
  const paths = argv.map((word) => (word === "prozessradar.yaml" ? small.path(word) : word));
  const { code, err, files } = await report(small.dir, ...paths);
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
