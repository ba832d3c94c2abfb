import { expect, test } from "vitest";
import { dataQuality } from "../../src/measures/data-quality.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

const day = 24 * 60;

test("counts ties, midnight, the busiest minute, known columns and open cases of each process", async () => {
  // The log begins 2024-01-01 00:00 UTC; midnight in Berlin is 60 minutes before.
  await using engine = await given(`
    P 1: A B+0 C+${day - 60}
    P 2: A@u B@u+0 C+30-5
    P 3: A B…
    Q 1: A
  `);
  const [p, q] = (await run(engine, dataQuality)).rows;
  expect(p).toEqual({
    process: "P",
    cases: 3,
    events: 8,
    tied_events: 4, // A and B of cases 1 and 2
    tied_events_share: 0.5,
    midnight_events: 1, // C of case 1, at 23:00 UTC
    midnight_share: 1 / 8,
    busiest_minute_events: 5, // 00:00 UTC: A B, A B, A
    busiest_minute_share: 5 / 8,
    events_with_start: 1,
    with_start_share: 1 / 8,
    events_with_unit: 2,
    with_unit_share: 2 / 8,
    events_with_system: 0,
    with_system_share: 0,
    one_instant_cases: 0,
    one_instant_share: 0,
    open_cases: 1,
    open_share: 1 / 3,
  });
  expect(q).toMatchObject({
    process: "Q",
    cases: 1,
    tied_events: 0,
    tied_events_share: 0,
    midnight_share: 0,
    one_instant_cases: 0,
    one_instant_share: 0,
    open_cases: 0,
    open_share: 0,
  });
});

test("a case of one step is no case in one instant; without declared ends nothing is said of open cases", async () => {
  await using engine = await given("P 1: A\nP 2: A B+0", { ends: false });
  expect((await run(engine, dataQuality)).rows).toMatchObject([
    { one_instant_cases: 1, one_instant_share: 0.5, open_cases: null, open_share: null },
  ]);
});
