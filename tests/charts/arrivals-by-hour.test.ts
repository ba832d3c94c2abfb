import { expect, test } from "vitest";
import { arrivalsByHour as chart } from "../../src/charts/arrivals-by-hour.js";
import { profiles } from "../../src/config/policy.js";
import { arrivalsByHour } from "../../src/measures/arrivals-by-hour.js";
import { release } from "../../src/release/released.js";
import { released } from "./released.js";
import { de, en, scope } from "./wohngeld.js";

const cells = (...rows: readonly (readonly [number, number, number])[]) =>
  rows.map(([weekday, hour, arrivals]) => ({ weekday, hour, arrivals }));

test("names the fullest hour and shows the hours from the first to the last in which something arrives", () => {
  const made = chart(released(arrivalsByHour, cells([2, 9, 120], [1, 7, 30], [5, 10, 40])), scope, de);
  expect(made.headline).toBe("Die meisten Eingänge: Dienstag, 9 Uhr");
  expect(made.table.rows).toEqual([
    ["7 Uhr", "30", "0", "0", "0", "0", "0", "0"],
    ["8 Uhr", "0", "0", "0", "0", "0", "0", "0"],
    ["9 Uhr", "0", "120", "0", "0", "0", "0", "0"],
    ["10 Uhr", "0", "0", "0", "0", "40", "0", "0"],
  ]);
  expect(chart(released(arrivalsByHour, cells([7, 0, 5])), scope, en).headline).toBe(
    "Most arrivals: Sunday, 00:00",
  );
});

test("an hour that is not shown may hold a few: it is no 0", () => {
  const rows = cells([1, 8, 300], [2, 9, 250], [3, 9, 40], [6, 23, 4]).map((row) => ({
    process: "p",
    ...row,
  }));
  const table = release({ of: arrivalsByHour, rows }, profiles.verwaltung, new Map([["p", 594]]), {
    wholeDepartments: new Set(["p"]),
  });
  const made = chart(table, scope, de);
  expect(made.table.rows).toEqual([
    ["8 Uhr", "300", "•", "•", "•", "•", "•", "•"],
    ["9 Uhr", "•", "250", "•", "•", "•", "•", "•"],
  ]);
  expect(made.n.suppressedCells).toBe(2);
});

test("is empty where the log does not cover a whole department", () => {
  const made = chart(released(arrivalsByHour, cells([2, 9, 400]), "verwaltung"), scope, de);
  expect([made.spec, made.table.rows, made.headline]).toEqual([
    null,
    [],
    "Keine Eingänge nach Stunden zu zeigen",
  ]);
});
