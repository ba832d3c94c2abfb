import { expect, test } from "vitest";
import { decisionRow } from "../../../bench/coverage/decisions.js";
import { decisionTables } from "../../../src/measures/data/decision-tables.js";
import { random } from "../../../src/statistics/random.js";
import { given } from "../../given.js";

/** Cases whose subject says most of what follows A and nothing of what follows B; an end in different places. */
function made(cases: number) {
  const stream = random("decisions", "bench");
  return Array.from({ length: cases }, () => {
    const subject = stream.uniform() < 0.5 ? 0 : 1;
    const path = ["A", stream.uniform() < (subject === 0 ? 0.9 : 0.2) ? "B" : "C"];
    if (stream.uniform() < 0.3) path.push("E");
    if (stream.uniform() < 0.02) path.push("A", "B");
    return { subject, district: 0, path, key: path.join("") };
  });
}

test("says the same of a log as the measures do", async () => {
  const cases = made(600);
  const traces = cases.map(
    ({ subject, path: [first = "", ...rest] }, i) =>
      `P ${String(i)} ${subject === 0 ? "online" : "papier"}: ${first}+${String(i * 60 + 1)} ${rest.join(" ")}`,
  );
  await using engine = await given(traces.join("\n"));
  const [, gains] = await decisionTables(engine);
  const row = decisionRow("P", cases);
  const { gain_share: gain, gain_error: error, ...counted } = gains?.rows[0] ?? {};
  expect(row.decision_points).toBe(3);
  expect({ ...counted, usable_attributes: 2 }).toEqual({
    process: "P",
    cases: 600,
    decision_points: row.decision_points,
    usable_attributes: row.usable_attributes,
  });
  // the cases are dealt out to the parts in another order
  expect(row.gain_share).toBeGreaterThan(0.1);
  expect(Math.abs((row.gain_share ?? 0) - Number(gain))).toBeLessThan(0.01);
  expect(Math.abs((row.gain_error ?? 0) - Number(error))).toBeLessThan(0.01);
});

test("says nothing of a gain without a decision point", () => {
  expect(decisionRow("P", made(29))).toEqual({
    process: "P",
    cases: 29,
    decision_points: 0,
    usable_attributes: null,
    gain_share: null,
    gain_error: null,
  });
});
