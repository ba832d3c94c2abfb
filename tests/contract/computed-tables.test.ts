import { describe, expect, test } from "vitest";
import {
  comparedSteps,
  comparedTransitions,
  transitionDifferences,
} from "../../src/measures/comparison/flow-tables.js";
import { comparedGroups, groupDifferences, mixEffects } from "../../src/measures/comparison/tables.js";
import { variantChanges, variantOverlap } from "../../src/measures/comparison/variant-tables.js";
import { computedTables, computeTables } from "../../src/measures/data/computed.js";
import { measures } from "../../src/measures/index.js";
import type { Described } from "../../src/measures/measure.js";
import { decisionTable } from "../../src/ranking/tables/decisions.js";
import { given } from "../given.js";

const tables: readonly Described[] = [
  ...computedTables,
  comparedGroups,
  groupDifferences,
  mixEffects,
  variantOverlap,
  variantChanges,
  comparedSteps,
  comparedTransitions,
  transitionDifferences,
  decisionTable,
];

test("has an id that no measure has", () => {
  const ids = [...measures, ...tables].map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

describe.each(tables.map((table) => [table.id, table] as const))("%s", (_, table) => {
  test("says what it is and when it is null, in every language", () => {
    for (const words of Object.values(table.definition)) expect(words).toMatch(/^\p{Lu}.*\.$/u);
    for (const words of Object.values(table.nulls ?? {})) expect(words).toMatch(/^\p{Lu}.*\.$/u);
    expect(Object.keys(table.nulls ?? {})).toEqual(["de", "en"]);
  });

  test("names columns that exist", () => {
    const names = Object.keys(table.columns);
    expect(names[0]).toBe("process");
    expect(names).toContain(table.support.cases);
    for (const { numerator, quantileOf } of Object.values(table.columns))
      for (const name of [numerator, quantileOf]) if (name !== undefined) expect(names).toContain(name);
  });
});

test("every table is computed, its rows have the declared columns and no number that is none", async () => {
  const cases = Array.from({ length: 70 }, (_, i) => `P ${i}: A+${i * 1440 + 1} B+${5 + (i % 9)}`);
  await using engine = await given([...cases, "P open: A …", "Q 1: A …"].join("\n"));
  const computed = await computeTables(engine);
  expect(computed.map(({ of }) => of.id)).toEqual(computedTables.map(({ id }) => id));
  for (const { of, rows } of computed) {
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(Object.keys(of.columns));
      for (const value of Object.values(row))
        if (typeof value === "number") expect(value).toSatisfy(Number.isFinite);
    }
  }
});

test("an empty log gives no row", async () => {
  await using engine = await given("");
  expect((await computeTables(engine)).flatMap(({ rows }) => rows)).toEqual([]);
});
