import { expect, test } from "vitest";
import { breakdown } from "../../src/measures/breakdown.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("divides all cases by the values of each attribute, the unknown among them", async () => {
  await using engine = await given(`
    P 1 online granted: A@u B+2
    P 2 online refused: A@u A B+4
    P 3 paper: A@v C …
    P 4: A@v B+8
    Q 1: A@u B
  `);
  const { rows } = await run(engine, breakdown);
  const value = { completed_cases: 1, mean_seconds: 480, median_seconds: 480, p90_seconds: 480 };
  expect(rows.filter((row) => row.attribute === "channel")).toEqual([
    {
      process: "P",
      attribute: "channel",
      value: "online",
      cases: 2,
      share: 2 / 4,
      completed_cases: 2,
      median_seconds: (120 + 300) / 2,
      p90_seconds: 120 + 0.9 * 180,
      mean_seconds: 210,
      repeated_cases: 1,
      repeated_cases_share: 1 / 2,
    },
    {
      process: "P",
      attribute: "channel",
      value: "paper",
      cases: 1,
      share: 1 / 4,
      completed_cases: 0,
      median_seconds: null,
      p90_seconds: null,
      mean_seconds: null,
      repeated_cases: 0,
      repeated_cases_share: 0,
    },
    {
      process: "P",
      attribute: "channel",
      value: null,
      cases: 1,
      share: 1 / 4,
      ...value,
      repeated_cases: 0,
      repeated_cases_share: 0,
    },
  ]);
  const outcomes = rows.filter((row) => row.attribute === "outcome");
  expect(outcomes.map((row) => [row.value, row.cases])).toEqual([
    [null, 2],
    ["granted", 1],
    ["refused", 1],
  ]);
  expect(rows.filter((row) => row.process === "Q" || row.attribute === "org_unit")).toEqual([]);
});

test("leaves out attributes with more different values than one can look at", async () => {
  const traces = (cases: number) => Array.from({ length: cases }, (_, i) => `P ${String(i)}: A B`).join("\n");
  const values = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`P ${String(i)}`, `v${String(i)}`]));
  await using engine = await given(traces(52), {
    attributes: { amount_class: values(51), district: values(50) },
  });
  const { rows } = await run(engine, breakdown);
  expect(new Set(rows.map((row) => row.attribute))).toEqual(new Set(["district"]));
  expect(rows.reduce((sum, row) => sum + row.cases, 0)).toBe(52);
});
