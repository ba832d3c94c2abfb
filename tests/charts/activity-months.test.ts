import { expect, test } from "vitest";
import { activityMonths as chart } from "../../src/charts/activity-months.js";
import { activityMonths } from "../../src/measures/activity-months.js";
import { released } from "./released.js";
import { de, scope } from "./wohngeld.js";

const used = (activity: string, months: readonly number[]) =>
  months.map((m) => ({ activity, month: `2024-${String(m).padStart(2, "0")}`, cases: 20, events: 30 }));

test("names the step whose name ends in the middle of the period", () => {
  const made = chart(
    released(activityMonths, [
      ...used("Prüfung", [5, 6, 7, 8, 9]),
      ...used("Pruefung", [1, 2, 3]),
      ...used("Antrag", [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    ]),
    scope,
    de,
  );
  expect(made.headline).toBe("„Pruefung“ kommt später nicht mehr vor");
  expect(made.table.rows.map(([name, executions, months]) => [name, executions, months])).toEqual([
    ["Antrag", "270", "9"],
    ["Prüfung", "150", "5"],
    ["Pruefung", "90", "3"],
  ]);
});

test("says so where all names are in use from beginning to end", () => {
  const made = chart(released(activityMonths, used("Antrag", [1, 2, 3])), scope, de);
  expect(made.headline).toBe("Die gezeigten Schritte kommen im ganzen Zeitraum vor");
});
