import { readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { onDisk } from "../inspect/round-trip.js";
import { canaries, smallProject } from "../small-project.js";
import { run } from "./world.js";

/** 400 cases: in the second half of the year they take ten days instead of two, and 6 more come by fax. */
function exportText(): string {
  const lines = ["Vorgangsnummer;Schritt;Zeitpunkt;Bearbeiter;Bemerkung;Sachgebiet;Eingang;Bezirk"];
  const stamp = (day: number) => {
    const [date = ""] = new Date(Date.UTC(2024, 0, 1 + Math.floor(day))).toISOString().split("T");
    const [y, m, d] = date.split("-");
    return `${d}.${m}.${y} 08:00`;
  };
  for (let i = 0; i < 400; i++) {
    const start = i * 0.85;
    const took = (i >= 215 ? 10 : 2) + (i % 3);
    const channel = i % 60 === 7 ? "Fax" : i % 2 === 0 ? "online" : "Papier";
    const rest = `${canaries[0]};${canaries[1]};Team ${i % 2};${channel};${i % 2 === 0 ? "Nord" : "Süd"}`;
    lines.push(`${canaries[2]}-${i};Eingang;${stamp(start)};${rest}`);
    lines.push(`${canaries[2]}-${i};Bescheid;${stamp(start + took)};${rest}`);
  }
  return `${lines.join("\n")}\n`;
}

let project: Awaited<ReturnType<typeof smallProject>>;
beforeAll(async () => {
  project = await smallProject(1);
  await writeFile(project.path("exporte", "antrag.csv"), exportText());
  const file = project.path("processes", "antrag.yaml");
  const text = await readFile(file, "utf8");
  await writeFile(
    file,
    text.replace(
      "  drop:",
      "  org_unit: { from: Sachgebiet }\n  attributes: { channel: { from: Eingang }, bezirk: { from: Bezirk, equity: true } }\n  drop:",
    ),
  );
  await writeFile(
    project.path("prozessradar.yaml"),
    "name: Kleines Projekt\norg_units: { Team 0: { staff: 12 }, Team 1: { staff: 6 } }\n",
  );
});
afterAll(() => project[Symbol.asyncDispose]());

const compare = (...argv: readonly string[]) =>
  run(["compare", "--progress", "off", ...argv], { cwd: project.dir, effects: onDisk });

test("shows both periods, the difference with its limits and where it comes from", async () => {
  const { code, out, err } = await compare("antrag", "2024-01-01..2024-06-30", "2024-07-01..");
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/Durchlaufzeit, Median +3\sTage +11\sTage +\+8\sTage .* deutlich/);
  expect(out).toMatch(/Fälle mit Wiederholung .* kein deutlicher Unterschied/);
  expect(out).toMatch(/Eingangsweg +\+8\sTage/);
  expect(out.replace(/\s+/g, " ")).toMatch(
    /auf (halbe|0,1) Tage gerundet, jeder Wert und jeder Unterschied für sich/,
  );
  for (const canary of canaries) expect(out).not.toContain(canary);
});

test("exits with 6 only where a difference was asked for and is clear", async () => {
  const halves = ["antrag", "..2024-06-30", "2024-07-01.."];
  expect((await compare(...halves, "--fail-on", "median")).code).toBe(6);
  expect((await compare(...halves, "--fail-on", "any")).code).toBe(6);
  expect((await compare(...halves, "--fail-on", "rework,handover")).code).toBe(0);
  const { code, err } = await compare(...halves, "--fail-on", "meadian");
  expect(code).toBe(2);
  expect(err).toContain("--fail-on median");
});

test("gives programs the released rows", async () => {
  const { code, out } = await compare(
    "antrag",
    "..2024-06-30",
    "2024-07-01..",
    "--json",
    "--profile",
    "intern",
  );
  expect(code).toBe(0);
  const document = JSON.parse(out) as {
    schema: string;
    data: {
      clear: readonly string[];
      measures: Record<string, { rows: readonly Record<string, unknown>[] }>;
    };
    meta: { profile: string };
  };
  expect([document.schema, document.meta.profile]).toEqual(["prozessradar.compare/1", "intern"]);
  expect(document.data.clear).toEqual(["median", "mean", "p90"]);
  expect(document.data.measures["compared-groups"]?.rows.map((row) => row["cases"])).toEqual([215, 185, 0]);
});

test("compares values of any attribute that the process file names", async () => {
  const { code, out } = await compare("antrag", "--by", "bezirk", "Nord", "Süd", "--json");
  expect(code).toBe(0);
  const { data } = JSON.parse(out) as {
    data: { measures: Record<string, { rows: readonly Record<string, unknown>[] }> };
  };
  expect(data.measures["compared-groups"]?.rows.map((row) => row["cases"])).toEqual([200, 200, 0]);
  const unknown = await compare("antrag", "--by", "bezirke", "Nord", "Süd");
  expect(unknown.code).toBe(2);
  expect(unknown.err).toContain("Meinten Sie „bezirk“?");
  expect(unknown.err).toContain("bezirk, channel, org_unit");
});

