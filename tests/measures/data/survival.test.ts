import { describe, expect, test } from "vitest";
import { survivalClasses } from "../../../src/measures/data/survival-classes.js";
import { survivalTables } from "../../../src/measures/data/survival.js";
import { kaplanMeier } from "../../../src/statistics/kaplan-meier.js";
import { random } from "../../../src/statistics/random.js";
import { given, type Given } from "../../given.js";

async function tables(traces: string, o: Given = {}) {
  await using engine = await given(traces, o);
  const [medians, classes] = await survivalTables(engine);
  return { medians: medians?.rows ?? [], classes: classes?.rows ?? [] };
}

/** The remission times of Freireich as minutes of throughput; open cases are watched until minute 100. */
const remission = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"
  .split(" ")
  .map((word, i) => {
    const minutes = Number.parseInt(word);
    return word.endsWith("+") ? `P ${i}: A+${101 - minutes} …` : `P ${i}: A+${101 - minutes} B+${minutes}`;
  })
  .join("\n");

test("gives the published median of the remission times, open cases included", async () => {
  const { medians, classes } = await tables(remission);
  expect(medians).toEqual([
    {
      process: "P",
      cases: 21,
      completed_cases: 9,
      open_cases: 12,
      median_seconds: 23 * 60,
      median_low_seconds: 13 * 60,
      median_high_seconds: null,
      reason: "-",
    },
  ]);
  // fewer than 20 completed cases: one class, open at the top
  expect(classes).toEqual([
    expect.objectContaining({
      from_seconds: 0,
      to_seconds: null,
      at_risk_cases: 21,
      completed_cases: 9,
      open_cases: 12,
    }),
  ]);
  expect(classes[0]?.["survival_share"]).toBeCloseTo(0.448, 3);
});

test("the day of the export lengthens how long open cases were watched", async () => {
  const soon = await tables("P 1: A B+60\nP 2: A …\nP 3: A+50 …");
  // case 3 was seen open for 11 minutes only, so it says nothing about minute 60
  expect(soon.medians).toMatchObject([{ median_seconds: 3600, reason: "-" }]);
  const later = await tables("P 1: A B+60\nP 2: A …\nP 3: A+50 …", {
    process: { exported_on: "2024-03-01" },
  });
  expect(later.medians).toMatchObject([{ median_seconds: null, reason: "above_half", open_cases: 2 }]);
});

test("where no end is declared nothing is known of open cases", async () => {
  const { medians, classes } = await tables("P 1: A B\nQ 1: A B …\nP 2: A");
  expect(medians.map((row) => [row["process"], row["reason"], row["open_cases"]])).toEqual([
    ["P", "-", 0],
    ["Q", "no_end", null],
  ]);
  expect(classes.map((row) => row["process"])).toEqual(["P"]);
});

test("an empty log has no row", async () => {
  expect(await tables("")).toEqual({ medians: [], classes: [] });
});

describe("classes", () => {
  const stream = random("classes");
  const times = Float64Array.from({ length: 400 }, () => Math.ceil(-Math.log(stream.uniform()) * 5e5) * 1e6);
  const distinct = Float64Array.from(new Set(times.sort()));
  const count = (open: boolean) =>
    distinct.map((time) => times.filter((one, i) => one === time && (i % 5 === 0) === open).length);
  const curve = kaplanMeier({ times: distinct, ended: count(false), open: count(true) });
  const classes = survivalClasses(curve);

  test("hold 20 completed cases each and all cases together", () => {
    expect(classes.length).toBeGreaterThan(5);
    for (const one of classes) expect(one.completed_cases).toBeGreaterThanOrEqual(20);
    expect(classes.reduce((sum, one) => sum + one.completed_cases + one.open_cases, 0)).toBe(400);
    for (const [i, one] of classes.entries()) {
      expect(one.from_seconds).toBe(i === 0 ? 0 : classes[i - 1]?.to_seconds);
      expect(one.at_risk_cases).toBe(times.filter((time) => time / 1e6 >= one.from_seconds).length);
    }
    expect(classes.at(-1)?.to_seconds).toBeNull();
  });

  test("give the share of the curve just before their end", () => {
    for (const { to_seconds, survival_share } of classes) {
      const last = curve.times.findLastIndex((time) => to_seconds === null || time / 1e6 < to_seconds);
      expect(survival_share).toBe(curve.survival[last]);
    }
  });

  test("do not go below 0 or above 1 with their limits", () => {
    for (const { survival_low_share, survival_share, survival_high_share } of classes) {
      if (survival_low_share === null || survival_high_share === null) continue;
      expect(survival_low_share).toBeGreaterThan(0);
      expect(survival_low_share).toBeLessThan(survival_share);
      expect(survival_high_share).toBeGreaterThan(survival_share);
      expect(survival_high_share).toBeLessThan(1);
    }
  });
});
