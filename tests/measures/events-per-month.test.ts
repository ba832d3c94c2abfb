import { expect, test } from "vitest";
import { eventsPerMonth } from "../../src/measures/events-per-month.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

const day = 24 * 60;

test("counts events and cases by the local month of completion", async () => {
  await using engine = await given(`
    P 1: A B+${30 * day} C+${22 * 60 + 30} D+40
    P 2: A
  `);
  // B 2024-01-31 01:00 in Berlin, C 23:30 of the same day, D 00:10 of 1 February
  expect((await run(engine, eventsPerMonth)).rows).toEqual([
    { process: "P", month: "2024-01", cases: 2, events: 4 },
    { process: "P", month: "2024-02", cases: 1, events: 1 },
  ]);
});
