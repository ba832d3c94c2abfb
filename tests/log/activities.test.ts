import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("gives every activity of every process a key that ascends with its name", async () => {
  await using engine = await given("P 1: b A\nQ 1: A ä", { settings: { b: { is_enquiry: true } } });
  expect(
    await engine.rows(
      sql`select activity_key, process, activity, is_end, is_enquiry from activities order by activity_key`,
    ),
  ).toEqual([
    { activity_key: 1, process: "P", activity: "A", is_end: true, is_enquiry: false },
    { activity_key: 2, process: "P", activity: "b", is_end: false, is_enquiry: true },
    { activity_key: 3, process: "Q", activity: "A", is_end: false, is_enquiry: false },
    { activity_key: 4, process: "Q", activity: "ä", is_end: true, is_enquiry: false },
  ]);
});
