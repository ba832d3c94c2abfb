import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Process } from "../../src/config/process.js";
import { rankingV1 } from "../../src/config/ranking.js";
import { AppError } from "../../src/errors/app-error.js";
import { activityDeterminism } from "../../src/measures/activity-determinism.js";
import { activityFrequency } from "../../src/measures/activity-frequency.js";
import { computeTables } from "../../src/measures/data/computed.js";
import { channelShare } from "../../src/measures/channel-share.js";
import { firstTimeRight } from "../../src/measures/first-time-right.js";
import { measures } from "../../src/measures/index.js";
import { nextStepDeterminism } from "../../src/measures/next-step-determinism.js";
import { outcomeBalance } from "../../src/measures/outcome-balance.js";
import type { Computed } from "../../src/measures/measure.js";
import { runAll } from "../../src/measures/run.js";
import { throughputTime } from "../../src/measures/throughput-time.js";
import { variantCohorts } from "../../src/measures/variant-cohorts.js";
import { variantConcentration } from "../../src/measures/variant-concentration.js";
import { volume } from "../../src/measures/volume.js";
import { preScreenRules } from "../../src/ranking/pre-screen-rules.js";
import { rank, type Ranking } from "../../src/ranking/rank.js";
import { given } from "../given.js";
import { processOf, table, tables } from "./portfolio.js";

const by = { by: "Amt 50", date: "2025-02-12" };
const ready = {
  owner_named: { answer: "yes", ...by },
  documented: { answer: "yes", ...by },
  change_within_6_months: { answer: "no", ...by },
} as const;

