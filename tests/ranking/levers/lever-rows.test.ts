import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leverFacts, type LeverFacts } from "../../../src/ranking/levers/facts.js";
import { levers, type LeverId } from "../../../src/ranking/levers/ids.js";
import { chosen, leverRowsOf, leverSentence } from "../../../src/ranking/levers/lever-rows.js";
import { goesBefore, leverReasons } from "../../../src/ranking/levers/reasons.js";
import { placeholders } from "../../../src/ranking/sentence.js";
import { stepLabels, type StepLabel } from "../../../src/ranking/steps/labels.js";
import { leverTable } from "../../../src/ranking/tables/levers.js";
import { firstTimeRight } from "../../../src/measures/first-time-right.js";
import { throughputTime } from "../../../src/measures/throughput-time.js";
import { variantCohorts } from "../../../src/measures/variant-cohorts.js";
import { run } from "../../../src/measures/run.js";
import { given } from "../../given.js";
import { contextOf, processOf } from "../portfolio.js";
import { orderly, stepRow } from "./facts.js";

const proposal = (own: Partial<LeverFacts>): LeverId =>
  chosen({ ...orderly, ...own }).find(({ recommended }) => recommended)!.lever;
const reasonOf = (lever: LeverId, own: Partial<LeverFacts>) =>
  chosen({ ...orderly, ...own }).find((choice) => choice.lever === lever)!.finding.reason;

describe("one fixture per lever", () => {
  test.each<[LeverId, string, Partial<LeverFacts>]>([
    ["insufficient_data", "few_cases", { cases: 29 }],
    [
      "insufficient_data",
      "no_inputs",
      { structuredShare: null, steps: [stepRow("none", { manual_hours: null })] },
    ],
    ["simplify", "rework_high", { firstTimeRightShare: 0.69 }],
    ["simplify", "many_paths", { offStandardShare: 0.31 }],
    ["simplify", "stated_rework", { manyRepeats: "yes" }],
    ["leave_alone", "mostly_automated", { automatedShare: 0.9 }],
    ["interface", "interface_exists", { hasInterface: "yes" }],
    ["interface", "deadline_steps", { steps: [stepRow("deadline_rule")] }],
    ["interface", "interface_unknown", { hasInterface: "unknown", steps: [stepRow("interface")] }],
    ["interface", "xoev_exists", { xoevStandard: "XBau", hasInterface: "unknown" }],
    ["interface", "xoev_exists", { xoevStandard: "XBau", hasInterface: "yes" }],
    ["interface", "xoev_contradicted", { xoevStandard: "XBau", hasInterface: "no", steps: [stepRow("rpa")] }],
    ["once_only", "proofs_from_register", { onceOnly: "yes" }],
    ["online_service", "online_possible", { onlineService: "partly", structuredShare: 0.59 }],
    [
      "online_service",
      "online_with_account",
      { onlineService: "yes", businessAccount: "partly", structuredShare: 0.59 },
    ],
    ["rpa", "rpa_steps", { steps: [stepRow("rpa"), stepRow("rpa_batch")] }],
    ["ai_assistance", "ki_steps", { steps: [stepRow("ki", { ki_type: "documents" })] }],
    ["ai_assistance", "ki_steps", { steps: [stepRow("person_decides", { ki_type: "dialogue" })] }],
    ["leave_alone", "nothing_fits", {}],
  ])("%s: %s", (lever, reason, own) => {
    expect([proposal(own), reasonOf(lever, own)]).toEqual([lever, reason]);
  });

  test("limits are not yet crossed at their value", () => {
    expect(proposal({ firstTimeRightShare: 0.7, offStandardShare: 0.3 })).toBe("leave_alone");
    expect(proposal({ onlineService: "yes", structuredShare: 0.6 })).toBe("leave_alone");
  });

  test("an XÖV standard stands by its name beside RPA, which it goes before", () => {
    const robots = chosen({ ...orderly, xoevStandard: "XBau", steps: [stepRow("rpa")] });
    const rpa = robots.find(({ lever }) => lever === "rpa");
    expect(rpa).toMatchObject({ finding: { fits: false, reason: "xoev_first", standard: "XBau" } });
    const row = { reason: "xoev_first", recommended: false, fits: false };
    const said = (lang: "de" | "en") => leverSentence(row, "interface", lang, () => "XBau");
    expect(said("de")).toBe("Vor RPA prüfen: XÖV-Schnittstelle vorhanden (XBau), nach Angabe.");
    expect(said("en")).toBe("To check before RPA: there is an XÖV interface (XBau), as stated.");
  });

  test.each<[LeverId, string, Partial<LeverFacts>]>([
    ["online_service", "online_unknown", { onlineService: "unknown" }],
    ["online_service", "online_impossible", { onlineService: "no" }],
    ["online_service", "input_structured", { onlineService: "yes", structuredShare: 0.8 }],
  ])("a business account alone makes no %s: %s", (lever, reason, own) => {
    const stated = { structuredShare: 0.59, businessAccount: "yes", ...own } as const;
    expect([proposal(stated), reasonOf(lever, stated)]).toEqual(["leave_alone", reason]);
  });

  test("what fits but comes later says what goes before", () => {
    const robots = chosen({ ...orderly, onceOnly: "yes", steps: [stepRow("rpa")] });
    expect(robots.find(({ lever }) => lever === "rpa")).toMatchObject({
      recommended: false,
      finding: { fits: true, reason: "rpa_steps", hours: 100, steps: 1 },
    });
    const row = { reason: "rpa_steps", recommended: false, fits: true };
    expect(
      leverSentence(row, "once_only", "de", (column) => ({ steps: "1", hours: "100 Std." })[column] ?? "?"),
    ).toBe(
      "Routine ohne Schnittstelle: 1 Schritt mit 100 Std. automatisierbarer Arbeit im Jahr. Zuerst aber: Once-Only: Nachweis aus dem Register.",
    );
    expect(leverSentence({ ...row, fits: false, reason: "no_routine" }, "simplify", "en", () => "?")).toBe(
      leverReasons.no_routine.en,
    );
  });
});

