import { afterAll, expect, test } from "vitest";
import { segmentOf, type Segment } from "../../src/config/segment.js";
import { sql } from "../../src/sql/tag.js";
import { closeAll, given } from "../kept.js";

afterAll(closeAll);

/** Minutes of case 1 from A to B; undefined = no A. */
async function minutes(trace: string, o: Partial<Segment> = {}): Promise<number | null | undefined> {
  const engine = await given(`P 1: ${trace}`, { segments: [segmentOf({ from: "A", to: "B", ...o })] });
  const [row] = await engine.rows(sql`select segment_us / 60e6 as minutes from segment_times`);
  return row?.["minutes"] as number | null | undefined;
}

test("goes from the first A to the next B, unless told otherwise", async () => {
  const trace = "B A+10 A+1 B+2 A+4 B+8";
  expect(await minutes(trace)).toBe(3);
  expect(await minutes(trace, { to_occurrence: "last" })).toBe(15);
  expect(await minutes(trace, { from_occurrence: "last" })).toBe(8);
});

test("tells a missing A from a B that does not follow", async () => {
  expect(await minutes("B C")).toBeUndefined();
  expect(await minutes("B A")).toBeNull();
  expect(await minutes("A A B+5", { to: "Z" })).toBeNull();
});

test("position decides, not time", async () => {
  expect(await minutes("A B+0")).toBe(0);
  expect(await minutes("B A+0")).toBeNull();
  expect(await minutes("B A+0 B+9")).toBe(9);
});

test("the same step twice gives the time to the next occurrence", async () => {
  expect(await minutes("A C+3 A+4 A+9", { to: "A" })).toBe(7);
  expect(await minutes("A", { to: "A" })).toBeNull();
});
