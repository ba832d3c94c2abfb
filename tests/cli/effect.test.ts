import { afterAll, beforeAll, expect, test } from "vitest";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { realWorld } from "../../src/cli/effects.js";
import { processFile, smallProject } from "../small-project.js";
import { run } from "./world.js";

/** Two years, 20 cases a month; from 2024 on a case takes 8 days (or `then`) instead of 12. */
function twoYears(then = 8): string {
  const lines = ["Vorgangsnummer;Schritt;Zeitpunkt;Bearbeiter;Bemerkung"];
  const stamp = (time: number) => {
    const [, y, m, d] = /^(\d+)-(\d+)-(\d+)/.exec(new Date(time).toISOString()) ?? [];
    return `${String(d)}.${String(m)}.${String(y)} 10:00`;
  };
  let id = 0;
  for (const year of [2023, 2024])
    for (let month = 0; month < 12; month++)
      for (let k = 0; k < 20; k++) {
        const start = Date.UTC(year, month, 1 + k);
        const days = (year === 2024 ? then : 12) + (k % 5);
        id += 1;
        for (const [step, after] of [
          ["Eingang", 0],
          ["Prüfung", 2],
          ["Bescheid", days],
        ] as const)
          lines.push(`V-${String(id)};${step};${stamp(start + after * 86_400_000)};x;y`);
      }
  return `${lines.join("\n")}\n`;
}

/** For the tests that only read it; the first of them loads what it holds. */
let common: Awaited<ReturnType<typeof smallProject>>;
beforeAll(async () => {
  const project = (common = await smallProject(1));
  writeFileSync(
    project.path("processes/antrag.yaml"),
    processFile()
      .replace("period: { from: 2024-01-01", "period: { from: 2023-01-01")
      .replace("to: 2024-12-31", "to: 2025-12-31"),
  );
  writeFileSync(project.path("exporte/antrag.csv"), twoYears());
});
afterAll(() => common[Symbol.asyncDispose]());

/** The same project for a test that changes it. */
async function changeable() {
  const project = await smallProject(0);
  cpSync(common.dir, project.dir, { recursive: true, preserveTimestamps: true });
  return project;
}

const effect = (dir: string, ...argv: readonly string[]) =>
  run(["effect", "antrag", "-C", dir, "--progress", "off", ...argv]);

test("says what has changed and what has not, in both languages", async () => {
  const { code, out } = await effect(common.dir, "--since", "2024-01-01");
  expect(code).toBe(0);
  expect(out).toMatch(/Antrag \(antrag\): Wirkung seit 01\.01\.2024/);
  expect(out).toContain("2 von 4 Kennzahlen haben sich deutlich verändert.");
  expect(out).toMatch(/Durchlaufzeit, Median +14\sTage +10\sTage +−4\sTage +.* {2}deutlicher Unterschied$/m);
  expect(out).toMatch(
    /Schritte von Hand je Fall +3,00 +3,00 +0,00 +0,00 bis 0,00 +kein deutlicher Unterschied/,
  );
  expect(out).toMatch(/Fälle mit Wiederholung +0\s% +0\s% +0,0\sProzentpunkte .* {2}kein deutlicher/);
  expect(out).toMatch(/Warten bei uns.* {2}keine Angabe {2}nicht messbar$/m);
  const english = await effect(common.dir, "--since", "2024-01-01", "--lang", "en");
  expect(english.out).toMatch(
    /Throughput time, median +14\sdays +10\sdays +−4\sdays .* {2}clear difference$/m,
  );
  expect(english.out).not.toMatch(/Unterschied|Tage/);
  expect(english.out.replace(/\s+/g, " ")).toContain("times are rounded to half days, every value and every");
});

test("puts the figures below each other in a narrow terminal", async () => {
  const argv = ["effect", "antrag", "-C", common.dir, "--progress", "off", "--since", "2024-01-01"];
  const { out } = await run(argv, { terminal: 80 });
  expect(out).toMatch(
    /^ {2}Durchlaufzeit, Median: deutlicher Unterschied\n {4}davor 14\sTage, danach 10\sTage; Unterschied −4\sTage/m,
  );
  expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
});

