import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { firstTimeRight } from "../../../src/measures/first-time-right.js";
import { logComplexity } from "../../../src/measures/log-complexity.js";
import { nextStepDeterminism } from "../../../src/measures/next-step-determinism.js";
import { timerRules } from "../../../src/measures/timer-rules.js";
import { variantConcentration } from "../../../src/measures/variant-concentration.js";
import { chainLinks } from "../../../src/ranking/steps/click-chain.js";
import { signalsOf } from "../../../src/ranking/steps/signals.js";
import { stepRowsOf } from "../../../src/ranking/steps/step-rows.js";
import { sql } from "../../../src/sql/tag.js";
import { openLog, type OracleLog } from "../../oracle/log.js";
import { doerColumns } from "../../oracle/doers.js";
import { seen, sharedData } from "../../shared.js";
import { processOf } from "../portfolio.js";
import { contextIn } from "./stepped.js";

// every expected number: scoring.md 8 and 12 (T1, T2) and scoring-vectors.json, computed by two other implementations
const round = (value: number | null, digits: number) => Number(value?.toFixed(digits));

/** R1, R2 (from all cases and without the own one), R2b, R4, Good's coverage and Chao1 of a log, and its variants. */
async function control(log: OracleLog) {
  const [concentration] = await log.rows(variantConcentration);
  const [determinism] = await log.rows(nextStepDeterminism);
  const [complexity] = await log.rows(logComplexity);
  const [right] = await log.rows(firstTimeRight);
  return {
    variants: complexity?.variants,
    repeated: Number(right?.cases) - Number(right?.right_cases),
    figures: [
      concentration?.concentration_share,
      determinism?.plugin_share,
      determinism?.leave_one_out_share,
      complexity?.next_step_entropy_bits,
      right?.right_cases_share,
      complexity?.completeness_share,
      complexity?.estimated_variants,
    ].map(Number),
  };
}

function expectControl(
  got: Awaited<ReturnType<typeof control>>,
  variants: number,
  repeated: number,
  figures: readonly number[],
) {
  expect(got).toMatchObject({ variants, repeated });
  expect(got.figures).toHaveLength(figures.length);
  for (const [i, figure] of figures.entries()) expect(got.figures[i], String(i)).toBeCloseTo(figure, 9);
}

const fines = seen("road_fine.xes.gz", "logs/road_fine.xes.gz");
describe.skipIf(!fines.runs)(`road fines${fines.why}`, () => {
  test("a deadline rule, instalments that are no rework, and decision points", async () => {
    const log = await openLog(join(sharedData, "logs", "road_fine.xes.gz"));
    const timers = (await log.rows(timerRules)).filter((row) => Number(row.executions) >= 1000);
    const byShare = timers.toSorted((a, b) => Number(b.exact_share) - Number(a.exact_share));
    expect(byShare[0]).toMatchObject({
      from_activity: "Insert Fine Notification",
      to_activity: "Add penalty",
      executions: 72_334,
      timer_days: 60,
      exact_share: 1,
    });
    expect(byShare[1]?.exact_share).toBeCloseTo(0.11797154540807633, 12);
    const [r1, r2, r2b, r4] = [0.26051201632377424, 0.7951288581758598, 0.7867665215598, 0.9498437188268937];
    expectControl(await control(log), 231, 7542, [
      r1,
      r2,
      r2,
      r2b,
      r4,
      0.9993349737314624,
      392.28924995763134,
    ]);

    // R4_withPaymentWhitelisted: every repeat of this log is an instalment
    await log.engine.rows(sql`update activities set is_legitimate_repeat = true where activity = 'Payment'`);
    const [agreed] = await log.fresh(firstTimeRight);
    expect(agreed).toMatchObject({ cases: 150_370, right_cases: 150_370, right_cases_share: 1 });

    const context = await contextIn(
      log.engine,
      processOf("log", {
        legitimate_repeats: ["Payment"],
        gates: { "R-2": { answer: "no", by: "test", date: "2025-01-01" } },
      }),
    );
    await log.close();
    const steps = new Map(signalsOf(context).map((step) => [step.activity, step]));
    const fine = steps.get("Create Fine")!;
    expect(fine.flow.topShare).toBeCloseTo(0.6875839595664028, 12);
    expect(fine.flow.entropyBits).toBeCloseTo(0.8981699063521937, 12);
    expect(fine.flow.effectiveSuccessors).toBeCloseTo(1.8637003338769105, 12);
    expect(fine.flow.neighbourRatio).toBeCloseTo(0.1718959898916007, 12); // successorPartOfPFv; nothing is before it
    const penalty = steps.get("Add penalty")!;
    expect(penalty.flow.topShare).toBeCloseTo(0.7160280490859003, 12);
    expect(penalty.flow.entropyBits).toBeCloseTo(1.1176186646196906, 12);
    expect(penalty.flow.isDecisionPoint).toBe(true);
    expect(round(steps.get("Appeal to Judge")!.flow.entropyBits, 2)).toBe(2.01);
    const payment = steps.get("Payment")!.rework;
    expect(payment).toMatchObject({ share: 0, isAgreed: true });
    expect(payment.repeatedCases / steps.get("Payment")!.cases).toBeCloseTo(0.10818331779387506, 12);
    expect(chainLinks(context)).toEqual([]); // dates without a time of day

    const rows = new Map(stepRowsOf(context).map((row) => [row.activity, row]));
    expect(rows.get("Add penalty")).toMatchObject({
      label: "deadline_rule",
      lever: "interface",
      timer_from: "Insert Fine Notification",
      timer_days: 60,
      timer_share: 1,
      automated_share: null,
    });
    expect(round(rows.get("Add penalty")!.timer_coverage_share, 3)).toBe(0.906);
    expect([...rows.values()].filter(({ label }) => label === "deadline_rule")).toHaveLength(1);
    expect(rows.get("Payment")?.reasons).toContain("agreed_repeats");
  }, 60_000);
});

