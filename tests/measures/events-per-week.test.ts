import { expect, test } from "vitest";
import { eventsPerWeek } from "../../src/measures/events-per-week.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

const day = 24 * 60;

test("counts events and cases by local week, named by its Monday", async () => {
  await using engine = await given(`
    P 1: A B+${6 * day + 22 * 60 + 30} C+40
    P 2: A
  `);
  // 2024-01-01 is a Monday; B on Sunday 7 January 23:30 in Berlin, C at 00:10 of Monday
  expect((await run(engine, eventsPerWeek)).rows).toEqual([
    { process: "P", week: "2024-01-01", cases: 2, events: 3 },
    { process: "P", week: "2024-01-08", cases: 1, events: 1 },
  ]);
});

test("counts every case that comes into a week, on whatever day", async () => {
  await using engine = await given(`
    P 1: A B+${7 * day} C
    P 2: A B+${7 * day}
    P 3: A B+${8 * day} B+${day}
  `);
  expect((await run(engine, eventsPerWeek)).rows).toEqual([
    { process: "P", week: "2024-01-01", cases: 3, events: 3 },
    { process: "P", week: "2024-01-08", cases: 3, events: 5 },
  ]);
});
