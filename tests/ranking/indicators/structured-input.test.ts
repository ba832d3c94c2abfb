import { expect, test } from "vitest";
import type { Assessment } from "../../../src/config/process.js";
import { channelShare } from "../../../src/measures/channel-share.js";
import { structuredInput } from "../../../src/ranking/indicators/structured-input.js";
import { contextOf, processOf, table } from "../portfolio.js";

const channels = table(channelShare, [
  { process: "P", channel: "online", cases: 60, share: 0.6 },
  { process: "P", channel: "papier", cases: 30, share: 0.3 },
  { process: "P", channel: "schnittstelle", cases: 10, share: 0.1 },
]);
const given = (input: Assessment["structured_input"], ...measures: (typeof channels)[]) =>
  structuredInput.value(
    contextOf(
      processOf("P", { assessment: input === undefined ? {} : { structured_input: input } }),
      ...measures,
    ),
  );
const measuredFrom = (...values: string[]) => ({ evidence: "measured", from: "channel", values }) as const;

test("measures the share of the channels that count as structured, over the cases with a known channel", () => {
  expect(given(measuredFrom("online", "schnittstelle"), channels)).toMatchObject({
    value: 0.7,
    evidence: "measured",
    source: "channel-share",
    reason: "-",
    cases: 100,
  });
  expect(given(measuredFrom("fax"), channels)).toMatchObject({ value: 0, evidence: "measured" });
});

test.each([
  [1, 0],
  [3, 0.5],
  [5, 1],
])("turns the answer %d into %d", (answer, value) => {
  expect(
    given({ value: answer, evidence: "stated", by: "Amt 50", date: "2025-02-12" }, channels),
  ).toMatchObject({
    value,
    evidence: "stated",
    source: "Amt 50, 2025-02-12",
    reason: "-",
    cases: 0,
  });
});

test("is missing without an answer, and without the channels it was to be measured from", () => {
  expect(given(undefined)).toMatchObject({ value: null, evidence: "missing", reason: "no_channel" });
  expect(given(undefined, channels)).toMatchObject({
    value: null,
    evidence: "missing",
    reason: "channel_unnamed",
  });
  expect(given(measuredFrom("online"))).toMatchObject({
    value: null,
    evidence: "missing",
    reason: "no_channel",
  });
});
