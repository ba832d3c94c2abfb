import fc from "fast-check";
import { parse } from "yaml";
import { expect, test } from "vitest";
import { rankingV1 } from "../../../src/config/ranking.js";
import { rankingFile } from "../../../src/config/ranking-file.js";
import { hoursText } from "../../../src/charts/hours.js";
import { gateFinding } from "../../../src/charts/gate-level.js";
import { matrixWords } from "../../../src/charts/matrix-points.js";
import { matrixPicture } from "../../../src/charts/pictures/benefit-by-suitability.js";
import { benefit, gates, suitability } from "../../../src/ranking/tables.js";
import { say as sayIn } from "../../../src/reports/locale.js";
import { layerRows } from "../../../src/reports/panel/layer-rows.js";
import { panelData } from "../../../src/reports/panel/panel-data.js";
import {
  barsOf,
  fromHash,
  hashOf,
  isDifferent,
  orderOf,
  percents,
  placesMoved,
  reweighed,
  shares,
  yamlOf,
} from "../../../src/reports/panel/reweigh.js";
import { configured } from "../../../src/reports/panel/section.js";
import { suitabilityPicture } from "../../../src/charts/pictures/suitability-bars.js";
import { made } from "../made.js";

const say = sayIn("de");
const input = made();
const data = panelData(input, say)!;
const weights = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 });
const some = weights.filter((list) => list.some((weight) => weight > 0));

test("under the configured weights every score is the released one", () => {
  const released = input.tables.get(suitability).rows;
  for (const score of data.scores) {
    const own = shares(score.criteria.map(({ weight }) => weight))!;
    for (const one of reweighed(score, own)) {
      const row = released.find(({ process, score: of }) => process === one.process.id && of === score.score);
      expect(one.value).toBeCloseTo(row?.value ?? Number.NaN, 9);
      expect(one.low).toBeCloseTo(row?.low_share ?? Number.NaN, 9);
      expect(one.high).toBeCloseTo(row?.high_share ?? Number.NaN, 9);
    }
  }
});

test("two known values and a missing one, by hand", () => {
  const hours = { cell: "10–20\u00a0Std.", bare: "10–20" };
  const process = { id: "p", name: "P", values: [1, 0.5, null], evidence: ["●", "●", "–"], hours };
  const [one] = reweighed({ processes: [process] }, [0.5, 0.3, 0.2]);
  expect(one?.parts).toEqual([0.5, 0.15, 0]);
  expect([one?.low, one?.high, one?.value].map((x) => Number(x?.toFixed(9)))).toEqual([0.65, 0.85, 0.75]);
});

test("hours are those of the benefit and stay with their process whatever the order", () => {
  const score = data.scores[0]!;
  const all = reweighed(score, shares(score.criteria.map(({ weight }) => weight))!);
  const order = orderOf(all, "de");
  for (const list of [order, order.toReversed()])
    expect(barsOf(all, list, say).map(({ name, hours }) => [name, hours])).toEqual(
      list.map((id) => {
        const { name } = score.processes.find((process) => process.id === id)!;
        return [name, hoursText(input.tables.get(benefit), id, say).bare];
      }),
    );
  expect(new Set(score.processes.map(({ hours }) => hours.bare)).size).toBeGreaterThan(1);
});

test("says how many places a process moved against the configured weights, not which class it has", () => {
  const [home, now] = [
    ["a", "b", "c", "d"],
    ["c", "b", "d", "a"],
  ];
  expect(home.map((id) => placesMoved(id, home, now))).toEqual(["▼3", "=", "▲2", "▲1"]);
  const score = data.scores[0]!;
  const all = reweighed(score, shares(score.criteria.map(({ weight }) => weight))!);
  const order = orderOf(all, "de");
  expect(new Set(barsOf(all, order, say, order).map((bar) => bar.class))).toEqual(new Set(["="]));
  const turned = barsOf(all, order.toReversed(), say, order);
  expect(turned[0]?.class).toBe(`▲${String(order.length - 1)}`);
});

test("weights in per cent add up to 100 and are within a tenth of their share", () => {
  fc.assert(
    fc.property(some, (list) => {
      const rounded = percents(list);
      expect(Math.round(rounded.reduce((sum, value) => sum + value * 10, 0))).toBe(1000);
      for (const [i, share] of shares(list)!.entries())
        expect(Math.abs(rounded[i]! - share * 100)).toBeLessThan(0.1);
    }),
  );
  expect(shares([0, 0, 0, 0, 0, 0])).toBeNull();
});

