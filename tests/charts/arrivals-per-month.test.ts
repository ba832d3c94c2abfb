import { expect, test } from "vitest";
import { arrivalsPerMonth as chart } from "../../src/charts/arrivals-per-month.js";
import { flowPerMonth } from "../../src/measures/flow-per-month.js";
import { released } from "./released.js";
import { de, en, scope } from "./wohngeld.js";

const months = (...arrivals: readonly number[]) =>
  arrivals.map((n, i) => ({
    month: `2024-${String(i + 1).padStart(2, "0")}`,
    arrivals: n,
    completions: n,
    open_at_end: 10 * (i + 1),
    lower_bound: i === 0,
  }));

test("sets the fullest month against the usual one, and says where they are close to even", () => {
  const uneven = chart(released(flowPerMonth, months(60, 90, 230, 80)), scope, de);
  expect(uneven.headline).toBe("Die meisten Eingänge: März 2024 mit 230, üblich sind 80");
  expect(uneven.table.rows.map((row) => row.slice(0, 3))).toEqual([
    ["Jan. 2024", "60", "10"],
    ["Feb. 2024", "90", "20"],
    ["März 2024", "230", "30"],
    ["Apr. 2024", "80", "40"],
  ]);
  expect(uneven.caveats.join(" ")).toContain("Hohle Punkte sind Untergrenzen");
  const even = chart(released(flowPerMonth, months(80, 90, 100, 85)), scope, en);
  expect(even.headline).toBe("Arrivals fairly even: usually 85 a month, at most 100");
});

test("draws arrivals alone where no end is declared, and compares no two months", () => {
  const alone = [1, 2].map((i) => ({
    month: `2024-0${i}`,
    arrivals: 70 * i,
    completions: null,
    open_at_end: null,
    lower_bound: null,
  }));
  const made = chart(released(flowPerMonth, alone), scope, de);
  expect(made.headline).toBe("Zu wenige Monate, um Eingänge zu vergleichen");
  expect(made.subtitle).toMatch(/^Eingänge je Monat ·/);
  expect([made.table.caption, ...made.table.columns.map(({ label }) => label)]).toEqual([
    "Eingänge je Monat",
    "Monat",
    "Eingänge",
  ]);
  const drawn = JSON.stringify(made.spec);
  expect(drawn).toContain('"v2":140');
  expect(drawn).not.toMatch(/"type":"line"|Offene Fälle/);
});

test("says since when it compares where earlier months are not shown", () => {
  const long = (arrivals: (i: number) => number) =>
    Array.from({ length: 62 }, (_, i) => ({
      month: `${2018 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
      arrivals: arrivals(i),
    }));
  const uneven = released(
    flowPerMonth,
    long((i) => [900, 80, 80, 230][i] ?? 80),
  );
  expect(chart(uneven, scope, de).headline).toBe(
    "Die meisten Eingänge seit März 2018: Apr. 2018 mit 230, üblich 80",
  );
  const even = released(
    flowPerMonth,
    long((i) => (i === 0 ? 900 : 80)),
  );
  expect(chart(even, scope, de).headline).toBe(
    "Eingänge seit März 2018 recht gleichmäßig: üblich 80 im Monat, höchstens 80",
  );
  expect(chart(even, scope, en).headline).toBe("Arrivals since Mar 2018 fairly even: monthly 80, at most 80");
});

test("has nothing to show where nothing was let out", () => {
  const made = chart(released(flowPerMonth, []), scope, de);
  expect([made.spec, made.headline, made.caveats.length]).toEqual([null, "Keine Eingänge zu zeigen", 1]);
});
