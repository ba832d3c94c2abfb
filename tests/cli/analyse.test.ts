import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { applications, folderOf, manyCases } from "./logs.js";
import { run } from "./world.js";

test("tells what a log says, in German", async () => {
  using folder = folderOf({ "anträge 2024.csv": applications });
  const { code, out, err } = await run(
    ["analyse", "anträge 2024.csv", "--public-data", "--timezone", "UTC"],
    folder,
  );
  expect([code, err]).toEqual([
    0,
    "[1/3] antraege-2024: einlesen\n[2/3] Abläufe ordnen\n[3/3] Kennzahlen berechnen\n",
  ]);
  expect(out.replaceAll("\u00a0", " ")).toBe(`anträge 2024.csv   CSV · utf-8 · Trennzeichen ;
  Zeilen    10 gelesen = 10 geladen

  Fälle                     3
  Ereignisse                10
  Schritte                  3
  Varianten                 2
  Zeitraum                  01.02.2024, 09:00 Uhr – 15.02.2024, 09:00 Uhr
  Durchlaufzeit             Median 3 Tage · 90. Perzentil 5,4 Tage · Mittelwert 4 Tage
  in Arbeitstagen           Median 3,0 · 90. Perzentil 3,8 · Mittelwert 2,7 (Kalender NRW)
  Fälle mit Wiederholung    33 %

Häufigste Abläufe
  Rang  Fälle  Anteil  Median  Ablauf
     1      2    67 %  3 Tage  Antrag → Prüfung → Bescheid
     2      1    33 %  6 Tage  Antrag → Prüfung → Prüfung → Bescheid

Wo die meiste Zeit vergeht (Zeit bis zum nächsten Schritt)
  Anzahl   Median   Summe  Übergang
       3   2 Tage  5 Tage  Antrag → Prüfung
       1   4 Tage  4 Tage  Prüfung → Prüfung
       3  24 Std.  3 Tage  Prüfung → Bescheid

Datenschutz
  Öffentliche oder künstliche Daten: keine Schutzschwellen angewendet.

Weiter mit:
  prozessradar analyse "anträge 2024.csv" --public-data --timezone UTC --report bericht.html
`);
});

test("rounds and withholds under the profile, says so, and names what shows more, in English", async () => {
  using folder = folderOf({ "log.csv": manyCases() });
  const { code, out } = await run(["analyse", "log.csv", "--lang", "en", "--progress", "off"], folder);
  expect(code).toBe(0);
  expect(out.replaceAll("\u00a0", " ")).toBe(`log.csv   CSV · utf-8 · delimiter ,
  Rows        240 read = 240 loaded
  not read    user

  Cases                120
  Events               240
  Activities           3
  Variants             2
  Period               Jan 2024 – May 2024
  Throughput time      Median 1 day · 90th percentile 2 days · Mean 1 day
  in working days      Median 1.0 · 90th percentile 1.0 · Mean 1.0 (calendar NRW)
  Cases with rework    0%

Most frequent paths
  Rank  Cases  Share  Median  Path
     1    100    83%   1 day  A → B
     2     20    17%  2 days  A → C

Where most time goes by (time to the next activity)
  Count  Median       Sum  Transition
    100   1 day  100 days  A → B
     20  2 days   40 days  A → C

Data protection
  Aggregated under the profile administration: only what at least 10 cases stand behind is shown, and only for processes of at least 100 cases.
  Rounded to 5; sums may differ.
  • Value withheld to protect individual persons (${/\((\d+) cells\)/.exec(out)?.[1] ?? ""} cells).
  More details inside the department: --profile intern

Next:
  prozessradar analyse log.csv --lang en --progress off --report report.html
`);
});

test("cuts lists to --limit and breaks paths where the terminal ends", async () => {
  using folder = folderOf({ "log.csv": applications });
  const argv = ["analyse", "log.csv", "--public-data", "--limit", "1", "--progress", "off"];
  const { out, err } = await run(argv, { ...folder, terminal: 56, env: { NO_COLOR: "1" } });
  expect(out + err).not.toContain("\u001B");
  expect(out.replaceAll("\u00a0", " ")).toContain(`Häufigste Abläufe
  Rang  Fälle  Anteil  Median  Ablauf
     1      2    67 %  3 Tage  Antrag → Prüfung →
                               Bescheid

Wo die meiste`);
});