describe("a log of 80 cases", () => {
  // every fourth case skips B and came on paper; A is done in one system, B and C in another
  const traces = Array.from({ length: 80 }, (_, i) => {
    const [channel, path] = i % 4 === 0 ? ["papier", "C"] : ["online", "B C"];
    return `wohngeld ${i} ${channel}: A+${i * 100 + 1} ${path}`;
  }).join("\n");
  const wohngeld = (own: Partial<Process> = {}) =>
    processOf("wohngeld", {
      assessment: {
        ...ready,
        structured_input: { evidence: "measured", from: "channel", values: ["online"] },
      },
      ...own,
    });
  const ranked = async (...processes: readonly Process[]) => {
    await using engine = await given(traces, { systems: { A: "alt", B: "neu", C: "neu" } });
    const computed = [...(await runAll(engine, measures)), ...(await computeTables(engine))];
    return rank({ measures: computed, processes, model: rankingV1 });
  };

  test("becomes criteria with raw value, value, weight and contribution", async () => {
    const { criteria } = await ranked(wohngeld());
    const cells = criteria.rows.map((row) => [
      row.indicator,
      row.raw,
      row.value_share,
      row.weight_share,
      row.contribution_share,
      row.contribution_high_share,
      row.evidence,
      row.source,
      row.clipped,
      row.reason,
    ]);
    const near = (value: number): number => expect.closeTo(value, 12) as number;
    const roughly = (value: number): number => expect.closeTo(value, 1) as number;
    const open = (id: string, weight: number, reason: string) =>
      [id, null, null, weight, 0, weight, "missing", "-", "-", reason] as const;
    const u2 = (200 / 220 - 0.5) / 0.45;
    expect(cells).toEqual([
      // (60·59 + 20·19) / (80·79), beyond the anchor 0.5
      [
        "variant_concentration",
        near(3920 / 6320),
        1,
        0.25,
        0.25,
        0.25,
        "measured",
        "variant-concentration",
        "high",
        "-",
      ],
      // of 220 next steps 60 + 60 + 80 are the most frequent one
      [
        "determinism",
        near(200 / 220),
        near(u2),
        0.2,
        near(0.2 * u2),
        near(0.2 * u2),
        "measured",
        "next-step-determinism",
        "-",
        "-",
      ],
      ["structured_input", 0.75, 0.75, 0.2, near(0.15), near(0.15), "measured", "channel-share", "-", "-"],
      ["first_time_right", 1, 1, 0.15, 0.15, 0.15, "measured", "first-time-right", "high", "-"],
      ["stability", 0, 1, 0.1, 0.1, 0.1, "measured", "variant-cohorts", "-", "-"],
      ["system_switches", 1, 0.25, 0.1, 0.025, 0.025, "measured", "system-switches", "-", "-"],
      ["rule_based", null, null, 0, 0, 0, "missing", "-", "-", "not_answered"],
      open("unstructured_input", 0.25, "not_answered"),
      // 20 of 220 next steps are not the most frequent one, and the channel says which: at most 1/11, less by smoothing
      [
        "learnable_decisions",
        roughly(1 / 11),
        roughly(4 / 11),
        0.25,
        roughly(1 / 11),
        roughly(1 / 11),
        "measured",
        "decision-gain",
        "-",
        "-",
      ],
      open("triage", 0.15, "no_org_unit"),
      open("enquiry_load", 0.15, "no_enquiry_activity"),
      // three quarters take 2 minutes, one quarter 1: P90 = median
      ["duration_dispersion", 1, 0, 0.1, 0, 0, "measured", "throughput-time", "low", "-"],
      open("training_cases", 0.1, "no_outcome"),
    ]);
  });

  test("gets a score, a class and a place for RPA, and none for KI where too little is known", async () => {
    const { suitability } = await ranked(wohngeld());
    const u = 0.25 + (0.2 * (200 / 220 - 0.5)) / 0.45 + 0.15 + 0.15 + 0.1 + 0.025;
    const [rpa, ki] = suitability.rows;
    expect(rpa).toEqual({
      process: "wohngeld",
      score: "rpa",
      cases: 80,
      value: expect.closeTo(u, 12),
      low_share: expect.closeTo(u, 12),
      high_share: expect.closeTo(u, 12),
      p5_share: expect.closeTo(0.79, 1),
      p95_share: expect.closeTo(0.91, 1),
      coverage_share: expect.closeTo(1, 12),
      class: "A",
      class_reason: "score",
      probability_a_share: 1,
      probability_b_share: 1,
      vetoes: [],
      ki_type: "-",
      rank: 1,
      rank_p5: 1,
      rank_p95: 1,
      rank_group_first: 1,
      rank_group_last: 1,
      top_five_share: 1,
      holistic_share: 1,
      order_entropy_bits: 0,
      equal_weights_share: expect.closeTo((1 + (200 / 220 - 0.5) / 0.45 + 0.75 + 1 + 1 + 0.25) / 6, 12),
      equal_weights_rank: 1,
    });
    expect(ki).toEqual({
      process: "wohngeld",
      score: "ki",
      cases: 80,
      // 0.65 of the weight is missing; the decisions add at most a quarter of 4/11
      value: expect.closeTo(0.65 / 2 + 1 / 11, 1),
      low_share: expect.closeTo(1 / 11, 1),
      high_share: expect.closeTo(0.65 + 1 / 11, 1),
      p5_share: expect.closeTo(0.2, 1),
      p95_share: expect.closeTo(0.6, 1),
      coverage_share: 0.35,
      class: "none",
      class_reason: "coverage",
      probability_a_share: expect.closeTo(0.05, 1),
      probability_b_share: expect.closeTo(0.35, 1),
      vetoes: [],
      ki_type: "prediction",
      rank: null,
      rank_p5: null,
      rank_p95: null,
      rank_group_first: null,
      rank_group_last: null,
      top_five_share: null,
      holistic_share: null,
      order_entropy_bits: null,
      equal_weights_share: expect.closeTo((2 + 4 / 11) / 6, 1),
      equal_weights_rank: null,
    });
  });

  test("stays below class A while the gate is shut, with the same score", async () => {
    const [open] = (await ranked(wohngeld())).suitability.rows;
    const [shut] = (
      await ranked(
        wohngeld({
          assessment: { structured_input: { evidence: "measured", from: "channel", values: ["online"] } },
        }),
      )
    ).suitability.rows;
    expect(shut).toEqual({ ...open, class: "B", class_reason: "gate" });
  });

  test("stands beside a process without a log, which is not assessable and has no place", async () => {
    const { suitability, benefit, gates } = await ranked(processOf("aaa"), wohngeld());
    expect(
      suitability.rows.map((row) => [row.process, row.score, row.class, row.class_reason, row.rank]),
    ).toEqual([
      ["wohngeld", "rpa", "A", "score", 1],
      ["aaa", "rpa", "none", "few_cases", null],
      ["aaa", "ki", "none", "few_cases", null],
      ["wohngeld", "ki", "none", "coverage", null],
    ]);
    expect(suitability.rows[1]).toMatchObject({
      cases: 0,
      value: null,
      low_share: 0,
      p5_share: null,
      p95_share: null,
      coverage_share: 0,
      probability_a_share: null,
      equal_weights_share: null,
      equal_weights_rank: null,
    });
    expect(benefit.rows.map((row) => [row.process, row.cases, row.reason])).toEqual([
      ["aaa", 0, "no_effort"],
      ["wohngeld", 80, "no_effort"],
    ]);
    expect(gates.rows).toHaveLength(2 * preScreenRules.length);
    expect(new Set(gates.rows.map((row) => row.cases))).toEqual(new Set([0, 80]));
  });
});

/** What differs between the processes of a made-up portfolio. */
interface Made {
  readonly id: string;
  readonly cases: number;
  readonly paths: readonly (readonly [path: string, first: number, second: number])[];
  readonly share: number;
  readonly online: number;
  readonly answered: boolean;
}

