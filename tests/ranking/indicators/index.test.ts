import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { kiIndicators, rankingV1, rpaIndicators } from "../../../src/config/ranking.js";
import { indicators } from "../../../src/ranking/indicators/index.js";
import { vetoIndicators } from "../../../src/ranking/classes.js";

const weighted = [...rpaIndicators, ...kiIndicators];
const files = (folder: string, end: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(end) && !file.startsWith("index.") && file !== "complexity-logs.ts")
    .map((file) => file.slice(0, -end.length))
    .sort();

test("the registry, the weights and the anchors of the ranking model have the same criteria", () => {
  expect(indicators.map(({ id }) => id).filter((id) => id !== "rule_based")).toEqual(weighted);
  expect(Object.keys(rankingV1.scores.rpa)).toEqual(rpaIndicators);
  expect(Object.keys(rankingV1.scores.ki)).toEqual(kiIndicators);
  expect(Object.keys(rankingV1.anchors)).toEqual([...weighted, "manual_effort"]);
});

test("every criterion has its file and its twin test", () => {
  const names = indicators.map(({ id }) => id.replaceAll("_", "-")).sort();
  expect(files("src/ranking/indicators", ".ts")).toEqual(names);
  expect(files("tests/ranking/indicators", ".test.ts")).toEqual(names);
});

test("the minimums name criteria of the RPA score", () => {
  for (const id of vetoIndicators) expect(rpaIndicators).toContain(id);
});

describe.each(indicators.map((indicator) => [indicator.id, indicator] as const))("%s", (id, indicator) => {
  test("belongs to the score that weighs it", () => {
    const ki: readonly string[] = kiIndicators;
    expect(indicator.score).toBe(ki.includes(id) ? "ki" : "rpa");
  });

  test("says what it is, what it tells and where it comes from, in every language", () => {
    for (const words of Object.values(indicator.label)) expect(words).toMatch(/^\p{Lu}/u);
    for (const words of Object.values(indicator.question)) expect(words).toMatch(/^\p{Lu}.*\?$/u);
    expect(indicator.source).not.toBe("");
    expect(indicator.code).toMatch(/^[RK]\d$/);
  });
});
