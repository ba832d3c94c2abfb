import { createHash } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { expect, test } from "vitest";
import { profiles } from "../../src/config/policy.js";
import { realWorld } from "../../src/cli/effects.js";
import { openDatabase } from "../../src/engine/duckdb.js";
import type { Described } from "../../src/measures/measure.js";
import { suitability } from "../../src/ranking/tables.js";
import { Released } from "../../src/release/released.js";
import { storeReleased } from "../../src/release/store.js";
import { ReleasedTables } from "../../src/release/tables.js";
import { smallProject } from "../small-project.js";
import { run } from "./world.js";

const reason = "Größter Aufwand im Amt; der Datenschutz ist geklärt.";
const given = [
  "--status",
  "pilot",
  "--body",
  "Lenkungskreis, 12.03.2027",
  "--function",
  "Amtsleitung 50",
  "--reason",
  reason,
];
const clock = { effects: realWorld({ SOURCE_DATE_EPOCH: "1736499600" }) }; // 2025-01-10T09:00:00Z
const decide = (dir: string, ...argv: readonly string[]) =>
  run(["decide", "antrag", "-C", dir, ...argv], clock);

type Line = Readonly<Record<string, unknown>>;
const linesIn = (file: string) =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

test("records exactly the fields of the log, with null where nothing was built", async () => {
  await using project = await smallProject(1);
  const { code, out, err } = await decide(
    project.dir,
    ...given,
    "--conditions",
    "nur Erstanträge",
    "--review-on",
    "2027-09-30",
  );
  expect([code, err]).toEqual([0, ""]);
  const file = project.path("decisions.jsonl");
  const [line] = linesIn(file);
  const { hash, config_sha256, ...rest } = line!;
  expect(rest).toEqual({
    id: "E-0001",
    process: "antrag",
    time: "2025-01-10T09:00:00.000Z",
    body: "Lenkungskreis, 12.03.2027",
    function: "Amtsleitung 50",
    decision: "pilot",
    reason,
    rank_by_tool: { rpa: null, ki: null },
    departs: null,
    conditions: ["nur Erstanträge"],
    review_on: "2027-09-30",
    report_sha256: null,
    legal_as_of: "2026-11",
    previous_hash: null,
  });
  expect([hash, config_sha256]).toEqual([
    expect.stringMatching(/^[0-9a-f]{64}$/),
    expect.stringMatching(/^[0-9a-f]{64}$/),
  ]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(existsSync(project.path(".decisions.jsonl.lock"))).toBe(false);
  expect(out).toContain("Festgehalten als E-0001");
  expect(out).toMatch(/Stand +offen → Pilot/);
  expect(out).toMatch(/Abweichung +kein Vorschlag/);
  expect(out.replace(/\s+/g, " ")).toContain("Diese Reihenfolge ist unüblich");
});

/** A last build in which `antrag` stands behind a better one, and its report. */
async function build(project: { readonly path: (...parts: readonly string[]) => string }) {
  const row = (process: string, score: string, rank: number) => {
    const empty = Object.fromEntries(Object.keys(suitability.columns).map((name) => [name, null]));
    return { row: { ...empty, process, score, rank, class: "A" }, withheld: [] };
  };
  const rows = [
    row("anderer", "rpa", 1),
    row("antrag", "rpa", 2),
    row("anderer", "ki", 3),
    row("antrag", "ki", 4),
  ];
  const described: Described = suitability; // the columns may grow; a row here has those that count
  const table = Released.fromStore({
    of: described,
    profile: profiles.intern,
    rows,
    hiddenRows: new Map(),
  });
  mkdirSync(project.path(".prozessradar"));
  await using engine = await openDatabase({ path: project.path(".prozessradar", "release.duckdb") });
  await storeReleased(engine, new ReleasedTables("intern", [table]));
  mkdirSync(project.path("reports", "processes"), { recursive: true });
  writeFileSync(project.path("reports", "processes", "antrag.html"), "<p>Bericht</p>");
}

test("knows the places, the report and the proposal of the last build; a departure is marked and not blocked", async () => {
  await using project = await smallProject(1);
  await build(project);
  const { out } = await decide(project.dir, ...given, "--json");
  const { data } = JSON.parse(out) as { data: { record: Line; before: string; usual: boolean } };
  expect(data.record["report_sha256"]).toBe(createHash("sha256").update("<p>Bericht</p>").digest("hex"));
  expect([data.record["rank_by_tool"], data.record["departs"]]).toEqual([{ rpa: 2, ki: 4 }, true]);
  expect([data.before, data.usual]).toEqual(["open", false]);
  const told = await decide(project.dir, ...given, "--report", project.path("exporte", "antrag.csv"));
  expect([told.code, told.out.replace(/\s+/g, " ").includes("Eine Abweichung ist erlaubt")]).toEqual([
    0,
    true,
  ]);
  expect(told.out).toMatch(/Rang laut Werkzeug +RPA 2 · KI 4/);
  const csv = createHash("sha256")
    .update(readFileSync(project.path("exporte", "antrag.csv")))
    .digest("hex");
  appendFileSync(project.path("processes", "antrag.yaml"), "# anders\n");
  await decide(project.dir, ...given, "--status", "examine");
  const lines = linesIn(project.path("decisions.jsonl"));
  expect([lines[1]?.["report_sha256"], lines[2]?.["departs"]]).toEqual([csv, false]);
  expect(lines[1]?.["config_sha256"]).toBe(lines[0]?.["config_sha256"]);
  expect(lines[2]?.["config_sha256"]).not.toBe(lines[0]?.["config_sha256"]);
});

test("a build of another version is said, not guessed", async () => {
  await using project = await smallProject(1);
  mkdirSync(project.path(".prozessradar"));
  {
    await using engine = await openDatabase({ path: project.path(".prozessradar", "release.duckdb") });
    await engine.append({ table: "anders", columns: { id: "varchar" } }, [["x"]]);
  }
  const { code, err } = await decide(project.dir, ...given);
  expect([code, existsSync(project.path("decisions.jsonl"))]).toEqual([2, false]);
  expect(err.replace(/\s+/g, " ")).toMatch(/andere Version des Programms.*Zuerst: prozessradar build/);
});

test("a later run never changes earlier lines; a correction points to the one it corrects", async () => {
  await using project = await smallProject(1);
  const file = project.path("decisions.jsonl");
  await decide(project.dir, ...given);
  const before = readFileSync(file, "utf8");
  const { out } = await decide(project.dir, ...given, "--status", "deferred", "--corrects", "E-0001");
  expect(readFileSync(file, "utf8").startsWith(before)).toBe(true);
  expect(out).toMatch(/Berichtigt +E-0001/);
  expect(linesIn(file)[1]).toMatchObject({ id: "E-0002", corrects: "E-0001", decision: "deferred" });
  const again = await decide(project.dir, ...given, "--corrects", "E-0001");
  expect([again.code, linesIn(file).length]).toEqual([2, 2]);
  expect(again.err.replace(/\s+/g, " ")).toContain("Möglich: E-0002");
});

test("runs at the same time wait for each other: every decision is there, the chain holds", async () => {
  await using project = await smallProject(1);
  const runs = Array.from({ length: 8 }, (_, i) =>
    decide(project.dir, ...given, "--conditions", `Auflage ${i}`),
  );
  expect((await Promise.all(runs)).map(({ code }) => code)).toEqual(Array(8).fill(0));
  const lines = linesIn(project.path("decisions.jsonl"));
  expect(lines.map(({ id }) => id)).toEqual(Array.from({ length: 8 }, (_, i) => `E-000${i + 1}`));
  expect(new Set(lines.map((line) => JSON.stringify(line["conditions"]))).size).toBe(8);
  expect((await run(["decisions", "verify", "-C", project.dir])).code).toBe(0);
});

test("refuses to append to a chain that does not hold, and says where it breaks", async () => {
  await using project = await smallProject(1);
  const file = project.path("decisions.jsonl");
  await decide(project.dir, ...given);
  await decide(project.dir, ...given);
  const whole = readFileSync(file, "utf8");
  writeFileSync(file, whole.slice(0, -30)); // power was cut in the middle of the second line
  const torn = await decide(project.dir, ...given);
  expect([torn.code, readFileSync(file, "utf8")]).toEqual([3, whole.slice(0, -30)]);
  expect(torn.err.replace(/\s+/g, " ")).toMatch(
    /Zeile 2: Die Zeile ist unvollständig.*kann aus der Datei entfernt werden/,
  );
  const changed = whole.replace("Lenkungskreis", "Lenkungskreiz");
  writeFileSync(file, changed);
  const broken = await decide(project.dir, ...given);
  expect([broken.code, readFileSync(file, "utf8")]).toEqual([3, changed]);
  expect(broken.err.replace(/\s+/g, " ")).toMatch(/Zeile 1: Der Inhalt passt nicht zu seiner Prüfsumme/);
});

test("refuses what is incomplete, too short, about a person or about nothing, and records nothing", async () => {
  await using project = await smallProject(1);
  const short = [...given.slice(0, -1), "Weil es gut ist."];
  const tried: readonly (readonly [readonly string[], number, RegExp])[] = [
    [[], 2, /fehlen --status, --body, --function, --reason/],
    [given.slice(2), 2, /fehlt --status/],
    [short, 2, /Begründung hat 16 Zeichen, mindestens 40/],
    [[...given, "--status", "pilto"], 2, /--status pilot/],
    [[...given, "--function", "Sabine Müller"], 5, /--function nennt vermutlich eine Person/],
    [[...given, "--reason", `${reason} Herr Müller stimmt zu.`], 5, /--reason nennt vermutlich eine Person/],
    [[...given, "--conditions", "Rückfragen an s.mueller@example.de"], 5, /--conditions/],
    [[...given, "--review-on", "30.09.2027"], 2, /--review-on 2027-09-30/],
    [[...given, "--report", "gibt-es-nicht.html"], 2, /gibt-es-nicht\.html“ gibt es nicht/],
    [[...given, "--corrects", "E-0007"], 2, /Ohne --corrects festhalten/],
  ];
  for (const [argv, exit, says] of tried) {
    const { code, err } = await decide(project.dir, ...argv);
    expect([argv, code]).toEqual([argv, exit]);
    expect(err.replace(/\s+/g, " ")).toMatch(says);
    expect(err).not.toMatch(/Müller|mueller/);
  }
  expect(readdirSync(project.dir).filter((name) => name.includes("decisions"))).toEqual([]);
  expect((await run(["decide", "antrak", "-C", project.dir, ...given])).code).toBe(2);
});

test("the log lies where the project says, inside of it", async () => {
  await using project = await smallProject(1);
  const name = "name: Klein\npaths: { decisions: protokoll/entscheidungen.jsonl }\n";
  writeFileSync(project.path("prozessradar.yaml"), name);
  expect((await decide(project.dir, ...given)).code).toBe(0);
  expect(linesIn(project.path("protokoll", "entscheidungen.jsonl"))).toHaveLength(1);
  writeFileSync(project.path("prozessradar.yaml"), "name: Klein\npaths: { decisions: ../fremd.jsonl }\n");
  expect((await decide(project.dir, ...given)).err).toContain("paths.decisions");
});

test("says where the log cannot be written, and leaves no lock", async () => {
  await using project = await smallProject(1);
  mkdirSync(project.path("decisions.jsonl"));
  const { code, err } = await decide(project.dir, ...given);
  expect([code, existsSync(project.path(".decisions.jsonl.lock"))]).toEqual([3, false]);
  expect(err).toContain("lässt sich nicht lesen");
});
