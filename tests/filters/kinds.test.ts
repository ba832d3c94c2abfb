import { afterAll, describe, expect, test } from "vitest";
import type { Filter } from "../../src/config/filter.js";
import { closeAll } from "../kept.js";
import { keptBy } from "./filtered.js";

afterAll(closeAll);

const ids = async (traces: string, filter: Filter | readonly Filter[], units = {}) =>
  (await keptBy(traces, filter, { units })).kept;

const steps = `
P 1: A B C
P 2: A C B
P 3: B
P 4: A B A`;

describe("activities", () => {
  test("starts with one of them", async () => {
    expect(await ids(steps, { kind: "starts_with", activities: ["A"] })).toEqual(["P 1", "P 2", "P 4"]);
    expect(await ids(steps, { kind: "starts_with", activities: ["A", "B"] })).toHaveLength(4);
  });

  test("ends with one of them", async () => {
    expect(await ids(steps, { kind: "ends_with", activities: ["B"] })).toEqual(["P 2", "P 3"]);
    expect(await ids(steps, { kind: "ends_with", activities: ["C", "A"] })).toEqual(["P 1", "P 4"]);
  });

  test("contains one of them", async () => {
    expect(await ids(steps, { kind: "contains", activities: ["C"] })).toEqual(["P 1", "P 2"]);
    expect(await ids(steps, { kind: "contains", activities: ["C", "A"] })).toEqual(["P 1", "P 2", "P 4"]);
  });

  test("lacks every one of them", async () => {
    expect(await ids(steps, { kind: "lacks", activities: ["C"] })).toEqual(["P 3", "P 4"]);
    expect(await ids(steps, { kind: "lacks", activities: ["C", "A"] })).toEqual(["P 3"]);
  });
});

describe("follows", () => {
  const follows = (how: "directly" | "eventually", from: string[], to: string[]): Filter => ({
    kind: "follows",
    how,
    from,
    to,
  });

  test("directly: at the next position", async () => {
    expect(await ids(steps, follows("directly", ["A"], ["B"]))).toEqual(["P 1", "P 4"]);
    expect(await ids(steps, follows("directly", ["A"], ["B", "C"]))).toEqual(["P 1", "P 2", "P 4"]);
    expect(await ids(steps, follows("directly", ["B"], ["A"]))).toEqual(["P 4"]);
  });

  test("eventually: at any later position", async () => {
    expect(await ids(steps, follows("eventually", ["A"], ["B"]))).toEqual(["P 1", "P 2", "P 4"]);
    expect(await ids(steps, follows("eventually", ["C"], ["A"]))).toEqual([]);
  });

  test("itself only where it occurs twice", async () => {
    expect(await ids(steps, follows("eventually", ["A"], ["A"]))).toEqual(["P 4"]);
    expect(await ids("P 1: A A\nP 2: A B", follows("directly", ["A"], ["A"]))).toEqual(["P 1"]);
  });

  test("equal times follow in the order of the log", async () => {
    const tied = "P 1: A B+0\nP 2: B A+0";
    expect(await ids(tied, follows("directly", ["A"], ["B"]))).toEqual(["P 1"]);
  });
});

describe("period", () => {
  // the traces begin at 2024-01-01 01:00 in Berlin; a day is 1440 minutes
  const days = `
P 1: A B+60
P 2: A B+2880
P 3: A+1381 B+60
P 4: A+1380 B+60…`;
  const period = (
    cases: "started" | "completed" | "active",
    from: string | null,
    to: string | null,
  ): Filter => ({
    kind: "period",
    cases,
    from,
    to,
  });

  test("started: the local day of the first stamp, both ends included", async () => {
    expect(await ids(days, period("started", "2024-01-01", "2024-01-01"))).toEqual(["P 1", "P 2", "P 4"]);
    expect(await ids(days, period("started", "2024-01-02", null))).toEqual(["P 3"]);
    expect(await ids(days, period("started", null, "2023-12-31"))).toEqual([]);
  });

  test("completed: the local day of the last completion", async () => {
    expect(await ids(days, period("completed", "2024-01-02", "2024-01-02"))).toEqual(["P 3", "P 4"]);
    expect(await ids(days, period("completed", "2024-01-03", null))).toEqual(["P 2"]);
  });

  test("completed: not a case that is known to be open", async () => {
    expect(await ids("P 1: A B\nP 2: A…", period("completed", "2024-01-01", null))).toEqual(["P 1"]);
  });

  test("active: any day between first and last stamp", async () => {
    expect(await ids(days, period("active", "2024-01-02", "2024-01-02"))).toEqual(["P 2", "P 3", "P 4"]);
    expect(await ids(days, period("active", null, "2024-01-01"))).toEqual(["P 1", "P 2", "P 4"]);
  });

  test("a start stamp before the first completion counts", async () => {
    expect(await ids("P 1: A+1500-1400 B", period("started", null, "2024-01-01"))).toEqual(["P 1"]);
    expect(await ids("P 1: A+1500 B", period("started", null, "2024-01-01"))).toEqual([]);
  });
});

