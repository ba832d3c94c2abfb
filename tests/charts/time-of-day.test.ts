import { expect, test } from "vitest";
import { timeOfDay as chart } from "../../src/charts/time-of-day.js";
import { timeOfDay } from "../../src/measures/time-of-day.js";
import { released } from "./released.js";
import { de, scope } from "./wohngeld.js";

test("names the fullest hour and lists every hour of every weekday", () => {
  const made = chart(
    released(timeOfDay, [
      { weekday: 2, hour: 9, cases: 40, events: 120 },
      { weekday: 7, hour: 0, cases: 20, events: 30 },
    ]),
    scope,
    de,
  );
  expect(made.headline).toBe("Die meisten Ereignisse: Dienstag, 9 Uhr");
  expect(made.table.rows).toHaveLength(24);
  expect(made.table.rows[9]).toEqual(["9 Uhr", "0", "120", "0", "0", "0", "0", "0"]);
  expect(made.table.rows[0]?.[7]).toBe("30");
});

test("is empty where the log does not cover a whole department", () => {
  const made = chart(
    released(timeOfDay, [{ weekday: 2, hour: 9, cases: 400, events: 900 }], "intern"),
    scope,
    de,
  );
  expect([made.spec, made.table.rows]).toEqual([null, []]);
});
