import { expect, test } from "vitest";
import { say } from "../../../src/reports/locale.js";
import { volume, volumeText } from "../../../src/reports/before-after/volume.js";

type Table = Parameters<typeof volume>[0];
const of = (before_cases: number, started_change: number | null, started: readonly (number | null)[] = []) =>
  volume(
    {
      rows: [
        {
          before_cases,
          started_change,
          before_started: started[0] ?? null,
          after_started: started[1] ?? null,
        },
      ],
    } as unknown as Table,
    4,
  );
const plain = (text: string) => text.replaceAll("\u00a0", " ");

test.each([
  [1000, 0.1, true],
  [1000, 0.09, false], // less than a tenth
  [1000, -0.1, true],
  [100, 0.1, false], // ten of a hundred are chance
  [100, 0.35, true],
  [1000, null, false],
])("%i cases and a change of %d: moved %s", (cases, change, hasMoved) => {
  expect(of(cases, change).hasMoved).toBe(hasMoved);
});

test("gives cases a month, both or none", () => {
  expect(of(100, 0.2, [120, 144])).toMatchObject({ before: 30, after: 36, change: 0.2 });
  expect(of(100, 0.2, [120, null])).toMatchObject({ before: null, after: null, change: 0.2 });
});

test("says it in words, with what is withheld as a dot", () => {
  expect(plain(volumeText(of(1000, 0.2, [1200, 1440]), say("de")))).toMatch(
    /^Neue Fälle je Monat: davor 300,0, danach 360,0 \(\+20 %\)\. Die Zahl der Fälle hat sich also/,
  );
  expect(plain(volumeText(of(100, -0.05), say("en")))).toBe(
    "New cases a month: −5% compared with before (number: •).",
  );
});
