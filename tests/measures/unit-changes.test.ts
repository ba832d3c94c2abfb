import { expect, test } from "vitest";
import { unitChanges } from "../../src/measures/unit-changes.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("counts changes and returns along known units, unknown ones skipped", async () => {
  await using engine = await given(`
    P 1: A@u B@v C D@u
    P 2: A@u B@u
    P 3: A B
    P 4: A@u B@v C@w
  `);
  expect((await run(engine, unitChanges)).rows).toEqual([
    {
      process: "P",
      cases: 3,
      changes_per_case: 4 / 3,
      routing_changes_per_case: null,
      return_cases: 1,
      return_cases_share: 1 / 3,
      known_share: 3 / 4,
      returns: 1,
      returns_per_case: 1 / 3,
    },
  ]);
});

test("is not measurable where no unit is known", async () => {
  await using engine = await given("P 1: A B");
  expect((await run(engine, unitChanges)).rows).toEqual([
    {
      process: "P",
      cases: 0,
      changes_per_case: null,
      routing_changes_per_case: null,
      return_cases: 0,
      return_cases_share: null,
      known_share: 0,
      returns: null,
      returns_per_case: null,
    },
  ]);
});

test("counts every return of a case", async () => {
  await using engine = await given("P 1: A@u B@v C@u D@v\nP 2: A@u");
  expect((await run(engine, unitChanges)).rows).toMatchObject([
    { cases: 2, return_cases: 1, return_cases_share: 1 / 2, returns: 2, returns_per_case: 1 },
  ]);
});

test("one case is enough", async () => {
  await using engine = await given("P 1: A@u B@v C@u");
  expect((await run(engine, unitChanges)).rows).toMatchObject([
    { cases: 1, changes_per_case: 2, return_cases_share: 1, returns_per_case: 1, known_share: 1 },
  ]);
});

test("counts changes up to the first substantive step, that to its unit included; all where a case has none", async () => {
  const settings = { S: { is_substantive: true }, T: { is_substantive: true } };
  await using engine = await given(
    `
    P 1: A@u B@v S@w C@u T@v
    P 2: S@u B@v
    P 3: A@u B@v A@u
    P 4: A S B@u C@v
    P 5: S
    P 6: A@u B@v S C@w
    Q 1: A@u B@v
  `,
    { settings },
  );
  // 2 and 0; 2, as it has not come to the matter; 0, as no unit is known before; - ; 1
  expect((await run(engine, unitChanges)).rows).toMatchObject([
    { process: "P", cases: 5, changes_per_case: 2, routing_changes_per_case: 1, return_cases: 1 },
    { process: "Q", cases: 1, changes_per_case: 1, routing_changes_per_case: null },
  ]);
});
