import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { officeHours } from "../calendars.js";
import { given } from "../given.js";

test("orders by completion, then by source row, and looks back once", async () => {
  await using engine = await given("P 1: B A+0 C+10-5");
  const rows = await engine.rows(sql`
    select e.position, a.activity, p.activity as previous, e.since_previous_us, e.is_last,
           e.start_time is null as without_start
    from events e
    join activities a on a.activity_key = e.activity_key
    left join activities p on p.activity_key = e.previous_activity_key
    order by e.case_key, e.position`);
  expect(rows).toEqual([
    {
      position: 1,
      activity: "B",
      previous: null,
      since_previous_us: null,
      is_last: false,
      without_start: true,
    },
    { position: 2, activity: "A", previous: "B", since_previous_us: 0, is_last: false, without_start: true },
    {
      position: 3,
      activity: "C",
      previous: "A",
      since_previous_us: 600e6,
      is_last: true,
      without_start: false,
    },
  ]);
});

test("never looks back into another case or process", async () => {
  await using engine = await given("P 1: A B\nP 2: A\nQ 1: B");
  const [row] = await engine.rows(sql`
    select count(*) as events, count(previous_activity_key) as with_previous, count(case when is_last then 1 end) as last
    from events`);
  expect(row).toEqual({ events: 4, with_previous: 1, last: 3 });
});

test("counts working days and working time since the step before, null at position 1", async () => {
  // Tuesday 2024-01-02 16:30 in Berlin, then Wednesday 09:15 and a moment later
  await using engine = await given("P 1: A+2371 B+1005 C+0\nP 2: A", { calendar: officeHours });
  const rows = await engine.rows(sql`
    select position, since_previous_working_days as days, since_previous_worked_us as worked_us
    from events
    order by case_key, position`);
  expect(rows).toEqual([
    { position: 1, days: null, worked_us: null },
    { position: 2, days: 1, worked_us: 45 * 60e6 },
    { position: 3, days: 0, worked_us: 0 },
    { position: 1, days: null, worked_us: null },
  ]);
});
