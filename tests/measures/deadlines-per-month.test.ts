import { expect, test } from "vitest";
import { deadlinesPerMonth } from "../../src/measures/deadlines-per-month.js";
import { run } from "../../src/measures/run.js";
import { wilson } from "../../src/statistics/wilson.js";
import { given } from "../given.js";

const day = 1440;
const target = { target_us: 10n * 86_400_000_000n };

test("counts by the month of completion on the clock of Berlin", async () => {
  await using engine = await given(
    `
    P 1: A B+${9 * day}
    P 2: A B+${11 * day}
    P 3: A+${30 * day} B+${day + 1430}
    P 4: A …
    `,
    { process: target },
  );
  // case 3 ends on 31 January at 23:50 UTC: that is February in Berlin
  const february = wilson(0, 1);
  expect((await run(engine, deadlinesPerMonth)).rows).toEqual([
    {
      process: "P",
      month: "2024-01",
      cases: 2,
      missed_cases: 1,
      missed_share: 1 / 2,
      missed_low_share: expect.closeTo(wilson(1, 2)?.low ?? 0, 14),
      missed_high_share: expect.closeTo(wilson(1, 2)?.high ?? 0, 14),
    },
    {
      process: "P",
      month: "2024-02",
      cases: 1,
      missed_cases: 0,
      missed_share: 0,
      missed_low_share: 0,
      missed_high_share: expect.closeTo(february?.high ?? 0, 14),
    },
  ]);
});

test("has no row without a target", async () => {
  await using engine = await given("P 1: A B");
  expect((await run(engine, deadlinesPerMonth)).rows).toEqual([]);
});

test("has the interval of Wilson, up to a month in which every case missed the target", async () => {
  const cases = (process: string, missed: number) =>
    Array.from({ length: 5 }, (_, i) => `${process} ${i}: A B+${(i < missed ? 11 : 10) * day}`);
  await using engine = await given([...cases("P", 2), ...cases("Q", 5)].join("\n"), { process: target });
  const rows = (await run(engine, deadlinesPerMonth)).rows;
  expect(rows).toMatchObject([
    { process: "P", cases: 5, missed_cases: 2, missed_share: 2 / 5 },
    { process: "Q", cases: 5, missed_cases: 5, missed_share: 1, missed_high_share: 1 },
  ]);
  for (const [i, missed] of [2, 5].entries()) {
    expect(rows[i]?.missed_low_share).toBeCloseTo(wilson(missed, 5)?.low ?? 0, 14);
    expect(rows[i]?.missed_high_share).toBeCloseTo(wilson(missed, 5)?.high ?? 0, 14);
  }
});
