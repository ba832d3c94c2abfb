import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { processFile, smallProject } from "../small-project.js";
import { applications, folderOf, manyCases } from "./logs.js";
import { textOf } from "../reports/page.js";
import { run } from "./world.js";

const publicly = ["analyse", "log.csv", "--public-data", "--timezone", "UTC", "--progress", "off"];

test("says what each filter removed, then the numbers of what stays", async () => {
  using folder = folderOf({ "log.csv": applications });
  const { code, out } = await run(
    [...publicly, "--to", "2024-02-11", "--follows", "Prüfung -> Prüfung", "--throughput-from", "3d"],
    folder,
  );
  expect(code).toBe(0);
  expect(out.replaceAll("\u00a0", " ")).toContain(`
Filter
  Fälle davor  entfernt  bleiben  Filter
            3         1        2  begonnen bis 11.02.2024
            2         1        1  auf „Prüfung“ folgt direkt „Prüfung“
            1         0        1  Durchlaufzeit ab 3 d

  Fälle                     1
`);
});

test("files come before options; values of one kind are alternatives; the table is in the JSON document", async () => {
  using folder = folderOf({
    "log.csv": applications,
    "f.yaml": "filters: [{ coverage: 60% }, { lacks: Widerspruch }]",
  });
  const argv = [...publicly, "--json", "--lang", "en", "--starts-with", "Antrag", "--starts-with", "Prüfung"];
  const { code, out } = await run([...argv, "--filter", "f.yaml"], folder);
  expect([code, out.includes('there is no activity \\"Widerspruch\\"')]).toEqual([2, true]);
  await writeFile(join(folder.cwd, "f.yaml"), "filters: [{ coverage: 60% }]");
  const document = JSON.parse((await run([...argv, "--filter", "f.yaml"], folder)).out) as {
    data: { processes: { measures: Record<string, { rows: Record<string, unknown>[] }> }[] };
  };
  const measures = document.data.processes[0]?.measures;
  expect(measures?.["filter-effect"]?.rows).toEqual([
    {
      order: 1,
      filter_de: "häufigste Abläufe bis 60 % der Fälle",
      filter_en: "most frequent paths up to 60% of the cases",
      cases_before: 3,
      removed_cases: 1,
      kept_cases: 2,
      removed_share: 1 / 3,
      least_removed_cases: 1,
    },
    expect.objectContaining({
      filter_en: 'starts with "Antrag" or "Prüfung"',
      removed_cases: 0,
      kept_cases: 2,
    }),
  ]);
  expect(measures?.["volume"]?.rows[0]).toMatchObject({ cases: 2, events: 6, variants: 1 });
});

test("a filter that removes everything is no error: it says so, also in the report", async () => {
  using folder = folderOf({ "log.csv": manyCases() });
  const { code, out, err, files } = await run(
    ["analyse", "log.csv", "--from", "2030-01-01", "--report", "b.html", "--progress", "off"],
    folder,
  );
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("  begonnen ab 01.01.2030\n");
  expect(out).toContain("  Kein Fall erfüllt alle Filter; es gibt nichts auszuwerten.\n");
  const page = String(files.get(join(folder.cwd, "b.html")));
  expect(page).toContain("begonnen ab 01.01.2030");
});

test("too few cases behind filters are a matter of protection", async () => {
  using folder = folderOf({ "log.csv": manyCases() });
  const { code, err } = await run(["analyse", "log.csv", "--contains", "C", "--progress", "off"], folder);
  expect([code, err.includes("weniger als 100 Fälle")]).toEqual([5, true]);
});

test("few removed cases are not given away", async () => {
  using folder = folderOf({ "log.csv": manyCases() });
  const { code, out } = await run(
    ["analyse", "log.csv", "--from", "2024-01-04", "--progress", "off"],
    folder,
  );
  expect(code).toBe(0);
  expect(out).toContain(
    "\nFilter\n  begonnen ab 04.01.2024\n  Wie viele Fälle sie entfernt haben, bleibt zum Schutz einzelner Personen verdeckt.\n",
  );
});

test("a unit with too few people is refused", async () => {
  using folder = folderOf({ "log.csv": "case_id,activity,timestamp,unit\n1,A,2024-01-01,u\n" });
  const argv = ["analyse", "log.csv", "--org-unit", "unit", "--touches-unit", "u", "--progress", "off"];
  expect((await run(argv, folder)).code).toBe(5);
  expect((await run([...argv, "--where", "org_unit=u"], folder)).code).toBe(5);
  expect((await run([...argv, "--public-data"], folder)).code).toBe(0);
});

