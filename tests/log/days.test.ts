import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("gives every local day its weekday, its week and its month", async () => {
  const day = 24 * 60;
  // 2024-01-01 01:00 in Berlin, a Monday; 23:30 UTC of the 31st is February there
  await using engine = await given(`P 1: A B+${6 * day} C+${24 * day + 23 * 60 + 30}`);
  expect(await engine.rows(sql`select day, weekday, week, month from days order by day`)).toEqual([
    { day: 19_723, weekday: 1, week: "2024-01-01", month: "2024-01" },
    { day: 19_729, weekday: 7, week: "2024-01-01", month: "2024-01" },
    { day: 19_754, weekday: 4, week: "2024-01-29", month: "2024-02" },
  ]);
});
