import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("has the steps of the example case alone", async () => {
  await using engine = await given("P 1: A B\nP 2: A B\nP 3: B");
  expect(
    await engine.rows(sql`
      select s.path_key, s.position, a.activity, p.activity as previous, s.is_last
      from path_steps s
      join activities a on a.activity_key = s.activity_key
      left join activities p on p.activity_key = s.previous_activity_key
      order by s.path_key, s.position`),
  ).toEqual([
    { path_key: 1, position: 1, activity: "A", previous: null, is_last: false },
    { path_key: 1, position: 2, activity: "B", previous: "A", is_last: true },
    { path_key: 3, position: 1, activity: "B", previous: null, is_last: true },
  ]);
});