const model = { ...rankingV1, robustness: { ...rankingV1.robustness, samples: 200 } };

function portfolio(made: readonly Made[], seed?: string): Ranking {
  const all = <T>(row: (of: Made) => T) => made.map(row);
  return rank({
    model,
    ...(seed === undefined ? {} : { seed }),
    processes: made.map((of) =>
      processOf(of.id, {
        assessment: of.answered
          ? {
              ...ready,
              structured_input: { evidence: "measured", from: "channel", values: ["online"] },
              unstructured_input: { value: of.share, evidence: "stated", ...by },
            }
          : {},
        activities: { A: { alias: [], effort: { min: 2, typ: 5, max: 9, evidence: "stated", ...by } } },
      }),
    ),
    measures: tables(
      table(
        volume,
        all(({ id, cases }) => ({
          process: id,
          cases,
          events: cases,
          activities: 2,
          variants: 3,
          completed_cases: cases,
          first_time: null,
          last_time: null,
        })),
      ),
      table(
        throughputTime,
        all(({ id, cases, share }) => ({
          process: id,
          cases,
          mean_seconds: null,
          median_seconds: 100,
          p10_seconds: null,
          q1_seconds: null,
          q3_seconds: null,
          p90_seconds: 100 + 500 * share,
          min_seconds: null,
          max_seconds: null,
          st_dev_seconds: null,
        })),
      ),
      table(
        variantConcentration,
        all(({ id, cases, share }) => ({ process: id, cases, concentration_share: share / 2 })),
      ),
      table(
        nextStepDeterminism,
        all(({ id, cases, share }) => ({
          process: id,
          cases,
          executions: cases,
          plugin_share: share,
          leave_one_out_share: share,
          mid_share: share,
        })),
      ),
      table(
        firstTimeRight,
        all(({ id, cases, share }) => ({
          process: id,
          cases,
          right_cases: Math.round(cases * share),
          right_cases_share: share,
        })),
      ),
      table(
        variantCohorts,
        made.flatMap(({ id, paths }) =>
          paths.map(([path, first, second]) => ({
            process: id,
            variant: Array.from(path),
            cases: first + second,
            first_half_cases: first,
            is_right: true,
          })),
        ),
      ),
      table(
        channelShare,
        all(({ id, cases, online }) => ({
          process: id,
          channel: "online",
          cases: online,
          share: online / cases,
        })),
      ),
      table(
        outcomeBalance,
        all(({ id, cases, share }) => ({ process: id, cases, outcomes: 2, smallest_class_share: share / 2 })),
      ),
      table(
        activityFrequency,
        all(({ id, cases }) => ({
          process: id,
          activity: "A",
          executions: cases,
          executions_share: 1,
          cases,
          cases_share: 1,
        })),
      ),
      table(
        activityDeterminism,
        all(({ id, cases, share }) => ({
          process: id,
          activity: "A",
          executions: cases,
          cases,
          top_share: share,
        })),
      ),
    ),
  });
}

/** What only the other processes can say of one. */
const places = new Set([
  "rank",
  "rank_p5",
  "rank_p95",
  "rank_group_first",
  "rank_group_last",
  "top_five_share",
  "holistic_share",
  "order_entropy_bits",
  "equal_weights_rank",
]);

/** Every row of a process without its places. */
const own = (ranking: Ranking, id: string) => ({
  suitability: ranking.suitability.rows
    .filter((row) => row.process === id)
    .map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !places.has(column)))),
  criteria: ranking.criteria.rows.filter((row) => row.process === id),
  benefit: ranking.benefit.rows.filter((row) => row.process === id),
  gates: ranking.gates.rows.filter((row) => row.process === id),
});

/** Sums of different terms that differ by less share a place. */
const rounding = 2e-12;
const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), { minLength: 2, maxLength: 5 });
const portfolios = names.chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record<Made>({
        id: fc.constant(id),
        cases: fc.integer({ min: 1, max: 5000 }),
        paths: fc.array(
          fc.tuple(fc.stringMatching(/^[ABC]{1,4}$/), fc.nat({ max: 99 }), fc.integer({ min: 1, max: 99 })),
          { minLength: 1, maxLength: 6 },
        ),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
        online: fc.nat({ max: 1000 }),
        answered: fc.boolean(),
      }),
    ),
  ),
);

