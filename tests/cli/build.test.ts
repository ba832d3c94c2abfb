import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportText, processFile, smallProject } from "../small-project.js";
import { run } from "./world.js";

test("prints the ranking, the fixed sentence and the file to open", async () => {
  await using project = await smallProject();
  const { code, out, err, files } = await run(["build", "-C", project.dir, "--out", "fertig"], {
    cwd: project.dir,
  });
  expect(code).toBe(0);
  expect(err).toBe(
    "[1/3] antrag: einlesen\n[2/3] Abläufe ordnen\n[3/3] Kennzahlen berechnen\n" +
      "[1/7] Bericht: portfolio.html\n[2/7] Bericht: processes/antrag.html\n" +
      "[3/7] Bericht: analysis/antrag.html\n[4/7] Bericht: sheets/antrag.html\n" +
      "[5/7] Bericht: paper-nichtoeffentlich.html\n[6/7] Bericht: paper-nichtoeffentlich.docx\n[7/7] Bericht: privacy.html\n",
  );
  const specs = [...files.keys()].filter((file) => file.endsWith(".vl.json"));
  expect(specs).toContain(join(project.dir, "fertig", "analysis", "charts", "antrag.followers.vl.json"));
  const cells = /\((\d+) Zellen\)/.exec(out)?.[1] ?? "";
  const scores = /\d,\d\d \(\d,\d\d–\d,\d\d\) {2}[ABC]/g;
  expect(out.replaceAll("\u00a0", " ").replace(scores, "0,00 (0,00–0,00)  X"))
    .toBe(`Rangfolge nach RPA-Eignung
  Rang  Prozess  RPA-Eignung       Klasse  Rang KI  KI-Eignung  Klasse  Nutzen je Jahr  Fälle
     1  Antrag   0,00 (0,00–0,00)  X             –  –           –         keine Angabe    120
  In Klammern: 5. bis 95. Perzentil der Ziehungen. Klassen (Vorschlag): A jetzt prüfen, B vorbereiten, C derzeit nicht.

Nicht bewertet
  Antrag, KI-Eignung: Die Kriterien mit Angabe tragen weniger als 60 % des Gewichts.

Dies ist ein rechnerischer Vorschlag. Die Entscheidung treffen Menschen.

Datenschutz
  Zusammengefasst nach Profil Verwaltung: Ausgewiesen wird nur, wohinter mindestens 10 Fälle stehen, und nur für Prozesse ab 100 Fällen.
  Gerundet auf 5; Summen können abweichen.
  • Wert zum Schutz einzelner Personen nicht ausgewiesen (${cells} Zellen).
  Mehr Einzelheiten innerhalb der Dienststelle: --profile intern

  Warnung  Es ist keine Stelle genannt, der Barrieren gemeldet werden können; die Berichte nennen stattdessen den Absender. Nennen Sie sie in prozessradar.yaml:
  accessibility_contact: barrierefreiheit@…

Berichte geschrieben: 6
Abbildungen als Vega-Lite (charts/*.vl.json neben den Berichten): ${specs.length}
Öffnen Sie im Browser: fertig/portfolio.html
`);
  expect([...files.keys()].filter((file) => !specs.includes(file))).toEqual(
    [
      "portfolio.html",
      "processes/antrag.html",
      "analysis/antrag.html",
      "sheets/antrag.html",
      "paper-nichtoeffentlich.html",
      "paper-nichtoeffentlich.docx",
      "privacy.html",
      "run.json",
    ].map((name) => join(project.dir, "fertig", name)),
  );
});

/** Two processes that can be assessed, one too small to be shown. */
let portfolio: Awaited<ReturnType<typeof smallProject>>;
beforeAll(async () => {
  const project = (portfolio = await smallProject());
  const assessed = (id: string, name: string) =>
    processFile(`assessment:
  rule_based: { value: 5, scale: 1-5, evidence: stated, by: Amt 50, date: 2024-02-12 }
  structured_input: { value: 5, scale: 1-5, evidence: stated, by: Amt 50, date: 2024-02-12 }
  system_switches: { value: 3, evidence: stated, by: Amt 50, date: 2024-02-12 }
`)
      .replace("id: antrag", `id: ${id}`)
      .replace("{ de: Antrag, en: Application }", `{ de: ${name}, en: ${name} }`)
      .replace("exporte/antrag.csv", `exporte/${id}.csv`);
  for (const [id, name, cases] of [
    ["antrag", "Antrag", 120],
    ["klein", "Kleiner Prozess", 20],
  ] as const) {
    await writeFile(project.path("processes", `${id}.yaml`), assessed(id, name));
    await writeFile(project.path("exporte", `${id}.csv`), exportText(cases));
  }
});
afterAll(() => portfolio[Symbol.asyncDispose]());

