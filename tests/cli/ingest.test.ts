import { spawn } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { canaries, exportText, processFile, smallProject } from "../small-project.js";
import { run } from "./world.js";

const bad = "kaputt-Kanarienvogel";
const withBadRows = exportText(120)
  .replace("01.01.2024 08:00", bad)
  .replace(`${canaries[2]}-7;Eingang`, ";Eingang");

test("accounts for every row, names what is not read, and says what comes next", async () => {
  await using project = await smallProject();
  writeFileSync(project.path("exporte", "antrag.csv"), withBadRows);
  const { code, out, err } = await run(["ingest", "-C", project.dir, "--progress", "off"], {
    cwd: project.dir,
  });
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("390 gelesen = 388 geladen + 2 abgewiesen");
  expect(out).toMatch(/nicht gelesen +Bearbeiter, Bemerkung/);
  expect(out).toContain("1 Zeile abgewiesen: Zeitpunkt nicht lesbar (Spalte „Zeitpunkt“, Zeile 2)");
  expect(out).toMatch(/ok {2}388 Ereignisse, 120 Fälle, 0\d\.01\.2024 – \d\d\.\d\d\.2024/);
  expect(out).toContain("Löschung vorgesehen am 01.01.2030");
  expect(out).toContain('prozessradar sql "from rejects" --csv');
  expect(out).toContain("  prozessradar build -C");
  const again = await run(["ingest", "-C", project.dir]);
  expect(again.out).toContain("Unverändert: nichts gelesen.");
});

test.each([
  ["de", "1 Ereignis, 1 Fall, "],
  ["en", "1 event, 1 case, "],
])("one is one, in the language %s", async (lang, counted) => {
  await using project = await smallProject(1);
  writeFileSync(project.path("exporte", "antrag.csv"), exportText(1).split("\n").slice(0, 2).join("\n"));
  const { code, out } = await run(["ingest", "-C", project.dir, "--lang", lang]);
  expect([code, out]).toEqual([0, expect.stringContaining(counted)]);
});

test("warns of a step of the process file that the data do not have, also where nothing is read again", async () => {
  await using project = await smallProject();
  writeFileSync(project.path("processes", "antrag.yaml"), processFile("  Prüfnug: { kind: manual }\n"));
  const warning =
    "Warnung Die Prozessdatei nennt Schritte, die in den Daten nicht vorkommen; was dort steht, wirkt nicht: „Prüfnug“ (meinten Sie „Prüfung“?).";
  for (const _ of [1, 2]) {
    const { code, out } = await run(["ingest", "-C", project.dir]);
    expect([code, out.replace(/\s+/g, " ")]).toEqual([0, expect.stringContaining(warning)]);
  }
});

test("hands accounts and findings to programs, without a cell", async () => {
  await using project = await smallProject();
  writeFileSync(project.path("exporte", "antrag.csv"), withBadRows);
  const { code, out } = await run(["ingest", "antrag", "-C", project.dir, "--json"]);
  const document = JSON.parse(out) as { issues: { code: string }[] };
  expect([code, document]).toMatchObject([
    0,
    {
      schema: "prozessradar.ingest/1",
      ok: true,
      data: {
        dryRun: false,
        processes: [
          {
            id: "antrag",
            did: "load",
            events: 388,
            accounts: [{ rows_read: 390, rows_loaded: 388, rows_rejected: 2 }],
          },
        ],
      },
    },
  ]);
  expect(document.issues.map(({ code: of }) => of)).toContain("DQ-103");
});