test.each([
  ["any", 6, ["median", "p90"]],
  ["p90,manual", 6, ["p90"]],
  ["worse", 0, []], // faster is not worse
])("--fail-on %s ends with %i", async (word, exit, failedOn) => {
  const argv = ["--since", "2024-01-01", "--fail-on", word];
  const { code, out } = await effect(common.dir, ...argv);
  expect([code, out.includes("Unterschied gefunden (--fail-on): Durchlaufzeit")]).toEqual([exit, exit === 6]);
  const json = await effect(common.dir, ...argv, "--json");
  expect((JSON.parse(json.out) as { data: { failedOn: unknown } }).data.failedOn).toEqual(failedOn);
});

test("--fail-on worse ends with 6 where cases take longer, and knows its words", async () => {
  await using project = await changeable();
  writeFileSync(project.path("exporte/antrag.csv"), twoYears(16));
  const slower = await effect(project.dir, "--since", "2024-01-01", "--fail-on", "worse", "--lang", "en");
  expect([slower.code, slower.out.includes("Difference found (--fail-on): Throughput time, median")]).toEqual(
    [6, true],
  );
  const wrong = await effect(project.dir, "--since", "2024-01-01", "--fail-on", "worst");
  expect([wrong.code, wrong.err.includes("any, worse, median, p90, own_wait, rework, manual")]).toEqual([
    2,
    true,
  ]);
});

test("takes the day of the pilot from the decision log, and asks for it where there is none", async () => {
  await using project = await changeable();
  const { code, err } = await effect(project.dir);
  expect([code, err.includes("--since 2024-07-01")]).toEqual([2, true]);
  const clock = { effects: realWorld({ SOURCE_DATE_EPOCH: "1704099600" }) }; // 2024-01-01T09:00:00Z
  const decided = ["--status", "pilot", "--body", "Lenkungskreis", "--function", "Amtsleitung 50"];
  const reason = ["--reason", "Größter Aufwand im Amt; der Datenschutz ist geklärt."];
  await run(["decide", "antrag", "-C", project.dir, ...decided, ...reason], clock);
  expect((await effect(project.dir)).out).toContain("Wirkung seit 01.01.2024");
});

test.each([
  [["--since", "2024-01-01", "--until", "2024-06-15"], 5, "2024-06-15"],
  [["--since", "2024-01-01", "--months", "3", "--until", "2024-06-01"], 2, "--until"],
  [["--since", "2024-01-01", "--months", "0"], 2, "eine ganze Zahl ab 1"],
  [["--since", "2026-01-01"], 2, "auf beiden Seiten"],
  [["--since", "2023-01-01"], 2, "auf beiden Seiten"],
  [["--since", "2024-01-01", "--until", "2024-03-01"], 5, "--profile intern"],
])("%j is refused with what to do", async (argv, exit, near) => {
  const { code, out, err } = await effect(common.dir, ...argv);
  expect([code, out]).toEqual([exit, ""]);
  expect(err).toContain(near);
});

test("the document names windows, months and profile", async () => {
  const { out } = await effect(common.dir, "--since", "2024-01-01", "--json");
  const { data, meta } = JSON.parse(out) as {
    data: { since: string; yearsBefore: number; months: readonly string[] };
    meta: { profile: string };
  };
  expect([data.since, data.yearsBefore, meta.profile]).toEqual(["2024-01-01", 1, "verwaltung"]);
  expect(data.months[0]).toBe("2024-01");
});