test("completed only: by the declared end", async () => {
  expect(await ids("P 1: A B\nP 2: A…\nP 3: B", { kind: "completed" })).toEqual(["P 1", "P 3"]);
});

test("throughput: both ends included, each may be open", async () => {
  const log = "P 1: A\nP 2: A B+60\nP 3: A B+120";
  const throughput = (from_seconds: number | null, to_seconds: number | null): Filter => ({
    kind: "throughput",
    from_seconds,
    to_seconds,
  });
  expect(await ids(log, throughput(3600, 7200))).toEqual(["P 2", "P 3"]);
  expect(await ids(log, throughput(null, 3600))).toEqual(["P 1", "P 2"]);
  expect(await ids(log, throughput(3600.000001, null))).toEqual(["P 3"]);
});

test("attribute: first known channel, last known outcome; a case without a value goes", async () => {
  const log = "P 1 online ok: A B\nP 2 paper no: A B\nP 3: A";
  expect(await ids(log, { kind: "attribute", name: "channel", values: ["online"] })).toEqual(["P 1"]);
  expect(await ids(log, { kind: "attribute", name: "channel", values: ["online", "paper"] })).toHaveLength(2);
  expect(await ids(log, { kind: "attribute", name: "outcome", values: ["no"] })).toEqual(["P 2"]);
});

test("unit: the first known one as attribute, any one as touched", async () => {
  const log = "P 1: A@u B@v\nP 2: A B@v\nP 3: A";
  expect(await ids(log, { kind: "attribute", name: "org_unit", values: ["v"] })).toEqual(["P 2"]);
  expect(await ids(log, { kind: "org_unit", units: ["v"] })).toEqual(["P 1", "P 2"]);
  expect(await ids(log, { kind: "org_unit", units: ["u"] })).toEqual(["P 1"]);
});

describe("coverage", () => {
  const coverage = (share: number): Filter => ({ kind: "coverage", share });
  const log = "P 1: A\nP 2: A\nP 3: A\nP 4: A\nP 5: B";

  test("the smallest set of variants that reaches the share", async () => {
    expect(await ids(log, coverage(0.8))).toEqual(["P 1", "P 2", "P 3", "P 4"]);
    expect(await ids(log, coverage(0.81))).toHaveLength(5);
    expect(await ids(log, coverage(0.01))).toHaveLength(4);
    expect(await ids(log, coverage(1))).toHaveLength(5);
  });

  test("equally frequent paths: the greater one first, as in variants", async () => {
    expect(await ids("P 1: A B\nP 2: A C\nP 3: B", coverage(0.3))).toEqual(["P 3"]);
    expect(await ids("P 1: A B\nP 2: A C\nP 3: B", coverage(0.5))).toEqual(["P 2", "P 3"]);
  });

  test("counts what the filters before have left", async () => {
    const before: Filter = { kind: "throughput", from_seconds: 60, to_seconds: null };
    const mixed = "P 1: A\nP 2: A\nP 3: B A\nP 4: B A\nP 5: A B";
    expect((await keptBy(mixed, [before, coverage(0.6)])).kept).toEqual(["P 3", "P 4"]);
    expect((await keptBy(mixed, [coverage(0.4), before])).kept).toEqual(["P 3", "P 4"]);
    expect((await keptBy(mixed, [coverage(0.4), before])).counts).toEqual([
      [5, 2],
      [2, 2],
    ]);
  });
});
