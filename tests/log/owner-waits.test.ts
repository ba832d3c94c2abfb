import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

const settings = { B: { wait_owner: "applicant" }, C: { wait_owner: "own" } } as const;

test("the owners of a case of completions add up to its throughput", async () => {
  await using engine = await given("P 1: A B+10 C+20 B+5 A+7\nP 2: A\nP 3: C B+3", { settings });
  const rows = await engine.rows(sql`
    select k.case_id, w.owner, w.waited_us / 60e6 as minutes, c.throughput_us / 60e6 as throughput
    from owner_waits w
    join case_keys k on k.case_key = w.case_key
    join cases c on c.case_key = w.case_key
    order by k.case_id, w.owner`);
  expect(rows.map((row) => Object.values(row).join(" "))).toEqual([
    "1 applicant 15 42",
    "1 own 20 42",
    "1 unassigned 7 42",
    "3 applicant 3 3",
  ]);
});

test("waits until the start where there is one, and never less than nothing", async () => {
  await using engine = await given("P 1: A B+10-4 B+10-30 C+5", { settings });
  const rows = await engine.rows(
    sql`select owner, steps, started_steps, waited_us from owner_waits order by owner`,
  );
  expect(rows.map((row) => Object.values(row).join(" "))).toEqual([
    `applicant 2 2 ${6 * 60e6}`,
    `own 1 0 ${5 * 60e6}`,
  ]);
});

test("is empty where no step is marked", async () => {
  await using engine = await given("P 1: A B");
  expect(await engine.rows(sql`select * from owner_waits`)).toEqual([]);
});
