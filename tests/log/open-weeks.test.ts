import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

const day = 24 * 60;

test("equals counting the open cases at every end of a week", async () => {
  await using engine = await given(
    `
    P 1: A+${2 * day} B+${20 * day}
    P 2: A+${3 * day} B+10
    P 3: A+${9 * day} B+${13 * day}
    P 4: A+${30 * day} …
  `,
    { process: { exported_on: "2024-02-14" } },
  );
  const kept = await engine.rows(sql`
    select week, open_cases, median_age_us / 36e8 as hours from open_weeks`);
  const counted = await engine.rows(sql`
    select w.week, count(c.case_key) as open_cases,
      quantile_cont(date_diff('microsecond', c.first_time, w.end_time), 0.5) / 36e8 as hours
    from (
      select cast(cast(monday as date) as varchar) as week,
        timezone('Europe/Berlin', monday + interval 7 day) as end_time
      from range(timestamp '2024-01-01', timestamp '2024-02-12', interval 7 day) as r(monday)
    ) w
    left join cases c on c.first_time < w.end_time and not (c.completed and c.last_time < w.end_time)
    group by w.week
    order by w.week`);
  expect(kept).toEqual(counted);
  expect(kept.map((row) => Number(row["open_cases"]))).toEqual([1, 2, 2, 0, 1, 1]);
  expect(kept[3]?.["hours"]).toBeNull();
});

test("needs a declared end and a whole week", async () => {
  await using engine = await given("P 1: A B", { ends: false });
  expect(await engine.rows(sql`select * from open_weeks`)).toEqual([]);
  await using short = await given("P 1: A B+60");
  expect(await short.rows(sql`select * from open_weeks`)).toEqual([]);
});

test("a case only grows older in weeks without a change, through the change of the clock too", async () => {
  await using engine = await given(
    `
    P 1: A+${2 * day} …
    P 2: A+${4 * day} …
    P 3: A+${5 * day} B+${120 * day}
  `,
    { process: { exported_on: "2024-05-15" } },
  );
  const rows = await engine.rows(sql`
    select week, open_cases, median_age_us / 36e8 as hours, p90_age_us / 36e8 as p90_hours
    from open_weeks
    order by week`);
  const ages = (weekEnd: number, days: readonly number[]) =>
    days.map((of) => weekEnd - (of * 24 - 1 / 60)).sort((a, b) => a - b);
  expect(rows.map((row) => Number(row["open_cases"]))).toEqual(rows.map((_, i) => (i < 17 ? 3 : 2)));
  rows.forEach((row, i) => {
    const end = (i + 1) * 7 * 24 - (String(row["week"]) >= "2024-03-25" ? 2 : 1);
    const [youngest = 0, middle = 0, oldest = middle] = ages(end, i < 17 ? [2, 4, 5] : [2, 4]);
    expect(row["hours"]).toBeCloseTo(i < 17 ? middle : (youngest + oldest) / 2, 9);
    expect(row["p90_hours"]).toBeGreaterThan(Number(row["hours"]));
  });
});

test("thousands of cases that are open for a thousand years cost no more than their changes", async () => {
  const cases = Array.from({ length: 2000 }, (_, i) => `P ${i}: A …`).join("\n");
  await using engine = await given(`${cases}\nP last: A+${1000 * 365 * day} B+1`);
  const [row] = await engine.rows(sql`
    select count(*) as weeks, min(open_cases) as least, max(open_cases) as most,
      max(median_age_us) / 864e8 as days
    from open_weeks`);
  expect(row).toMatchObject({ weeks: 52142, least: 2000, most: 2000 });
  expect(Number(row?.["days"])).toBeCloseTo(52142 * 7 - 1 / 24, 1);
});
