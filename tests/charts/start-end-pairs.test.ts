import { expect, test } from "vitest";
import { startEndPairs as chart } from "../../src/charts/start-end-pairs.js";
import { startEndPairs } from "../../src/measures/start-end-pairs.js";
import { released } from "./released.js";
import { de, scope } from "./wohngeld.js";

const pair = (start_activity: string, end_activity: string, cases: number, completed: boolean | null) => ({
  start_activity,
  end_activity,
  cases,
  completed,
});

test("names the most frequent pair and says which ends are declared", () => {
  const made = chart(
    released(startEndPairs, [pair("Antrag", "Bescheid", 90, true), pair("Antrag", "Prüfung", 20, false)]),
    scope,
    de,
  );
  expect(made.headline).toBe("Am häufigsten: von „Antrag“ bis „Bescheid“");
  expect(made.table.rows).toEqual([
    ["Antrag → Bescheid", "90", "ja"],
    ["Antrag → Prüfung", "20", "nein"],
  ]);
  expect(made.caveats.join(" ")).toContain("Grau");
});

test("without declared ends nothing is grey", () => {
  const made = chart(released(startEndPairs, [pair("A", "B", 90, null)]), scope, de);
  expect(made.caveats.join(" ")).not.toContain("Grau");
});
