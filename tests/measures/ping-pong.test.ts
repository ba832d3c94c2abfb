import { expect, test } from "vitest";
import { pingPong } from "../../src/measures/ping-pong.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("counts returns per pair of units, the most frequent first, unknown units skipped", async () => {
  await using engine = await given(`
    P 1: A@u B@v C@u D@v E@u
    P 2: A@u B@v C D@u
    P 3: A@u B@v C@w
    P 4: A
    Q 1: A@u B@v
  `);
  expect((await run(engine, pingPong)).rows).toEqual([
    {
      process: "P",
      basis: "org_unit",
      unit: "u",
      other_unit: "v",
      returns: 3,
      cases: 2,
      cases_share: 2 / 3,
      people: null,
    },
    {
      process: "P",
      basis: "org_unit",
      unit: "v",
      other_unit: "u",
      returns: 1,
      cases: 1,
      cases_share: 1 / 3,
      people: null,
    },
  ]);
});

test("counts roles where roles were read, with the people of the smaller side; equal counts go by name", async () => {
  const doing = { doers: "s r s r  r", staff: { r: 30, s: 11 } };
  await using engine = await given("P 1: A B C D\nP 2: A", { doing });
  expect((await run(engine, pingPong)).rows).toEqual([
    {
      process: "P",
      basis: "role",
      unit: "r",
      other_unit: "s",
      returns: 1,
      cases: 1,
      cases_share: 1 / 2,
      people: 11,
    },
    {
      process: "P",
      basis: "role",
      unit: "s",
      other_unit: "r",
      returns: 1,
      cases: 1,
      cases_share: 1 / 2,
      people: 11,
    },
  ]);
});

test("never by person", async () => {
  await using engine = await given("P 1: A B C", { doing: { doers: "x y x", mode: "pseudonym" } });
  expect((await run(engine, pingPong)).rows).toEqual([]);
});

test("shares are of the cases whose unit, or role, is known; no people where either side is unknown", async () => {
  const doing = { doers: "r s r s r  r  r  -  -", staff: { u: 20, r: 9, s: 9 } };
  await using engine = await given(
    `
    P 1: A@u B@v C@u D@v E@u
    P 2: A
    P 3: A
    P 4: A@u
    P 5: A
  `,
    { doing },
  );
  expect(
    (await run(engine, pingPong)).rows.map((row) => [
      row.basis,
      row.unit,
      row.other_unit,
      row.returns,
      row.cases,
      row.cases_share,
      row.people,
    ]),
  ).toEqual([
    ["org_unit", "u", "v", 2, 1, 1 / 2, null],
    ["org_unit", "v", "u", 1, 1, 1 / 2, null],
    ["role", "r", "s", 2, 1, 1 / 3, 9],
    ["role", "s", "r", 1, 1, 1 / 3, 9],
  ]);
});
