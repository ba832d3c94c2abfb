import { expect, test } from "vitest";
import type { StaticSpec } from "../../src/charts/chart.js";
import { netLoopGain } from "../../src/charts/net-loop-gain.js";
import { palette } from "../../src/charts/palette.js";
import type { ProfileName } from "../../src/config/policy.js";
import { netLoopGain as gains } from "../../src/measures/net-loop-gain.js";
import { released } from "./released.js";
import { texts } from "./spec-lint.js";
import { de, en, scope } from "./wohngeld.js";

type Given = readonly [activity: string, inflow: number, outflow: number];

const table = (given: readonly Given[], profile: ProfileName = "public-data") =>
  released(
    gains,
    given.map(([activity, loop_inflow, loop_outflow]) => ({
      activity,
      cases: 900,
      executions: 1200,
      self_loops: 0,
      loops: 0,
      loop_inflow,
      loop_outflow,
      net_loop_gain: loop_outflow - loop_inflow,
    })),
    profile,
  );

const about = { ...scope, legitimate: [] };
const given: readonly Given[] = [
  ["Bescheid versandt", 0, 0],
  ["Berechnung", 430, 0],
  ["Unterlagen eingegangen", 100, 550],
  ["Nachfordern", 120, 120],
];

interface Drawn {
  readonly layer: readonly {
    readonly mark: { readonly type: string; readonly strokeWidth?: number; readonly fill?: string };
    readonly data: { readonly values: readonly Readonly<Record<string, number | string>>[] };
    readonly encoding: Readonly<Record<string, { readonly field?: string }>>;
  }[];
}
const bars = (spec: StaticSpec | null, kind: "stroke" | "fill") =>
  (spec as unknown as Drawn).layer
    .filter(({ mark, encoding }) => mark.type === "rect" && encoding[kind]?.field === "k0")
    .flatMap(({ data }) => data.values);

test("names the step after which most loops begin, and sorts from where they begin to where they end", () => {
  const chart = netLoopGain(table(given), about, de);
  expect(chart.headline).toBe("Rücksprünge beginnen vor allem nach „Unterlagen eingegangen“ (+450)");
  expect(chart.table.rows).toEqual([
    ["Unterlagen eingegangen", "900", "1.200", "0", "0", "100", "550", "+450"],
    ["Nachfordern", "900", "1.200", "0", "0", "120", "120", "0"],
    ["Berechnung", "900", "1.200", "0", "0", "430", "0", "−430"],
    ["Bescheid versandt", "900", "1.200", "0", "0", "0", "0", "0"],
  ]);
  const written = texts(chart.spec!);
  expect(written).toEqual(expect.arrayContaining(["+450", "−430", "Unterlagen eingegangen"]));
  expect(written).not.toContain("Bescheid versandt");
});

test("draws what is left inside of what it is left of, on one scale around one zero line", () => {
  const { spec } = netLoopGain(table(given), about, de);
  const [hollow, full] = [bars(spec, "stroke"), bars(spec, "fill")];
  const [blue, orange] = [palette.series[0].color, palette.series[1].color];
  expect(hollow.map(({ k0 }) => k0)).toEqual([blue, orange, blue, orange, blue]);
  expect(full.map(({ k0 }) => k0)).toEqual([orange, blue]);
  const width = (bar: Readonly<Record<string, number | string>> | undefined) =>
    Number(bar?.["v1"]) - Number(bar?.["v0"]);
  expect(width(full[0]) / width(hollow[1])).toBeCloseTo(450 / 550, 9);
  expect(width(full[1])).toBeCloseTo(width(hollow[4]), 9);
  expect(full[0]?.["v0"]).toBe(full[1]?.["v1"]);
});

test("says so where nothing returns, and where no step begins more loops than end in it", () => {
  const none = netLoopGain(table([["A", 0, 0]]), about, en);
  expect([none.spec, none.headline]).toEqual([null, "No case returns to an earlier step"]);
  expect(none.caveats[0]).toContain("one row per case");
  const even = netLoopGain(table([["A", 50, 50]]), about, de);
  expect(even.headline).toBe("Bei keinem Schritt beginnen mehr Rücksprünge, als dort enden");
  expect(even.spec).not.toBeNull();
});

test("withholds a balance of which one side is withheld, with the bars that may be shown", () => {
  const chart = netLoopGain(
    table(
      [
        ["A", 4, 45],
        ["B", 0, 60],
      ],
      "verwaltung",
    ),
    about,
    de,
  );
  expect(chart.table.rows.map((row) => row.at(-1))).toEqual(["+60", "•"]);
  expect(bars(chart.spec, "fill")).toHaveLength(1);
  expect(bars(chart.spec, "stroke")).toHaveLength(2);
  expect(chart.n.suppressedCells).toBe(2);
});

test("says that repeats that are meant count as well", () => {
  const chart = netLoopGain(table(given), { ...scope, legitimate: ["Nachfordern"] }, de);
  expect(chart.caveats).toContain("Auch vorgesehene Wiederholungen zählen hier mit.");
});
