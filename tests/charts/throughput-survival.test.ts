import { expect, test } from "vitest";
import { throughputSurvival as chart } from "../../src/charts/throughput-survival.js";
import { throughputMedianWithOpenCases } from "../../src/measures/data/throughput-median-with-open-cases.js";
import { throughputSurvival } from "../../src/measures/data/throughput-survival.js";
import type { ProfileName } from "../../src/config/policy.js";
import { released } from "./released.js";
import { texts } from "./spec-lint.js";
import { day, de, en, scope } from "./wohngeld.js";

const nb = (text: string) => text.replace(/_/g, "\u00a0");

const classes = [
  [0, 10, 200, 40, 0, 0.8, 0.74, 0.85],
  [10, 20, 160, 60, 10, 0.5, 0.43, 0.57],
  [20, null, 90, 40, 50, 0.2, 0.14, 0.27],
] as const;

function tables(median_days: number | null, reason = "-", profile: ProfileName = "public-data") {
  return {
    survival: released(
      throughputSurvival,
      classes.map(([from, to, at_risk_cases, completed_cases, open_cases, share, low, high]) => ({
        from_seconds: from * day,
        to_seconds: to === null ? null : to * day,
        at_risk_cases,
        completed_cases,
        open_cases,
        survival_share: share,
        survival_low_share: low,
        survival_high_share: high,
      })),
      profile,
    ),
    median: released(
      throughputMedianWithOpenCases,
      [
        {
          cases: 200,
          completed_cases: 140,
          open_cases: 60,
          median_seconds: median_days === null ? null : median_days * day,
          median_low_seconds: median_days === null ? null : (median_days - 2) * day,
          median_high_seconds: null,
          reason,
        },
      ],
      profile,
    ),
  };
}

const made = (median: number | null, target_days: number | null, say = de) =>
  chart(tables(median), { ...scope, target_seconds: target_days === null ? null : target_days * day }, say);

interface Layer {
  readonly mark: { readonly type: string };
  readonly data: { readonly values: readonly Readonly<Record<string, number>>[] };
}
const layersOf = (spec: unknown) => (spec as { readonly layer: readonly Layer[] }).layer;

test("lists every class with its cases, its share and the limits, then median and target", () => {
  expect(made(19, 42).table.rows).toEqual([
    ["unter 10 Tage", "200", nb("80_%"), nb("74_%"), nb("85_%")],
    ["10 bis unter 20 Tage", "160", nb("50_%"), nb("43_%"), nb("57_%")],
    ["20 Tage und mehr", "90", nb("20_%"), nb("14_%"), nb("27_%")],
    [nb("Median: 19_Tage"), "–", "–", "–", "–"],
    [nb("Ziel: 42_Tage"), "–", "–", "–", "–"],
  ]);
});

test("steps down at the end of every closed class, the band beside it", () => {
  const layers = layersOf(made(19, null).spec);
  const line = layers.find(({ mark }) => mark.type === "line")?.data.values ?? [];
  expect(line.map(({ v0, v1 }) => [v0, v1])).toEqual([
    [0, 1],
    [10, 1],
    [10, 0.8],
    [20, 0.8],
    [20, 0.5],
    [22.5, 0.5],
  ]);
  const band = layers.find(({ mark }) => mark.type === "rect")?.data.values ?? [];
  expect(band.map(({ v0, v2, v1, v3 }) => [v0, v2, v1, v3])).toEqual([
    [10, 20, 0.74, 0.85],
    [20, 22.5, 0.43, 0.57],
  ]);
});

test("marks median and target, a far target with an arrow", () => {
  expect(texts(made(19, 12).spec!)).toEqual(
    expect.arrayContaining([nb("Median: 19_Tage"), nb("Ziel: 12_Tage")]),
  );
  expect(texts(made(19, 365).spec!)).toContain(nb("Ziel: 365_Tage →"));
  expect(layersOf(made(19, 12).spec).filter(({ mark }) => mark.type === "rule")).toHaveLength(2);
});

test("says of the target only what the interval of the median says", () => {
  expect(made(19, null).headline).toBe(nb("Offene eingeschlossen dauert die Hälfte der Fälle bis 19_Tage"));
  expect(made(19, 18).headline).toBe(nb("Offene eingeschlossen dauert die Hälfte der Fälle bis 19_Tage"));
  expect(made(19, 12).headline).toBe(
    nb("Ziel 12_Tage: mit offenen Fällen überschreitet es mehr als die Hälfte"),
  );
  expect(made(19, 12, en).headline).toBe(nb("Target 12_days: with open cases more than half exceed it"));
});

test("says why there is no median and why there is no curve", () => {
  expect(chart(tables(null, "above_half"), { ...scope, target_seconds: null }, de).headline).toBe(
    "Mehr als die Hälfte der Fälle wird nicht abgeschlossen",
  );
  const without = { ...tables(null, "no_end"), survival: released(throughputSurvival, []) };
  const none = chart(without, { ...scope, target_seconds: null }, de);
  expect(none.spec).toBeNull();
  expect(none.caveats[0]).toContain("kein Endschritt erklärt");
});

test("keeps quiet about counts from which a withheld one would follow", () => {
  const small = chart(tables(19, "-", "oeffentlich"), { ...scope, target_seconds: null }, de);
  expect(small.spec).not.toBeNull();
  expect(small.table.columns.map(({ unit }) => unit)).toEqual(["id", "cases", "share", "share", "share"]);
  expect(small.n.suppressedCells).toBe(0);
});