test("puts the same into one JSON document, numbers as they are", async () => {
  using folder = folderOf({ "log.csv": applications });
  const { code, out, err } = await run(
    ["analyse", "./log.csv", "--public-data", "--json", "--timezone", "UTC"],
    folder,
  );
  const document = JSON.parse(out) as {
    data: { processes: { measures: Record<string, { columns: object; rows: object[] }> }[] };
  };
  expect([code, err.includes("Fehler")]).toEqual([0, false]);
  expect(document).toMatchObject({
    schema: "prozessradar.analyse/1",
    ok: true,
    exitCode: 0,
    data: {
      processes: [
        {
          id: "log",
          files: [{ file: "log.csv", rows_read: 10, rows_loaded: 10, rows_rejected: 0 }],
        },
      ],
      suppressedCells: {},
      reports: [],
    },
    issues: [],
    meta: {
      version: "0.1.0",
      profile: "public-data",
      inputs: [{ path: "./log.csv", sha256: createHash("sha256").update(applications).digest("hex") }],
      durationMs: 0,
    },
  });
  const measures = document.data.processes[0]?.measures ?? {};
  expect(measures["volume"]?.rows).toEqual([
    {
      cases: 3,
      events: 10,
      activities: 3,
      variants: 2,
      completed_cases: null,
      first_time: "2024-02-01T09:00:00.000+01:00",
      last_time: "2024-02-15T09:00:00.000+01:00",
    },
  ]);
  expect(measures["variants"]?.rows).toEqual([
    {
      rank: 1,
      variant: ["Antrag", "Prüfung", "Bescheid"],
      cases: 2,
      share: 2 / 3,
      cumulative_share: 2 / 3,
      median_throughput_seconds: 259_200,
    },
    {
      rank: 2,
      variant: ["Antrag", "Prüfung", "Prüfung", "Bescheid"],
      cases: 1,
      share: 1 / 3,
      cumulative_share: 1,
      median_throughput_seconds: 518_400,
    },
  ]);
  expect(Object.keys(measures)).toEqual(
    expect.arrayContaining([
      ...["volume", "variants", "throughput-time", "directly-follows", "start-activities", "end-activities"],
      ...["activity-frequency", "rework-per-activity", "rework-rates"],
    ]),
  );
});

test("takes several files as processes of their own and writes a report for each into a folder", async () => {
  using folder = folderOf({ "log.csv": applications, "log.csv.gz": gzipSync(manyCases()) });
  mkdirSync(join(folder.cwd, "berichte"));
  const argv = ["analyse", "log.csv", "log.csv.gz", "--report", "berichte", "--progress", "off"];
  const { code, out, err, files } = await run(argv, folder);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("Weniger als 100 Fälle; zum Schutz einzelner Personen nicht ausgewiesen.");
  expect(out.split("\n").slice(-3)).toEqual([
    "Bericht geschrieben: berichte/log.html",
    "Bericht geschrieben: berichte/log-2.html",
    "",
  ]);
  expect([...files.keys()]).toEqual(["log", "log-2"].map((id) => join(folder.cwd, "berichte", `${id}.html`)));
  for (const page of files.values()) expect(String(page)).toMatch(/^<!doctype html>[^]*<\/html>\s*$/i);
});

test("answers with the exit code of a privacy rule and writes nothing where all would be withheld", async () => {
  using folder = folderOf({ "log.csv": applications });
  const { code, out, err, files } = await run(
    ["analyse", "log.csv", "--profile", "intern", "--report", "b.html", "--progress", "off"],
    folder,
  );
  expect([code, files.size]).toEqual([5, 0]);
  expect(out).toBe("log.csv   CSV · utf-8 · Trennzeichen ;\n  Zeilen    10 gelesen = 10 geladen\n");
  expect(err).toBe(
    "Fehler  „log“: weniger als 30 Fälle. Zum Schutz einzelner Personen zeigt das Profil „intern“ dazu keine Kennzahlen.\n" +
      "  Werten Sie einen längeren Zeitraum aus. Für Daten ohne Personenbezug gibt es --public-data.\n",
  );
  const json = JSON.parse((await run(["analyse", "log.csv", "--json"], folder)).out) as object;
  expect(json).toMatchObject({
    ok: false,
    exitCode: 5,
    issues: [{ code: "all-withheld", severity: "error" }],
  });
  expect(JSON.stringify(json)).not.toContain("Antrag");
});

