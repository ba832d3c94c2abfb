import { expect, test } from "vitest";
import { rowsWaterfall } from "../../src/charts/rows-waterfall.js";
import { rowsByFile } from "../../src/measures/data/rows-by-file.js";
import { released } from "./released.js";
import { de, scope } from "./wohngeld.js";

const file = (name: string, rows_read: number, lost: Readonly<Record<string, number>>) => {
  const all = { rows_rejected: 0, rows_duplicate: 0, rows_outside: 0, rows_folded: 0, ...lost };
  const gone = Object.values(all).reduce((sum, n) => sum + n, 0);
  return { file: name, rows_read, ...all, rows_loaded: rows_read - gone };
};

test("adds up the files of a process and takes away stage by stage", () => {
  const table = released(rowsByFile, [
    file("a.csv", 1000, { rows_rejected: 20, rows_folded: 80 }),
    file("b.csv", 500, { rows_duplicate: 30, rows_outside: 70 }),
  ]);
  const chart = rowsWaterfall(table, scope, de);
  expect(chart.headline).toBe("Von 1.500 gelesenen Zeilen wurden 1.300 zu Ereignissen");
  expect(chart.table.rows.map(([stage, rows]) => [stage, rows])).toEqual([
    ["gelesen", "1.500"],
    ["abgewiesen (nicht verwendbar)", "20"],
    ["doppelt", "30"],
    ["außerhalb des Zeitraums", "70"],
    ["mit ihrem Abschluss zusammengeführt", "80"],
    ["geladen: Ereignisse", "1.300"],
  ]);
});

test("shows nothing of a process that the profile does not let out", () => {
  const chart = rowsWaterfall(released(rowsByFile, [], "verwaltung"), scope, de);
  expect(chart.spec).toBeNull();
  expect(chart.headline).toBe("Keine Zeilen zu zeigen");
});
