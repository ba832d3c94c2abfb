import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

const runsOf = async (traces: string) => {
  await using engine = await given(traces);
  return await engine.rows(sql`
    select
      r.run,
      a.activity,
      p.activity as previous,
      r.first_position as at,
      r.executions as n,
      r.steps_since as since,
      r.follows_return as after
    from path_runs r
    join activities a on a.activity_key = r.activity_key
    left join activities p on p.activity_key = r.previous_activity_key
    order by r.path_key, r.run`);
};

test("cuts a path into maximal blocks of one activity and says what came since the same one", async () => {
  expect(await runsOf("P 1: A A B A A C C B D")).toEqual([
    { run: 1, activity: "A", previous: null, at: 1, n: 2, since: null, after: false },
    { run: 2, activity: "B", previous: "A", at: 3, n: 1, since: null, after: false },
    { run: 3, activity: "A", previous: "B", at: 4, n: 2, since: 1, after: false },
    { run: 4, activity: "C", previous: "A", at: 6, n: 2, since: null, after: false },
    { run: 5, activity: "B", previous: "C", at: 8, n: 1, since: 4, after: false },
    { run: 6, activity: "D", previous: "B", at: 9, n: 1, since: null, after: true },
  ]);
});

test("counts a path once, however many cases take it, and never looks beyond a path", async () => {
  expect(await runsOf("P 1: A B\nP 2: A B\nP 3: A")).toEqual([
    { run: 1, activity: "A", previous: null, at: 1, n: 1, since: null, after: false },
    { run: 2, activity: "B", previous: "A", at: 2, n: 1, since: null, after: false },
    { run: 1, activity: "A", previous: null, at: 1, n: 1, since: null, after: false },
  ]);
});
