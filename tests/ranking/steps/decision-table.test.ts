import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { labelOf } from "../../../src/ranking/steps/decision-table.js";
import { stepLabels } from "../../../src/ranking/steps/labels.js";
import type { ProcessFacts } from "../../../src/ranking/steps/process-facts.js";
import type { StepSignals } from "../../../src/ranking/steps/signals.js";
import { factsOf, routine } from "./facts.js";

const label = (...of: Parameters<typeof factsOf>) => labelOf(factsOf(...of)).label;
const automation = (decisive: number | null) => ({ ...routine.automation, share: decisive, decisive });
const timer = (nearShare: number, coverageShare: number) => ({
  from: "Z",
  days: 28,
  exactShare: nearShare,
  nearShare,
  nearExecutions: 500,
  coverageShare,
});
const flow = (topShare: number, isDecisionPoint = false) => ({ ...routine.flow, topShare, isDecisionPoint });
const hours = (own: number | null, automatableShare = 0.5) => ({
  hours: own,
  automatableShare,
  automatableHours: own === null ? null : own * automatableShare,
  missing: own === null ? ("no_effort" as const) : null,
});

describe("every row of the table, at its threshold", () => {
  test("fewer than 30 executions: no candidate, whatever else holds", () => {
    expect(labelOf(factsOf({ executions: 29, automation: automation(1) }))).toMatchObject({
      label: "none",
      reasons: ["few_executions"],
    });
    expect(label({ executions: 30 })).toBe("rpa");
  });

  test("1: already automated from .90, or faster than people", () => {
    expect(label({ automation: automation(0.9) })).toBe("already_automated");
    expect(label({ automation: automation(0.89) })).toBe("rpa");
    const link = {
      from: "Z",
      to: "A",
      executions: 900,
      medianSeconds: 0.04,
      sameDoerShare: 1,
      sameDoerBasis: "role" as const,
    };
    expect(label({ link: { ...link, bySystem: true } })).toBe("already_automated");
    expect(label({ link: { ...link, bySystem: false } })).toBe("rpa");
  });

  test("2: a deadline from .95, if it explains half of the step", () => {
    expect(label({ timer: timer(0.95, 0.5) })).toBe("deadline_rule");
    expect(label({ timer: timer(0.94, 1) })).toBe("rpa");
    expect(label({ timer: timer(1, 0.49) })).toBe("rpa");
    expect(label({ timer: timer(1, 1), automation: automation(null) })).toBe("deadline_rule");
  });

  test("3: a person decides where the step is marked, or where discretion is not ruled out and none is", () => {
    expect(label({ config: { alias: [], decision: true } })).toBe("person_decides");
    expect(label({}, { discretion: "yes" })).toBe("person_decides");
    expect(label({}, { discretion: "unknown" })).toBe("person_decides");
    expect(label({}, { discretion: "yes", decisionsMarked: true })).toBe("rpa");
    expect(labelOf(factsOf({}, { discretion: "unknown", unstructuredShare: 0.5 }))).toEqual({
      label: "person_decides",
      kiType: "documents",
      reasons: ["discretion_unknown", "unstructured"],
    });
  });

  test("4: a change of system where an interface exists", () => {
    const systemBreak = { share: 0.5, breaks: 500 };
    expect(labelOf(factsOf({ systemBreak, load: hours(1) }, { hasInterface: "yes" }))).toMatchObject({
      label: "interface",
      reasons: ["interface_exists", "system_break"],
    });
    expect(
      label({ systemBreak: { share: 0.49, breaks: 490 }, load: hours(1) }, { hasInterface: "yes" }),
    ).toBe("none");
    expect(
      labelOf(factsOf({ systemBreak, load: hours(1) }, { hasInterface: "unknown", xoevStandard: "XBau" })),
    ).toMatchObject({ label: "interface", reasons: ["xoev_exists", "system_break"] });
    expect(label({ systemBreak, load: hours(1) }, { hasInterface: "no", xoevStandard: "XBau" })).toBe("none");
  });

  test("5: routine by hand; an interface that exists or is not ruled out goes before the robot", () => {
    expect(label()).toBe("rpa");
    expect(label({ batch: { share: 0.3, executions: 300 } })).toBe("rpa_batch");
    expect(label({ batch: { share: 0.29, executions: 290 } })).toBe("rpa");
    expect(label({}, { hasInterface: "yes" })).toBe("interface");
    expect(labelOf(factsOf({}, { hasInterface: "unknown" })).reasons).toEqual([
      "interface_unknown",
      "routine",
    ]);
  });

  test.each([
    ["yes", "xoev_exists"],
    ["unknown", "xoev_exists"],
    ["no", "xoev_contradicted"],
  ] as const)("5: an XÖV standard goes before the robot where A-1 is %s: %s", (hasInterface, reason) => {
    expect(labelOf(factsOf({}, { hasInterface, xoevStandard: "XBau" }))).toMatchObject({
      label: "interface",
      reasons: [reason, "routine"],
    });
  });

  test.each([
    ["automation_unknown", { automation: automation(null) }, {}],
    ["varied_successor", { flow: flow(0.89) }, {}],
    ["input_unknown", {}, { structuredShare: null }],
    ["input_unstructured", {}, { structuredShare: 0.59 }],
    ["little_work", { load: hours(99.9) }, {}],
    ["no_effort", { load: hours(null) }, {}],
    ["not_automatable", { load: hours(500, 0) }, {}],
  ] as const)("%s alone is enough against RPA, and is said", (reason, step, process) => {
    expect(labelOf(factsOf(step, process))).toEqual({ label: "none", kiType: "-", reasons: [reason] });
  });

  test("the steps of a click chain are one task: their work counts together", () => {
    expect(label({ load: hours(60) }, {}, 120)).toBe("rpa");
    expect(label({ load: hours(60) }, {}, 60)).toBe("none");
  });

  test("6: documents, dialogue, or a decision that can be learned; only where there is work by hand", () => {
    const varied = { flow: flow(0.5, true) };
    expect(labelOf(factsOf(varied, { unstructuredShare: 0.5 }))).toMatchObject({
      label: "ki",
      kiType: "documents",
    });
    const enquiry = { ...varied, config: { alias: [], enquiry: true } };
    expect(labelOf(factsOf(enquiry, { unstructuredShare: 0.5 })).kiType).toBe("dialogue");
    const reader = { ...varied, config: { alias: [], reads_documents: true } };
    expect(labelOf(factsOf(reader, { readersMarked: true }))).toMatchObject({
      label: "ki",
      kiType: "documents",
      reasons: ["reads_documents"],
    });
    expect(label(varied, { unstructuredShare: 1, readersMarked: true })).toBe("none");
    expect(label(enquiry, { unstructuredShare: 0.5, readersMarked: true })).toBe("ki");
    expect(labelOf(factsOf({ ...varied, learnableShare: 0.3 })).kiType).toBe("prediction");
    expect(label({ ...varied, learnableShare: 0.29 })).toBe("none");
    expect(label({ flow: flow(0.5), learnableShare: 0.9 })).toBe("none");
    expect(label({ ...varied, load: hours(null) }, { unstructuredShare: 1 })).toBe("none");
    expect(label({ ...varied, load: hours(500, 0) }, { unstructuredShare: 1 })).toBe("none");
  });
});

