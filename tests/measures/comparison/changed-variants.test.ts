import { expect, test } from "vitest";
import { profiles } from "../../../src/config/policy.js";
import { changedVariants } from "../../../src/measures/comparison/changed-variants.js";
import { casesWith } from "../../../src/measures/comparison/slices.js";
import { variantChanges, variantOverlap } from "../../../src/measures/comparison/variant-tables.js";
import type { Computed } from "../../../src/measures/measure.js";
import { releaseAll } from "../../../src/release/tables.js";
import { given } from "../../given.js";

const [online, paper] = [casesWith("channel", "online"), casesWith("channel", "paper")];

const traces = (channel: string, path: string, count: number) =>
  Array.from(
    { length: count },
    (_, i) => `P ${channel}${path.replaceAll(" ", "")}${String(i)} ${channel}: ${path}`,
  );

test("finds the paths that only one group takes, and counts what both take", async () => {
  await using engine = await given(`
    P 1 online: A B
    P 2 online: A B
    P 3 online: A C B
    P 4 paper: A B
    P 5 paper: A B B
    P 6 paper: A B B
    P 7 paper: A X …
    P 8: A D
    Q 1 online: A E
  `);
  const { changes, overlap } = await changedVariants(engine, "P", online, paper);
  expect(changes.rows).toEqual([
    { process: "P", only: "b", variant: ["A", "B", "B"], cases: 2, share: 2 / 3 },
    { process: "P", only: "a", variant: ["A", "C", "B"], cases: 1, share: 1 / 3 },
  ]);
  expect(overlap.rows).toEqual([
    {
      process: "P",
      cases: 3,
      shared_paths: 1,
      a_shared_cases: 2,
      b_shared_cases: 1,
      a_only_paths: 1,
      a_only_cases: 1,
      b_only_paths: 1,
      b_only_cases: 2,
    },
  ]);
});

test("has no rows where a group has no completed case", async () => {
  await using engine = await given("P 1 online: A B\nP 2 paper: A …");
  const { changes, overlap } = await changedVariants(engine, "P", online, paper);
  expect([changes.rows, overlap.rows]).toEqual([[], []]);
});

test("never lets a rare path follow from the sum of all paths of its group", async () => {
  await using engine = await given(
    [
      ...traces("online", "A B", 60),
      ...traces("paper", "A B", 60),
      ...traces("paper", "A C", 30),
      ...traces("paper", "A D", 20),
      ...traces("paper", "A E", 4),
      ...traces("online", "A F", 12),
    ].join("\n"),
  );
  const { changes, overlap } = await changedVariants(engine, "P", online, paper);
  const tables = [changes, overlap] as unknown as readonly Computed[];
  const released = releaseAll(tables, { ...profiles.verwaltung, min_cases: 30 }, new Map([["P", 72]]));
  // 4 cases are too few; as b_only_cases is told, a second path is hidden with them
  expect(released.get(variantChanges).rows.map(({ only, variant, cases }) => [only, variant, cases])).toEqual(
    [
      ["b", ["A", "C"], 30],
      ["a", ["A", "F"], 10],
    ],
  );
  expect(released.get(variantOverlap).rows[0]?.b_only_cases).toBe(55);
});

test("withholds all counts that add up to a group where one of them is small", async () => {
  await using engine = await given(
    [...traces("online", "A B", 40), ...traces("paper", "A B", 40), ...traces("paper", "A C", 3)].join("\n"),
  );
  const { overlap } = await changedVariants(engine, "P", online, paper);
  const released = releaseAll([overlap], { ...profiles.verwaltung, min_cases: 30 }, new Map([["P", 40]]));
  const table = released.get(variantOverlap);
  const [row] = table.rows;
  expect(row && table.withheldIn(row)).toEqual([
    "a_shared_cases",
    "b_shared_cases",
    "a_only_cases",
    "b_only_cases",
  ]);
});
