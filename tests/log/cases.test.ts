import { expect, test } from "vitest";
import { openDatabase } from "../../src/engine/duckdb.js";
import { sql } from "../../src/sql/tag.js";
import { derive, given } from "../given.js";
import { appendInstances } from "../instances.js";

test("spans a case over all its stamps and says where it starts, ends and whether it is completed", async () => {
  await using engine = await given(
    `
    P 1 online ok: A-5 B+10 A
    P 2: A C+1…
  `,
    { settings: { C: { is_failure: true } } },
  );
  expect(
    await engine.rows(sql`
      select c.case_key, c.events, c.events_with_start, c.first_time, c.first_completion, c.last_time,
             c.throughput_us, s.activity as starts, e.activity as ends, c.channel, c.outcome, c.completed, c.failed
      from cases c
      join activities s on s.activity_key = c.start_activity_key
      join activities e on e.activity_key = c.end_activity_key
      order by c.case_key`),
  ).toEqual([
    {
      case_key: 1,
      events: 3,
      events_with_start: 1,
      first_time: "2023-12-31T23:55:00.000Z",
      first_completion: "2024-01-01T00:00:00.000Z",
      last_time: "2024-01-01T00:11:00.000Z",
      throughput_us: 960e6,
      starts: "A",
      ends: "A",
      channel: "online",
      outcome: "ok",
      completed: true,
      failed: false,
    },
    {
      case_key: 2,
      events: 2,
      events_with_start: 0,
      first_time: "2024-01-01T00:00:00.000Z",
      first_completion: "2024-01-01T00:00:00.000Z",
      last_time: "2024-01-01T00:01:00.000Z",
      throughput_us: 60e6,
      starts: "A",
      ends: "C",
      channel: null,
      outcome: null,
      completed: false,
      failed: true,
    },
  ]);
});

test("does not know whether a case is completed where the process declares no end", async () => {
  await using engine = await given("P 1: A\nQ 1: B", { ends: false });
  expect(await engine.rows(sql`select distinct completed from cases`)).toEqual([{ completed: null }]);
});

test("where the declared end never happens every case is open", async () => {
  await using engine = await openDatabase();
  const time = 1_700_000_000_000_000n;
  await appendInstances(engine, [["P", "1", "A", time, null, null, null, null, null, null, 0, null, null]]);
  const said = { is_failure: false, is_enquiry: false, is_substantive: false, is_legitimate_repeat: false };
  await derive(engine, [
    { ...said, process: "P", activity: "B", is_end: true, wait_owner: null, kind: null },
  ]);
  expect(await engine.rows(sql`select completed from cases`)).toEqual([{ completed: false }]);
});
