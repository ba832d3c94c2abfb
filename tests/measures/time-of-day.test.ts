import { expect, test } from "vitest";
import { timeOfDay } from "../../src/measures/time-of-day.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

const day = 24 * 60;

test("counts events and cases by local weekday and hour", async () => {
  await using engine = await given(`
    P 1: A B+30 C+${6 * day}
    P 2: A
  `);
  expect((await run(engine, timeOfDay)).rows).toEqual([
    { process: "P", weekday: 1, hour: 1, cases: 2, events: 3 },
    { process: "P", weekday: 7, hour: 1, cases: 1, events: 1 },
  ]);
});
