import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Truth } from "../../sample-data/generate/sample.js";
import { analyse, type Analysed } from "../../src/analyse.js";
import { loadProject, type Project } from "../../src/config/project.js";
import type { Effects } from "../../src/effects.js";
import { openDatabase } from "../../src/engine/duckdb.js";
import { rank } from "../../src/ranking/rank.js";
import { publicData } from "../ingest/ingested.js";
import { finders, reminder, type Findings } from "./finders.js";
import { number, rowsOf, timesOf, total } from "./find.js";

const folder = join(import.meta.dirname, "../../sample-data");
const truths = JSON.parse(readFileSync(join(folder, "truths.json"), "utf8")) as readonly Truth[];

const silent: Effects = {
  now: () => new Date("2025-01-07T08:00:00Z"),
  log: () => undefined,
  progress: () => undefined,
  write: () => Promise.reject(new Error("nothing is to be written")),
};

let project: Project;
let analysed: Analysed;
let findings: Findings;

beforeAll(async () => {
  project = loadProject(folder);
  const temp = await mkdtemp(join(tmpdir(), "prozessradar-truths-"));
  try {
    await using engine = await openDatabase({
      files: project.processes.flatMap((process) => process.source.files),
      folders: [temp],
      temp,
    });
    const jobs = project.processes.map((process) => ({
      id: process.id,
      name: process.name,
      source: process.source,
      process,
    }));
    const maxRejectShare = project.limits.max_reject_share;
    analysed = await analyse(engine, jobs, { ...publicData, maxRejectShare, temp }, silent);
    findings = {
      rows: rowsOf(analysed.computed),
      accounting: analysed.accounting,
      prints: await timesOf(engine, "anwohnerparken", "Ausweis gedruckt"),
    };
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}, 120_000);

test("every planted truth has a way to be found, and nothing else has", () => {
  expect(Object.keys(finders).sort()).toEqual(truths.map(({ id }) => id).sort());
});

test.each(truths)("$id: $value $unit", ({ id, unit, value }) => {
  const found = finders[id]?.(findings);
  if (unit === "cases" || unit === "executions" || unit === "rows") expect(found).toBe(value);
  else expect(found).toBeCloseTo(value, 9);
});

test("the bottleneck is before the statement of the other authority and before no other step", () => {
  const { rows } = findings;
  const waiting = rows("activity-frequency", "baugenehmigung").map(({ activity }) => ({
    activity,
    seconds: total(rows("directly-follows", "baugenehmigung", { to_activity: activity }), "sum_seconds"),
  }));
  const [first] = waiting.sort((one, other) => other.seconds - one.seconds);
  expect(first?.activity).toBe("Stellungnahme Fachbehörde");
});

test("the deadline rule holds in every case, to the hour of a change of summer time", () => {
  const seconds = (column: string) => number(findings.rows, "directly-follows", "bussgeld", column, reminder);
  const [rule, hour] = [28 * 86_400, 3_600];
  expect([seconds("q1_seconds"), seconds("median_seconds"), seconds("q3_seconds")]).toEqual([
    rule,
    rule,
    rule,
  ]);
  expect([seconds("min_seconds"), seconds("max_seconds")]).toEqual([rule - hour, rule + hour]);
  const all = number(findings.rows, "activity-frequency", "bussgeld", "executions", { activity: "Mahnung" });
  expect(seconds("executions")).toBe(all);
});

test("instalments are the only repetition of the fines, and no rework", () => {
  const repeated = findings
    .rows("rework-per-activity", "bussgeld")
    .filter((row) => Number(row["repeated_cases"]) > 0);
  expect(repeated.map(({ activity }) => activity)).toEqual(["Teilzahlung"]);
  expect(number(findings.rows, "first-time-right", "bussgeld", "right_cases_share")).toBe(1);
});

test("the automated step follows on the same day after every account", () => {
  const { rows } = findings;
  const after = rows("directly-follows", "hundesteuer", { from_activity: "Steuerkonto angelegt" });
  expect(after.map((row) => [row["to_activity"], row["max_seconds"]])).toEqual([
    ["Kassenzeichen vergeben", 0],
  ]);
});

test("August has the most arrivals of both years, and February is fast", () => {
  const months = findings.rows("monthly-trend", "elternbeitrag");
  for (const year of ["2023", "2024"]) {
    const ofYear = months.filter((row) => String(row["month"]).startsWith(year));
    const [first] = [...ofYear].sort((one, other) => Number(other["cases"]) - Number(one["cases"]));
    expect(first?.["month"]).toBe(`${year}-08`);
  }
  const february = number(findings.rows, "monthly-trend", "elternbeitrag", "median_throughput_seconds", {
    month: "2023-02",
  });
  expect(Math.round(february / 86_400)).toBe(6);
});

test("the old spelling of a step is gone", () => {
  const names = findings.rows("activity-frequency", "wohngeld").map(({ activity }) => activity);
  expect(names).not.toContain("Vollstaendigkeit pruefen");
});

test("columns that nobody needs are not read", () => {
  const notRead = (id: string) =>
    analysed.accounting.find(({ process }) => process === id)?.columns_not_read.toSorted();
  expect(notRead("wohngeld")).toEqual(["Bearbeiter", "Bemerkung", "Miete in €"]);
  expect(notRead("gewerbeanmeldung")).toEqual(["Gebühr", "Kürzel"]);
  expect(notRead("anwohnerparken")).toEqual(["bewohnerzone", "gebuehr_cent", "kuerzel"]);
});

test("only the dog licence has rejected rows, only the registrations have duplicates", () => {
  const flawed = (column: "rows_rejected" | "rows_duplicate") => [
    ...new Set(analysed.accounting.filter((one) => one[column] > 0).map(({ process }) => process)),
  ];
  expect(flawed("rows_rejected")).toEqual(["hundesteuer"]);
  expect(flawed("rows_duplicate")).toEqual(["gewerbeanmeldung"]);
});

test("the ranking sees what was planted", () => {
  const { suitability } = rank({
    measures: analysed.computed,
    processes: project.processes,
    model: project.ranking,
  });
  const of = (score: string) => suitability.rows.filter((row) => row.score === score);
  const classOf = (score: string, id: string) => of(score).find(({ process }) => process === id)?.class;
  expect([of("rpa")[0]?.process, of("ki")[0]?.process]).toEqual(["gewerbeanmeldung", "buergeranliegen"]);
  // how a request goes on is drawn, so no attribute predicts it: its decisions cannot be learnt
  expect([classOf("rpa", "gewerbeanmeldung"), classOf("ki", "buergeranliegen")]).toEqual(["A", "B"]);
  expect([classOf("rpa", "baugenehmigung"), classOf("rpa", "sondernutzung")]).toEqual(["C", "none"]);
});

test("levers and steps see what was planted", () => {
  const { levers, steps } = rank({
    measures: analysed.computed,
    processes: project.processes,
    model: project.ranking,
  });
  const proposals = levers.rows.filter((row) => row.recommended).map((row) => [row.process, row.lever]);
  expect(Object.fromEntries(proposals)).toEqual({
    anwohnerparken: "rpa", // routine, online, and no interface as stated
    baugenehmigung: "simplify", // no standard path
    buergeranliegen: "simplify", // back and forth
    bussgeld: "interface",
    elternbeitrag: "ai_assistance",
    gewerbeanmeldung: "interface", // leads for RPA, and an interface goes before
    hundesteuer: "online_service",
    melderegisterauskunft: "interface",
    sondernutzung: "insufficient_data",
    wohngeld: "simplify", // the loop
  });
  const step = (process: string, activity: string) =>
    steps.rows.find((row) => row.process === process && row.activity === activity);
  expect(step("bussgeld", "Mahnung")).toMatchObject({
    label: "deadline_rule",
    timer_from: "Bußgeldbescheid zugestellt",
    timer_days: 28,
    timer_share: 1,
    timer_coverage_share: 1,
    automated_share: null, // nobody said who does it
  });
  expect(step("bussgeld", "Teilzahlung")).toMatchObject({ repeated_cases: 80, rework_share: 0 });
  expect(step("hundesteuer", "Kassenzeichen vergeben")?.label).toBe("already_automated");
  expect(step("anwohnerparken", "Antrag geprüft")?.label).toBe("rpa");
  expect(step("bussgeld", "Einspruch geprüft")?.label).toBe("person_decides");
  expect(step("buergeranliegen", "Antwort verfasst")).toMatchObject({ label: "ki", ki_type: "documents" });
  expect(
    new Set(steps.rows.filter((row) => row.process === "sondernutzung").map((row) => row.label)),
  ).toEqual(new Set(["none"]));
});
