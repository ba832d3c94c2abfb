import { describe, expect, test } from "vitest";
import { signalsOf, type StepSignals } from "../../../src/ranking/steps/signals.js";
import { decisionPoints } from "../../../src/measures/data/decision-points.js";
import { learnability } from "../../../src/ranking/steps/learnability.js";
import { contextOf, processOf, table } from "../portfolio.js";
import { byHand, contextFrom, times } from "./stepped.js";

const of = (steps: readonly StepSignals[], activity: string): StepSignals =>
  steps.find((step) => step.activity === activity)!;

describe("flow", () => {
  // A is followed by B 6, C 3, END 1; B comes after A 6 and at the start 2
  const traces = [times(6, "A B"), times(3, "A C", 6), times(1, "A", 9), times(2, "B", 10)].join("\n");

  test("counts the end as a successor and the beginning as a predecessor", async () => {
    const steps = signalsOf(await contextFrom(traces));
    const h = -(0.1 * Math.log2(0.1) + 0.6 * Math.log2(0.6) + 0.3 * Math.log2(0.3));
    expect(of(steps, "A").flow).toEqual({
      topShare: 0.6,
      entropyBits: expect.closeTo(h, 12),
      effectiveSuccessors: expect.closeTo(2 ** h, 12),
      predecessorShare: 1,
      neighbourRatio: 1 / 2 / 1.5, // B 6 and C 3: (6/9)/2, and nothing before A
      isDecisionPoint: true,
    });
    expect(of(steps, "B").flow).toMatchObject({ topShare: 1, entropyBits: 0, predecessorShare: 6 / 8 });
  });

  test("PFv leaves out start, end and the step itself; null where nothing is left", async () => {
    // B follows A 6, C 2 and itself 4; after B come D 3 and C 5
    const log = [times(3, "A B B D"), times(3, "A B C", 3), times(1, "C B B C", 6), times(1, "C B C", 7)];
    const steps = signalsOf(await contextFrom([...log, times(5, "E E", 8)].join("\n")));
    expect(of(steps, "B").flow.neighbourRatio).toBeCloseTo(5 / 8 / 2 + 6 / 8 / 2, 12);
    expect(of(steps, "D").flow.neighbourRatio).toBe(1); // after B alone, before nothing
    expect(of(steps, "E").flow.neighbourRatio).toBeNull();
  });

  test("a decision point needs two successors of a tenth each and half a bit", async () => {
    const rare = [times(19, "A B"), times(1, "A C", 19)].join("\n");
    const even = [times(18, "A B"), times(2, "A C", 18)].join("\n"); // 0.469 bit
    const split = [times(17, "A B"), times(3, "A C", 17)].join("\n"); // 0.61 bit
    for (const [log, expected] of [
      [rare, false],
      [even, false],
      [split, true],
    ] as const)
      expect(of(signalsOf(await contextFrom(log)), "A").flow.isDecisionPoint).toBe(expected);
  });
});

describe("manual load", () => {
  const year = { from: "2023-01-01", to: "2023-12-31" };
  const processing = {
    purpose: "Test",
    legal_basis: "Test",
    controller: "Test",
    period: year,
    delete_on: "2025-06-30",
  };

  test("is executions by hand times minutes, for a year", async () => {
    const steps = signalsOf(
      await contextFrom(times(73, "A B"), {
        processing,
        activities: { A: byHand(10, { automatable_share: 0.4 }), B: byHand(10) },
      }),
    );
    const hours = ((73 * 10) / 60) * (365.25 / 365);
    expect(of(steps, "A").load.hours).toBeCloseTo(hours, 9);
    expect(of(steps, "A").load.automatableHours).toBeCloseTo(hours * 0.4, 9);
    // no stated share: that of the most frequent successor, here always the end
    expect(of(steps, "B").load.automatableShare).toBe(1);
  });

  test("counts half where nobody knows who works, nothing where a system does, and is null without minutes", async () => {
    const { kind: _, ...unsaid } = byHand(60);
    const steps = signalsOf(
      await contextFrom(times(40, "A B C"), {
        processing,
        activities: { A: unsaid, B: byHand(60, { kind: "system" }) },
      }),
    );
    expect(of(steps, "A").load.hours).toBeCloseTo(20 * (365.25 / 365), 9);
    expect(of(steps, "B").load.hours).toBe(0);
    expect(of(steps, "C").load).toMatchObject({ hours: null, automatableHours: null, missing: "no_effort" });
  });

  test("is null where four weeks are not reached", async () => {
    const period = { from: "2024-01-01", to: "2024-01-27" };
    const steps = signalsOf(
      await contextFrom(times(40, "A"), {
        processing: { ...processing, period },
        activities: { A: byHand(5) },
      }),
    );
    expect(of(steps, "A").load).toMatchObject({ hours: null, missing: "short_window" });
  });
});

