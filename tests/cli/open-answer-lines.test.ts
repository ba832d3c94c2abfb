import { expect, test } from "vitest";
import { openAnswerLines } from "../../src/cli/open-answer-lines.js";
import { missingAnswers } from "../../src/ranking/tables/missing-answers.js";
import { ReleasedTables } from "../../src/release/tables.js";
import { say } from "../../src/reports/locale.js";
import { released } from "../charts/released.js";

const told = (high: number, low: number) => {
  const row = {
    process: "p",
    score: "rpa",
    indicator: "system_switches",
    mean_rank_high: high,
    mean_rank_low: low,
    class_high: "B",
    class_low: "B",
  };
  const tables = new ReleasedTables("public-data", [released(missingAnswers, [row], "public-data")]);
  return openAnswerLines(tables, "p", "rpa", say("de"))[0]?.[1];
};

test("says how far an answer could move the mean rank, and that it stays where it does not", () => {
  expect(told(1.4, 4)).toBe("„Systembrüche je Fall“: mittlerer Rang 1,4 bis 4,0; Klasse bleibt: vorbereiten");
  expect(told(1, 1)).toBe("„Systembrüche je Fall“: mittlerer Rang bleibt 1,0; Klasse bleibt: vorbereiten");
});
