import { expect, test } from "vitest";
import { openAnswerLines } from "../../src/cli/open-answer-lines.js";
import { missingAnswers } from "../../src/ranking/tables/missing-answers.js";
import { ReleasedTables } from "../../src/release/tables.js";
import { say } from "../../src/reports/locale.js";
import { released } from "../charts/released.js";

const told = (high: number | null, low: number | null, more: object = {}) => {
  const row = {
    process: "p",
    score: "rpa",
    indicator: "system_switches",
    mean_rank_high: high,
    mean_rank_low: low,
    class_high: "B",
    class_low: "B",
    ...more,
  };
  const tables = new ReleasedTables("public-data", [released(missingAnswers, [row], "public-data")]);
  return openAnswerLines(tables, "p", "rpa", say("de"))[0]?.[1];
};

test("says how far an answer could move the mean rank, and that it stays where it does not", () => {
  expect(told(1.4, 4)).toBe("„Systembrüche je Fall“: mittlerer Rang 1,4 bis 4,0; Klasse bleibt: vorbereiten");
  expect(told(1, 1)).toBe("„Systembrüche je Fall“: mittlerer Rang bleibt 1,0; Klasse bleibt: vorbereiten");
});

test("tells no draws of a score that stays without a class whatever the answer", () => {
  const draws = { probability_b_low_share: 0.05, probability_b_high_share: 0.34 };
  expect(told(null, null, { class_high: "none", class_low: "none", ...draws })).toBe(
    "„Systembrüche je Fall“: Klasse bleibt: nicht bewertbar",
  );
  expect(told(null, null, { class_high: "C", class_low: "none", ...draws })).toContain(
    "Punktwert ab 0,45 in 5\u00a0% bis 34\u00a0% der Ziehungen",
  );
  expect(told(null, null, { class_high: "C", class_low: "C" })).toContain(
    "Klasse bei jeder Antwort: derzeit nicht",
  );
});
