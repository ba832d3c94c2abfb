import { expect, test } from "vitest";
import { chooseClasses, classNames, waitClass } from "../../src/charts/wait-classes.js";
import { day, de, en } from "./wohngeld.js";

test("takes the classes that tell most waits apart, days where nothing does", () => {
  expect(chooseClasses([], 0)).toEqual([2 * day, 5 * day, 10 * day]);
  const waits = (...days: number[]) => days.map((d) => ({ seconds: d * day, n: 10 }));
  expect(chooseClasses(waits(1, 3, 7, 20), 0)).toEqual([2 * day, 5 * day, 10 * day]);
  expect(chooseClasses(waits(5, 20, 60, 200), 0)).toEqual([14 * day, 30 * day, 90 * day]);
  expect(chooseClasses(waits(0.5, 2, 5, 8), 0)).toEqual([day, 3 * day, 7 * day]);
  expect(chooseClasses(waits(0.02, 0.1, 0.5, 1.5), 0)).toEqual([3600, 4 * 3600, day]);
  expect(chooseClasses(waits(0, 0, 0.5, 1.5), day / 2)).toEqual([day, 3 * day, 7 * day]); // rounded: no hours
});

test("puts a wait on the boundary into the longer class", () => {
  const bounds = [2 * day, 5 * day, 10 * day] as const;
  expect([0, 2, 5, 10].map((days) => waitClass(days * day, bounds))).toEqual([0, 1, 2, 3]);
});

const nb = (text: string) => text.replace(/_/g, "\u00a0");

test("names the classes", () => {
  expect(classNames([2 * day, 5 * day, 10 * day], de)).toEqual([
    nb("unter 2_Tage"),
    nb("2 bis unter 5_Tage"),
    nb("5 bis unter 10_Tage"),
    nb("ab 10_Tage"),
  ]);
  expect(classNames([3600, 4 * 3600, day], en)).toEqual([
    nb("below 1_h"),
    nb("1 to below 4_h"),
    nb("4_h to below 1_day"),
    nb("1_day and more"),
  ]);
});
