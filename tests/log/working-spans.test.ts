import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { nrwCalendar } from "../../src/config/calendar.js";
import { officeHours, roundTheClock } from "../calendars.js";
import { stampedLog } from "../stamped-log.js";

const instants = sql`
  select make_timestamptz(from_us) as opens, make_timestamptz(to_us) as closes
  from working_spans
  where day between date_diff('day', date '1970-01-01', date '2024-03-28') and date_diff('day', date '1970-01-01', date '2024-04-02')
  order by from_us`;

test("looks up the hours of the wall clock in the zone, day by day, without free days", async () => {
  await using engine = await stampedLog([["2024-03-28T10:00+01:00"]], officeHours);
  expect(await engine.rows(instants)).toEqual([
    { opens: "2024-03-28T08:00:00.000Z", closes: "2024-03-28T16:00:00.000Z" },
    { opens: "2024-04-02T07:00:00.000Z", closes: "2024-04-02T15:00:00.000Z" },
  ]);
});

test("adds up what was worked before, and knows no gap between days without a night", async () => {
  await using engine = await stampedLog([["2024-03-28T10:00+01:00"]], roundTheClock);
  const rows = await engine.rows(sql`
    select count(case when worked_before_us <> worked_until_us then 1 end) as gaps, count(*) as spans
    from (
      select worked_before_us, lag(worked_before_us + to_us - from_us, 1, 0) over (order by from_us) as worked_until_us
      from working_spans
    )`);
  expect(rows).toEqual([{ gaps: 0, spans: 365 + 366 + 365 }]);
});

test("is empty for a calendar without hours", async () => {
  await using engine = await stampedLog([["2024-03-28T10:00+01:00"]], nrwCalendar);
  expect(await engine.rows(sql`select count(*) as spans from working_spans`)).toEqual([{ spans: 0 }]);
});
