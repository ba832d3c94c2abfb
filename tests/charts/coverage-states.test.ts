import { expect, test } from "vitest";
import { coverageStates } from "../../src/charts/coverage-states.js";
import { de, en } from "./wohngeld.js";

const nb = (text: string) => text.replace(/_/g, "\u00a0");
const shares = [0.5, 0.8, 0.95];
const labels = (reached: readonly number[], say = de) =>
  coverageStates(reached, 3, shares, say).map(({ label, printed }) => (printed ? `* ${label}` : label));

test("each share has the fewest variants that reach it; the coverage that is reached is said", () => {
  const reached = [0.3, 0.52, 0.7, 0.76, 0.81, 0.9, 0.94, 0.955, 1];
  expect(labels(reached)).toEqual(
    [
      "50_%: 2 Varianten (52_%)",
      "* häufigste: 3 Varianten (70_%)",
      "80_%: 5 Varianten (81_%)",
      "95_%: 8 Varianten (96_%)",
    ].map(nb),
  );
});

test("pictures of as many variants are one, under the name of the smallest share; the printed one is always there", () => {
  expect(labels([0.97, 1])).toEqual([nb("50_%: 1 Variante (97_%)"), nb("* häufigste: 2 Varianten (100_%)")]);
  expect(labels([0.3, 0.6, 0.8], en)).toEqual(["50%: 2 variants (60%)", "* 80%: 3 variants (80%)"]);
  expect(labels([1])).toEqual([nb("* 50_%: 1 Variante (100_%)")]);
});

test("where the variants that may be shown never reach a share, all of them stand for it", () => {
  expect(labels([0.1, 0.2, 0.3, 0.4, 0.5])).toEqual(
    ["* häufigste: 3 Varianten (30_%)", "50_%: 5 Varianten (50_%)"].map(nb),
  );
  expect(labels([0.1, 0.2, 0.3, 0.4])).toEqual(
    ["* häufigste: 3 Varianten (30_%)", "alle gezeigten: 4 Varianten (40_%)"].map(nb),
  );
  expect(labels([])).toEqual([]);
});

test("a share that is reached exactly is reached, whatever binary makes of it", () => {
  expect(labels([0.1 + 0.2 + 0.2, 0.7 + 0.1, 0.9, 1])).toEqual(
    [
      "50_%: 1 Variante (50_%)",
      "80_%: 2 Varianten (80_%)",
      "* häufigste: 3 Varianten (90_%)",
      "95_%: 4 Varianten (100_%)",
    ].map(nb),
  );
});
