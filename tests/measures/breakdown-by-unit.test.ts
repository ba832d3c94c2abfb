import { expect, test } from "vitest";
import { profiles } from "../../src/config/policy.js";
import { writeDeclared } from "../../src/log/declared.js";
import { headCounts } from "../../src/log/head-counts.js";
import { build } from "../../src/log/relation.js";
import { release } from "../../src/release/released.js";
import { breakdownByUnit } from "../../src/measures/breakdown-by-unit.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("counts a case at the unit where it is first known to be", async () => {
  await using engine = await given(`
    P 1: A@u B@v+2
    P 2: A B@u
    P 3: A@v B@u
    P 4: A B
    Q 1: A
  `);
  const { rows } = await run(engine, breakdownByUnit);
  expect(rows.map((row) => [row.process, row.value, row.cases, row.share, row.people])).toEqual([
    ["P", "u", 2, 2 / 4, null],
    ["P", "v", 1, 1 / 4, null],
    ["P", null, 1, 1 / 4, null],
  ]);
  expect(rows[0]).toMatchObject({ completed_cases: 2, mean_seconds: 90, repeated_cases: 0 });
});

test("a unit leaves only where the project says that enough people are behind it", async () => {
  const traces = Array.from({ length: 90 }, (_, i) => `P ${i}: A@${["u", "v", "w"][i % 3] ?? ""} B`);
  await using engine = await given(traces.join("\n"));
  await writeDeclared(engine, { modes: {}, staff: { u: 12, v: 9 } });
  await build(engine, [headCounts]);
  const computed = await run(engine, breakdownByUnit);
  expect(computed.rows.map(({ value, people }) => [value, people])).toEqual([
    ["u", 12],
    ["v", 9],
    ["w", null],
  ]);
  const released = release(computed, profiles.intern, new Map([["P", 90]]));
  expect(released.rows.map(({ value }) => value)).toEqual(["u"]);
});

test("summarises the throughput of the completed cases of a unit", async () => {
  await using engine = await given(`
    P 1: A@u B+1
    P 2: A@u B+2
    P 3: A@u B+4 B+0
    P 4: A@u X+100…
    P 5: A@v B
  `);
  expect((await run(engine, breakdownByUnit)).rows).toMatchObject([
    {
      value: "u",
      cases: 4,
      completed_cases: 3,
      median_seconds: 120,
      p90_seconds: expect.closeTo(60 * 3.6, 9) as number,
      repeated_cases: 1,
      repeated_cases_share: 1 / 4,
    },
    { value: "v", cases: 1, median_seconds: 60, repeated_cases: 0, repeated_cases_share: 0 },
  ]);
});
