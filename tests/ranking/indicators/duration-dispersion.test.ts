import { expect, test } from "vitest";
import { throughputTime } from "../../../src/measures/throughput-time.js";
import { durationDispersion } from "../../../src/ranking/indicators/duration-dispersion.js";
import { contextOf, processOf, table } from "../portfolio.js";

const throughput = (median_seconds: number | null, p90_seconds: number | null) =>
  contextOf(
    processOf("P"),
    table(throughputTime, [
      {
        process: "P",
        cases: 200,
        mean_seconds: null,
        median_seconds,
        p10_seconds: null,
        q1_seconds: null,
        q3_seconds: null,
        p90_seconds,
        min_seconds: null,
        max_seconds: null,
        st_dev_seconds: null,
      },
    ]),
  );

test("is the 90th percentile over the median", () => {
  expect(durationDispersion.value(throughput(86_400, 324_000))).toMatchObject({
    value: 3.75,
    evidence: "measured",
    source: "throughput-time",
    reason: "-",
    cases: 200,
  });
});

test("is missing where the median is 0 or there are no cases", () => {
  expect(durationDispersion.value(throughput(0, 60))).toMatchObject({ value: null, reason: "median_zero" });
  expect(durationDispersion.value(throughput(null, null))).toMatchObject({ value: null, reason: "no_cases" });
  expect(durationDispersion.value(contextOf(processOf("P")))).toMatchObject({
    value: null,
    reason: "no_cases",
  });
});