const answer = fc.constantFrom("yes" as const, "no" as const, "unknown" as const);
const feasible = fc.constantFrom("yes" as const, "no" as const, "partly" as const, "unknown" as const);
const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });
const steps = fc.array(
  fc
    .record({
      label: fc.constantFrom(...(Object.keys(stepLabels) as StepLabel[])),
      hours: fc.option(fc.double({ min: 0, max: 5000, noNaN: true }), { nil: null }),
      ki: fc.constantFrom("-", "documents", "dialogue", "prediction"),
    })
    .map(({ label, hours, ki }) =>
      stepRow(label, { manual_hours: hours, automatable_hours: hours, ki_type: ki }),
    ),
  { maxLength: 6 },
);
const facts: fc.Arbitrary<LeverFacts> = fc.record({
  cases: fc.nat({ max: 5000 }),
  firstTimeRightShare: share,
  offStandardShare: share,
  structuredShare: share,
  automatedShare: share,
  hasInterface: answer,
  xoevStandard: fc.constantFrom(null, "XBau"),
  manyRepeats: answer,
  learnedModel: answer,
  prohibited: answer,
  onceOnly: feasible,
  onlineService: feasible,
  businessAccount: feasible,
  steps,
});

describe("for all processes", () => {
  test("exactly one lever is proposed, it fits, and each of the eight is there once", () => {
    fc.assert(
      fc.property(facts, (own) => {
        const all = chosen(own);
        expect(all.map(({ lever }) => lever).toSorted()).toEqual(Object.keys(levers).toSorted());
        expect(all.filter(({ recommended }) => recommended)).toHaveLength(1);
        expect(all.find(({ recommended }) => recommended)?.finding.fits).toBe(true);
      }),
    );
  });

  test("a process with an interface, or one that is not ruled out, never gets RPA first", () => {
    fc.assert(
      fc.property(facts, (own) => {
        expect(
          chosen({ ...own, hasInterface: "yes" }).find(({ recommended }) => recommended)?.lever,
        ).not.toBe("rpa");
        expect(
          chosen({ ...own, hasInterface: "unknown" }).find(({ recommended }) => recommended)?.lever,
        ).not.toBe("rpa");
        const named = chosen({ ...own, xoevStandard: "XBau" });
        expect(named.find(({ lever }) => lever === "rpa")?.finding.fits).toBe(false);
      }),
    );
  });

  test("not knowing never makes a lever fit that „no“ or „yes“ does not", () => {
    const unknowable = [
      "hasInterface",
      "manyRepeats",
      "learnedModel",
      "prohibited",
      "onceOnly",
      "onlineService",
      "businessAccount",
    ] as const;
    fc.assert(
      fc.property(facts, fc.constantFrom(...unknowable), (own, key) => {
        const fitting = (value: "yes" | "no" | "unknown") =>
          chosen({ ...own, [key]: value })
            .filter(({ lever, finding }) => finding.fits && (lever === "rpa" || lever === "ai_assistance"))
            .map(({ lever }) => lever);
        const known = [...fitting("yes"), ...fitting("no")];
        for (const lever of fitting("unknown")) expect(known).toContain(lever);
      }),
    );
  });

  test("AI assistance is never proposed with a prohibition that is not ruled out, or without an intended model", () => {
    fc.assert(
      fc.property(facts, (own) => {
        const fitting = (changed: Partial<LeverFacts>) =>
          chosen({ ...own, ...changed }).find(({ lever }) => lever === "ai_assistance")?.finding.fits;
        expect(fitting({ prohibited: "yes" })).toBe(false);
        expect(fitting({ prohibited: "unknown" })).toBe(false);
        expect(fitting({ learnedModel: "no" })).toBe(false);
      }),
    );
  });
});

