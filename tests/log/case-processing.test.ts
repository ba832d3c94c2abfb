import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("adds up the executions with a usable start; overlaps count both", async () => {
  await using engine = await given(`
    P 1: A+10-10 B+5-10
    P 2: A B+10-4
    P 3: A B
    P 4: A+10-0
  `);
  const rows = await engine.rows(sql`
    select k.case_id, p.measured_events, p.reversed_events, p.processing_us
    from case_processing p
    join case_keys k on k.case_key = p.case_key
    order by k.case_id`);
  expect(rows.map((row) => Object.values(row).map(String))).toEqual([
    ["1", "2", "0", String(20 * 60e6)],
    ["2", "1", "0", String(4 * 60e6)],
    ["4", "1", "0", "0"],
  ]);
});

test("a start after the completion is counted and not measured", async () => {
  await using engine = await given("P 1: A+10-10 B+10-5");
  await engine.rows(sql`update events set start_time = time + interval '1' hour where position = 2`);
  const { caseProcessing } = await import("../../src/log/case-processing.js");
  const [row] = await engine.rows(caseProcessing.sql);
  expect([row?.["measured_events"], row?.["reversed_events"], row?.["processing_us"]].map(Number)).toEqual([
    1, 1, 600e6,
  ]);
});
