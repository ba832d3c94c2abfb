import { expect, test } from "vitest";
import { deadlines } from "../../src/measures/deadlines.js";
import { run } from "../../src/measures/run.js";
import { wilson } from "../../src/statistics/wilson.js";
import { given } from "../given.js";

const ten = { target_us: 600_000_000n };

test("counts what was missed among the completed and what is open beyond the target", async () => {
  await using engine = await given(
    `
    P 1: A B+10
    P 2: A B+11
    P 3: A B
    P 4: B
    P 5: A …
    P 6: A+50 …
    P 7: A+58 A+1 …
    `,
    { process: ten },
  );
  expect((await run(engine, deadlines)).rows).toEqual([
    {
      process: "P",
      cases: 4,
      target_seconds: 600,
      target_working_days: null,
      deadline_months: null,
      deadline_days: null,
      missed_cases: 1,
      missed_share: 1 / 4,
      missed_low_share: expect.closeTo(wilson(1, 4)?.low ?? 0, 14),
      missed_high_share: expect.closeTo(wilson(1, 4)?.high ?? 0, 14),
      open_cases: 3,
      open_missed_cases: 1,
      open_kept_cases: 2,
    },
  ]);
});

const nothing = {
  target_seconds: null,
  target_working_days: null,
  deadline_months: null,
  deadline_days: null,
  missed_cases: null,
  missed_share: null,
  missed_low_share: null,
  missed_high_share: null,
  open_cases: null,
  open_missed_cases: null,
  open_kept_cases: null,
};

test("without a target nothing is measured but the number of cases", async () => {
  await using engine = await given("P 1: A B\nP 2: A …");
  expect((await run(engine, deadlines)).rows).toEqual([{ process: "P", cases: 1, ...nothing }]);
});

test("where no end is declared every case counts as completed and no open case is known", async () => {
  await using engine = await given("P 1: A B+10\nP 2: A B+11", { process: ten, ends: false });
  expect((await run(engine, deadlines)).rows).toMatchObject([
    { cases: 2, missed_cases: 1, missed_share: 1 / 2, open_cases: null, open_missed_cases: null },
  ]);
});

test("without a completed case there is no share, and open cases still count", async () => {
  await using engine = await given("P 1: A C+20 …\nP 2: A+5 …", {
    process: ten,
    settings: { B: { is_end: true }, C: { is_end: false }, A: { is_end: false } },
  });
  // no activity of these traces is an end, so nothing is declared
  expect((await run(engine, deadlines)).rows).toMatchObject([
    { cases: 2, missed_cases: 1, open_cases: null },
  ]);
  await using declared = await given("P 1: B A+20 …\nP 2: A+5 …", {
    process: ten,
    settings: { B: { is_end: true } },
  });
  expect((await run(declared, deadlines)).rows).toMatchObject([
    {
      cases: 0,
      missed_cases: 0,
      missed_share: null,
      missed_low_share: null,
      open_cases: 2,
      open_missed_cases: 2,
    },
  ]);
});

test("a target in working days is held against working days", async () => {
  const day = 1440;
  // from Monday, 1 January 2024: Wednesday is the 2nd working day after, Thursday the 3rd
  await using engine = await given(`P 1: A B+${2 * day}\nP 2: A B+${3 * day}`, {
    process: { target_working_days: 2 },
  });
  expect((await run(engine, deadlines)).rows).toMatchObject([
    { target_seconds: null, target_working_days: 2, cases: 2, missed_cases: 1, missed_share: 1 / 2 },
  ]);
});

test("one case is enough to judge: none of one and all of one", async () => {
  await using engine = await given("P 1: A B+10\nQ 1: A B+11", { process: ten });
  const rows = (await run(engine, deadlines)).rows;
  expect(rows).toMatchObject([
    { process: "P", cases: 1, missed_share: 0, missed_low_share: 0, open_cases: 0, open_missed_cases: 0 },
    { process: "Q", cases: 1, missed_share: 1, missed_high_share: 1, open_cases: 0, open_missed_cases: 0 },
  ]);
  expect(rows[0]?.missed_high_share).toBeCloseTo(wilson(0, 1)?.high ?? 0, 14);
  expect(rows[1]?.missed_low_share).toBeCloseTo(wilson(1, 1)?.low ?? 0, 14);
});
