import { expect, test } from "vitest";
import { repeatRedoPerActivity } from "../../src/measures/repeat-redo-per-activity.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("splits per step; cases of one path may differ in who did them", async () => {
  await using engine = await given(
    `
    P 1: A A B A
    P 2: A A B A
    P 3: B
  `,
    { doing: { doers: "r r r r  r s r -  -" } },
  );
  expect((await run(engine, repeatRedoPerActivity)).rows).toEqual([
    {
      process: "P",
      activity: "A",
      cases: 2,
      self_loops: 2,
      self_loops_repeat: 1,
      self_loops_redo: 1,
      self_loops_unknown: 0,
      self_loops_redo_share: 1 / 2,
      repetitions: 2,
      repetitions_repeat: 1,
      repetitions_redo: 1,
      repetitions_unknown: 0,
      repetitions_redo_share: 1 / 2,
    },
    {
      process: "P",
      activity: "B",
      cases: 3,
      self_loops: 0,
      self_loops_repeat: 0,
      self_loops_redo: 0,
      self_loops_unknown: 0,
      self_loops_redo_share: null,
      repetitions: 0,
      repetitions_repeat: 0,
      repetitions_redo: 0,
      repetitions_unknown: 0,
      repetitions_redo_share: null,
    },
  ]);
});

test("changes of persons leave repetitions open, and unknown self-loops unknown", async () => {
  await using engine = await given("P 1: A A! B A A\nP 2: B B");
  expect((await run(engine, repeatRedoPerActivity)).rows).toMatchObject([
    {
      activity: "A",
      self_loops: 2,
      self_loops_repeat: 0,
      self_loops_redo: 1,
      self_loops_unknown: 1,
      self_loops_redo_share: 1,
      repetitions: 1,
      repetitions_repeat: null,
      repetitions_redo: null,
      repetitions_unknown: null,
    },
    { activity: "B", self_loops: 1, self_loops_repeat: null, self_loops_redo: null, self_loops_unknown: 1 },
  ]);
});

test("keeps processes and steps apart; one known repetition is a whole share", async () => {
  const doing = { doers: "r s r  r s r  r s s  - - -  r s -" };
  await using engine = await given(
    `
    P 1: A B A
    P 2: A B A
    P 3: A B A
    Q 1: A B A
    R 1: C B C
  `,
    { doing },
  );
  const { rows } = await run(engine, repeatRedoPerActivity);
  const shown = rows.map((row) => [
    row.process,
    row.activity,
    row.repetitions,
    row.repetitions_repeat,
    row.repetitions_redo,
    row.repetitions_unknown,
    row.repetitions_redo_share,
  ]);
  expect(shown).toEqual([
    ["P", "A", 3, 2, 1, 0, 1 / 3],
    ["P", "B", 0, 0, 0, 0, null],
    ["Q", "A", 1, null, null, null, null],
    ["Q", "B", 0, null, null, null, null],
    ["R", "B", 0, 0, 0, 0, null],
    ["R", "C", 1, 0, 0, 1, null],
  ]);
  await using one = await given("P 1: A B A", { doing: { doers: "r s s" } });
  expect((await run(one, repeatRedoPerActivity)).rows[0]).toMatchObject({ repetitions_redo_share: 1 });
});

test("cases of one step have nothing repeated, by nobody", async () => {
  await using engine = await given("P 1: A\nP 2: B", { doing: { doers: "r -" } });
  expect((await run(engine, repeatRedoPerActivity)).rows).toMatchObject([
    { activity: "A", repetitions: 0, repetitions_repeat: 0, repetitions_redo: 0, repetitions_unknown: 0 },
    { activity: "B", repetitions: 0, repetitions_repeat: 0, repetitions_redo: 0, repetitions_unknown: 0 },
  ]);
});