const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });
const steps = fc
  .record({
    executions: fc.integer({ min: 1, max: 5000 }),
    automated: share,
    top: fc.double({ min: 0.01, max: 1, noNaN: true }),
    branches: fc.boolean(),
    batched: share,
    broken: share,
    learnable: share,
    hours: fc.option(fc.double({ min: 0, max: 5000, noNaN: true }), { nil: null }),
    decision: fc.boolean(),
    near: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
  })
  .map((x): Partial<StepSignals> => ({
    executions: x.executions,
    automation: automation(x.automated),
    flow: flow(x.top, x.branches),
    batch: { share: x.batched, executions: null },
    systemBreak: { share: x.broken, breaks: null },
    learnableShare: x.learnable,
    load: hours(x.hours),
    config: { alias: [], decision: x.decision },
    timer: x.near === null ? null : timer(x.near, 1),
  }));
const answer = fc.constantFrom("yes" as const, "no" as const, "unknown" as const);
const processes: fc.Arbitrary<ProcessFacts> = fc.record({
  hasInterface: answer,
  xoevStandard: fc.constantFrom(null, "XBau"),
  discretion: answer,
  decisionsMarked: fc.boolean(),
  readersMarked: fc.boolean(),
  structuredShare: share,
  unstructuredShare: share,
});

describe("for all steps and processes", () => {
  test("a robot is proposed only where an interface was ruled out", () => {
    fc.assert(
      fc.property(steps, processes, (step, process) => {
        const { label: found } = labelOf(factsOf(step, process));
        if (stepLabels[found].lever === "rpa")
          expect(process).toMatchObject({ hasInterface: "no", xoevStandard: null });
      }),
    );
  });

  test("a step that is marked a decision is never more than assisted", () => {
    fc.assert(
      fc.property(steps, processes, (step, process) => {
        const marked = { ...step, config: { alias: [], decision: true } };
        expect(["rpa", "rpa_batch", "interface", "ki"]).not.toContain(
          labelOf(factsOf(marked, process)).label,
        );
      }),
    );
  });

  test("not knowing who works never makes a robot possible, and every label has a reason", () => {
    fc.assert(
      fc.property(steps, processes, (step, process) => {
        const unknown = labelOf(factsOf({ ...step, automation: automation(null) }, process));
        expect(["rpa", "rpa_batch", "already_automated"]).not.toContain(unknown.label);
        expect(unknown.reasons.length).toBeGreaterThan(0);
      }),
    );
  });
});
