import { expect, test } from "vitest";
import { throughputQuantileTable } from "../../../src/measures/data/throughput-quantile-rows.js";
import { given } from "../../given.js";

test("has 201 quantiles of completed cases per process, interpolated (R type 7)", async () => {
  const minutes = [1, 2, 3, 4, 101];
  const traces = minutes.map((m, i) => `P ${i}: A B+${m}`).join("\n");
  await using engine = await given(`${traces}\nP open: A X+9999 …\nQ 1: A`);
  const { rows } = await throughputQuantileTable(engine);
  const secondsAt = (process: string, share: number) =>
    rows.find((row) => row["process"] === process && row["quantile_share"] === share)?.["throughput_seconds"];
  expect(rows.filter((row) => row["process"] === "P")).toHaveLength(201);
  expect([0, 0.25, 0.5, 0.75, 1].map((share) => secondsAt("P", share))).toEqual([60, 120, 180, 240, 6060]);
  // R: quantile(c(60, 120, 180, 240, 6060), 0.9) = 3732
  expect(secondsAt("P", 0.9)).toBeCloseTo(3732, 6);
  expect(rows.filter((row) => row["process"] === "Q").map((row) => row["throughput_seconds"])).toEqual(
    Array.from({ length: 201 }, () => 0),
  );
});
