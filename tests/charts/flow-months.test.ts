import { expect, test } from "vitest";
import { flowMonths } from "../../src/charts/flow-months.js";
import { flowPerMonth } from "../../src/measures/flow-per-month.js";

import { released } from "./released.js";
import { de } from "./wohngeld.js";

test("gives the last sixty months in their order, and says how many came before", () => {
  const name = (i: number) => `${2018 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`;
  const rows = Array.from({ length: 62 }, (_, i) => ({
    month: name(61 - i),
    arrivals: 61 - i,
    open_at_end: 3,
  }));
  const found = flowMonths(released(flowPerMonth, rows), de);
  expect(found.earlier).toBe(2);
  expect(found.rows.map(({ arrivals }) => arrivals)).toEqual(Array.from({ length: 60 }, (_, i) => i + 2));
  expect(found.months[0]).toMatchObject({ arrivals: 2, open: 3, text: "3" });
  expect((found.months.at(-1)?.index ?? 0) - (found.months[0]?.index ?? 0)).toBe(59);
});
