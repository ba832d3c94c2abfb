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

test("counts roles where roles were read; persons only where their changes are known", async () => {
  await using engine = await given("P 1: A B C D\nP 2: A\nQ 1: A B", { doing: { doers: "r r s -  r  - -" } });
  expect((await run(engine, handoverRate)).rows).toEqual([
    {
      process: "P",
      basis: "role",
      cases: 1,
      known_pairs: 2,
      known_share: 2 / 3,
      handovers: 1,
      handover_share: 1 / 2,
    },
  ]);
});

test("counts changes, not stays, and cases and processes with a single known pair", async () => {
  const doing = { doers: "r s s s r  r r -  s r" };
  await using engine = await given("P 1: A@u B@v C@v D@v E@v\nP 2: A B@u C@u\nQ 1: A@u B@v", { doing });
  const { rows } = await run(engine, handoverRate);
  expect(
    rows.map((row) => [
      row.process,
      row.basis,
      row.cases,
      row.known_pairs,
      row.known_share,
      row.handovers,
      row.handover_share,
    ]),
  ).toEqual([
    ["P", "org_unit", 2, 5, 5 / 6, 1, 1 / 5],
    ["P", "role", 2, 5, 5 / 6, 2, 2 / 5],
    ["Q", "org_unit", 1, 1, 1, 1, 1],
    ["Q", "role", 1, 1, 1, 1, 1],
  ]);
});
