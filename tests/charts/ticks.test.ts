import { expect, test } from "vitest";
import { countTicks, tickFormat, ticks, timeUnit } from "../../src/charts/ticks.js";

test("steps by 1, 2, 2.5 or 5 times a power of ten, from 0 to beyond the largest value", () => {
  expect(ticks(620, 4)).toEqual([0, 200, 400, 600, 800]);
  expect(ticks(0.9, 4)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(ticks(45, 5)).toEqual([0, 10, 20, 30, 40, 50]);
  expect(ticks(0, 4)).toEqual([0, 1]);
});

test("counts in whole numbers", () => {
  expect(countTicks(3, 4)).toEqual([0, 1, 2, 3]);
  expect(countTicks(1, 4)).toEqual([0, 1]);
  expect(countTicks(9, 4)).toEqual([0, 5, 10]);
});

test("writes as many decimals as the steps need", () => {
  expect([tickFormat([0, 5, 10]), tickFormat([0, 0.5, 1]), tickFormat([0, 0.25])]).toEqual([
    ",.0f",
    ",.1f",
    ",.2f",
  ]);
});

test("counts time in the largest unit of which there are two", () => {
  const names = [0, 119, 120, 7_199, 7_200, 172_799, 172_800].map((s) => timeUnit(s).name.de);
  expect(names).toEqual(["Sekunden", "Sekunden", "Minuten", "Minuten", "Stunden", "Stunden", "Tage"]);
});
