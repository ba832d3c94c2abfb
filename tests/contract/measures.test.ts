import { readdirSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { measures } from "../../src/measures/index.js";
import type { Unit } from "../../src/measures/measure.js";
import { trino } from "../../src/sql/dialect.js";
import { sql } from "../../src/sql/tag.js";
import { closeAll, given } from "../kept.js";
import { orderOfCasesIsNothing, processesStayApart, undeclaredEndsComplete } from "./properties.js";

const frame = ["index.ts", "measure.ts", "run.ts", "run.test.ts"];
const files = (folder: string) =>
  readdirSync(folder).filter((file) => file.endsWith(".ts") && !frame.includes(file));

const types: Record<Unit, readonly string[]> = {
  id: ["VARCHAR"],
  month: ["VARCHAR"],
  list: ["INTEGER[]"],
  time: ["TIMESTAMP WITH TIME ZONE"],
  rank: ["BIGINT"],
  cases: ["BIGINT"],
  events: ["BIGINT"],
  people: ["BIGINT"],
  count: ["BIGINT"],
  share: ["DOUBLE"],
  ratio: ["DOUBLE"],
  seconds: ["DOUBLE"],
  working_days: ["DOUBLE"],
  working_hours: ["DOUBLE"],
  hours: ["DOUBLE"],
  euros: ["DOUBLE"],
  flag: ["BOOLEAN"],
};

afterAll(closeAll);

test("every measure file is registered and has a twin test", () => {
  const ids = measures.map((m) => m.id);
  expect(files("src/measures").sort()).toEqual(ids.map((id) => `${id}.ts`).sort());
  expect(files("tests/measures").sort()).toEqual(ids.map((id) => `${id}.test.ts`).sort());
});

describe.each(measures.map((m) => [m.id, m] as const))("%s", (_, m) => {
  test("says what it is, in every language", () => {
    for (const words of Object.values(m.definition)) expect(words).toMatch(/^\p{Lu}.*\.$/u);
    for (const words of Object.values(m.nulls)) expect(words).toMatch(/^[„“]?\p{Lu}.*\.$/u);
    expect(m.source).not.toBe("");
  });

  test("names columns that exist", () => {
    const names = Object.keys(m.columns);
    expect(names[0]).toBe("process");
    expect(names).toContain(m.support.cases);
    for (const column of Object.values(m.columns)) {
      if (column.numerator !== undefined) expect(names).toContain(column.numerator);
      if (column.quantileOf !== undefined) expect(names).toContain(column.quantileOf);
    }
  });

  test("binds on an empty log and returns the declared columns, types and no rows", async () => {
    const engine = await given("");
    const described = await engine.rows(sql`describe ${m.sql}`);
    expect(described.map((c) => c["column_name"])).toEqual(Object.keys(m.columns));
    Object.values(m.columns).forEach(({ unit }, i) => {
      expect(types[unit]).toContain(described[i]?.["column_type"]);
    });
    expect(await engine.rows(m.sql)).toEqual([]);
  });

  test("keeps processes apart", async () => {
    await processesStayApart(m, given);
  });

  test("does not see in which order cases stand in the source", async () => {
    await orderOfCasesIsNothing(m, given);
  });

  test("takes every case as completed where no end is declared", async () => {
    await undeclaredEndsComplete(m, given);
  });

  test("needs no window and no ordered aggregate", () => {
    expect(m.sql.render(trino, [])).not.toMatch(/\bover\b|\bwithin group\b|\w\([^()]* order by/i);
  });

  test("spells nothing for the second dialect that only DuckDB knows", () => {
    const text = m.sql.render(trino, []);
    expect(text).toMatch(/^\s*(with|select)\b/);
    expect(text).not.toMatch(/::|\/\/|\b(quantile_cont|epoch_us|arg_max|hugeint|strftime|list)\b/i);
  });
});
