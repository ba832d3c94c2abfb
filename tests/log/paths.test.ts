import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("has each path of a process once, with its first case as the example", async () => {
  await using engine = await given("P 1: A B\nP 2: A\nP 3: A B\nQ 1: A B");
  expect(
    await engine.rows(sql`select path_key, process, events, cases from paths order by path_key`),
  ).toEqual([
    { path_key: 1, process: "P", events: 2, cases: 2 },
    { path_key: 2, process: "P", events: 1, cases: 1 },
    { path_key: 4, process: "Q", events: 2, cases: 1 },
  ]);
  const [row] = await engine.rows(sql`
    select count(*) as n
    from cases c
    join paths p on p.process = c.process and p.events = c.events and p.variant_hash = c.variant_hash`);
  expect(row).toEqual({ n: 4 });
});
