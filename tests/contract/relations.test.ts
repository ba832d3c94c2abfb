import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { relations } from "../../src/log/index.js";
import { id, sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("every relation is registered under its file's name and has a twin test", () => {
  const frame = ["index.ts", "relation.ts", "activity-settings.ts", "variant-key-check.ts"];
  const names = relations.map(({ name }) => name.replaceAll("_", "-")).sort();
  expect(
    readdirSync("src/log")
      .filter((file) => !frame.includes(file))
      .sort(),
  ).toEqual(names.map((name) => `${name}.ts`));
  const twins = readdirSync("tests/log");
  expect(names.filter((name) => !twins.includes(`${name}.test.ts`))).toEqual([]);
});

describe.each(relations.map((relation) => [relation.name, relation] as const))("%s", (_, relation) => {
  test("has the columns and types that its data dictionary declares", async () => {
    await using engine = await given("P 1: A B\nQ 1: A");
    const columns = await engine.rows(sql`describe ${id(relation.name)}`);
    expect(columns.map((column) => [column["column_name"], column["column_type"]])).toEqual(
      Object.entries(relation.columns).map(([name, [type]]) => [name, type]),
    );
    for (const [, meaning] of Object.values(relation.columns)) expect(meaning.length).toBeGreaterThan(3);
  });
});