test("warns of rejected rows with their lines, and never quotes them", async () => {
  const rows = Array.from({ length: 200 }, (_, i) => `${i},A,2024-01-01T08:00:00Z`);
  rows[41] = "41,A,GEHEIM-Müller";
  using folder = folderOf({ "log.csv": `case_id,activity,timestamp\n${rows.join("\n")}\n` });
  const argv = ["analyse", "log.csv", "--public-data"];
  const { code, out, err } = await run(argv, folder);
  expect(code).toBe(0);
  expect(out).toContain(
    "  Zeilen    200 gelesen = 199 geladen + 1 abgewiesen\n" +
      "  Warnung  1 Zeile abgewiesen: Zeitpunkt nicht lesbar (Spalte „timestamp“, Zeile 43)\n",
  );
  const json = await run([...argv, "--json"], folder);
  expect((JSON.parse(json.out) as { issues: object[] }).issues).toEqual([
    {
      code: "unparseable_time",
      severity: "warning",
      message: "1 Zeile abgewiesen: Zeitpunkt nicht lesbar (Spalte „timestamp“, Zeile 43)",
      hint: "Diese Ereignisse fehlen in allen Kennzahlen. Lassen Sie den Export an diesen Stellen ergänzen.",
      file: "log.csv",
      column: "timestamp",
      count: 1,
      lines: [43],
    },
  ]);
  expect(out + err + json.out + json.err).not.toContain("GEHEIM");
});

test("keeps equal rows only where asked for, or where the log is published", async () => {
  using folder = folderOf({ "log.csv": "case_id,activity,timestamp\n1,A,2024-01-01\n1,A,2024-01-01\n" });
  const loaded = async (...flags: readonly string[]) =>
    (
      JSON.parse((await run(["analyse", "log.csv", "--json", ...flags], folder)).out) as {
        data: { processes: { files: { rows_loaded: number; rows_duplicate: number }[] }[] };
      }
    ).data.processes[0]?.files.map((file) => [file.rows_loaded, file.rows_duplicate]);
  expect(await loaded()).toEqual([[1, 1]]);
  expect(await loaded("--keep-duplicates")).toEqual([[2, 0]]);
  expect(await loaded("--public-data")).toEqual([[2, 0]]);
});

test("takes a time format without the name of the column", async () => {
  using folder = folderOf({ "log.csv": "case_id,activity,timestamp\n1,A,03/04/2024\n1,B,05/04/2024\n" });
  const argv = [
    "analyse",
    "log.csv",
    "--public-data",
    "--json",
    "--timezone",
    "UTC",
    "--time-format",
    "%d/%m/%Y",
  ];
  expect(JSON.parse((await run(argv, folder)).out)).toMatchObject({
    data: {
      processes: [{ measures: { volume: { rows: [{ first_time: "2024-04-03T02:00:00.000+02:00" }] } } }],
    },
  });
});

test("writes the analysis in place of the department's report where it is asked for", async () => {
  using folder = folderOf({ "log.csv": applications });
  const argv = ["analyse", "log.csv", "--public-data", "--report", "b.html", "--progress", "off"];
  const analysis = await run([...argv, "--report-kind", "analysis"], folder);
  const process = await run(argv, folder);
  const page = ({ files }: typeof analysis) => String(files.get(join(folder.cwd, "b.html")));
  expect(page(analysis)).toContain("Analysebericht");
  expect(page(process)).toContain("Prozessbericht");
  const wrong = await run([...argv, "--report-kind", "sheet"], folder);
  expect([wrong.code, wrong.files.size]).toEqual([2, 0]);
  expect(wrong.err).toContain("process, analysis");
});