describe("click chain", () => {
  test("is two steps that follow each other at once, 95 times of 100, by the same hand", async () => {
    const log = [times(38, "A B= C+60"), times(2, "A C+60", 38)].join("\n");
    const steps = signalsOf(await contextFrom(log));
    expect(of(steps, "A").chain).toEqual(["A", "B"]);
    expect(of(steps, "B").chain).toEqual(["A", "B"]);
    expect(of(steps, "B").chainBasis).toEqual(new Set(["person"]));
    expect(of(steps, "C").chain).toEqual([]);
  });

  test("is none after more than five minutes, with other hands, or in fewer than 95 of 100", async () => {
    for (const log of [
      times(40, "A B+6"),
      times(40, "A B!"),
      [times(36, "A B"), times(4, "A C+60", 36)].join("\n"),
      times(29, "A B"),
    ])
      expect(of(signalsOf(await contextFrom(log)), "B").chain).toEqual([]);
  });

  test("of unknown hands is one, and says so; longer ones are merged", async () => {
    const steps = signalsOf(await contextFrom(times(40, "A B C D+60")));
    expect(of(steps, "B")).toMatchObject({ chain: ["A", "B", "C"], chainBasis: new Set(["unknown"]) });
  });

  test("of roles is one of the same role", async () => {
    const doing = (second: string) => ({ doers: Array.from({ length: 40 }, () => `x ${second}`).join(" ") });
    const same = signalsOf(await contextFrom(times(40, "A B"), {}, { doing: doing("x") }));
    expect(of(same, "A")).toMatchObject({ chain: ["A", "B"], chainBasis: new Set(["role"]) });
    const other = signalsOf(await contextFrom(times(40, "A B"), {}, { doing: doing("y") }));
    expect(of(other, "A")).toMatchObject({ chain: [], chainBasis: new Set() });
  });

  test("does not join a person's step with a system's", async () => {
    const activities = { A: byHand(5), B: { alias: [], kind: "system" } } as const;
    const steps = signalsOf(await contextFrom(times(40, "A B"), { activities }));
    expect(of(steps, "A").chain).toEqual([]);
    expect(of(steps, "B").link).not.toBeNull();
  });

  test("says nothing where times are dates, nor about seconds where they are minutes", async () => {
    // 00:00 of the administration; two steps on the same day
    expect(signalsOf(await contextFrom(times(40, "A+1381 B+0"))).map(({ link }) => link)).toEqual([
      null,
      null,
    ]);
    const cut = of(signalsOf(await contextFrom(times(40, "A B+0"))), "B").link;
    expect(cut).toMatchObject({ medianSeconds: 0, bySystem: false });
    const fine = of(signalsOf(await contextFrom(times(40, "A+1.3 B+0.004"))), "B").link;
    expect(fine).toMatchObject({ medianSeconds: expect.closeTo(0.24, 9), bySystem: true });
  });
});

