import { expect, test } from "vitest";
import { centralWeightTable } from "../../../src/ranking/tables/central-weights.js";
import { centralSentence, contestedRows } from "../../../src/reports/portfolio/central-weights.js";
import { ReleasedTables } from "../../../src/release/tables.js";
import { say } from "../../../src/reports/locale.js";
import { released } from "../../charts/released.js";

const rows = (first: number, central: readonly (number | null)[], sure: number | null) =>
  released(
    centralWeightTable,
    ["variant_concentration", "determinism", "structured_input", "system_switches"].map((indicator, i) => ({
      process: "a",
      score: "rpa",
      cases: 900,
      indicator,
      weight_share: [0.4, 0.3, 0.2, 0.1][i]!,
      central_weight_share: central[i]!,
      first_share: first,
      confidence_share: sure,
    })),
    "public-data",
  ).rows;

test("says the three weights that are farthest from the decided ones, and how sure first place is under them", () => {
  expect(
    centralSentence(rows(0.12, [0.2, 0.28, 0.25, 0.27], 0.88), say("de"))?.replaceAll("\u00a0", " "),
  ).toBe(
    "liegt bei 12 % der freien Gewichtungen vorne, im Mittel mit „Variantenkonzentration“ 20 % (jetzt 40 %), „Systembrüche je Fall“ 27 % (jetzt 10 %), „Strukturierter digitaler Eingang“ 25 % (jetzt 20 %); unter diesen Gewichten in 88 % der Ziehungen",
  );
});

test("a process that is first under no weights has none to say", () => {
  expect(centralSentence(rows(0, [null, null, null, null], null), say("de"))).toBe(
    "liegt bei keiner gezogenen freien Gewichtung vorne",
  );
  expect(centralSentence([], say("de"))).toBeNull();
});

test("where one process alone has a rank, no weights are said to put it first", () => {
  const of = (...processes: readonly string[]) =>
    contestedRows(
      new ReleasedTables("public-data", [
        released(
          centralWeightTable,
          processes.map((process) => ({ process, score: "rpa", first_share: 1 / processes.length })),
          "public-data",
        ),
      ]),
      "rpa",
    ).map(({ process }) => process);
  expect(of("a")).toEqual([]);
  expect(of("a", "b")).toEqual(["a", "b"]);
});