test("channel and outcome, from columns that are named", async () => {
  using folder = folderOf({
    "log.csv":
      "case_id,activity,timestamp,k,e\n1,A,2024-01-01,online,ja\n2,A,2024-01-02,papier,ja\n3,A,2024-01-03,fax,nein\n",
  });
  const columns = ["--channel", "k", "--outcome", "e"];
  const where = ["--where", "channel=online", "--where", "outcome=ja", "--where", "channel=fax"];
  const { code, out } = await run([...publicly, ...columns, ...where], folder);
  expect(code).toBe(0);
  expect(out).toContain(`
            3         1        2  Eingangskanal „online“ oder „fax“
            2         1        1  Ergebnis „ja“
`);
  const without = await run([...publicly, "--where", "channel=online"], folder);
  expect([without.code, without.err.includes("hat keine Angaben zu „channel“")]).toEqual([2, true]);
  const misspelt = await run([...publicly, ...columns, "--where", "channel=papir"], folder);
  expect([misspelt.code, misspelt.err.includes("so geschrieben sein wie in der Quelle")]).toEqual([2, true]);
  expect(misspelt.err).not.toContain("papier"); // one case has it
});

test.each([
  [["--contains", "Prufung"], "Meinten Sie „Prüfung“?"],
  [["--from", "01.02.2024"], "JJJJ-MM-TT"],
  [["--from", "2024-02-30"], "JJJJ-MM-TT"],
  [["--from", "2024-02-02", "--to", "2024-02-01"], "liegt kein Fall"],
  [["--when", "completed"], "es fehlt --from oder --to"],
  [["--when", "activ", "--from", "2024-02-02"], "--when active"],
  [["--follows", "Antrag"], "Antrag -> Prüfung"],
  [["--where", "kanal"], "channel, outcome, org_unit"],
  [["--where", "chanel=online"], "channel, outcome, org_unit"],
  [["--where", "farbe=rot"], "keine Angaben zu „farbe“"],
  [["--attribute", "org_unit=Schritt"], "vergeben"],
  [["--attribute", "Farbe"], "Name=Spalte"],
  [["--throughput-from", "5"], "42d"],
  [["--throughput-from", "2d", "--throughput-to", "1d"], "liegt kein Fall"],
  [["--coverage", "0%"], "mehr als 0%"],
  [["--filter", "fehlt.yaml"], "fehlt.yaml"],
])("refuses %j as a usage error", async (flags, words) => {
  using folder = folderOf({ "log.csv": applications });
  const { code, err } = await run([...publicly, ...flags], folder);
  expect(code).toBe(2);
  expect(err).toContain(words);
});

test("a process file's filters hold in build, in every report, and leave the stored log alone", async () => {
  await using project = await smallProject(200);
  const file = project.path("processes", "antrag.yaml");
  await writeFile(file, processFile("filters: [{ completed: true }, { lacks: Nachforderung }]\n"));
  const build = () => run(["build", "-C", project.dir, "--progress", "off"], { cwd: project.dir });
  const { code, out, err, files } = await build();
  expect([code, err]).toEqual([0, ""]);
  expect(out.replaceAll("\u00a0", " ")).toContain(`Filter: Antrag
  Fälle davor  entfernt  bleiben  Filter
          200         0      200  abgeschlossen
          200        50      150  ohne „Nachforderung“
`);
  const page = (name: string) => String([...files].find(([path]) => path.endsWith(name))?.[1]);
  for (const name of ["portfolio.html", "antrag.html"]) {
    expect(page(name)).toContain("abgeschlossen · ohne „Nachforderung“");
    expect(textOf(page(name))).toMatch(
      /abgeschlossen (Antrag )?200 0 200 ohne „Nachforderung“ (Antrag )?200 50 150/,
    );
  }
  expect(JSON.parse(page("run.json"))).toMatchObject({
    filters: [{ process: "antrag", cases: [{ removed: 0 }, { before: 200, removed: 50, kept: 150 }] }],
  });
  await writeFile(file, processFile());
  const again = await build();
  expect(again.out.replaceAll("\u00a0", " ")).toMatch(/Antrag .* 200\n/);
});

test("a filter of a process file that asks in vain stops the build with its reason", async () => {
  await using project = await smallProject();
  await writeFile(
    project.path("processes", "antrag.yaml"),
    processFile("filters: [{ contains: Bescheit }]\n"),
  );
  const { code, err, files } = await run(["build", "-C", project.dir, "--progress", "off"], {
    cwd: project.dir,
  });
  expect([code, files.size]).toEqual([2, 0]);
  expect(err).toContain("Meinten Sie „Bescheid“?");
});
