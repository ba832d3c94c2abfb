import { expect, test } from "vitest";
import { roleActivities } from "../../src/measures/role-activities.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("shares of a step and of a role, over the executions with a known role", async () => {
  const doing = { doers: "r r s  r -", staff: { s: 15 } };
  await using engine = await given("P 1: A A B\nP 2: B A", { doing });
  expect((await run(engine, roleActivities)).rows).toEqual([
    {
      process: "P",
      role: "r",
      activity: "A",
      executions: 2,
      cases: 1,
      share_of_activity: 1,
      share_of_role: 2 / 3,
      people: null,
    },
    {
      process: "P",
      role: "r",
      activity: "B",
      executions: 1,
      cases: 1,
      share_of_activity: 1 / 2,
      share_of_role: 1 / 3,
      people: null,
    },
    {
      process: "P",
      role: "s",
      activity: "B",
      executions: 1,
      cases: 1,
      share_of_activity: 1 / 2,
      share_of_role: 1,
      people: 15,
    },
  ]);
});

test("never by person, and nothing where nobody was read", async () => {
  await using persons = await given("P 1: A B", { doing: { doers: "x y", mode: "pseudonym" } });
  expect((await run(persons, roleActivities)).rows).toEqual([]);
  await using plain = await given("P 1: A! B");
  expect((await run(plain, roleActivities)).rows).toEqual([]);
});

test("shares are of the own step and the own role", async () => {
  await using engine = await given("P 1: A A A B B C", { doing: { doers: "r r s r s s" } });
  const { rows } = await run(engine, roleActivities);
  expect(rows.map((row) => [row.role, row.activity, row.share_of_activity, row.share_of_role])).toEqual([
    ["r", "A", 2 / 3, 2 / 3],
    ["r", "B", 1 / 2, 1 / 3],
    ["s", "A", 1 / 3, 1 / 3],
    ["s", "B", 1 / 2, 1 / 3],
    ["s", "C", 1, 1 / 3],
  ]);
});
