import { expect, test } from "vitest";
import { enquiryShare } from "../../../src/measures/enquiry-share.js";
import { run } from "../../../src/measures/run.js";
import { enquiryLoad } from "../../../src/ranking/indicators/enquiry-load.js";
import { given } from "../../given.js";
import { contextOf, processOf } from "../portfolio.js";

const traces = "P 1: A Frage C\nP 2: A Frage Frage C C";

test("is the share of the executions that are enquiries", async () => {
  await using engine = await given(traces, { settings: { Frage: { is_enquiry: true } } });
  expect(enquiryLoad.value(contextOf(processOf("P"), await run(engine, enquiryShare)))).toMatchObject({
    value: 3 / 8,
    evidence: "measured",
    source: "enquiry-share",
    reason: "-",
    cases: 2,
  });
});

test("is missing where no step is marked as an enquiry: that is not the same as no enquiries", async () => {
  await using engine = await given(traces);
  expect(enquiryLoad.value(contextOf(processOf("P"), await run(engine, enquiryShare)))).toMatchObject({
    value: null,
    reason: "no_enquiry_activity",
  });
});
