import { expect, test } from "vitest";
import { monthAxis, monthNames } from "../../src/charts/pictures/month-axis.js";
import { de } from "./wohngeld.js";

/** Index of a month: months since year 0. */
const month = (year: number, n: number) => year * 12 + n - 1;

test("keeps half a month of air at both ends and the room of missing months", () => {
  const { first, last, px } = monthAxis([month(2024, 1), month(2024, 4)], 420);
  expect([first, last]).toEqual([month(2024, 1), month(2024, 4)]);
  const middles = [1, 2, 4].map((n) => Math.round(px(month(2024, n))));
  expect(middles).toEqual([60, 160, 360]);
});

test("names every month where there is room, every third where there is less, and each year once", () => {
  const [from, to] = [month(2023, 11), month(2024, 4)];
  const namesAt = (room: number) =>
    monthNames(from, to, (index) => (index - from) * room, de).map(({ texts }) => texts.map(({ k0 }) => k0));
  expect(namesAt(40)).toEqual([
    ["Nov.", "Dez.", "Jan.", "Feb.", "März", "Apr."],
    ["2023", "2024"],
  ]);
  expect(namesAt(20)).toEqual([["Jan.", "Apr."], ["2024"]]);
});
