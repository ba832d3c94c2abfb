import { expect, test } from "vitest";
import { channelShare } from "../../../src/measures/channel-share.js";
import { unstructuredInput } from "../../../src/ranking/indicators/unstructured-input.js";
import { contextOf, processOf, table } from "../portfolio.js";

test("takes the stated share as it is", () => {
  const process = processOf("P", {
    assessment: { unstructured_input: { value: 0.8, evidence: "stated", by: "Amt 50", date: "2025-02-12" } },
  });
  expect(unstructuredInput.value(contextOf(process))).toMatchObject({
    value: 0.8,
    evidence: "stated",
    source: "Amt 50, 2025-02-12",
    reason: "-",
    cases: 0,
  });
});

test("is missing without an answer", () => {
  expect(unstructuredInput.value(contextOf(processOf("P")))).toMatchObject({
    value: null,
    reason: "not_answered",
  });
});

const letters = { evidence: "measured", from: "channel", values: ["brief", "e-mail"] } as const;
const byLetter = processOf("P", { assessment: { unstructured_input: letters } });

test("measures the share of the channels through which texts and letters come, with its Wilson interval", () => {
  const channels = table(channelShare, [
    { process: "P", channel: "online", cases: 60, share: 0.6 },
    { process: "P", channel: "brief", cases: 30, share: 0.3 },
    { process: "P", channel: "e-mail", cases: 10, share: 0.1 },
  ]);
  const found = unstructuredInput.value(contextOf(byLetter, channels));
  expect(found).toMatchObject({ value: 0.4, evidence: "measured", source: "channel-share", cases: 100 });
  // Wilson, 40 of 100
  expect(found.interval?.low).toBeCloseTo(0.3094, 4);
  expect(found.interval?.high).toBeCloseTo(0.498, 4);
});

test("is missing where the log has no channel to measure it from", () => {
  expect(unstructuredInput.value(contextOf(byLetter))).toMatchObject({ value: null, reason: "no_channel" });
});
