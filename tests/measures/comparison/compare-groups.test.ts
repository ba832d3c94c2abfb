import { expect, test } from "vitest";
import { compareGroups } from "../../../src/measures/comparison/compare-groups.js";
import { casesIn, casesWith } from "../../../src/measures/comparison/slices.js";
import { sql } from "../../../src/sql/tag.js";
import { given } from "../../given.js";

const channel = (value: string) => ({ name: value, slice: casesWith("channel", value) });

test("gives each group its figures, the rest its number, and the differences of the two", async () => {
  await using engine = await given(`
    P 1 online: A@u B@v+10
    P 2 online: A@u B@u+20
    P 3 online: A@u A B@v+30
    P 4 paper: A@u B@v+40
    P 5 paper: A@u B@v+60
    P 6 paper: A …
    P 7: A@u B@u
    Q 1 online: A@u B
  `);
  const { groups, differences } = await compareGroups(engine, "P", channel("online"), channel("paper"));
  expect(groups.rows).toEqual([
    {
      process: "P",
      group: "a",
      name: "online",
      cases: 3,
      open_cases: 0,
      median_seconds: 20 * 60,
      mean_seconds: ((10 + 20 + 31) * 60) / 3,
      p90_seconds: expect.closeTo((20 + 0.8 * 11) * 60, 9),
      repeated_cases: 1,
      repeated_cases_share: 1 / 3,
      handovers: 1,
      handover_share: 1 / 2,
      concentration_share: 1 / 3,
    },
    {
      process: "P",
      group: "b",
      name: "paper",
      cases: 2,
      open_cases: 1,
      median_seconds: 50 * 60,
      mean_seconds: 50 * 60,
      p90_seconds: 58 * 60,
      repeated_cases: 0,
      repeated_cases_share: 0,
      handovers: 2,
      handover_share: 1,
      concentration_share: 1,
    },
    expect.objectContaining({ group: "rest", name: "-", cases: 1, median_seconds: null, open_cases: null }),
  ]);
  expect(differences.rows).toEqual([
    expect.objectContaining({
      process: "P",
      cases: 2,
      median_seconds: 30 * 60,
      rework_difference: -1 / 3,
      handover_difference: 1 / 2,
      concentration_difference: 1 - 1 / 3,
    }),
  ]);
});

/** 40 online and 40 paper cases; paper takes an hour longer, and half of it goes through a long check. */
function mixed(): string {
  const lines: string[] = [];
  for (let i = 0; i < 80; i++) {
    const paper = i >= 40;
    const checked = paper ? i % 2 === 0 : i % 4 === 0;
    const minutes = (paper ? 160 : 100) + (i % 10) + (checked ? 600 : 0);
    lines.push(`P ${i} ${paper ? "paper" : "online"}: A@u ${checked ? "X " : ""}B+${minutes}`);
  }
  return lines.join("\n");
}

test("tells how much of the difference comes from another mix of paths, and adds up", async () => {
  await using engine = await given(mixed());
  const { mix, differences } = await compareGroups(engine, "P", channel("online"), channel("paper"));
  // the channel itself divides nothing: the groups have no value of it in common
  expect(mix.rows.map(({ kind }) => kind)).toEqual(["variant", "org_unit"]);
  const [byPath, byUnit] = mix.rows;
  expect(byPath?.difference_seconds).toBeCloseTo(differences.rows[0]?.mean_seconds ?? Number.NaN, 6);
  expect((byPath?.mix_seconds ?? 0) + (byPath?.within_seconds ?? 0)).toBeCloseTo(
    byPath?.difference_seconds ?? Number.NaN,
    6,
  );
  // a quarter more cases go through the check, which takes about ten hours
  expect((byPath?.mix_seconds ?? 0) / 3600).toBeCloseTo(2.5, 1);
  expect((byPath?.within_seconds ?? 0) / 3600).toBeCloseTo(1, 1);
  expect(byUnit?.mix_seconds).toBe(0);
});

test("a clear difference has both limits on one side of 0, none has them on both", async () => {
  await using engine = await given(mixed());
  const [row] = (await compareGroups(engine, "P", channel("online"), channel("paper"))).differences.rows;
  expect(row?.median_low_seconds).toBeGreaterThan(0);
  expect(row?.median_seconds).toBeGreaterThan(row?.median_low_seconds ?? 0);
  expect(row?.median_high_seconds).toBeGreaterThan(row?.median_seconds ?? 0);
  expect([row?.rework_difference_low, row?.rework_difference, row?.rework_difference_high]).toEqual([
    0, 0, 0,
  ]);
  // the first and the second half of the online cases: nothing is different
  const halves = [
    { name: "first", slice: sql`c.channel = 'online' and c.case_key <= 20` },
    { name: "second", slice: sql`c.channel = 'online' and c.case_key > 20` },
  ] as const;
  const [same] = (await compareGroups(engine, "P", ...halves)).differences.rows;
  expect(same?.p90_low_seconds).toBeLessThanOrEqual(0);
  expect(same?.p90_high_seconds).toBeGreaterThanOrEqual(0);
});

test("the same question gets the same answer", async () => {
  await using engine = await given(mixed());
  const once = () => compareGroups(engine, "P", channel("online"), channel("paper"));
  expect(await once()).toEqual(await once());
});

test("an empty group has no difference, a group without known handovers no rate", async () => {
  await using engine = await given("P 1: A B\nP 2: A B+2");
  const years = (year: number) => ({
    name: `${year}`,
    slice: casesIn({ from: `${year}-01-01`, to: `${year + 1}-01-01` }),
  });
  const { groups, differences, mix } = await compareGroups(engine, "P", years(2023), years(2024));
  expect(
    groups.rows.map(({ cases, handovers, median_seconds }) => [cases, handovers, median_seconds]),
  ).toEqual([
    [0, null, null],
    [2, null, 90],
    [0, null, null],
  ]);
  expect([differences.rows, mix.rows]).toEqual([[], []]);
});
