import { expect, test } from "vitest";
import { handoverRate } from "../../src/measures/handover-rate.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("counts pairs with both sides known, by unit and by person", async () => {
  await using engine = await given(`
    P 1: A@u B@v! C@v=
    P 2: A@u B C@u
  `);
  expect((await run(engine, handoverRate)).rows).toEqual([
    {
      process: "P",
      basis: "org_unit",
      cases: 1,
      known_pairs: 2,
      known_share: 2 / 4,
      handovers: 1,
      handover_share: 1 / 2,
    },
    {
      process: "P",
      basis: "person",
      cases: 1,
      known_pairs: 2,
      known_share: 2 / 4,
      handovers: 1,
      handover_share: 1 / 2,
    },
  ]);
});

test("has no row where neither units nor persons are known", async () => {
  await using engine = await given("P 1: A B C");
  expect((await run(engine, handoverRate)).rows).toEqual([]);
});
