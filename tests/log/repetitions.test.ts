import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

const all = sql`
  select r.case_key, a.activity, r.several_doers as several
  from repetitions r
  join activities a on a.activity_key = r.activity_key
  order by r.case_key, a.activity`;

test("is empty where only changes of persons were read: steps that are not neighbours cannot be compared", async () => {
  await using engine = await given("P 1: A! B! A!");
  expect(await engine.rows(all)).toEqual([]);
});

test("several did it if two of all its executions in the case differ; otherwise an unknown one leaves it open", async () => {
  await using engine = await given(
    `
    P 1: A B A B
    P 2: A B A
    P 3: A B A A
    P 4: A A B
  `,
    { doing: { doers: "r s r r  r s -  r s s -  r s r" } },
  );
  expect(await engine.rows(all)).toEqual([
    { case_key: 1, activity: "A", several: false },
    { case_key: 1, activity: "B", several: true },
    { case_key: 2, activity: "A", several: null },
    { case_key: 3, activity: "A", several: true },
  ]);
});

test("tells persons apart as it does roles, in every case of a path", async () => {
  await using engine = await given("P 1: A B A\nP 2: A B A", {
    doing: {
      doers: "x y x x y z",
      mode: "pseudonym",
    },
  });
  expect(await engine.rows(all)).toEqual([
    { case_key: 1, activity: "A", several: false },
    { case_key: 2, activity: "A", several: true },
  ]);
});
