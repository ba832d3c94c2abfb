import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given, type Given } from "../given.js";

/** The last moment of watching; the traces begin at 2024-01-01 00:00 UTC, which is 01:00 in Berlin. */
async function until(traces: string, process: NonNullable<Given["process"]>) {
  await using engine = await given(traces, { process });
  const [row] = await engine.rows(sql`select until_us from observation`);
  return new Date(Number(row?.["until_us"]) / 1000).toISOString();
}

test("without a stated day of export the log was watched until its last stamp", async () => {
  expect(await until("P 1: A B+60", {})).toBe("2024-01-01T01:00:00.000Z");
});

test("a stated day of export counts from its first moment in Berlin", async () => {
  expect(await until("P 1: A B+60", { exported_on: "2024-01-05" })).toBe("2024-01-04T23:00:00.000Z");
  expect(await until("P 1: A B+60", { exported_on: "2024-07-05" })).toBe("2024-07-04T22:00:00.000Z");
});

test("the last stamp of that day counts, a stamp of the future does not", async () => {
  const traces = "P 1: A B+60\nP 2: A B+6000000";
  expect(await until(traces, { exported_on: "2024-01-01" })).toBe("2024-01-01T01:00:00.000Z");
  expect(await until(traces, {})).not.toMatch(/^2024/);
});

test("says whether ends are declared", async () => {
  await using engine = await given("P 1: A B …\nQ 1: A");
  expect(await engine.rows(sql`select process, has_ends from observation order by process`)).toEqual([
    { process: "P", has_ends: false },
    { process: "Q", has_ends: true },
  ]);
});
