import { expect, test } from "vitest";
import { repeatRedoRates } from "../../src/measures/repeat-redo-rates.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

const traces = `
  P 1: A A
  P 2: A A B
  P 3: A B A
  P 4: A B A
  P 5: A B
`;

test("without any knowledge of who did what nothing is split", async () => {
  await using engine = await given(traces);
  expect((await run(engine, repeatRedoRates)).rows).toEqual([
    {
      process: "P",
      basis: "person",
      cases: 5,
      self_loops: 2,
      self_loops_repeat: null,
      self_loops_redo: null,
      self_loops_unknown: 2,
      self_loops_redo_share: null,
      repetitions: 2,
      repetitions_repeat: null,
      repetitions_redo: null,
      repetitions_unknown: null,
      repetitions_redo_share: null,
    },
  ]);
});

test("changes of persons split self-loops alone; an unknown one stays unknown", async () => {
  await using engine = await given(`
    P 1: A A!
    P 2: A A=
    P 3: A A= A!
    P 4: A A
    P 5: A B! A!
    Q 1: A
  `);
  const shared = { repetitions_repeat: null, repetitions_redo: null, repetitions_unknown: null };
  expect((await run(engine, repeatRedoRates)).rows).toMatchObject([
    {
      process: "P",
      basis: "person",
      cases: 5,
      self_loops: 4,
      self_loops_repeat: 1,
      self_loops_redo: 2,
      self_loops_unknown: 1,
      self_loops_redo_share: 2 / 3,
      repetitions: 1,
      ...shared,
    },
    {
      process: "Q",
      self_loops: 0,
      self_loops_repeat: 0,
      self_loops_redo: 0,
      self_loops_unknown: 0,
      self_loops_redo_share: null,
      repetitions: 0,
      ...shared,
    },
  ]);
});

test("roles split both, unknown ones counted", async () => {
  await using engine = await given(traces, { doing: { doers: "r s  r r r  r s r  r s -  r r" } });
  expect((await run(engine, repeatRedoRates)).rows).toEqual([
    {
      process: "P",
      basis: "role",
      cases: 5,
      self_loops: 2,
      self_loops_repeat: 1,
      self_loops_redo: 1,
      self_loops_unknown: 0,
      self_loops_redo_share: 1 / 2,
      repetitions: 2,
      repetitions_repeat: 1,
      repetitions_redo: 0,
      repetitions_unknown: 1,
      repetitions_redo_share: 0,
    },
  ]);
});

test("pseudonyms split both, by person", async () => {
  await using engine = await given("P 1: A A B A", { doing: { doers: "x x y x", mode: "pseudonym" } });
  expect((await run(engine, repeatRedoRates)).rows).toMatchObject([
    { basis: "person", self_loops_repeat: 1, self_loops_redo: 0, repetitions_repeat: 1, repetitions_redo: 0 },
  ]);
});

test("keeps processes apart: roles in one, none in another, nothing that comes back in a third", async () => {
  const doing = { doers: "r s r r  r s s s  r s r s  r r  - - -  r -" };
  await using engine = await given(
    `
    P 1: A B A B
    P 2: A B B A
    P 3: A B A B
    P 4: A A
    Q 1: A B A
    R 1: A A
  `,
    { doing },
  );
  const { rows } = await run(engine, repeatRedoRates);
  expect(
    rows.map((row) => [
      row.process,
      row.basis,
      row.cases,
      row.self_loops_repeat,
      row.self_loops_redo,
      row.self_loops_unknown,
      row.self_loops_redo_share,
      row.repetitions_repeat,
      row.repetitions_redo,
      row.repetitions_unknown,
      row.repetitions_redo_share,
    ]),
  ).toEqual([
    ["P", "role", 4, 2, 0, 0, 0, 3, 2, 0, 2 / 5],
    ["Q", "person", 1, 0, 0, 0, null, null, null, null, null],
    ["R", "role", 1, null, null, 1, null, 0, 0, 0, null],
  ]);
});
