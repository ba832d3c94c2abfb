import { expect, test } from "vitest";
import { profiles, type ProfileName } from "../../src/config/policy.js";
import { comparisonLines } from "../../src/cli/comparison-lines.js";
import { driftLines } from "../../src/cli/drift-lines.js";
import type { Comparison } from "../../src/compare.js";
import { drift } from "../../src/measures/data/drift.js";
import { driftVariants } from "../../src/measures/data/drift-variants.js";
import { releaseAll } from "../../src/release/tables.js";
import { changedPaths } from "../../src/reports/analysis/changed-paths.js";
import { say } from "../../src/reports/locale.js";
import { madeComparison } from "../reports/made-comparison.js";
import { textOf } from "../reports/page.js";

const day = 86_400;
const nothing = {
  distance: null,
  before_median_seconds: null,
  after_median_seconds: null,
  difference_seconds: null,
};
const change = {
  process: "p",
  before_cases: 300,
  after_cases: 200,
  smaller_cases: 200,
  p_value: 0.0025,
  ...nothing,
};
const path = { process: "p", month: "2025-01" };

/** A process that takes longer from July on, and other paths from January on: one is new, two have ended. */
const changed = (name: ProfileName, changes = 2) =>
  releaseAll(
    [
      {
        of: drift,
        rows: [
          {
            ...change,
            kind: "throughput",
            month: "2024-07",
            before_median_seconds: 2 * day,
            after_median_seconds: 5 * day,
          },
          { ...change, kind: "directly-follows", month: "2025-01", distance: 0.4 },
        ].slice(0, changes),
      },
      {
        of: driftVariants,
        rows: [
          { ...path, only: "after", variant: ["Antrag", "Automatische Prüfung"], cases: 120, share: 0.6 },
          { ...path, only: "before", variant: ["Antrag", "Prüfung"], cases: 90, share: 0.3 },
          { ...path, only: "before", variant: ["Antrag", "Rückfrage"], cases: 80, share: 0.8 / 3 },
          { ...path, only: "before", variant: ["Antrag", "Sonderweg"], cases: 4, share: 4 / 300 },
        ].slice(0, changes * 2),
      },
    ],
    profiles[name],
    new Map([["p", 500]]),
  );

const plain = (lines: readonly string[]) => lines.map((line) => line.replaceAll("\u00a0", " "));
const style = { profile: profiles.verwaltung, width: 100, limit: 5 };

test("lists what changed, and new paths before those that ended, with their cases on both sides", () => {
  expect(plain(driftLines(changed("public-data"), "p", { ...style, say: say("de") }))).toEqual([
    "",
    "Deutliche Änderungen im Verlauf",
    "  Ab          davor  danach  Was",
    "  Juli 2024  2 Tage  5 Tage  Durchlaufzeit, Median",
    "  Jan. 2025       –       –  Ablauf",
    "",
    "Neue und entfallene Wege",
    "  Ab         davor  danach  Anteil  Weg",
    "  Jan. 2025      0     120    60 %  Antrag → Automatische Prüfung",
    "  Jan. 2025     90       0    30 %  Antrag → Prüfung",
    "  Jan. 2025     80       0    27 %  Antrag → Rückfrage",
    "  Jan. 2025      4       0     1 %  Antrag → Sonderweg",
  ]);
});

test("says the same in English, and nothing where nothing changed", () => {
  const lines = plain(driftLines(changed("public-data"), "p", { ...style, say: say("en") }));
  expect(lines).toContain("New paths and paths that ended");
  expect(lines.join("\n")).toMatch(/Jan 2025 +0 +120 +60% +Antrag → Automatische Prüfung/);
  expect(driftLines(changed("public-data", 0), "p", { ...style, say: say("de") })).toEqual([]);
});

test("withholds a rare path, and with it the one next in size, from whose sum it would follow", () => {
  const text = driftLines(changed("verwaltung"), "p", { ...style, say: say("de") }).join("\n");
  expect(text).toContain("Antrag → Automatische Prüfung");
  expect(text).toContain("Antrag → Prüfung");
  expect(text).not.toMatch(/Sonderweg|Rückfrage/);
});

test("shows the same paths below the figure of the report", () => {
  const html = changedPaths(changed("public-data"), "p", say("de"))?.text ?? "";
  expect(textOf(html).replaceAll("\u00a0", " ")).toMatch(
    /Fälle davor Fälle danach .*Neu ab Jan\. 2025 Antrag → Automatische Prüfung 0 120 60 % Entfallen ab Jan\. 2025 Antrag → Prüfung 90 0 30 %/,
  );
  expect(changedPaths(changed("public-data", 0), "p", say("de"))).toBeNull();
});

test("a comparison lists the paths that only one group takes", () => {
  const { tables, profile } = madeComparison();
  const comparison = { tables, profile, name: { de: "Wohngeld", en: "Wohngeld" }, filters: [], clear: [] };
  const asked = { process: "antrag", a: "2023", b: "2024", failedOn: [] };
  const lines = (lang: "de" | "en") =>
    plain(comparisonLines(comparison as unknown as Comparison, asked, say(lang), 100));
  const from = lines("de").indexOf("Wege, die nur eine Gruppe nimmt");
  expect(lines("de").slice(from + 1, from + 4)).toEqual([
    "  Fälle A  Fälle B  Anteil  Weg",
    "        0       85    17 %  Antrag erfassen → Bescheid erstellen",
    "       40        0     7 %  Antrag erfassen → Unterlagen prüfen",
  ]);
  expect(lines("en")).toContain("Paths that only one group takes");
});
