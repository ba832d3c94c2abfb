import { expect, test } from "vitest";
import { caseSums } from "../../src/measures/case-sums.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("adds up per case and squares per case", async () => {
  await using engine = await given(
    `
    P 1: A@u B@v A@u Q
    P 2: A@u Q@v Q
    P 3: A B …
  `,
    { systems: { A: "x", B: "y" }, settings: { Q: { is_enquiry: true } } },
  );
  expect((await run(engine, caseSums)).rows).toEqual([
    {
      process: "P",
      cases: 3,
      // A B A: 2, none, A B: 1
      switches: 3,
      switches_squared: 5,
      switches_cubed: 9,
      executions: 9,
      executions_squared: 16 + 9 + 4,
      enquiries: 3,
      enquiries_squared: 1 + 4,
      enquiries_by_executions: 1 * 4 + 2 * 3,
      // u v u: two changes and a return; u v: one change; case 3 has no known unit
      moves_basis: "org_unit",
      unit_cases: 2,
      moves: 4,
      moves_squared: 9 + 1,
      moves_cubed: 27 + 1,
      timed_cases: 0,
      processing_seconds: null,
      throughput_seconds: null,
    },
  ]);
});

test("has no sums of changes where no unit is known", async () => {
  await using engine = await given("P 1: A B");
  expect((await run(engine, caseSums)).rows).toMatchObject([
    {
      cases: 1,
      switches: 0,
      executions: 2,
      enquiries: 0,
      moves_basis: null,
      unit_cases: 0,
      moves: null,
      moves_squared: null,
      moves_cubed: null,
    },
  ]);
});

test("adds up times of completed cases in which every step has a start", async () => {
  await using engine = await given(
    "P 1: A+10-10 B+10-20\nP 2: A B+20-5\nP 3: A+500-500 …\nP 4: A+30-10 B+30-20",
  );
  // P 1: 30 minutes of work in 20, P 4: 30 in 40; P 2 lacks a start, P 3 is open
  expect((await run(engine, caseSums)).rows).toMatchObject([
    { timed_cases: 2, processing_seconds: 3600, throughput_seconds: 3600 },
  ]);
});

test("roles stand in where no unit is known, changes of the person where no role is", async () => {
  const roles = { doers: "x y x x - y x x x y" };
  await using byRole = await given("P 1: A B C\nP 2: A B C\nP 3: A B\nQ 1: A B", { doing: roles });
  // x y x: two changes and a return; x, unknown, y: one change; x x: none
  expect((await run(byRole, caseSums)).rows).toMatchObject([
    { moves_basis: "role", unit_cases: 3, moves: 3 + 1, moves_squared: 9 + 1, moves_cubed: 27 + 1 },
    { moves_basis: "role", unit_cases: 1, moves: 1 },
  ]);
  await using byPerson = await given("P 1: A B! C!\nP 2: A B= C\nP 3: A B\nP 4: A B!\nQ 1: A B!");
  expect((await run(byPerson, caseSums)).rows).toMatchObject([
    { moves_basis: "person", unit_cases: 3, moves: 2 + 1, moves_squared: 4 + 1 },
    { moves_basis: "person", unit_cases: 1, moves: 1 },
  ]);
  await using byUnit = await given("P 1: A@u B! C!@u", { doing: { doers: "x y x" } });
  expect((await run(byUnit, caseSums)).rows).toMatchObject([
    { moves_basis: "org_unit", unit_cases: 1, moves: 0 },
  ]);
});

test("counts changes up to the substantive work by unit, role and person alike", async () => {
  const settings = { S: { is_substantive: true } };
  const moves = async (traces: string, o: Parameters<typeof given>[1] = {}) => {
    await using engine = await given(traces, { ...o, settings });
    const [row] = (await run(engine, caseSums)).rows;
    return [row?.moves_basis, row?.moves];
  };
  // u v w: two changes and a return later; x y: one change and none after it
  expect(await moves("P 1: A@u B@v S@w C@v D@w")).toEqual(["org_unit", 3]);
  expect(await moves("P 1: A S B C", { doing: { doers: "x y x z" } })).toEqual(["role", 2]);
  expect(await moves("P 1: A B! S! C! D!")).toEqual(["person", 2]);
});
