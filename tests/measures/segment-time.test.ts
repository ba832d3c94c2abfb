import { expect, test } from "vitest";
import { segmentOf } from "../../src/config/segment.js";
import { directlyFollows } from "../../src/measures/directly-follows.js";
import { run } from "../../src/measures/run.js";
import { segmentTime } from "../../src/measures/segment-time.js";
import { given } from "../given.js";

const segments = [segmentOf({ from: "A", to: "B" }), segmentOf({ from: "Z", to: "A" })];
const day = 24 * 60;

test("summarises the time and counts cases without either step apart", async () => {
  await using engine = await given(`P 1: A+1500 B+${day}\nP 2: A+1500 C B+${3 * day}\nP 3: B A\nP 4: C`, {
    segments,
  });
  expect((await run(engine, segmentTime)).rows).toEqual([
    {
      process: "P",
      segment: "A → B",
      from_activity: "A",
      to_activity: "B",
      from_occurrence: "first",
      to_occurrence: "next",
      cases: 4,
      measured_cases: 2,
      without_from_cases: 1,
      without_to_cases: 1,
      mean_seconds: 2 * 86_400 + 30,
      median_seconds: 2 * 86_400 + 30,
      q1_seconds: 1.5 * 86_400 + 15,
      q3_seconds: 2.5 * 86_400 + 45,
      p90_seconds: expect.closeTo(2.8 * 86_400 + 54, 6),
      min_seconds: 86_400,
      max_seconds: 3 * 86_400 + 60,
      st_dev_seconds: expect.closeTo((2 * 86_400 + 60) / Math.SQRT2, 6),
      dated_cases: 2,
      median_working_days: 2,
      p90_working_days: expect.closeTo(2.8, 12),
    },
    expect.objectContaining({
      segment: "Z → A",
      cases: 4,
      measured_cases: 0,
      without_from_cases: 4,
      without_to_cases: 0,
      mean_seconds: null,
      median_working_days: null,
      dated_cases: 0,
    }),
  ]);
});

test("has no row without segments", async () => {
  await using engine = await given("P 1: A B");
  expect((await run(engine, segmentTime)).rows).toEqual([]);
});

test("equals the edge where it is a direct one and both steps occur once per case", async () => {
  await using engine = await given("P 1: C A B+5\nP 2: A B+9 C\nP 3: A B+40", {
    segments: segments.slice(0, 1),
  });
  const [row] = (await run(engine, segmentTime)).rows;
  const edge = (await run(engine, directlyFollows)).rows.find((one) => one.from_activity === "A");
  for (const name of ["mean", "median", "q1", "q3", "p90", "min", "max", "st_dev"] as const)
    expect([name, row?.[`${name}_seconds`]]).toEqual([name, edge?.[`${name}_seconds`]]);
});
