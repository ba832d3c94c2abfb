import { chmodSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { realWorld } from "../../src/cli/effects.js";
import { statusFailed, statusFindings } from "../../src/cli/status-findings.js";
import { statusLines } from "../../src/cli/status-lines.js";
import { nextCommand } from "../../src/cli/status-next.js";
import { say } from "../../src/reports/locale.js";
import type { LoadedProcess, ProcessStatus, ProjectStatus } from "../../src/store/project-status.js";
import { processFile, smallProject } from "../small-project.js";
import { run } from "./world.js";

const plain = (text: string) => text.replace(/\s+/g, " ");

const loaded: LoadedProcess = {
  loaded_at: "2025-01-09T23:30:00.000Z",
  files: 2,
  cases: 1204,
  rows: 8112,
  removed_cases: 0,
  changed: null,
  files_sha256: [],
};
/** A process with nothing to find. */
const fine: ProcessStatus = {
  id: "wohngeld",
  name: { de: "Wohngeld", en: "Housing" },
  loaded,
  delete_on: "2025-02-01",
  days: 22,
  expired: false,
  public_data: false,
  questions: { open: 0, unknown: 2 },
  confirmed: "2025-01-09",
  draft: false,
};
const good: ProjectStatus = {
  processes: [fine],
  strays: [],
  key: "present",
  too_open: [],
  release: { built_on: "2025-01-09", profile: "verwaltung", behind: [] },
  cut_off: [],
};
const of = (process: Partial<ProcessStatus>, project: Partial<ProjectStatus> = {}): ProjectStatus => ({
  ...good,
  processes: [{ ...fine, ...process }],
  ...project,
});
const places = { directory: "mein projekt", store: "data", keyFile: "../k.key" };
const found = (status: ProjectStatus) => statusFindings(status).map(({ word }) => word);
const next = (status: ProjectStatus) => nextCommand(status, statusFindings(status), places);
const shown = (status: ProjectStatus, lang: "de" | "en" = "de") =>
  statusLines(status, {
    say: say(lang),
    width: 100,
    name: "Musterstadt",
    zone: "Europe/Berlin",
    findings: statusFindings(status),
    failedOn: [],
    next: next(status),
    typed: (path) => path,
  });

test("a project in order is told on one screen, without a next command", () => {
  expect([found(good), next(good)]).toEqual([[], null]);
  expect(shown(good)).toEqual([
    "Musterstadt",
    "",
    "  Prozess   eingelesen  Dateien  Fälle  Zeilen  offen  löschen bis  Tage",
    "  wohngeld  10.01.2025        2  1.204   8.112      0  01.02.2025     22",
    "",
    "  Ergebnisse    vom 09.01.2025, Profil verwaltung, aktuell",
    "  Schlüssel     vorhanden",
    "  Rechte        nur für den Besitzer (0700, 0600)",
    "",
    "Alles auf dem Stand.",
  ]);
});

test("each state is found, and the most urgent one names the command", () => {
  const stale = { ...loaded, changed: "files" } as const;
  const open = { kind: "key", path: "k.key", mode: "0644", wanted: "0600" } as const;
  const here = '-C "mein projekt"';
  const cases: readonly (readonly [ProjectStatus, string, string | null])[] = [
    [of({ expired: true, days: -1 }), "expired", `prozessradar purge --expired --dry-run ${here}`],
    [of({}, { too_open: [open] }), "permissions", "chmod -R go= ../k.key"],
    [of({}, { too_open: [{ ...open, kind: "store" }, open] }), "permissions", "chmod -R go= data ../k.key"],
    [of({}, { key: "unusable" }), "key", `prozessradar key ${here}`],
    [of({ loaded: null }, { key: "missing" }), "key", `prozessradar key create ${here}`],
    [of({ loaded: stale }, { key: "missing" }), "key", `prozessradar key ${here}`],
    [of({ loaded: null }), "unloaded", `prozessradar ingest ${here}`],
    [of({ loaded: stale }), "stale", `prozessradar ingest ${here}`],
    [of({}, { release: "none" }), "results", `prozessradar build ${here}`],
    [of({}, { release: "outdated" }), "results", `prozessradar build ${here}`],
    [of({ questions: { open: 3, unknown: 0 } }), "open", `prozessradar assess wohngeld ${here}`],
    [of({ confirmed: null }), "unconfirmed", `prozessradar report process wohngeld ${here}`],
    [of({}, { cut_off: ["L-0001"] }), "deletions", null],
    [of({}, { cut_off: null }), "deletions", null],
    [of({ draft: true }), "draft", null],
  ];
  for (const [status, word, command] of cases) {
    expect(found(status)[0], word).toBe(word);
    expect(next(status), word).toBe(command);
    expect(shown(status).join("\n"), word).not.toContain("Alles auf dem Stand");
  }
  expect(found(of({}, { key: "missing" }))).toEqual([]); // destroyed after the last load
});

test("only the processes that have to be read are named, and of open questions the process with most", () => {
  const other = { ...fine, id: "hundesteuer", loaded: null };
  const status = {
    ...good,
    processes: [fine, other, { ...fine, id: "c", loaded: { ...loaded, changed: "mapping" as const } }],
  };
  expect(next(status)).toBe('prozessradar ingest hundesteuer c -C "mein projekt"');
  const words = plain(shown(status).join("\n"));
  expect(words).toContain("Nicht eingelesen: hundesteuer");
  expect(words).toContain("Geändert seit dem Einlesen: c (die Prozessdatei liest sie anders)");
  const questions = (open: number) => ({ questions: { open, unknown: 0 } });
  const asked = {
    ...good,
    processes: [{ ...fine, ...questions(2) }, { ...fine, id: "b", ...questions(5) }, fine],
  };
  expect(plain(shown(asked).join("\n"))).toContain("Offene Fragen an das Fachamt: 7");
  expect(next(asked)).toBe('prozessradar assess b -C "mein projekt"');
});

test("days, removed cases and what lies behind are told in both languages", () => {
  const status = of(
    { days: -1, expired: true, loaded: { ...loaded, removed_cases: 2 } },
    {
      strays: ["alt"],
      release: { built_on: "2025-01-09", profile: "intern", behind: ["data", "configuration"] },
    },
  );
  const german = plain(shown(status).join("\n"));
  for (const words of [
    "01.02.2025 vorbei",
    "2 Vorgänge entfernt",
    "gespeichert und nicht mehr im Projekt: alt",
    "nicht mehr aktuell: die Daten sind andere, die Konfiguration ist eine andere",
    "Frist vorbei, wird nicht mehr gelesen: wohngeld",
  ])
    expect(german).toContain(words);
  const english = plain(shown(status, "en").join("\n"));
  expect(english).toContain("2025-02-01 over");
  expect(english).toContain("no longer up to date: the data are others");
  expect(plain(shown(of({ public_data: true })).join("\n"))).toContain("entfällt –");
  expect(plain(shown(of({ days: 0 })).join("\n"))).toContain("01.02.2025 heute");
});

test("--fail-on takes findings by name, or any", () => {
  const findings = statusFindings(of({ confirmed: null }, { release: "none" }));
  expect(statusFailed(findings, ["stale", "results"])).toEqual(["results"]);
  expect(statusFailed(findings, ["any"])).toEqual(["results", "unconfirmed"]);
  expect(statusFailed(findings, ["stale"])).toEqual([]);
});

test("the command tells the state, in words and as JSON, and changes nothing", async () => {
  await using project = await smallProject(3);
  const world = { effects: realWorld({ SOURCE_DATE_EPOCH: "1736499600" }) };
  const status = (...argv: readonly string[]) => run(["status", "-C", project.dir, ...argv], world);
  const before = await status("--fail-on", "unloaded,stale");
  expect([before.code, plain(before.out)]).toEqual([6, expect.stringContaining("Nicht eingelesen: antrag")]);
  expect(before.out).toContain(`prozessradar ingest -C ${project.dir}`);
  await run(["ingest", "-C", project.dir], world);
  chmodSync(project.path(".prozessradar", "analysis.duckdb"), 0o640);
  const { code, out } = await status("--json", "--fail-on", "unloaded,stale");
  expect([code, JSON.parse(out)]).toMatchObject([
    0,
    {
      data: {
        processes: [{ id: "antrag", name: "Antrag", loaded: { cases: 3, rows: 10, changed: null } }],
        key: "none",
        too_open: [{ file: "analysis.duckdb", mode: "0640", wanted: "0600" }],
        failedOn: [],
        next: `chmod -R go= ${project.path(".prozessradar")}`,
      },
    },
  ]);
  writeFileSync(project.path("processes", "antrag.yaml"), processFile().replace("2030-01-01", "2025-01-08"));
  const over = await status("--lang", "en", "--fail-on", "any");
  expect([over.code, plain(over.out)]).toEqual([
    6,
    expect.stringContaining("Found (--fail-on): expired, permissions"),
  ]);
  const wrong = await status("--fail-on", "stael");
  expect([wrong.code, wrong.err.includes("stale")]).toEqual([2, true]);
});
