import { expect, test } from "vitest";
import { transitionsByWaiting } from "../../src/charts/transitions-by-waiting.js";
import type { StaticSpec } from "../../src/charts/chart.js";
import type { WaitOwner } from "../../src/charts/wait-owner.js";
import { directlyFollows } from "../../src/measures/directly-follows.js";
import { released } from "./released.js";
import { texts } from "./spec-lint.js";
import { de, en, scope, wohngeld } from "./wohngeld.js";

const nb = (text: string) => text.replace(/_/g, "\u00a0");
const owners = new Map<string, WaitOwner>([
  ["Unterlagen eingegangen", "applicant"],
  ["Vollständigkeit prüfen", "own"],
  ["Unterlagen nachfordern", "own"],
  ["Berechnung", "own"],
  ["Vier-Augen-Prüfung", "own"],
  ["Bescheid versandt", "own"],
]);

test("groups the waiting by whose move it is, the largest group first", () => {
  const chart = transitionsByWaiting(wohngeld().map.transitions, { ...scope, waitOwners: owners }, de);
  // by hand: 760 × 12.5 = 9500 days with applicants; with us 3680 + 380 + 760 + 5100 + 100 + 1700 + 100 + 850 = 12670
  expect(chart.headline).toBe(nb("57_% der gezeigten Wartezeit liegen bei uns"));
  const written = texts(chart.spec!);
  expect(written).toContain(nb("Bei uns: 57_% der gezeigten Wartezeit"));
  expect(written).toContain(nb("Bei Antragstellenden: 43_% der gezeigten Wartezeit"));
  expect(chart.caveats[0]).toBe(
    nb("Bei uns: 57_% der gezeigten Wartezeit. Bei Antragstellenden: 43_% der gezeigten Wartezeit."),
  );
  expect(chart.table.rows.slice(0, 2)).toEqual([
    [
      "Unterlagen nachfordern",
      "Unterlagen eingegangen",
      "bei Antragstellenden",
      "760",
      nb("6,3_Tage"),
      nb("12,5_Tage"),
      nb("25_Tage"),
      nb("9.500_Tage"),
    ],
    [
      "Vollständigkeit prüfen",
      "Berechnung",
      "bei uns",
      "1.700",
      nb("36_Std."),
      nb("3_Tage"),
      nb("6_Tage"),
      nb("5.100_Tage"),
    ],
  ]);
});

test("names the transition where nobody said whose move it is", () => {
  const chart = transitionsByWaiting(wohngeld().map.transitions, { ...scope, waitOwners: new Map() }, de);
  expect(chart.headline).toBe(
    nb("Am meisten Zeit vergeht vor „Unterlagen eingegangen“: 12,5_Tage im Median"),
  );
  expect(texts(chart.spec!).filter((text) => text.includes("Wartezeit"))).toEqual([]);
  expect(chart.table.rows.map((row) => row[2])).toEqual(Array(9).fill("ohne Angabe"));
});

test("writes median and number of transitions beside every line, in English too", () => {
  const chart = transitionsByWaiting(wohngeld().map.transitions, { ...scope, waitOwners: owners }, en);
  expect(texts(chart.spec!)).toContain(nb("12.5_days · 760×"));
  expect(chart.headline).toBe("57% of the waiting shown is with us");
});

test("with the tail, the 90th percentile stands as a point and in the table, and the axis can be chosen", () => {
  const chart = transitionsByWaiting(
    wohngeld().map.transitions,
    { ...scope, waitOwners: owners, tail: true },
    de,
  );
  expect(chart.table.columns.map(({ label }) => label).slice(-2)).toEqual([
    "90. Perzentil",
    "Übergänge × Median",
  ]);
  expect(chart.table.rows[0]?.slice(5)).toEqual(["12,5_Tage", "25_Tage", "50_Tage", "9.500_Tage"].map(nb));
  expect(chart.states?.pictures.map(({ label, printed }) => [label, printed])).toEqual([
    ["linear", true],
    ["logarithmisch", false],
  ]);
  const points = (i: number) => marks(chart.states?.pictures[i]?.spec, "point").map(({ v0 = 0 }) => v0);
  expect(points(0)).toContain(50); // days
  const share = (i: number) => {
    const at = points(i)[points(0).indexOf(12)] ?? 0;
    const [least, most] = [Math.min(...points(i)), Math.max(...points(i))];
    return (at - least) / (most - least);
  };
  expect([share(0) < 0.25, share(1) > 0.5]).toEqual([true, true]);
  expect(texts(chart.states!.pictures[1]!.spec)).toEqual(
    expect.arrayContaining(["1_Tag", "10_Tage"].map(nb)),
  );
});

test("a withheld 90th percentile has no point, and one order of size no logarithmic axis", () => {
  const row = (to: string, n: number, hours: number) => ({
    from_activity: "A",
    to_activity: to,
    executions: n,
    cases: n,
    q1_seconds: hours * 3600,
    median_seconds: 1.5 * hours * 3600,
    q3_seconds: 2 * hours * 3600,
    p90_seconds: 3 * hours * 3600,
  });
  const asked = { ...scope, waitOwners: new Map<string, WaitOwner>(), tail: true };
  const few = transitionsByWaiting(
    released(directlyFollows, [row("B", 200, 960), row("C", 90, 480)], "verwaltung"),
    asked,
    de,
  );
  expect(few.table.rows.map((cells) => cells[7])).toEqual([nb("120_Tage"), "•"]);
  expect(marks(few.spec ?? undefined, "point")).toHaveLength(1);
  const close = transitionsByWaiting(released(directlyFollows, [row("B", 200, 30)]), asked, de);
  expect([close.spec === null, close.states]).toEqual([false, undefined]);
});

/** The data of all layers of a kind of mark. */
function marks(spec: StaticSpec | undefined, kind: string): readonly Record<string, number>[] {
  const { layer } = spec as unknown as {
    layer: readonly {
      mark: { type: string };
      data: { values: readonly Record<string, number>[] };
    }[];
  };
  return layer.filter(({ mark }) => mark.type === kind).flatMap(({ data }) => data.values);
}
