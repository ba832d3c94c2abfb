import { expect, test } from "vitest";
import { profiles } from "../../src/config/policy.js";
import { throughputSurvival } from "../../src/measures/data/throughput-survival.js";
import { release } from "../../src/release/released.js";

test("a few open cases do not follow from those at risk and those completed", () => {
  const row = (from: number, at_risk: number, completed: number, open: number) => ({
    process: "p",
    from_seconds: from,
    to_seconds: from + 10,
    at_risk_cases: at_risk,
    completed_cases: completed,
    open_cases: open,
    survival_share: at_risk / 200,
    survival_low_share: null,
    survival_high_share: null,
  });
  const table = { of: throughputSurvival, rows: [row(0, 200, 97, 3), row(10, 100, 60, 40)] };
  const released = release(table, profiles.intern, new Map([["p", 200]]));
  const [few, many] = released.rows;
  expect(few).toMatchObject({ at_risk_cases: 200, completed_cases: null, open_cases: null });
  expect(released.isWithheld(few!, "completed_cases")).toBe(true);
  expect(many).toMatchObject({ at_risk_cases: 100, completed_cases: 60, open_cases: 40 });
});
