import { afterAll, expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { closeAll, given } from "../kept.js";

afterAll(closeAll);

/** Stretches of case 1 as `from to minutes`. */
async function stretches(trace: string): Promise<readonly string[]> {
  const engine = await given(`P 1: ${trace}`);
  const rows = await engine.rows(sql`
    select f.activity as from_activity, t.activity as to_activity, s.idle_us / 60e6 as minutes
    from idle_stretches s
    join activities f on f.activity_key = s.from_activity_key
    join activities t on t.activity_key = s.to_activity_key
    order by minutes`);
  return rows.map((row) => Object.values(row).join(" "));
}

test("lies between the latest completion so far and the next start", async () => {
  expect(await stretches("A+10-10 B+20-5 C+30-10")).toEqual(["A B 15", "B C 20"]);
});

test("an execution that spans others leaves nothing idle, nor do executions that touch", async () => {
  expect(await stretches("A+10-5 B+20-20")).toEqual([]);
  expect(await stretches("B+10-5 C+10-3 A+20-39")).toEqual([]);
});

test("the later completion opens the stretch although its step started first", async () => {
  // B runs 5…10, A 0…20, C 30…35
  expect(await stretches("B+10-5 A+10-20 C+15-5")).toEqual(["A C 10"]);
});

test("of several at one instant the last position opens and the first one ends", async () => {
  expect(await stretches("A+10-5 B+0-5 C+10-5 D+0-5")).toEqual(["B C 5"]);
});

test("needs a start of every step; a case of one event has no stretch", async () => {
  expect(await stretches("A+10-5 B C+10-5")).toEqual([]);
  expect(await stretches("A+10-5")).toEqual([]);
});

test("a step without length cuts a stretch in two", async () => {
  expect(await stretches("A+10-5 B+10-0 C+30-10")).toEqual(["A B 10", "B C 20"]);
});
