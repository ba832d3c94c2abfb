import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("sums up each activity of a path", async () => {
  await using engine = await given("P 1: A A B A\nP 2: A");
  expect(
    await engine.rows(sql`
      select v.path_key, a.activity, v.executions, v.runs, v.self_loops, v.first_position, v.last_position
      from path_visits v
      join activities a on a.activity_key = v.activity_key
      order by v.path_key, a.activity`),
  ).toEqual([
    {
      path_key: 1,
      activity: "A",
      executions: 3,
      runs: 2,
      self_loops: 1,
      first_position: 1,
      last_position: 4,
    },
    {
      path_key: 1,
      activity: "B",
      executions: 1,
      runs: 1,
      self_loops: 0,
      first_position: 3,
      last_position: 3,
    },
    {
      path_key: 2,
      activity: "A",
      executions: 1,
      runs: 1,
      self_loops: 0,
      first_position: 1,
      last_position: 1,
    },
  ]);
});

test("ends at the last of a closing block", async () => {
  await using engine = await given("P 1: A B B B");
  expect(await engine.rows(sql`select max(last_position) as n from path_visits`)).toEqual([{ n: 4 }]);
});
