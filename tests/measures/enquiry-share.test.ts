import { expect, test } from "vitest";
import { enquiryShare } from "../../src/measures/enquiry-share.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("is the share of executions declared as enquiries", async () => {
  await using engine = await given("P 1: A Q A\nP 2: A", { settings: { Q: { is_enquiry: true } } });
  expect((await run(engine, enquiryShare)).rows).toEqual([
    { process: "P", cases: 2, executions: 4, enquiry_executions: 1, enquiry_share: 1 / 4 },
  ]);
});

test("is not measurable where no activity is declared as an enquiry", async () => {
  await using engine = await given("P 1: A");
  expect((await run(engine, enquiryShare)).rows).toEqual([
    { process: "P", cases: 1, executions: 1, enquiry_executions: 0, enquiry_share: null },
  ]);
});
