import { expect, test } from "vitest";
import { rankingV1 } from "../../src/config/ranking.js";
import { orderedRows } from "../../src/ranking/ordered-list.js";
import type { Placed } from "../../src/ranking/placed.js";
import { underPreset } from "../../src/ranking/reweighted.js";
import type { StepRow } from "../../src/ranking/steps/step-rows.js";
import { golden } from "./golden.js";

const step = (label: string, manual_hours: number | null) => ({ label, manual_hours }) as unknown as StepRow;
const steps: Readonly<Record<string, readonly StepRow[]>> = {
  P1: [step("rpa", 3000), step("rpa_batch", 2000), step("ki", 700), step("none", 900)],
  P2: [step("rpa", 500), step("interface", 4000), step("rpa", null)],
  P4: [step("none", 800)],
  P5: [step("rpa", null)],
};
/** Processes of the golden portfolio, by their score. */
const placed = {
  ranked: (["P5", "P2", "P4", "P1"] as const).map((process) => ({
    suitability: { process, score: "rpa", cases: 900, value: golden.u[process] },
  })),
} as unknown as Placed;
const enabled = { ...rankingV1, list: { ...rankingV1.list, enabled: true } };
const rows = (model: typeof enabled) => orderedRows(placed, "rpa", (id) => steps[id] ?? [], model);

test("0.55 times the score and 0.45 times the effort of the labelled steps, between 50 and 5 000 hours", () => {
  expect(
    rows(enabled).map((row) => [row.place, row.process, row.value, row.hours, row.benefit_share]),
  ).toEqual([
    // 5 000 hours are the upper anchor; AI and other steps do not count
    [1, "P1", expect.closeTo(0.55 * 0.505694444444444 + 0.45, 9), 5000, 1],
    // 500 is half way on the logarithmic scale; a step without minutes adds nothing that is known
    [2, "P2", expect.closeTo(0.55 * 0.817291666666667 + 0.45 * 0.5, 9), 500, expect.closeTo(0.5, 12)],
    // no step in question: no effort, which is known
    [3, "P4", expect.closeTo(0.55 * 0.533055555555556, 9), 0, 0],
    // no minutes at all: not known
    [null, "P5", null, null, null],
  ]);
  expect(rows(enabled).map(({ reason }) => reason)).toEqual(["-", "-", "-", "no_effort"]);
});

test("there is no such list unless the model orders one, or a preset weighs it", () => {
  expect(rows(rankingV1)).toEqual([]);
  const under = (preset: string) => underPreset(rankingV1, rankingV1.presets[preset]!);
  expect(under("alle_gleich").list.enabled).toBe(false);
  const found = rows({ ...rankingV1, list: under("entlastung").list });
  expect(found[0]).toMatchObject({ process: "P1", suitability_weight_share: 0.3, benefit_weight_share: 0.7 });
});

test("equal values share a place, and a process that leaves changes no value", () => {
  const twins = { ...placed, ranked: [...placed.ranked, ...placed.ranked] };
  const both = orderedRows(twins, "rpa", (id) => steps[id] ?? [], enabled);
  expect(both.map(({ place }) => place)).toEqual([1, 1, 3, 3, 5, 5, null, null]);
  const fewer = orderedRows(
    { ...placed, ranked: placed.ranked.slice(1) },
    "rpa",
    (id) => steps[id] ?? [],
    enabled,
  );
  const value = (of: typeof both) => of.find(({ process }) => process === "P2")!.value;
  expect(value(fewer)).toBe(value(both));
});