test("has short labels and no ranges on a narrow terminal, and names what is too small to be shown", async () => {
  const argv = ["build", "--progress", "off", "--lang", "en"];
  const { out } = await run(argv, { cwd: portfolio.dir, terminal: 80 });
  const lines = out.split("\n");
  expect(lines[1]).toMatch(/^ {2}Rank {2}Process {2}RPA +Class {2}AI {2}Class {2}Benefit per year {2}Cases$/);
  expect(lines[2]).toMatch(/^ {5}1 {2}Antrag {3}0\.\d\d {2}[ABC] +– {3}– +not available +120$/);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect(lines).toContain("  Kleiner Prozess: Fewer than 100 cases; not shown, to protect individuals.");
});

test("puts ranking and released measures into one JSON document", async () => {
  const { code, out, err } = await run(["build", "--json", "--progress", "off"], { cwd: portfolio.dir });
  expect([code, err]).toEqual([0, ""]);
  const document = JSON.parse(out) as { data: { ranking: object[]; processes: object[] }; meta: object };
  expect(document).toMatchObject({
    schema: "prozessradar.build/1",
    ok: true,
    data: {
      ranking: [
        { id: "antrag", name: "Antrag", rpa: { score: "rpa", rank: 1 }, ki: { score: "ki", rank: null } },
        { id: "klein", name: "Kleiner Prozess", rpa: null, ki: null, benefit: null },
      ],
      processes: [{ id: "antrag" }, { id: "klein" }],
      reports: [
        "reports/portfolio.html",
        "reports/processes/antrag.html",
        "reports/processes/klein.html",
        "reports/analysis/antrag.html",
        "reports/analysis/klein.html",
        "reports/sheets/antrag.html",
        "reports/sheets/klein.html",
        "reports/paper-nichtoeffentlich.html",
        "reports/paper-nichtoeffentlich.docx",
        "reports/privacy.html",
        "reports/run.json",
      ],
      charts: expect.arrayContaining(["reports/processes/charts/antrag.map.vl.json"]) as string[],
    },
    meta: { profile: "verwaltung", inputs: [{ path: "antrag.csv" }, { path: "klein.csv" }] },
  });
});

test("takes one process alone, and says which there are where there is none of that name", async () => {
  await using project = await smallProject();
  const one = await run(["build", "--only", "antrag", "--progress", "off"], { cwd: project.dir });
  const pages = [...one.files.keys()].filter((file) => !file.endsWith(".vl.json"));
  expect([one.code, one.err, pages.length]).toEqual([0, "", 8]);
  expect(await run(["build", "--only", "antarg"], { cwd: project.dir })).toEqual({
    code: 2,
    out: "",
    err: "Fehler  Den Prozess „antarg“ gibt es in diesem Projekt nicht.\n  Meinten Sie „antrag“?\n  Vorhanden: antrag.\n",
    files: new Map(),
  });
});

test("names file, line and key of every mistake in the configuration and writes nothing", async () => {
  await using project = await smallProject();
  await writeFile(project.path("processes", "antrag.yaml"), processFile("duplicats: drop\n"));
  const { code, out, err, files } = await run(["build"], { cwd: project.dir });
  expect([code, out, files.size]).toEqual([2, "", 0]);
  expect(err).toContain("processes/antrag.yaml:");
  expect(err).toContain("duplicats");
  expect(err).toContain("duplicates");
  expect(err).not.toMatch(/^\s+at /m);
});

test("says that a folder holds no project", async () => {
  await using project = await smallProject();
  await mkdir(project.path("leer"));
  const { code, err } = await run(["build", "-C", "leer"], { cwd: project.dir });
  expect([code, err.split("\n")[0]]).toEqual([
    2,
    `Fehler  Im Ordner „${project.path("leer")}“ liegt keine Datei prozessradar.yaml.`,
  ]);
});