describe("timer rule", () => {
  const day = 1440;

  test("prefers the pair that is a deadline, and says how much of the step it explains", async () => {
    const log = [times(40, `A B+${28 * day}`), times(38, `C B+${3 * day}`, 40)].join("\n");
    const steps = signalsOf(await contextFrom(log));
    expect(of(steps, "B").timer).toEqual({
      from: "A",
      days: 28,
      exactShare: 1,
      nearShare: 1,
      nearExecutions: 40,
      coverageShare: 40 / 78,
    });
    expect(of(steps, "A").timer).toBeNull();
  });
});

test("rework counts after the whitelist, waiting with and without starts, system breaks", async () => {
  const log = [times(30, "A B+10-4 B+10"), times(30, "A C+20", 30)].join("\n");
  const steps = signalsOf(
    await contextFrom(log, { legitimate_repeats: ["B"] }, { systems: { A: "x", B: "y", C: "x" } }),
  );
  expect(of(steps, "B").rework).toEqual({ repeatedCases: 30, share: 0, isAgreed: true });
  expect(of(steps, "B").waiting).toEqual({ medianSeconds: 360, cases: 30, untilStart: true });
  expect(of(steps, "C").waiting).toEqual({ medianSeconds: 1200, cases: 30, untilStart: false });
  expect(of(steps, "A").waiting).toEqual({ medianSeconds: null, cases: 0, untilStart: false });
  expect(of(steps, "B").systemBreak).toEqual({ share: 1 / 2, breaks: 30 });
  expect(of(steps, "C").systemBreak).toEqual({ share: 0, breaks: 0 });
  expect(of(steps, "A").systemBreak).toEqual({ share: null, breaks: null });
});

test("the spread of the handling time needs starts and a time of day", async () => {
  const log = [times(2, "A+60-10 B+10"), times(2, "A+60-20 B+10", 2)].join("\n");
  const steps = signalsOf(await contextFrom(log));
  expect(of(steps, "A").times).toEqual({ cases: 4, spreadRatio: expect.closeTo(10 / 15, 12) as number });
  expect(of(steps, "B").times).toEqual({ cases: 0, spreadRatio: null });
});

test("open cases end nowhere: they are in the hours, as work is done there, and in nothing else", async () => {
  const log = [times(40, "A B"), times(20, "A …", 40), times(10, "A A …", 60)].join("\n");
  const a = of(signalsOf(await contextFrom(log, { activities: { A: byHand(60) } })), "A");
  expect(a).toMatchObject({
    executions: 40,
    cases: 40,
    flow: { topShare: 1, entropyBits: 0 },
    rework: { repeatedCases: 0 },
    automation: { knownExecutions: 40 },
  });
  expect(a.load.hours).toBeCloseTo(80 * (365.25 / 366), 9); // 40 + 20 + 20 executions of an hour in 2024
});

test("the gain at a decision point is learnable; below 0 there is nothing to learn", () => {
  const point = (activity: string, gain_share: number | null) => ({
    process: "P",
    activity,
    executions: 100,
    cases: 100,
    entropy_bits: 1,
    base_loss_bits: 1,
    model_loss_bits: null,
    gain_share,
    attributes: "-",
  });
  const rows = [point("A", 0.4), point("B", -0.1), point("C", null)];
  const of = learnability(contextOf(processOf("P"), table(decisionPoints, rows)));
  expect(["A", "B", "C", "D"].map(of)).toEqual([0.4, 0, null, null]);
});

test("an automated share decides only where half of the doers are known", async () => {
  const doers = (known: number) => Array.from({ length: 40 }, (_, i) => (i < known ? "bot" : "-")).join(" ");
  const share = async (known: number) =>
    of(
      signalsOf(
        await contextFrom(times(40, "A"), {}, { doing: { doers: doers(known), systemRoles: ["bot"] } }),
      ),
      "A",
    ).automation;
  expect(await share(20)).toMatchObject({ share: 1, knownShare: 0.5, decisive: 1 });
  expect(await share(19)).toMatchObject({ share: 1, decisive: null });
  expect(await share(0)).toMatchObject({ share: null, systemExecutions: null, decisive: null });
});
