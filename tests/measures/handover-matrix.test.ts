import { expect, test } from "vitest";
import { handoverMatrix } from "../../src/measures/handover-matrix.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("counts pairs of units, staying included; pairs with an unknown side are left out and told", async () => {
  await using engine = await given(`
    P 1: A@u B@v C@v D@u
    P 2: A@u B@v C D@u
    Q 1: A@u B@u
  `);
  const { rows } = await run(engine, handoverMatrix);
  expect(rows).toEqual([
    {
      process: "P",
      basis: "org_unit",
      from_unit: "u",
      to_unit: "v",
      pairs: 2,
      cases: 2,
      share: 2 / 4,
      known_share: 4 / 6,
      people: null,
    },
    {
      process: "P",
      basis: "org_unit",
      from_unit: "v",
      to_unit: "u",
      pairs: 1,
      cases: 1,
      share: 1 / 4,
      known_share: 4 / 6,
      people: null,
    },
    {
      process: "P",
      basis: "org_unit",
      from_unit: "v",
      to_unit: "v",
      pairs: 1,
      cases: 1,
      share: 1 / 4,
      known_share: 4 / 6,
      people: null,
    },
    {
      process: "Q",
      basis: "org_unit",
      from_unit: "u",
      to_unit: "u",
      pairs: 1,
      cases: 1,
      share: 1,
      known_share: 1,
      people: null,
    },
  ]);
});

test("a unit is nobody to hand over to in cases of one step, and without units there is no row", async () => {
  await using engine = await given("P 1: A@u\nQ 1: A B");
  expect((await run(engine, handoverMatrix)).rows).toEqual([]);
});

test("counts roles where roles were read, with the people of the smaller one; never persons", async () => {
  const steps = "P 1: A@u B@u C@v\nP 2: A B";
  await using roles = await given(steps, { doing: { doers: "r s r r s", staff: { r: 12, s: 7, u: 20 } } });
  expect(
    (await run(roles, handoverMatrix)).rows.map((row) => [
      row.basis,
      row.from_unit,
      row.to_unit,
      row.pairs,
      row.cases,
      row.known_share,
      row.people,
    ]),
  ).toEqual([
    ["org_unit", "u", "u", 1, 1, 2 / 3, 20],
    ["org_unit", "u", "v", 1, 1, 2 / 3, null],
    ["role", "r", "s", 2, 2, 1, 7],
    ["role", "s", "r", 1, 1, 1, 7],
  ]);
  await using persons = await given("P 1: A B", { doing: { doers: "x y", mode: "pseudonym" } });
  expect((await run(persons, handoverMatrix)).rows).toEqual([]);
});

test("counts a case once, and knows no people where either side is unknown", async () => {
  const doing = { doers: "r s r s", staff: { r: 8, s: 8, u: 20 } };
  await using engine = await given("P 1: A@u B@v C@u D@v", { doing });
  expect(
    (await run(engine, handoverMatrix)).rows.map((row) => [
      row.from_unit,
      row.to_unit,
      row.pairs,
      row.cases,
      row.share,
      row.people,
    ]),
  ).toEqual([
    ["u", "v", 2, 1, 2 / 3, null],
    ["v", "u", 1, 1, 1 / 3, null],
    ["r", "s", 2, 1, 2 / 3, 8],
    ["s", "r", 1, 1, 1 / 3, 8],
  ]);
});

test("names the smaller side, whichever it is", async () => {
  const doing = { doers: "- - -", staff: { u: 20, v: 11 } };
  await using engine = await given("P 1: A@u B@v C@u", { doing });
  expect((await run(engine, handoverMatrix)).rows.map((row) => row.people)).toEqual([11, 11]);
});