test("measures so many whole months, and leaves out the month that had begun", async () => {
  const { code, out } = await effect(common.dir, "--since", "2024-01-15", "--months", "6", "--json");
  const { data } = JSON.parse(out) as { data: Record<string, unknown> };
  expect(code).toBe(0);
  expect(data).toMatchObject({
    since: "2024-01-15",
    from: "2024-02-01",
    until: "2024-08-01",
    yearsBefore: 1,
  });
  expect(data["months"]).toEqual(["2024-02", "2024-03", "2024-04", "2024-05", "2024-06", "2024-07"]);
  const told = await effect(common.dir, "--since", "2024-01-15", "--months", "6");
  expect(data["volume"]).toEqual({ beforePerMonth: 20, afterPerMonth: 20, change: 0, hasMoved: false });
  expect(told.out).toMatch(/Neue Fälle je Monat: davor 20,0, danach 20,0 \(0\s%\)\./);
  expect(told.out).toContain("Antrag (antrag): Wirkung seit 15.01.2024");
  expect(told.out).toContain("6 Monate seit dem Stichtag (120 Fälle)");
  expect(told.out).toMatch(/Im Jan\. 2024 galt erst das eine, dann das andere: Der angefangene Monat zählt/);
  expect(told.out).toMatch(/Durchlaufzeit, Median +14\sTage +10\sTage/);
});

test("names the months that were asked for and not wholly observed", async () => {
  const { out } = await effect(common.dir, "--since", "2024-07-01", "--months", "7", "--json");
  const { data } = JSON.parse(out) as { data: Record<string, unknown> };
  expect([data["months"], data["unmatchedMonths"]]).toEqual([
    ["2024-07", "2024-08", "2024-09", "2024-10", "2024-11"],
    ["2024-12", "2025-01"],
  ]);
});

test("writes the report where it is asked for, and names the file and the filters", async () => {
  await using project = await changeable();
  const file = project.path("processes/antrag.yaml");
  writeFileSync(file, `${readFileSync(file, "utf8")}filters: [{ contains: Prüfung }]\n`);
  const argv = ["--since", "2024-01-01", "--report"];
  const told = await effect(project.dir, ...argv, project.path("neu", "wirkung.html"));
  expect([told.code, [...told.files.keys()]]).toEqual([0, [project.path("neu", "wirkung.html")]]);
  expect(told.out).toContain(`Bericht geschrieben: ${project.path("neu", "wirkung.html")}`);
  expect(told.out).toMatch(/Filter: nur Fälle .*Prüfung/);
  const page = String(told.files.get(project.path("neu", "wirkung.html")));
  expect(page).toContain("Wirkungsbericht");
  expect(page).toMatch(/Filter: nur Fälle<\/dt>\s*<dd>[^<]*Prüfung/);
  const json = await effect(project.dir, ...argv, project.dir, "--json", "--lang", "en");
  expect([...json.files.keys()]).toEqual([project.path("effect-antrag.html")]);
  const { data } = JSON.parse(json.out) as { data: { report: string; filters: readonly string[] } };
  expect([data.report, data.filters]).toEqual([
    project.path("effect-antrag.html"),
    [expect.stringContaining("Prüfung")],
  ]);
  expect([...json.files.values()].join("")).toContain("Effect report");
});

test("refuses a report over an export before it computes", async () => {
  const over = common.path("exporte/antrag.csv");
  const { code, err, files } = await effect(common.dir, "--since", "2024-01-01", "--report", over);
  expect([code, files.size, err.includes("überschreiben")]).toEqual([2, 0, true]);
});

test("a secret process of the project forbids the public profile only where it is asked for", async () => {
  await using project = await changeable();
  const secret = readFileSync(project.path("processes/antrag.yaml"), "utf8")
    .replace("id: antrag", "id: geheim")
    .replace("secrecy: general", "secrecy: social_data");
  writeFileSync(project.path("processes/geheim.yaml"), secret);
  const argv = ["--since", "2024-01-01", "--profile", "oeffentlich"];
  const alone = await effect(project.dir, ...argv);
  // 240 cases on a side are too few for this profile
  expect([alone.code, alone.err]).toEqual([5, expect.stringContaining("mindestens 500")]);
  const both = await effect(project.dir, ...argv, "--against", "geheim");
  expect([both.code, both.err]).toEqual([5, expect.stringContaining("geheim")]);
});
