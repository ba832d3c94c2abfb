import { expect, test } from "vitest";
import { rankExplanation } from "../../src/cli/rank-explanation.js";
import { criteria, suitability } from "../../src/ranking/tables.js";
import { ReleasedTables } from "../../src/release/tables.js";
import { say } from "../../src/reports/locale.js";
import type { ProcessInfo } from "../../src/reports/report-input.js";
import { released } from "../charts/released.js";

const process: ProcessInfo = {
  id: "p",
  name: { de: "Wohngeld", en: "Housing benefit" },
  config: null,
  accounts: [],
  resource: "drop",
};

/** The lines about one process whose R6 carries this warning. */
const explained = (warning: string, lang: "de" | "en") => {
  const row = {
    score: "rpa",
    indicator: "system_switches",
    raw: 4.5,
    value_share: 1,
    weight_share: 0.1,
    contribution_share: 0.1,
    evidence: "measured",
    source: "system-switches",
    clipped: "high",
    warning,
  };
  const tables = new ReleasedTables("public-data", [
    released(suitability, [{ score: "rpa", value: 0.5, class: "B", rank: 1 }]),
    released(criteria, [row]),
  ]);
  return rankExplanation({ tables, processes: [process], process, say: say(lang), width: 200 }).join("\n");
};

test("a warning stands behind the evidence of its criterion, in both languages", () => {
  expect(explained("many_systems", "de")).toMatch(
    /● system-switches, am oberen Anker, Warnung: mehr als 5 Systeme/,
  );
  expect(explained("many_systems", "en")).toMatch(
    /● system-switches, at the upper anchor, warning: more than 5 systems/,
  );
});

test("without a warning nothing is said", () => {
  expect(explained("-", "de")).toMatch(/● system-switches, am oberen Anker\s*\n/);
  expect(explained("-", "de")).not.toContain("Warnung");
});

test("a score that cannot be assessed shows what is known and what is not, and no value", () => {
  const row = { score: "ki", weight_share: 0.25 };
  const tables = new ReleasedTables("public-data", [
    released(suitability, [
      { score: "ki", value: 0.325, class: "none", class_reason: "coverage", rank: null },
    ]),
    released(criteria, [
      {
        ...row,
        indicator: "duration_dispersion",
        raw: 1.24,
        value_share: 0.5,
        contribution_share: 0.125,
        evidence: "measured",
        source: "throughput-time",
      },
      { ...row, indicator: "unstructured_input", evidence: "missing", reason: "not_answered" },
    ]),
  ]);
  const lines = rankExplanation({ tables, processes: [process], process, say: say("de"), width: 200 });
  const from = lines.findIndex((line) => line.includes("KI-Eignung"));
  const told = lines.slice(from, from + 4).join("\n");
  expect(told).toMatch(/Kriterium +Gewicht +Beleg/);
  expect(told).toMatch(/Streuung der Durchlaufzeit +25\u00a0% +● throughput-time/);
  expect(told).not.toMatch(/Wert|Beitrag|1,24|0,13|0,33/);
});
