import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

const all = sql`
  select s.case_key, a.activity, s.first_position as at, s.executions as n, s.several_doers as several
  from self_loops s
  join activities a on a.activity_key = s.activity_key
  order by s.case_key, s.first_position`;

test("has one row per block of two and more, also where two blocks touch", async () => {
  await using engine = await given("P 1: A A B B B A A\nP 2: A B");
  expect(await engine.rows(all)).toEqual([
    { case_key: 1, activity: "A", at: 1, n: 2, several: null },
    { case_key: 1, activity: "B", at: 3, n: 3, several: null },
    { case_key: 1, activity: "A", at: 6, n: 2, several: null },
  ]);
});

test("several did it if one step inside was done by another; the step that opens it does not count", async () => {
  await using engine = await given(`
    P 1: A! A= A=
    P 2: A A= A!
    P 3: A A A=
    P 4: A A A!
    P 5: A! A
  `);
  expect((await engine.rows(all)).map((row) => row["several"])).toEqual([false, true, null, true, null]);
});

test("compares roles where roles were read", async () => {
  await using engine = await given("P 1: A A\nP 2: A A\nP 3: A A", { doing: { doers: "r r r s r -" } });
  expect((await engine.rows(all)).map((row) => row["several"])).toEqual([false, true, null]);
});

test("where two known roles differ several did it, though one between is not known", async () => {
  await using engine = await given("P 1: A A A\nP 2: A A A\nP 3: A A A\nP 4: A A A", {
    doing: { doers: "r - s  r - r  - r r  r r -" },
  });
  expect((await engine.rows(all)).map((row) => row["several"])).toEqual([true, null, null, null]);
});
