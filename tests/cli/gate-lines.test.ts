import { expect, test } from "vitest";
import { gateLines } from "../../src/cli/gate-lines.js";
import { profiles } from "../../src/config/policy.js";
import { ruleIds, type Process } from "../../src/config/process.js";
import { autonomyOf } from "../../src/ranking/autonomy.js";
import { gatesOf } from "../../src/ranking/gates.js";
import { gates } from "../../src/ranking/tables.js";
import { autonomy } from "../../src/ranking/tables/autonomy.js";
import { releaseAll } from "../../src/release/tables.js";
import { say } from "../../src/reports/locale.js";
import { processOf } from "../ranking/portfolio.js";

const allNo: Process["gates"] = Object.fromEntries(ruleIds.map((id) => [id, { answer: "no" as const }]));

function linesOf(given: Process["gates"], lang: "de" | "en" = "de") {
  const process = processOf("P", { gates: { ...allNo, ...given } });
  const computed = [
    { of: gates, rows: gatesOf(process, 500) },
    { of: autonomy, rows: [autonomyOf(process, 500)] },
  ];
  return gateLines(releaseAll(computed, profiles.verwaltung, new Map([["P", 500]])), "P", say(lang));
}

test("an administrative act that no law expressly lets a machine issue needs an approval", () => {
  expect(linesOf({ "R-1": { answer: "yes" }, "R-4": { answer: "unknown" } })).toEqual([
    [
      "Höchstens",
      expect.stringMatching(/^Teilautomatisierung mit Freigabe\. R-4, nicht beantwortet, wie „nein“/),
    ],
    ["Prüfbedarf", expect.stringMatching(/^M {2}R-1 ja: /)],
    ["Prüfbedarf", expect.stringMatching(/^M {2}R-4 unbekannt → wie „nein“ behandelt: /)],
  ]);
  expect(linesOf({ "R-1": { answer: "yes" }, "R-4": { answer: "no" } }, "en")[2]).toEqual([
    "To check",
    expect.stringMatching(/^M {2}R-4 no: Without an express permission /),
  ]);
});

test("with the permission the act itself is still to be checked, and nothing is said to be allowed", () => {
  const lines = linesOf({ "R-1": { answer: "yes" }, "R-4": { answer: "yes" } });
  expect(lines).toEqual([
    ["Höchstens", "Vollautomatisierung nicht ausgeschlossen."],
    ["Prüfbedarf", expect.stringMatching(/^M {2}R-1 ja: /)],
  ]);
  expect(lines.flat().join(" ")).not.toMatch(/zulässig|freigegeben/);
});

test("a severe error without an automatic check leaves assistance", () => {
  const [cap] = linesOf({ "E-1": { answer: "yes" } });
  expect(cap?.[1]).toMatch(/^Assistenz: Ein Mensch entscheidet\. E-2, mit nein beantwortet: /);
});
