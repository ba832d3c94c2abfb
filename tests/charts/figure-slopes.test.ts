import { expect, test } from "vitest";
import type { StaticSpec } from "../../src/charts/chart.js";
import { figureSlopes } from "../../src/charts/figure-slopes.js";
import { comparedGroups, groupDifferences } from "../../src/measures/comparison/tables.js";
import { comparison } from "./comparison.js";
import { released } from "./released.js";
import { texts } from "./spec-lint.js";
import { day, de, en, scope } from "./wohngeld.js";

interface Drawn {
  readonly height: number;
  readonly layer: readonly {
    readonly mark: { readonly type: string; readonly strokeDash?: unknown; readonly strokeWidth?: number };
    readonly data: { readonly values: readonly Readonly<Record<string, number>>[] };
  }[];
}
const slopes = (spec: StaticSpec | null, dashed: boolean) =>
  (spec as unknown as Drawn).layer.find(
    ({ mark }) => mark.strokeWidth !== undefined && (mark.strokeDash !== undefined) === dashed,
  )?.data.values ?? [];

const spaces = (text: string) => text.replaceAll("\u00a0", " ");

test("names the first figure that differs clearly, with the value of both groups", () => {
  const chart = figureSlopes(comparison(), scope, de);
  expect(spaces(chart.headline)).toBe("Durchlaufzeit, Mittelwert: 51 Tage in A, 47 Tage in B");
  expect(chart.table.rows.map((row) => row.map(spaces)).slice(0, 2)).toEqual([
    ["Durchlaufzeit, Median", "44 Tage", "41 Tage", "kein deutlicher Unterschied"],
    ["Durchlaufzeit, Mittelwert", "51 Tage", "47 Tage", "deutlicher Unterschied"],
  ]);
  const written = texts(chart.spec!).map(spaces);
  expect(written).toEqual(expect.arrayContaining(["95,5 Tage", "20 %", "Übergabequote", "A", "B"]));
});

test("draws each figure from 0 on its own scale, and dashes what does not differ clearly", () => {
  const { spec } = figureSlopes(comparison(), scope, de);
  const [clear, unclear] = [slopes(spec, false), slopes(spec, true)];
  expect([clear.length, unclear.length]).toEqual([2, 4]);
  // the mean falls from 51 to 47 of 64 pixels, the concentration rises from 16 to 20
  const fall = clear.map(({ v1 = 0, v3 = 0 }) => v3 - v1);
  expect(fall[0]).toBeCloseTo((4 / 51) * 64, 9);
  expect(fall[1]).toBeCloseTo((-4 / 20) * 64, 9);
});

test("stands in one row of panels less on a telephone, whole", () => {
  const chart = figureSlopes(comparison(), scope, en);
  const width = (spec: StaticSpec | undefined | null) => (spec as unknown as { width: number }).width;
  expect([width(chart.spec), width(chart.narrow)]).toEqual([640, 340]);
  const right = slopes(chart.narrow!, true).map(({ v2 = 0 }) => v2);
  expect(Math.max(...right)).toBeLessThan(340);
  expect((chart.narrow as unknown as Drawn).height).toBeGreaterThan((chart.spec as unknown as Drawn).height);
});

test("draws no line to a withheld value, and nothing where a group is missing", () => {
  const { groups, differences } = comparison("verwaltung");
  const few = released(
    comparedGroups,
    [
      { ...groups.rows[0], repeated_cases: 4, repeated_cases_share: 0.01 } as never,
      { ...groups.rows[1] } as never,
    ],
    "verwaltung",
  );
  const chart = figureSlopes({ groups: few, differences }, scope, de);
  expect(slopes(chart.spec, true)).toHaveLength(3);
  expect(texts(chart.spec!)).toContain("•");
  const one = released(comparedGroups, [{ group: "a", name: "2023", median_seconds: day }]);
  const none = figureSlopes({ groups: one, differences: released(groupDifferences, []) }, scope, de);
  expect([none.spec, none.table.rows]).toEqual([null, []]);
});
