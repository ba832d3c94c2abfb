import { expect, test } from "vitest";
import { profiles } from "../../src/config/policy.js";
import { described } from "../../src/measures/measure.js";
import { release } from "../../src/release/released.js";
import { csv, csvRows, dataUri } from "../../src/reports/csv.js";
import { say } from "../../src/reports/locale.js";

const table = described({
  id: "test",
  definition: { de: "Test", en: "Test" },
  source: "own",
  perspective: "data",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    path: { unit: "list", label: { de: "Ablauf", en: "Path" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    median_seconds: { unit: "seconds", label: { de: "Median", en: "Median" }, quantile: 0.5 },
    share: { unit: "share", label: { de: "Anteil", en: "Share" } },
  },
});

const row = (activity: string, cases: number, more: { median?: number | null; path?: string[] } = {}) => ({
  process: "P",
  activity,
  path: more.path ?? ["A", "B"],
  cases,
  median_seconds: more.median === undefined ? 86_400.5 : more.median,
  share: 0.25,
});

const released = (rows: ReturnType<typeof row>[], profile: keyof typeof profiles = "public-data") =>
  release({ of: table, rows }, profiles[profile], new Map([["P", 1000]]));

test("writes German CSV for a spreadsheet: byte order mark, semicolon, decimal comma, CRLF, units in the header", () => {
  expect(csv(released([row("Prüfen", 50), row("Ab;lage", 30, { median: null })]), say("de"))).toBe(
    '\uFEFF"Prozess";"Schritt";"Ablauf";"Fälle";"Median [Sekunden]";"Anteil [Anteil 0–1]"\r\n' +
      '"P";"Prüfen";"A → B";50;86400,5;0,25\r\n' +
      '"P";"Ab;lage";"A → B";30;;0,25\r\n',
  );
});

test("writes English CSV with commas and points", () => {
  expect(csv(released([row("Check", 50)]), say("en"))).toBe(
    '\uFEFF"Process","Activity","Path","Cases","Median [seconds]","Share [share 0–1]"\r\n"P","Check","A → B",50,86400.5,0.25\r\n',
  );
});

test("tells a withheld cell from one that could not be measured", () => {
  const lines = csv(released([row("A", 15), row("B", 500, { median: null })], "verwaltung"), say("de")).split(
    "\r\n",
  );
  expect(lines.slice(1, 3)).toEqual(['"P";"A";"A → B";15;•;0,25', '"P";"B";"A → B";500;;0,25']);
});

test.each(["=1+1", "+1", "-1", "@A1", "\tx", "\rx", " =cmd", "\u00A0=1", "＝1", "a\n=1", "\u3000＋1"])(
  "guards the text cell %j against being taken for a formula",
  (name) => {
    const line = csv(released([row(name, 50)]), say("de"))
      .slice(1)
      .split("\r\n")
      .slice(1)
      .join("\r\n");
    const cell = /^"P";"((?:[^"]|"")*)"/.exec(line)?.[1] ?? "";
    for (const part of cell.split("\n"))
      expect(part).not.toMatch(/^[\s\u00A0\u3000]*[=+\-@＝＋－＠]|^[\t\r]/);
    expect(cell.replaceAll("'", "")).toBe(name);
  },
);

test("leaves negative numbers numbers and doubles quotation marks", () => {
  const line = csv(released([row('say "x"', 50, { median: -2.5 })]), say("de")).split("\r\n")[1];
  expect(line).toBe('"P";"say ""x""";"A → B";50;-2,5;0,25');
});

test("cuts after so many rows", () => {
  const rows = Array.from({ length: csvRows + 7 }, (_, i) => row(`A${i}`, 50));
  expect(csv(released(rows), say("de")).trimEnd().split("\r\n")).toHaveLength(csvRows + 1);
});

test("makes an address that gives the text back, lone surrogates replaced", () => {
  const uri = dataUri("\uFEFFä😀\uD800;");
  expect(uri).toMatch(/^data:text\/csv;charset=utf-8;base64,[A-Za-z0-9+/=]+$/);
  expect(Buffer.from(uri.split(",")[1] ?? "", "base64").toString("utf8")).toBe("\uFEFFä😀\uFFFD;");
});