test("refuses too many rejected rows with 4 and the first lines, and stores nothing", async () => {
  await using project = await smallProject();
  writeFileSync(project.path("exporte", "antrag.csv"), exportText(120).replaceAll(".01.2024", ".1.x"));
  const { code, out, err } = await run(["ingest", "-C", project.dir, "--progress", "off"]);
  expect(code).toBe(4);
  expect(err.replace(/\s+/g, " ")).toContain("Spalte „Zeitpunkt“");
  expect(err).toContain("--max-reject");
  expect(out).toContain("Nicht eingelesen; der vorige Stand bleibt.");
  expect(out).not.toContain("prozessradar sql");
  expect(JSON.parse((await run(["ingest", "-C", project.dir, "--json"])).out)).toMatchObject({
    ok: false,
    exitCode: 4,
    issues: [{ code: "too-many-rejects" }],
  });
});

test("shows cells of rejected rows on a screen only", async () => {
  await using project = await smallProject();
  writeFileSync(project.path("exporte", "antrag.csv"), withBadRows);
  const argv = ["ingest", "-C", project.dir, "--progress", "off", "--show-values"];
  expect((await run(argv)).code).toBe(2);
  expect((await run([...argv, "--json"], { terminal: 100 })).code).toBe(2);
  const { code, out } = await run(argv, { terminal: 160 });
  expect(code).toBe(0);
  expect(out).toMatch(new RegExp(`antrag\\.csv +2 +Zeitpunkt +${bad}`));
  expect(out).not.toContain(canaries[0]);
});

test("keeps no case id, person, unmapped or bad cell in store, words or files, and all of it private", async () => {
  await using project = await smallProject();
  writeFileSync(project.path("exporte", "antrag.csv"), withBadRows);
  const told = [
    await run(["ingest", "-C", project.dir]),
    await run(["ingest", "-C", project.dir, "--replace", "--json"]),
    await run(["ingest", "-C", project.dir, "-n", "--replace"]),
    await run(["ingest", "-C", project.dir, "--replace", "--max-reject", "0%", "--debug"]),
  ];
  expect(told.map(({ code }) => code)).toEqual([0, 0, 0, 4]);
  const store = project.path(".prozessradar");
  expect([readdirSync(store), statSync(store).mode & 0o777]).toEqual([["analysis.duckdb"], 0o700]);
  expect(statSync(join(store, "analysis.duckdb")).mode & 0o777).toBe(0o600);
  const bytes = readFileSync(join(store, "analysis.duckdb"));
  for (const canary of [...canaries, bad]) {
    expect([canary, bytes.includes(canary)]).toEqual([canary, false]);
    for (const { out, err } of told) expect([canary, (out + err).includes(canary)]).toEqual([canary, false]);
  }
});

test("says that purpose or legal basis is a draft", async () => {
  await using project = await smallProject();
  writeFileSync(
    project.path("processes", "antrag.yaml"),
    processFile().replace("purpose: Test", "purpose: ENTWURF – klären"),
  );
  expect((await run(["ingest", "-C", project.dir])).out).toContain("ist noch ein Entwurf");
});

test("refuses what does not go together, and a process that does not exist", async () => {
  await using project = await smallProject();
  expect((await run(["ingest", "-C", project.dir, "--replace", "--append"])).code).toBe(2);
  expect((await run(["ingest", "antrg", "-C", project.dir])).err).toContain("Vorhanden: antrag.");
  expect((await run(["ingest", "-C", project.dir, "--append"])).err).toContain("key_file");
});

test.skipIf(process.platform === "win32")(
  "Ctrl-C leaves the store as it was and no temporary file (skipped on Windows)",
  async () => {
    await using project = await smallProject();
    const bin = ["--import", import.meta.resolve("tsx"), "src/cli/bin.ts"];
    const child = spawn(process.execPath, [...bin, "ingest", "-C", project.dir, "--progress", "plain"]);
    let err = "";
    child.stderr.on("data", (data: Buffer) => {
      err += data.toString();
    });
    child.stderr.once("data", () => child.kill("SIGINT"));
    const code = await new Promise((done) => child.on("close", done));
    expect([130, 0]).toContain(code);
    if (code === 130) expect(err).toContain("Abgebrochen.");
    expect(readdirSync(project.path(".prozessradar")).filter((name) => name.startsWith("temp"))).toEqual([]);
  },
);
