import { expect, test } from "vitest";
import { changeLayers } from "../../src/charts/pictures/change-marks.js";

const bounds = { left: 0, right: 400, bottom: 200 };
const x = (index: number) => index * 10;

test("a rule stands before the first month after a change; two that are close take two lanes", () => {
  const apart = changeLayers([{ index: 3, label: "+2 Tage" }], x, bounds);
  expect(apart.height).toBe(18);
  expect(apart.rules).toMatchObject({ data: { values: [{ v0: 25, v1: -8 }] } });
  const close = changeLayers(
    [
      { index: 18, label: "Median plus zwei Tage" },
      { index: 20, label: "Median minus drei Tage" },
      { index: 22, label: "Median plus drei Tage" },
    ],
    x,
    bounds,
  );
  expect(close.height).toBe(36);
});

test("takes no room where nothing changed", () => {
  expect(changeLayers([], x, bounds).height).toBe(0);
});
