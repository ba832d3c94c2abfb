import { expect, test } from "vitest";
import { transitionsByWaiting } from "../../src/charts/transitions-by-waiting.js";
import type { WaitOwner } from "../../src/charts/wait-owner.js";
import { texts } from "./spec-lint.js";
import { de, en, scope, wohngeld } from "./wohngeld.js";

const nb = (text: string) => text.replace(/_/g, "\u00a0");
const owners = new Map<string, WaitOwner>([
  ["Unterlagen eingegangen", "applicant"],
  ["Vollständigkeit prüfen", "own"],
  ["Unterlagen nachfordern", "own"],
  ["Berechnung", "own"],
  ["Vier-Augen-Prüfung", "own"],
  ["Bescheid versandt", "own"],
]);

test("groups the waiting by whose move it is, the largest group first", () => {
  const chart = transitionsByWaiting(wohngeld().map.transitions, { ...scope, waitOwners: owners }, de);
  // by hand: 760 × 12.5 = 9500 days with applicants; with us 3680 + 380 + 760 + 5100 + 100 + 1700 + 100 + 850 = 12670
  expect(chart.headline).toBe(nb("57_% der gezeigten Wartezeit liegen bei uns"));
  const written = texts(chart.spec!);
  expect(written).toContain(nb("Bei uns: 57_% der gezeigten Wartezeit"));
  expect(written).toContain(nb("Bei Antragstellenden: 43_% der gezeigten Wartezeit"));
  expect(chart.caveats[0]).toBe(
    nb("Bei uns: 57_% der gezeigten Wartezeit. Bei Antragstellenden: 43_% der gezeigten Wartezeit."),
  );
  expect(chart.table.rows.slice(0, 2)).toEqual([
    [
      "Unterlagen nachfordern",
      "Unterlagen eingegangen",
      "bei Antragstellenden",
      "760",
      nb("6,3_Tage"),
      nb("12,5_Tage"),
      nb("25_Tage"),
      nb("9.500_Tage"),
    ],
    [
      "Vollständigkeit prüfen",
      "Berechnung",
      "bei uns",
      "1.700",
      nb("36_Std."),
      nb("3_Tage"),
      nb("6_Tage"),
      nb("5.100_Tage"),
    ],
  ]);
});

test("names the transition where nobody said whose move it is", () => {
  const chart = transitionsByWaiting(wohngeld().map.transitions, { ...scope, waitOwners: new Map() }, de);
  expect(chart.headline).toBe(
    nb("Am meisten Zeit vergeht vor „Unterlagen eingegangen“: 12,5_Tage im Median"),
  );
  expect(texts(chart.spec!).filter((text) => text.includes("Wartezeit"))).toEqual([]);
  expect(chart.table.rows.map((row) => row[2])).toEqual(Array(9).fill("ohne Angabe"));
});

test("writes median and number of transitions beside every line, in English too", () => {
  const chart = transitionsByWaiting(wohngeld().map.transitions, { ...scope, waitOwners: owners }, en);
  expect(texts(chart.spec!)).toContain(nb("12.5_days · 760×"));
  expect(chart.headline).toBe("57% of the waiting shown is with us");
});
