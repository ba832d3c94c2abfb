import { expect, test } from "vitest";
import { run } from "../../../src/measures/run.js";
import { unitChanges } from "../../../src/measures/unit-changes.js";
import { triage } from "../../../src/ranking/indicators/triage.js";
import { caseSums } from "../../../src/measures/case-sums.js";
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

test("without a unit, roles stand in with their returns, else changes of the person without; both say so", async () => {
  const of = async (traces: string, o: Parameters<typeof given>[1] = {}) => {
    await using engine = await given(traces, o);
    return triage.value(
      contextOf(processOf("P"), await run(engine, unitChanges), await run(engine, caseSums)),
    );
  };
  // x y x and x x: changes 2 and 0, one of two cases returns
  expect(await of("P 1: A B C\nP 2: A B", { doing: { doers: "x y x x x" } })).toMatchObject({
    value: 1.5,
    evidence: "measured",
    source: "case-sums",
    cases: 2,
    warning: "by_role",
  });
  expect(await of("P 1: A B! C!\nP 2: A B=")).toMatchObject({ value: 1, cases: 2, warning: "by_person" });
  expect(await of("P 1: A@u B! C!@u")).toMatchObject({
    value: 0,
    source: "unit-changes",
    warning: "all_changes",
  });
});

test("counts changes up to the substantive work where a step is marked as its beginning", async () => {
  await using engine = await given("P 1: A@x B@y S@z C@x\nP 2: S@x B@z", {
    settings: { S: { is_substantive: true } },
  });
  const graded = triage.value(
    contextOf(processOf("P"), await run(engine, unitChanges), await run(engine, caseSums)),
  );
  expect(graded).toMatchObject({ value: 1, warning: "-", reason: "-" });
});