test("reads its facts from the measures; a path is frequent from a twentieth of the cases on", async () => {
  const cases = (n: number, trace: string, from: number) =>
    Array.from({ length: n }, (_, i) => `P ${from + i}: ${trace}`).join("\n");
  await using engine = await given(
    [cases(50, "A B", 0), cases(4, "A C", 50), cases(3, "A C B", 54), cases(3, "A A B", 57)].join("\n"),
  );
  const context = contextOf(
    processOf("P", { assessment: { once_only: { answer: "partly", by: "FB 50", date: "2025-02-12" } } }),
    await run(engine, firstTimeRight),
    await run(engine, throughputTime),
    await run(engine, variantCohorts),
  );
  const rows = leverRowsOf(context, [stepRow("none")]);
  expect(rows.map(({ lever }) => lever)).toEqual([
    "insufficient_data",
    "simplify",
    "interface",
    "once_only",
    "online_service",
    "rpa",
    "ai_assistance",
    "leave_alone",
  ]);
  expect(rows.find(({ lever }) => lever === "simplify")).toEqual({
    process: "P",
    cases: 60,
    lever: "simplify",
    recommended: false,
    fits: false,
    reason: "orderly", // three paths of four, three and three cases are rare: a sixth of the cases
    share: 57 / 60,
    limit_share: 0.7,
    hours: null,
    steps: null,
    standard: "-",
  });
  expect(rows.find(({ recommended }) => recommended)).toMatchObject({
    lever: "once_only",
    reason: "proofs_from_register",
  });
});

test.each([
  [{ answer: "yes", standard: "XMeld", by: "IT", date: "2025-02-12" }, "XMeld", "XMeld"],
  [{ answer: "no", by: "IT", date: "2025-02-12" }, null, "-"],
  [{ answer: "unknown" }, null, "-"],
  [undefined, null, "-"],
] as const)("reads the standard from the process file: %j", (said, named, shown) => {
  const assessment = { ...(said !== undefined && { xoev_standard: said }) };
  const context = contextOf(processOf("P", { assessment }));
  expect(leverFacts(context, [])).toMatchObject({ xoevStandard: named, businessAccount: "unknown" });
  const manual = processOf("P", { assessment, gates: { "A-1": { answer: "unknown" } } });
  const rpa = leverRowsOf(contextOf(manual), [stepRow("none")]).find(({ lever }) => lever === "rpa");
  expect(rpa).toMatchObject({
    standard: shown,
    reason: named === null ? "interface_first" : "xoev_first",
  });
});

test.each(Object.entries(leverReasons))("%s is a sentence about columns that exist", (_, words) => {
  for (const text of Object.values<string>(words)) expect(text).toMatch(/^[\p{Lu}{].*\.$/u);
  for (const column of placeholders(words)) expect(Object.keys(leverTable.columns)).toContain(column);
});

test("no word gives a verdict or promises anything", () => {
  const german = [...Object.values(leverReasons), goesBefore].map(({ de }) => de).join("\n");
  expect(german).not.toMatch(
    /zulässig|anonym|KI entscheidet|Empfehlung|Minderleister|Stellenabbau|Einsparung|garantiert/i,
  );
});