test("the YAML is a ranking.yaml, and the address brings the weights back", () => {
  fc.assert(
    fc.property(some, some, (rpa, ki) => {
      const file = rankingFile.parse({
        model: "v2",
        ...(parse(yamlOf(data.scores, { rpa, ki })) as object),
      });
      expect(Object.keys(file.scores.rpa)).toEqual(Object.keys(rankingV1.scores.rpa));
      expect(Object.values(file.scores.rpa)).toEqual(percents(rpa));
      expect(Object.values(file.scores.ki)).toEqual(percents(ki));
      expect(fromHash(hashOf(data.scores, { rpa, ki }), data.scores)).toEqual({
        rpa: percents(rpa),
        ki: percents(ki),
      });
    }),
  );
});

test.each([
  "",
  "#levers",
  "#w=",
  "#w=1,2,3",
  "#w=0,0,0,0,0,0;1,1,1,1,1,1",
  "#w=1,1,1,1,1,x;1,1,1,1,1,1",
  "#w=1,1,1,1,1,-1;1,1,1,1,1,1",
])("the address %j holds no weights", (hash) => {
  expect(fromHash(hash, data.scores)).toBeNull();
});

test("whatever the weights, the picture has the layers of the one that was compiled", () => {
  const score = data.scores[0]!;
  const layers = (score.wide.vega as { readonly data: readonly { readonly name: string }[] }).data;
  const isOpen = score.processes.some(({ values }) => values.includes(null));
  fc.assert(
    fc.property(some, (list) => {
      const all = reweighed(score, shares(list)!);
      const criteria = score.criteria.map(({ id, label }, i) => ({ id, mark: String(i + 1), text: label }));
      const bars = barsOf(all, orderOf(all, "de"), say);
      const picture = suitabilityPicture(bars, criteria, score.thresholds, say, 640, isOpen);
      expect(
        layers
          .filter(({ name }) => /^layer\d+$/.test(name))
          .map(({ name }) => name)
          .sort(),
      ).toEqual(
        layerRows(picture)
          .map((_, i) => `layer${String(i)}`)
          .sort(),
      );
    }),
    { numRuns: 30 },
  );
});

test("the points keep the shape of their level wherever weights move them", () => {
  // no process of the small set can be assessed under the AI score: nothing to place there
  expect(data.scores.map(({ score, matrix }) => [score, matrix === null])).toEqual([
    ["rpa", false],
    ["ki", true],
  ]);
  for (const { matrix } of data.scores) {
    if (matrix === null) continue;
    const { points, thresholds, wide } = matrix;
    for (const { process, level } of points)
      expect(level).toBe(gateFinding(input.tables.get(gates), process).level);
    const moved = points.map((point, i) => ({
      ...point,
      x: (i % 3) / 3,
      x_low: (i % 3) / 3,
      x_high: (i % 3) / 3,
    }));
    const picture = matrixPicture(moved, thresholds, matrixWords("rpa", say), say, 640);
    const names = (wide.vega as { readonly data: readonly { readonly name: string }[] }).data.map(
      ({ name }) => name,
    );
    for (const [i] of layerRows(picture).entries()) expect(names).toContain(`layer${String(i)}`);
  }
});

test("presets are those of the model that change a score; without a ranking there is no panel", () => {
  expect(data.presets.map(({ id }) => id)).toEqual(["beschlossen", "alle_gleich", "schnell_umsetzbar"]);
  expect(data.presets[0]?.weights).toEqual(configured(data));
  expect(new Set(data.presets[1]?.weights.rpa)).toEqual(new Set([100 / 6]));
  expect(panelData(made({ project: false }), say)).toBeNull();
});

test("only what a person would print apart is a difference", () => {
  expect(isDifferent([1, 1, 2], [25, 25, 50])).toBe(false);
  expect(isDifferent([25, 25, 50], [25.1, 25, 49.9])).toBe(true);
  expect(isDifferent([25, 25, 50], [25.01, 25, 49.99])).toBe(false);
  expect(isDifferent([0, 0, 0], [25, 25, 50])).toBe(true);
});
