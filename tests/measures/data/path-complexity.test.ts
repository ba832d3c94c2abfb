import { expect, test } from "vitest";
import { pathComplexityTable } from "../../../src/measures/data/path-complexities.js";
import { given } from "../../given.js";

test("tells structure and deviation from random from the matrix of all activities", async () => {
  await using engine = await given("P 1: A B C\nP 2: A B C\nP 3: A B D\nP 4: A X …");
  // of 16 cells AB 3, BC 2, BD 1 of 6; the open case does not count
  const apart = (3 / 6 - 1 / 16) ** 2 + (2 / 6 - 1 / 16) ** 2 + (1 / 6 - 1 / 16) ** 2 + 13 / 16 ** 2;
  expect((await pathComplexityTable(engine)).rows).toMatchObject([
    {
      process: "P",
      cases: 3,
      structure_share: 13 / 16,
      deviation_from_random: expect.closeTo(1 - Math.sqrt(apart), 12),
      edit_distance: 2 / 3, // ABC and ABC 0, twice ABC and ABD 1
      acyclic_paths: 1,
      prefixes: 4,
      partitions: 2,
    },
  ]);
});

test("has nothing to say of what follows where no step follows another", async () => {
  await using engine = await given("P 1: A");
  expect((await pathComplexityTable(engine)).rows).toEqual([
    {
      process: "P",
      cases: 1,
      structure_share: 1,
      deviation_from_random: null,
      edit_distance: null,
      acyclic_paths: 1,
      prefixes: 1,
      partitions: 1,
      variant_entropy_nats: 0,
      variant_entropy_share: null,
      sequence_entropy_nats: 0,
      sequence_entropy_share: null,
    },
  ]);
});

test("takes paths in the order of their first case, however the source is sorted", async () => {
  const traces = ["P 1: A B D", "P 2: A+10 B C", "P 3: A+20 X", "P 4: A+30 B C"];
  const rows = async (lines: readonly string[]) => {
    await using engine = await given(lines.join("\n"));
    return (await pathComplexityTable(engine)).rows;
  };
  expect(await rows(traces.toReversed())).toEqual(await rows(traces));
});

test("compares random pairs of long cases, and no cases that are too long", async () => {
  const long = (steps: number, last: string) => `${"A ".repeat(steps - 1)}${last}`;
  const distance = async (traces: string) => {
    await using engine = await given(traces);
    return (await pathComplexityTable(engine)).rows[0]?.["edit_distance"];
  };
  // two cases of two paths: every pair is the same
  expect(await distance(`P 1: ${long(150, "B")}\nP 2: ${long(150, "C")}`)).toBe(1);
  expect(await distance(`P 1: ${long(2001, "B")}\nP 2: C`)).toBeNull();
});
