import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("counts events per local day and the days since the one before, by process", async () => {
  const day = 24 * 60;
  await using engine = await given(`
    P 1: A B+${22 * 60 + 30} C+40 D+${5 * day}
    Q 1: A
  `);
  expect(
    await engine.rows(
      sql`select process, day, events, since_previous_days from active_days order by process, day`,
    ),
  ).toEqual([
    // 2024-01-01 01:00 and 23:30 in Berlin; 00:10 of the next day; five days on
    { process: "P", day: 19_723, events: 2, since_previous_days: null },
    { process: "P", day: 19_724, events: 1, since_previous_days: 1 },
    { process: "P", day: 19_729, events: 1, since_previous_days: 5 },
    { process: "Q", day: 19_723, events: 1, since_previous_days: null },
  ]);
});
