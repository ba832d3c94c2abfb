import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { segmentOf } from "../../src/config/segment.js";
import { writeSegments } from "../../src/log/declared.js";
import { build } from "../../src/log/relation.js";
import { segmentTimes } from "../../src/log/segment-times.js";
import { segments } from "../../src/log/segments.js";
import { activityFrequency } from "../../src/measures/activity-frequency.js";
import { directlyFollows } from "../../src/measures/directly-follows.js";
import { endActivities } from "../../src/measures/end-activities.js";
import { flowPerMonth } from "../../src/measures/flow-per-month.js";
import { startActivities } from "../../src/measures/start-activities.js";
import { throughputCompletion } from "../../src/measures/throughput-completion.js";
import { volume } from "../../src/measures/volume.js";
import { waitingBefore } from "../../src/measures/waiting-before.js";
import { sql } from "../../src/sql/tag.js";
import { present, sharedData } from "../shared.js";
import { expectClose } from "./close.js";
import { summed } from "./counts.js";
import { only, openLog, type OracleLog } from "./log.js";
import { openToy } from "./toy.js";

/** The graph, starts and ends of a log make each other out (`measures.md` 7); all of its cases count as completed. */
async function expectInvariants(log: OracleLog): Promise<void> {
  const edges = await log.rows(directlyFollows);
  const executions = new Map(
    (await log.rows(activityFrequency)).map((row) => [row.activity, row.executions]),
  );
  const starts = new Map((await log.rows(startActivities)).map((row) => [row.activity, row.cases]));
  const ends = new Map((await log.rows(endActivities)).map((row) => [row.activity, row.cases]));
  const outgoing = new Map(Object.entries(summed(edges, "from_activity", "executions")));
  const incoming = new Map(Object.entries(summed(edges, "to_activity", "executions")));
  for (const [activity, n] of executions) {
    const count = (of: ReadonlyMap<string, unknown>) => Number(of.get(activity) ?? 0);
    expect(count(outgoing) + count(ends), `out of ${activity}`).toBe(n);
    expect(count(incoming) + count(starts), `into ${activity}`).toBe(n);
  }
  const total = only(await log.rows(volume));
  const sum = (column: "executions" | "sum_seconds" | "wait_sum_seconds" | "overlaps") =>
    edges.reduce((all, row) => all + (row[column] ?? 0), 0);
  expect(sum("executions")).toBe(Number(total.events) - Number(total.cases));
  expectClose(
    sum("sum_seconds"),
    Number(only(await log.rows(throughputCompletion)).sum_seconds),
    1e-12,
    "time between completions",
  );
  const waiting = await log.rows(waitingBefore);
  const waited = (column: "sum_seconds" | "overlaps") =>
    waiting.reduce((all, row) => all + Number(row[column]), 0);
  expectClose(sum("wait_sum_seconds"), waited("sum_seconds"), 1e-12, "waiting");
  expect(sum("overlaps")).toBe(waited("overlaps"));
}

describe("the graph adds up", () => {
  test("on the toy log", async () => {
    const toy = await openToy("toy.csv");
    await expectInvariants(toy);
    await toy.close();
  });

  for (const file of [
    "running-example.csv",
    "roadtraffic100traces.csv",
    "receipt.parquet",
    "reviewing.xes",
  ]) {
    const here = present(`logs/${file}`);
    test.skipIf(!here)(`on ${file}${here ? "" : " (skipped: ../shared/data is not there)"}`, async () => {
      const log = await openLog(join(sharedData, "logs", file));
      await expectInvariants(log);
      await log.close();
    });
  }
});

describe("on the toy log", () => {
  let toy: OracleLog;
  beforeAll(async () => {
    toy = await openToy("toy.csv");
  });
  afterAll(() => toy.close());

  test("A to B takes 50 and 30 minutes, and B never follows in three cases (measures.md 12)", async () => {
    await writeSegments(toy.engine, { log: [segmentOf({ from: "A", to: "B" })] });
    await build(toy.engine, [segments, segmentTimes]);
    const rows = await toy.engine.rows(sql`
      select c.case_id, t.segment_us / 60e6 as minutes
      from cases c
      left join segment_times t on t.case_key = c.case_key
      order by c.case_id`);
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["c1", 50],
      ["c2", 30],
      ["c3", null],
      ["c4", null],
      ["c5", null],
    ]);
  });

  test("every case arrives in one of the months", async () => {
    const months = await toy.rows(flowPerMonth);
    expect(months.reduce((sum, row) => sum + Number(row.arrivals), 0)).toBe(5);
  });
});
