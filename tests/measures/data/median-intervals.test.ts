import { expect, test } from "vitest";
import { profiles } from "../../../src/config/policy.js";
import { breakdownByUnit } from "../../../src/measures/breakdown-by-unit.js";
import { breakdown } from "../../../src/measures/breakdown.js";
import { medianIntervalTables } from "../../../src/measures/data/median-interval-rows.js";
import {
  medianByAttribute,
  medianByMonth,
  medianByUnit,
} from "../../../src/measures/data/median-intervals.js";
import type { Computed } from "../../../src/measures/measure.js";
import { run } from "../../../src/measures/run.js";
import { release } from "../../../src/release/released.js";
import { releaseAll } from "../../../src/release/tables.js";
import { given } from "../../given.js";

/** `count` cases of one channel that last 1, 2, 3 … minutes, told in another order than that of their times. */
const traces = (process: string, channel: string, count: number, unit = "u") =>
  Array.from({ length: count }, (_, i) => {
    const minutes = ((i * 7) % count) + 1;
    return `${process} ${channel}${String(i)} ${channel}: A@${unit} B+${String(minutes)}`;
  }).join("\n");

const named = (tables: readonly Computed[], id: string) =>
  tables.find(({ of }) => of.id === id)?.rows.map((row) => ({ ...row })) ?? [];

test("takes the limits from the ordered times of completed cases, for each value by itself", async () => {
  await using engine = await given(
    `${traces("P", "online", 20, "u")}\n${traces("P", "paper", 6, "v")}\nP open paper: A@v X+9999 …\nQ 1: A@u B`,
  );
  const tables = await medianIntervalTables(engine);
  // 20 cases: places 6 and 15; 6 cases: the first and the last (tests/statistics/median-ranks.test.ts)
  expect(named(tables, medianByAttribute.id)).toEqual([
    {
      process: "P",
      attribute: "channel",
      value: "online",
      cases: 20,
      completed_cases: 20,
      median_low_seconds: 360,
      median_high_seconds: 900,
    },
    {
      process: "P",
      attribute: "channel",
      value: "paper",
      cases: 7,
      completed_cases: 6,
      median_low_seconds: 60,
      median_high_seconds: 360,
    },
  ]);
  expect(named(tables, medianByUnit.id).map((row) => [row["process"], row["value"], row["people"]])).toEqual([
    ["P", "u", null],
    ["P", "v", null],
    ["Q", "u", null],
  ]);
  expect(named(tables, medianByMonth.id)).toEqual([
    {
      process: "P",
      month: "2024-01",
      cases: 27,
      completed_cases: 26,
      // places 8 and 19 of 1, 1, 2, 2, …, 6, 6, 7, 8, …, 20 minutes: R: qbinom(0.025, 26, 0.5) = 8
      median_low_seconds: 4 * 60,
      median_high_seconds: 13 * 60,
    },
    {
      process: "Q",
      month: "2024-01",
      cases: 1,
      completed_cases: 1,
      median_low_seconds: null,
      median_high_seconds: null,
    },
  ]);
});

test("has the rows of the breakdowns in their order, so that the gate hides the same ones", async () => {
  const values = [34, 20, 14, 8, 3, 3].map((count, i) =>
    traces("P", `c${String(i)}`, count, `u${String(i)}`),
  );
  await using engine = await given(values.join("\n"));
  const tables = await medianIntervalTables(engine);
  const medians = [await run(engine, breakdown), await run(engine, breakdownByUnit)] as readonly Computed[];
  const population = new Map([["P", 82]]);
  const profile = { ...profiles.verwaltung, min_cases: 30, k_staff: 0 };
  const released = releaseAll([...medians, ...tables], profile, population);
  const shown = ({ rows }: { rows: readonly { attribute: string; value: string | null }[] }) =>
    rows.map(({ attribute, value }) => [attribute, value]);
  expect(shown(released.get(medianByAttribute))).toEqual(shown(released.get(breakdown)));
  expect(shown(released.get(breakdown))).toEqual([
    ["channel", "c0"],
    ["channel", "c1"],
    ["channel", "c2"],
  ]);
  const units = ({ rows }: { rows: readonly { value: string | null }[] }) => rows.map(({ value }) => value);
  expect(units(released.get(medianByUnit))).toEqual(units(released.get(breakdownByUnit)));
});

test("does not tell by an empty cell that fewer than six are completed, only that none is", () => {
  const row = (month: string, completed_cases: number, low: number | null) => ({
    process: "P",
    month,
    cases: 60,
    completed_cases,
    median_low_seconds: low,
    median_high_seconds: low,
  });
  const rows = [
    row("2024-01", 60, 86_400),
    row("2024-02", 8, 86_400),
    row("2024-03", 4, null),
    row("2024-04", 0, null),
  ];
  const table = release({ of: medianByMonth, rows }, profiles.verwaltung, new Map([["P", 240]]));
  expect(
    table.rows.map((one) => [one.median_low_seconds, table.isWithheld(one, "median_low_seconds")]),
  ).toEqual([
    [86_400, false],
    [null, true],
    [null, true],
    [null, false],
  ]);
});

test("withholds limits with fewer than k cases beyond them", async () => {
  await using engine = await given(`${traces("P", "a", 40)}\n${traces("P", "b", 39)}`);
  const population = new Map([["P", 100]]);
  const released = releaseAll(await medianIntervalTables(engine), profiles.verwaltung, population);
  const table = released.get(medianByAttribute);
  expect(table.rows.map((row) => [row.value, table.isWithheld(row, "median_low_seconds")])).toEqual([
    ["a", false],
    ["b", true],
  ]);
});