test("refuses groups that are too small, and those that leave only a few cases out", async () => {
  const small = await compare("antrag", "2024-01", "2024-02");
  expect(small.code).toBe(5);
  expect(small.err).toContain("mindestens 100 abgeschlossene Fälle");
  // online and paper leave 7 cases by fax: with the total they would be known
  const fax = await compare("antrag", "--by", "channel", "online", "Papier");
  expect(fax.code).toBe(5);
  expect(fax.err).toContain("übrigen Fälle des Prozesses");
  expect((await compare("antrag", "--by", "channel", "online", "Papier", "--profile", "intern")).code).toBe(
    0,
  );
});

test("outside of the department periods are whole months, or quarters for the public", async () => {
  const days = await compare("antrag", "..2024-06-14", "2024-06-15..");
  expect([days.code, days.err]).toEqual([
    5,
    expect.stringContaining("ganzen Monaten, nicht wie „..2024-06-14“"),
  ]);
  expect((await compare("antrag", "..2024-06-14", "2024-06-15..", "--profile", "intern")).code).toBe(0);
  const months = await compare("antrag", "..2024-05-31", "2024-06-01..", "--profile", "oeffentlich");
  expect([months.code, months.err]).toEqual([5, expect.stringContaining("ganzen Quartalen")]);
});

test("refuses units behind which there are too few people, or nobody knows how many", async () => {
  for (const unit of ["Team 1", "Team 2"]) {
    const { code, err } = await compare("antrag", "--by", "org_unit", "Team 0", unit);
    expect(code).toBe(5);
    expect(err).toContain(`„${unit}“ wird im Profil „verwaltung“ nicht gezeigt`);
  }
});

test("says what is wrong with the question", async () => {
  const told = async (...argv: readonly string[]) => {
    const { code, err } = await compare(...argv);
    return `${code} ${err}`;
  };
  expect(await told("antrag", "2024-13", "2024")).toContain("2 Fehler  „2024-13“ ist kein Zeitraum");
  expect(await told("antrag", "2024", "2024-05")).toContain(
    "2 Fehler  „2024“ und „2024-05“ haben Fälle gemeinsam",
  );
  expect(await told("antrag", "--by", "channel", "a", "a")).toContain("haben Fälle gemeinsam");
  expect(await told("antrag", "--by", "outcome", "a", "b")).toContain("hat keine Angaben zu „outcome“");
  expect(await told("antrag")).toContain("2 Fehler  Es fehlt, was verglichen werden soll");
  expect(await told("antrga", "2023", "2024")).toContain("antrag");
});

test("writes the report where it is asked for, and names the file in the text and in the document", async () => {
  const halves = ["antrag", "..2024-06-30", "2024-07-01..", "--report"];
  const told = await run(["compare", "--progress", "off", ...halves, "bericht.html"], { cwd: project.dir });
  expect([told.code, [...told.files.keys()]]).toEqual([0, [project.path("bericht.html")]]);
  expect(told.out).toContain("Bericht geschrieben: bericht.html");
  const page = String(told.files.get(project.path("bericht.html")));
  expect(page).toContain("Vergleichsbericht");
  expect(page).toContain("2024-07-01..");
  for (const canary of canaries) expect(page).not.toContain(canary);
  const json = await run(["compare", ...halves, "neu/", "--json", "--lang", "en"], { cwd: project.dir });
  expect([...json.files.keys()]).toEqual([project.path("neu", "compare-antrag.html")]);
  expect((JSON.parse(json.out) as { data: { report: string } }).data.report).toBe("neu/compare-antrag.html");
  expect([...json.files.values()].join("")).toContain("Comparison report");
});

test("refuses a report over an export or a file of the project before it computes", async () => {
  for (const over of ["exporte/antrag.csv", "processes/antrag.yaml", "prozessradar.yaml"]) {
    const { code, err } = await compare("antrag", "..2024-06-30", "2024-07-01..", "--report", over);
    expect(code).toBe(2);
    expect(err).toContain(`„${over}“ überschreiben`);
  }
});

test("compares what passes the filters of the process file, and says which they are", async () => {
  const file = project.path("processes", "antrag.yaml");
  await writeFile(
    file,
    `${await readFile(file, "utf8")}filters: [{ attribute: { name: channel, values: online } }]\n`,
  );
  const { code, out } = await compare(
    "antrag",
    "..2024-06-30",
    "2024-07-01..",
    "--json",
    "--profile",
    "intern",
  );
  expect(code).toBe(0);
  const { data } = JSON.parse(out) as {
    data: { filters: readonly string[]; measures: Record<string, { rows: readonly { cases: number }[] }> };
  };
  expect(data.filters).toEqual([expect.stringContaining("online")]);
  const [a, b] = data.measures["compared-groups"]?.rows ?? [];
  expect((a?.cases ?? 0) + (b?.cases ?? 0)).toBe(200); // of 400
  expect((await compare("antrag", "..2024-06-30", "2024-07-01..", "--profile", "intern")).out).toMatch(
    /Filter: .*online/,
  );
});
