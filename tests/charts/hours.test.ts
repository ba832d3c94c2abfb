import { expect, test } from "vitest";
import { hoursBetween, hoursText } from "../../src/charts/hours.js";
import { benefit } from "../../src/ranking/tables.js";
import { released } from "./released.js";
import { de, en } from "./wohngeld.js";

const hours = (process: string, low: number | null, high: number | null, cases = 1000) => ({
  process,
  cases,
  hours_p10: low,
  hours_p50: low,
  hours_p90: high,
});

test("a range has one unit, and is one number where both are printed alike", () => {
  expect(hoursBetween(1021 * 0.7, 1021 * 1.4, de)).toBe("710–1.400\u00a0Std.");
  expect(hoursBetween(71, 71.3, en)).toBe("71\u00a0h");
});

test("a column says hours without their unit, – where there are none and • where they were withheld", () => {
  const table = released(
    benefit,
    [hours("a", 54, 92), hours("b", null, null), hours("c", 10, 20, 3)],
    "verwaltung",
  );
  expect(hoursText(table, "a", de)).toEqual({ cell: "54–92\u00a0Std.", bare: "54–92" });
  expect(hoursText(table, "b", de)).toEqual({ cell: "keine Angabe", bare: "–" });
  expect(hoursText(table, "c", de)).toEqual({ cell: "•", bare: "•" });
});