const loans = seen("bpic2012.xes.gz", "logs/bpic2012.xes.gz");
describe.skipIf(!loans.runs)(`BPIC 2012, COMPLETE rows${loans.why}`, () => {
  test("two click chains, what a system does already, and no deadline on the same day", async () => {
    const log = await openLog(join(sharedData, "logs", "bpic2012.xes.gz"), {
      columns: doerColumns,
      timezone: "UTC",
      mode: "role",
      systemRoles: ["112"],
    });
    const [r1, r2, r2b, r4] = [0.09046456997756148, 0.5825258653179823, 1.5954496354591, 0.4636662336669978];
    expectControl(await control(log), 4336, 7019, [
      r1,
      r2,
      r2,
      r2b,
      r4,
      0.7152135707190341,
      30346.238953142456,
    ]);
    const gates = { "R-2": { answer: "no", by: "test", date: "2025-01-01" } } as const;
    const context = await contextIn(log.engine, processOf("log", { gates }));
    await log.close();
    expect(
      chainLinks(context).map(({ from, to, executions, medianSeconds }) => [
        from,
        to,
        executions,
        round(medianSeconds, 3),
      ]),
    ).toEqual([
      ["A_SUBMITTED", "A_PARTLYSUBMITTED", 13_087, 0.273],
      ["O_CREATED", "O_SENT", 7030, 0.035],
    ]);

    const rows = stepRowsOf(context);
    const share = new Map(rows.map((row) => [row.activity, row.automated_share]));
    for (const [activity, expected] of Object.entries({
      A_SUBMITTED: 1,
      A_PARTLYSUBMITTED: 1,
      A_PREACCEPTED: 0.6586,
      A_DECLINED: 0.4491,
      A_CANCELLED: 0.3577,
      O_CANCELLED: 0.1532,
    }))
      expect([activity, round(share.get(activity) ?? null, 4)]).toEqual([activity, expected]);
    const others = rows.filter((row) => !/^A_(SUB|PART|PRE|DEC|CANC)|^O_CANCELLED/.test(row.activity));
    expect(others).toHaveLength(17);
    for (const row of others) expect(round(row.automated_share, 4)).toBeLessThanOrEqual(0.0013);
    const sum = (of: (row: (typeof rows)[number]) => number | null) =>
      rows.reduce((total, row) => total + (of(row) ?? 0), 0);
    const known = sum((row) => row.known_executions);
    expect(known / sum((row) => row.executions)).toBeCloseTo(0.9505063645095012, 12);
    expect(sum((row) => row.system_executions) / known).toBeCloseTo(0.23041748740119208, 12);

    const labelled = (label: string) =>
      rows
        .filter((row) => row.label === label)
        .map((row) => row.activity)
        .sort();
    // O_SENT has a person for its doer, and follows O_CREATED in 35 thousandths of a second
    expect(labelled("already_automated")).toEqual(["A_PARTLYSUBMITTED", "A_SUBMITTED", "O_SENT"]);
    expect(labelled("deadline_rule")).toEqual([]);
    expect(rows.find((row) => row.activity === "W_Valideren aanvraag")?.entropy_bits).toBeCloseTo(
      2.386052262800363,
      12,
    );
    expect(rows.find((row) => row.activity === "O_CREATED")?.click_chain).toEqual(["O_CREATED", "O_SENT"]);
  }, 60_000);

  test("batch shares of human work", async () => {
    const log = await openLog(join(sharedData, "logs", "bpic2012.xes.gz"), {
      columns: doerColumns,
      timezone: "UTC",
      mode: "role",
      unknown: ["112"],
    });
    const rows = stepRowsOf(await contextIn(log.engine, processOf("log")));
    await log.close();
    const share = new Map(rows.map((row) => [row.activity, row.batch_share]));
    for (const [activity, expected] of Object.entries({
      "W_Nabellen offertes": 0.357,
      "W_Completeren aanvraag": 0.3178,
      "W_Nabellen incomplete dossiers": 0.3054,
      O_SENT_BACK: 0.0921,
      "W_Valideren aanvraag": 0.0132,
      O_SELECTED: 0,
      O_CREATED: 0,
      O_SENT: 0,
      O_CANCELLED: 0,
      O_ACCEPTED: 0,
      O_DECLINED: 0,
    }))
      expect([activity, round(share.get(activity) ?? null, 4)]).toEqual([activity, expected]);
  }, 60_000);
});
