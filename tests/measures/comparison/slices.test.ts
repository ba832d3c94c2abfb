import { describe, expect, test } from "vitest";
import { casesIn, casesWith, overlap, periodOf } from "../../../src/measures/comparison/slices.js";
import { sql, type Fragment } from "../../../src/sql/tag.js";
import { given } from "../../given.js";

describe("a typed period", () => {
  test.each([
    ["2024", "2024-01-01", "2025-01-01"],
    ["2024-Q4", "2024-10-01", "2025-01-01"],
    ["2024-q1", "2024-01-01", "2024-04-01"],
    ["2024-02", "2024-02-01", "2024-03-01"],
    ["2024-12", "2024-12-01", "2025-01-01"],
    ["2024-03-01..2024-05-31", "2024-03-01", "2024-06-01"],
    ["2024-03-01..2024-03-01", "2024-03-01", "2024-03-02"],
    ["..2024-02-29", null, "2024-03-01"],
    ["2024-06-01..", "2024-06-01", null],
  ])("%s", (text, from, to) => {
    expect(periodOf(text)).toEqual({ from, to });
  });

  test.each([
    "24",
    "2024-13",
    "2024-Q5",
    "..",
    "2023-02-29..",
    "2024-05-02..2024-05-01",
    "Mai 2024",
    "..2024-02-30",
  ])("%s is none", (text) => {
    expect(periodOf(text)).toBeNull();
  });

  test.each([
    ["2023", "2024", false],
    ["2024", "2024-05", true],
    ["..2024-05-31", "2024-06-01..", false],
    ["..2024-05-31", "2024-05-31..", true],
  ])("%s and %s overlap: %s", (a, b, expected) => {
    const [first, second] = [periodOf(a), periodOf(b)];
    if (first === null || second === null) throw new Error("no period");
    expect(overlap(first, second)).toBe(expected);
    expect(overlap(second, first)).toBe(expected);
  });
});

test("a slice holds the cases that began in it on the clock of Berlin, or that have the value", async () => {
  const day = 1440;
  // case 2 begins on 31 January at 23:30 UTC, which is February in Berlin
  await using engine = await given(
    `
    P 1 online: A@u B@v
    P 2 paper: A+${31 * day - 29} B@v
    P 3 online: A+${40 * day}@u B
  `.replaceAll(/A\+(\d+)@u/g, "A@u+$1"),
  );
  const ids = async (slice: Fragment) => {
    const rows = await engine.rows(sql`select c.case_id from cases c where ${slice} order by c.case_id`);
    return rows.map((row) => row["case_id"]);
  };
  expect(await ids(casesIn({ from: "2024-02-01", to: "2024-03-01" }))).toEqual(["2", "3"]);
  expect(await ids(casesIn({ from: null, to: "2024-02-01" }))).toEqual(["1"]);
  expect(await ids(casesWith("channel", "online"))).toEqual(["1", "3"]);
  expect(await ids(casesWith("org_unit", "v"))).toEqual(["2"]);
  expect(await ids(casesWith("org_unit", "nowhere"))).toEqual([]);
});
