import fc from "fast-check";
import { expect, test } from "vitest";
import { isNear, lookAlikes } from "../../../src/quality/look-alikes.js";
import { tidyName } from "../../../src/ingest/rows/names.js";
import { foundIn } from "./found-in.js";

test("DQ-401: names that look like another are counted, in groups", async () => {
  const { of } = await foundIn([
    "1;Prüfung Unterlagen;2024-01-01",
    "1;Pruefung Unterlagen;2024-01-02",
    "1;PRÜFUNG  UNTERLAGEN;2024-01-03",
    "2;Bescheid erstelen;2024-01-01",
    "2;Bescheid erstellen;2024-01-02",
    "3;Zahlung;2024-01-02",
  ]);
  expect(of("DQ-401")).toEqual([{ count: 5, of: 6, lines: [], facts: { groups: 2 } }]);
});

test("look-alikes: folding, one letter, swapped letters; digits, short words and short names stay apart", () => {
  const apart = [
    "Prüfung 1",
    "Prüfung 2",
    "Amt A prüfen",
    "Amt B prüfen",
    "Start",
    "Stark",
    "A_ACCEPTED",
    "O_ACCEPTED",
    "End",
  ];
  expect(lookAlikes(apart)).toEqual([]);
  expect(
    lookAlikes([
      "Antrag prüfen",
      "Antarg prüfen",
      "Straße",
      "STRASSE",
      "Nach-Forderung",
      "Nachforderung",
      "Zahlung",
      "Za\u0308hlung",
    ]),
  ).toEqual([
    ["Antrag prüfen", "Antarg prüfen"],
    ["Straße", "STRASSE"],
    ["Nach-Forderung", "Nachforderung"],
    ["Zahlung", "Za\u0308hlung"],
  ]);
});

/** Damerau-Levenshtein (optimal string alignment) by the table. */
function editDistance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => d[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      const row = d[i];
      if (row !== undefined)
        row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swapped);
    }
  return at(a.length, b.length);
}

test("near is what the table of distances says", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
  fc.assert(
    fc.property(word, word, (a, b) => isNear(a, b) === editDistance(a, b) <= 1),
    { numRuns: 3000 },
  );
});

test("hidden characters leave names, equal names become one, aliases apply to what is left", async () => {
  expect(tidyName("A\u200bn\u202etrag\u0007")).toBe("Antrag");
  expect(tidyName("Pru\u0308fung\t1")).toBe("Prüfung 1");
  const { rows } = await foundIn(
    [
      "1;An\u200btrag;2024-01-01",
      "1;Antrag;2024-01-02",
      "1;Pru\u0308fung;2024-01-03",
      "1;Bescheid;2024-01-04",
    ],
    { aliases: { Prüfung: "Prüfen" } },
  );
  expect(rows.map(({ activity }) => activity)).toEqual(["Antrag", "Antrag", "Prüfen", "Bescheid"]);
});

test("a name of hidden characters only is none", async () => {
  const { rejects, rows } = await foundIn(["1;\u200b\u200b;2024-01-01", "1;A;2024-01-01"]);
  expect(rejects.map(({ rule }) => rule)).toEqual(["missing_activity"]);
  expect(rows).toHaveLength(1);
});

test("DQ-403: upper case, sub-states, orphans; activities named Start and End are only names", async () => {
  const log = (rows: string) => `case;activity;time;lifecycle\n${rows}`;
  const upper = await foundIn(
    log(
      "1;A;2024-01-01 10:00;START\n1;A;2024-01-01 11:00;COMPLETE\n1;B;2024-01-01 12:00;Start\n1;C;2024-01-01 13:00;complete\n",
    ),
  );
  expect(upper.of("DQ-403")).toEqual([
    { count: 3, of: 4, lines: [2, 3, 4], facts: { kind: "spelling" } },
    { count: 1, of: null, lines: [], facts: { kind: "orphan_starts" } },
    { count: 1, of: null, lines: [], facts: { kind: "orphan_completes" } },
  ]);
  expect(upper.rows.map(({ activity, start_time }) => [activity, start_time !== null])).toEqual([
    ["A", true],
    ["C", false],
  ]);
  const states = await foundIn(log("1;Start;2024-01-01 10:00;in progress\n1;End;2024-01-01 11:00;closed\n"));
  expect(states.of("DQ-403")).toEqual([{ count: 2, of: 2, lines: [], facts: { kind: "sub_status" } }]);
  expect(states.rows.map(({ activity }) => activity)).toEqual(["Start", "End"]);
});

test("DQ-404: each change of a status must begin where the one before it ended", async () => {
  const { of, rows } = await foundIn(
    "Nr;alt;neu;am\n1;;Eingang;2024-01-01\n1;Eingang;Prüfung;2024-01-02\n1;Nachforderung;Bescheid;2024-01-03\n2;neu;Eingang;2024-01-01\n2;Eingang;Bescheid;2024-01-02\n",
    { shape: "status", columns: { case: "Nr", activity: ["neu"], time: { from: "am" } }, old_status: "alt" },
  );
  expect(rows.map(({ activity }) => activity)).toEqual([
    "Eingang",
    "Prüfung",
    "Bescheid",
    "Eingang",
    "Bescheid",
  ]);
  expect(of("DQ-404")).toEqual([{ count: 1, of: 3, lines: [4], facts: {} }]);
});
