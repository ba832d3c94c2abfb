import { expect, test } from "vitest";
import { workInProgress as chart } from "../../src/charts/work-in-progress.js";
import { flowPerMonth } from "../../src/measures/flow-per-month.js";
import { released } from "./released.js";
import { de, en, scope } from "./wohngeld.js";

const month = (month: string, arrivals: number, completions: number, open: number, bound = false) => ({
  month,
  arrivals,
  completions,
  open_at_end: open,
  lower_bound: bound,
});
const rows = [
  month("2024-03", 60, 50, 130),
  month("2024-01", 80, 20, 60, true),
  month("2024-02", 90, 30, 120),
  month("2024-04", 90, 30, 190),
];

test("compares the first month that is no lower bound with the last, in order of time", () => {
  const made = chart(released(flowPerMonth, rows), scope, de);
  expect(made.headline).toBe("Der Bestand ist von 120 auf 190 offene Fälle gestiegen");
  expect(made.table.rows.map(([name, ...counts]) => [name, ...counts.slice(0, 3)])).toEqual([
    ["Jan. 2024", "80", "20", "60"],
    ["Feb. 2024", "90", "30", "120"],
    ["März 2024", "60", "50", "130"],
    ["Apr. 2024", "90", "30", "190"],
  ]);
  expect(made.caveats.join(" ")).toContain("Hohle Punkte sind Untergrenzen");
  const earlier = Array.from({ length: 60 }, (_, i) =>
    month(`${2019 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`, 1, 1, 500),
  );
  expect(chart(released(flowPerMonth, [...earlier, ...rows]), scope, de).headline).toBe(
    "Bestand seit Mai 2019 von 500 auf 190 offene Fälle gesunken",
  );
});

test("says that it fell, and that a small change is none", () => {
  const fallen = [month("2024-01", 1, 1, 100), month("2024-02", 1, 1, 50)];
  expect(chart(released(flowPerMonth, fallen), scope, en).headline).toBe(
    "Open cases have fallen from 100 to 50",
  );
  const same = [month("2024-01", 1, 1, 100), month("2024-02", 1, 1, 109)];
  expect(chart(released(flowPerMonth, same), scope, en).headline).toBe(
    "Open cases hardly changed: 100, most recently 109",
  );
});

test("where nothing is open by a declared end, arrivals stand alone and nothing is compared", () => {
  const alone = [{ month: "2024-01", arrivals: 70, completions: null, open_at_end: null, lower_bound: null }];
  const made = chart(released(flowPerMonth, alone), scope, de);
  expect(made.headline).toBe("Bestand über die Zeit nicht vergleichbar");
  expect(made.spec).not.toBeNull();
  expect(made.subtitle).toMatch(/^Eingänge je Monat \(Balken\) ·/);
  expect(made.caveats.join(" ")).toContain("Es ist kein Endschritt erklärt");
  expect(JSON.stringify(made.spec)).not.toMatch(/Erledigungen|Offene Fälle/);
  expect(chart(released(flowPerMonth, []), scope, de).spec).toBeNull();
});
