import { expect, test } from "vitest";
import { run } from "../../../src/measures/run.js";
import { unitChanges } from "../../../src/measures/unit-changes.js";
import { triage } from "../../../src/ranking/indicators/triage.js";
import { given } from "../../given.js";
import { contextOf, processOf } from "../portfolio.js";

test("adds the changes of unit per case and the share of cases that come back", async () => {
  await using engine = await given(`
    P 1: A@x B@y C@x
    P 2: A@x B@x
  `);
  // changes 2 and 0, mean 1; one of two cases returns
  expect(triage.value(contextOf(processOf("P"), await run(engine, unitChanges)))).toMatchObject({
    value: 1.5,
    evidence: "measured",
    source: "unit-changes",
    reason: "-",
    cases: 2,
  });
});

test("is missing where the log knows no unit", async () => {
  await using engine = await given("P 1: A B");
  expect(triage.value(contextOf(processOf("P"), await run(engine, unitChanges)))).toMatchObject({
    value: null,
    reason: "no_org_unit",
  });
  expect(triage.value(contextOf(processOf("Q"), await run(engine, unitChanges)))).toMatchObject({
    value: null,
    reason: "no_cases",
  });
});
