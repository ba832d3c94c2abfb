import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("counts steps by their day and the day of the step before, each process by itself", async () => {
  const day = 24 * 60;
  await using engine = await given(`
    P 1: A B C+${day}
    P 2: A C+${day} C
    Q 1: A
  `);
  expect(
    await engine.rows(sql`
      select process, day, previous_day, events
      from day_changes
      order by process, day, previous_day nulls first`),
  ).toEqual([
    { process: "P", day: 19_723, previous_day: null, events: 2 },
    { process: "P", day: 19_723, previous_day: 19_723, events: 1 },
    { process: "P", day: 19_724, previous_day: 19_723, events: 2 },
    { process: "P", day: 19_724, previous_day: 19_724, events: 1 },
    { process: "Q", day: 19_723, previous_day: null, events: 1 },
  ]);
});
