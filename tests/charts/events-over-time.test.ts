import { expect, test } from "vitest";
import { eventsOverTime } from "../../src/charts/events-over-time.js";
import { eventsPerMonth } from "../../src/measures/events-per-month.js";
import { eventsPerWeek } from "../../src/measures/events-per-week.js";
import type { ProfileName } from "../../src/config/policy.js";
import { released } from "./released.js";
import { de, scope } from "./wohngeld.js";

const chartOf = (weeks: readonly string[], months: readonly string[], profile: ProfileName = "intern") =>
  eventsOverTime(
    {
      weeks: released(
        eventsPerWeek,
        weeks.map((week) => ({ week, cases: 50, events: 100 })),
        profile,
      ),
      months: released(
        eventsPerMonth,
        months.map((month) => ({ month, cases: 50, events: 100 })),
        profile,
      ),
    },
    scope,
    de,
  );

test("inside it goes by week and sees the missing one", () => {
  expect(chartOf(["2024-01-01", "2024-01-08", "2024-01-15"], ["2024-01"]).headline).toBe(
    "Keine Woche im Zeitraum ist leer",
  );
  const holed = chartOf(["2024-01-01", "2024-01-15"], ["2024-01"]);
  expect(holed.headline).toBe("Mitten im Zeitraum fehlen Wochen");
  expect(holed.table.rows.map(([week]) => week)).toEqual(["01.01.2024", "15.01.2024"]);
});

test("weeks across the new year are neighbours", () => {
  expect(chartOf(["2023-12-25", "2024-01-01"], []).headline).toBe("Keine Woche im Zeitraum ist leer");
});

test("outside it goes by month, as weeks do not leave", () => {
  const chart = chartOf(["2024-01-01"], ["2024-01", "2024-03"], "verwaltung");
  expect(chart.subtitle).toContain("Ereignisse je Monat");
  expect(chart.headline).toBe("Mitten im Zeitraum fehlen Monate");
});

/** Months from January 2000 on. */
const monthsFrom2000 = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `${2000 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
  );

test("a hole before the months that are shown is told all the same, and how many are left out", () => {
  const whole = chartOf([], monthsFrom2000(100), "verwaltung");
  expect(whole.headline).toBe("Kein Monat im Zeitraum ist leer");
  expect(whole.table.rows).toHaveLength(90);
  expect(whole.caveats.join(" ")).toContain("10");
  const holed = monthsFrom2000(100).filter((month) => month !== "2000-03");
  expect(chartOf([], holed, "verwaltung").headline).toBe("Mitten im Zeitraum fehlen Monate");
});
