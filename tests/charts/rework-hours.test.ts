import { expect, test } from "vitest";
import { reworkBars } from "../../src/charts/rework-bars.js";
import { reworkHours } from "../../src/charts/rework-hours.js";
import { reworkPerActivity } from "../../src/measures/rework-per-activity.js";
import { released } from "./released.js";
import { de, en, scope, wohngeld } from "./wohngeld.js";

const nb = (text: string) => text.replace(/_/g, "\u00a0");
const effort = (min: number, max: number) => ({ min, max, evidence: "stated" }) as const;

test("executions times minutes, as a range of hours with two digits and its evidence", () => {
  expect(reworkHours(660, effort(8, 20), de)).toBe(nb("◐ rund 88–220_Std.")); // 88 and 220 hours
  expect(reworkHours(1234, effort(10, 10), de)).toBe(nb("◐ rund 210_Std.")); // 205.7
  expect(reworkHours(20, { ...effort(1, 12), evidence: "assumed" }, de)).toBe(nb("○ bis 4_Std."));
  expect(reworkHours(5, effort(1, 5), en)).toBe(nb("◐ below 1_h"));
  expect(reworkHours(0, effort(1, 5), de)).toBe(nb("0_Std."));
  expect(reworkHours(9, undefined, de)).toBe("keine Angabe");
  expect(reworkHours(null, effort(1, 5), de)).toBe("keine Angabe");
});

test("the table of repeats has them where a step has an effort, withheld with the executions", () => {
  const efforts = new Map([["Vollständigkeit prüfen", effort(8, 20)]]);
  const chart = reworkBars(wohngeld().rework, { ...scope, legitimate: [], efforts }, de);
  expect(chart.table.columns.at(-2)?.label).toBe("Zeit für Zusatzausführungen");
  expect(chart.table.rows.map((row) => row.at(-2))).toEqual([
    nb("◐ rund 88–220_Std."),
    "keine Angabe",
    "keine Angabe",
    "keine Angabe",
  ]);
  expect(chart.caveats.join(" ")).toContain("geschätzt, nicht gemessen");
  const few = released(
    reworkPerActivity,
    [
      {
        activity: "Vollständigkeit prüfen",
        cases: 200,
        repeated_cases: 3,
        repeated_cases_share: 0.015,
        extra_executions: 3,
        self_loops: 0,
        repetitions: 3,
      },
    ],
    "verwaltung",
  );
  const hidden = reworkBars(few, { ...scope, legitimate: [], efforts }, de);
  expect(hidden.table.rows[0]?.at(-2)).toBe("•");
});