describe("any portfolio", () => {
  test("removing, adding, permuting or renaming a process leaves the others as they were, to the last bit", () => {
    fc.assert(
      fc.property(portfolios, ([first, ...others]) => {
        const whole = portfolio([first!, ...others]);
        const removed = portfolio(others);
        const permuted = portfolio([...others.toReversed(), first!]);
        const renamed = portfolio([{ ...first!, id: "~other" }, ...others]);
        const ids = new Set(others.map(({ id }) => id));
        const between = (ranking: Ranking) =>
          new Set(
            ranking.pairs.rows
              .filter((row) => ids.has(row.process) && ids.has(row.other))
              .map((row) => JSON.stringify(row)),
          );
        for (const id of ids) {
          expect(own(removed, id)).toEqual(own(whole, id));
          expect(own(renamed, id)).toEqual(own(whole, id));
        }
        expect(between(removed)).toEqual(between(whole));
        expect(between(renamed)).toEqual(between(whole));
        expect(permuted).toEqual(whole);
      }),
      { numRuns: 40, interruptAfterTimeLimit: 60_000 }, // looking for a smaller failure would take for ever
    );
  });

  test("contributions add up to the score, the highest ones to its upper end, and places follow the score", () => {
    fc.assert(
      fc.property(portfolios, (made) => {
        const { suitability, criteria, central } = portfolio(made);
        for (const row of suitability.rows) {
          const terms = criteria.rows.filter(
            (term) => term.process === row.process && term.score === row.score,
          );
          const sum = (of: (term: (typeof terms)[number]) => number | null) =>
            terms.reduce((total, term) => total + (of(term) ?? 0), 0);
          expect(sum((term) => term.contribution_share)).toBeCloseTo(row.low_share!, 9);
          expect(sum((term) => term.contribution_high_share)).toBeCloseTo(row.high_share!, 9);
          expect(sum((term) => term.weight_share)).toBeCloseTo(1, 9);
          const own = central.rows.filter(
            (one) =>
              one.process === row.process && one.score === row.score && one.central_weight_share !== null,
          );
          const firsts = own.reduce((total, one) => total + one.central_weight_share!, 0);
          expect(firsts).toBeCloseTo(own.length === 0 ? 0 : 1, 9);
          for (const one of own) expect(one.first_share).toBeGreaterThan(0);
          expect(row.p5_share ?? 0).toBeLessThanOrEqual(row.p95_share ?? 1);
          expect(row.rank === null).toBe(row.class === "none");
          for (const other of suitability.rows) {
            if (other.score !== row.score || other.rank === null || row.rank === null) continue;
            const ahead = row.value! - other.value!;
            if (ahead > rounding) expect(row.rank).toBeLessThan(other.rank);
            else if (ahead >= 0) expect(row.rank).toBeLessThanOrEqual(other.rank);
            if (ahead === 0) expect(row.rank).toBe(other.rank);
          }
        }
      }),
      { numRuns: 40, interruptAfterTimeLimit: 60_000 }, // looking for a smaller failure would take for ever
    );
  });
});

const twins: readonly Made[] = ["b", "a", "c"].map((id) => ({
  id,
  cases: 500,
  paths: [["AB", 50, 50]],
  share: id === "c" ? 0.9 : 0.8,
  online: 500,
  answered: true,
}));

test("equal scores share a place, and the next place is left out", () => {
  const { suitability } = portfolio([...twins, { ...twins[0]!, id: "d", share: 0.7 }]);
  expect(suitability.rows.filter((row) => row.score === "rpa").map((row) => [row.process, row.rank])).toEqual(
    [
      ["c", 1],
      ["a", 2],
      ["b", 2],
      ["d", 4],
    ],
  );
});

test("the same input gives the same output; another seed gives other draws and the same scores", () => {
  const [one, again, seeded] = [portfolio(twins), portfolio(twins), portfolio(twins, "experiment")];
  const cells = (of: Ranking, cell: "value" | "p5_share") => of.suitability.rows.map((row) => row[cell]);
  expect(again).toEqual(one);
  expect(cells(seeded, "value")).toEqual(cells(one, "value"));
  expect(cells(seeded, "p5_share")).not.toEqual(cells(one, "p5_share"));
});

test("another log of a process gives it other draws, and nobody else", () => {
  const one = portfolio(twins);
  const more = portfolio(twins.map((of) => (of.id === "a" ? { ...of, online: 499, cases: 501 } : of)));
  const low = (of: Ranking, id: string) => of.suitability.rows.find((row) => row.process === id)!.p5_share;
  expect(low(more, "a")).not.toBe(low(one, "a"));
  for (const id of ["b", "c"]) expect(own(more, id)).toEqual(own(one, id));
});

test("every row has the declared columns, in their order", () => {
  for (const { of, rows } of Object.values<Computed>({ ...portfolio(twins) })) {
    for (const row of rows) expect(Object.keys(row)).toEqual(Object.keys(of.columns));
  }
});

test("a measure that was not handed in is an error that names it", () => {
  expect(() => rank({ measures: [], processes: [processOf("a")], model })).toThrow(
    new AppError("measure-missing", { measure: "throughput-time" }),
  );
});
