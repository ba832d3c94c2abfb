import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

const all = sql`select role_key, process, role from roles order by role_key`;

test("names each role once", async () => {
  await using engine = await given("P 1: A B C\nP 2: A", { doing: { doers: "r2 r1 - r2" } });
  expect(await engine.rows(all)).toEqual([
    { role_key: 1, process: "P", role: "r1" },
    { role_key: 2, process: "P", role: "r2" },
  ]);
});

test("is empty without roles", async () => {
  await using engine = await given("P 1: A! B");
  expect(await engine.rows(all)).toEqual([]);
});
