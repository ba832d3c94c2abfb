import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

const day = 24 * 60;

test("has every month up to the end of watching, and conserves cases", async () => {
  await using engine = await given(
    `
    P 1: A+${5 * day} B+${90 * day}
    P 2: A+${6 * day} B+${1 * day}
    P 3: A+${100 * day} …
  `,
    { process: { exported_on: "2024-06-15" } },
  );
  const rows = await engine.rows(sql`select * from flow_months`);
  expect(rows.map((r) => [r["month"], r["arrivals"], r["completions"], r["open_at_end"]].join(" "))).toEqual([
    "2024-01 2 1 1",
    "2024-02 0 0 1",
    "2024-03 0 0 1",
    "2024-04 1 1 1",
    "2024-05 0 0 1",
    "2024-06 0 0 1",
  ]);
  // P90 of 90 and 1 days is 81.1 days after 5 January: 26 March
  expect(rows.map((r) => r["is_lower_bound"])).toEqual([true, true, false, false, false, false]);
});

test("the month is that of the wall clock in Berlin, and December leads to January", async () => {
  await using engine = await given(`P 1: A+${31 * day - 30} B+1\nQ 1: A B+${365 * day}`);
  const rows = await engine.rows(sql`
    select process, min(month) as first, max(month) as last, count(*) as months from flow_months group by process order by process`);
  expect(rows.map((r) => Object.values(r).join(" "))).toEqual([
    "P 2024-02 2024-02 1",
    "Q 2024-01 2024-12 12",
  ]);
});
