import { expect, test } from "vitest";
import { run } from "../../src/measures/run.js";
import { workInProgressPerWeek } from "../../src/measures/work-in-progress-per-week.js";
import { given } from "../given.js";

const day = 24 * 60;

test("counts what is open at the end of a week and how old it is", async () => {
  // Monday 2024-01-01 01:00 in Berlin; the weeks end 23 h before that hour
  await using engine = await given(`
    P 1: A+1 B+${16 * day}
    P 2: A+${2 * day + 1} B+${7 * day}
    P 3: C+${day}
  `);
  expect((await run(engine, workInProgressPerWeek)).rows).toEqual([
    {
      process: "P",
      week: "2024-01-01",
      open_cases: 2,
      median_age_seconds: (6 * 24 - 1) * 3600,
      p90_age_seconds: expect.closeTo((6.8 * 24 - 1) * 3600, 6),
      lower_bound: true,
    },
    {
      process: "P",
      week: "2024-01-08",
      open_cases: 1,
      median_age_seconds: (14 * 24 - 1) * 3600,
      p90_age_seconds: (14 * 24 - 1) * 3600,
      lower_bound: true,
    },
  ]);
});

test("has no row where no end is declared", async () => {
  await using engine = await given(`P 1: A B+${20 * day}`, { ends: false });
  expect((await run(engine, workInProgressPerWeek)).rows).toEqual([]);
});
