import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../src/engine/engine.js";
import { relations } from "../../src/log/index.js";
import { id, sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("every relation is registered under its file's name and has a twin test", () => {
  const frame = [
    "index.ts",
    "relation.ts",
    "activity-settings.ts",
    "calendars.ts",
    "declared.ts",
    "process-settings.ts",
    "segment-check.ts",
    "variant-key-check.ts",
  ];
  const names = relations.map(({ name }) => name.replaceAll("_", "-")).sort();
  expect(
    readdirSync("src/log")
      .filter((file) => !frame.includes(file))
      .sort(),
  ).toEqual(names.map((name) => `${name}.ts`));
  const twins = readdirSync("tests/log");
  expect(names.filter((name) => !twins.includes(`${name}.test.ts`))).toEqual([]);
});

let engine: Engine;
beforeAll(async () => {
  engine = await given("P 1: A B\nQ 1: A");
});
afterAll(() => engine[Symbol.asyncDispose]());

describe.each(relations.map((relation) => [relation.name, relation] as const))("%s", (_, relation) => {
  test("has the columns and types that its data dictionary declares", async () => {
    const columns = await engine.rows(sql`describe ${id(relation.name)}`);
    expect(columns.map((column) => [column["column_name"], column["column_type"]])).toEqual(
      Object.entries(relation.columns).map(([name, [type]]) => [name, type]),
    );
    for (const [, meaning] of Object.values(relation.columns)) expect(meaning.length).toBeGreaterThan(3);
  });
});
