import { expect, test } from "vitest";
import { rankingV1, type RankingModel } from "../../src/config/ranking.js";
import { rank } from "../../src/ranking/rank.js";
import { processOf, table, tables } from "./portfolio.js";
import { firstTimeRight } from "../../src/measures/first-time-right.js";
import { nextStepDeterminism } from "../../src/measures/next-step-determinism.js";
import { throughputTime } from "../../src/measures/throughput-time.js";
import { variantConcentration } from "../../src/measures/variant-concentration.js";

const by = { by: "FB 1", date: "2025-01-01" };
const ready = {
  owner_named: { answer: "yes", ...by },
  documented: { answer: "yes", ...by },
  change_within_6_months: { answer: "no", ...by },
} as const;
const model: RankingModel = {
  ...rankingV1,
  scores: {
    ...rankingV1.scores,
    rpa: {
      variant_concentration: 30,
      determinism: 30,
      structured_input: 30,
      first_time_right: 10,
      stability: 0,
      system_switches: 0,
    },
  },
  robustness: { ...rankingV1.robustness, samples: 2000, measurement: false },
};

/** Two processes that run alike; nobody knows how the cases of `asked` come in. */
const ranked = () =>
  rank({
    model,
    processes: [
      processOf("known", {
        assessment: { ...ready, structured_input: { value: 3, evidence: "stated", ...by } },
      }),
      processOf("asked", { assessment: ready }),
    ],
    measures: tables(
      table(
        throughputTime,
        ["known", "asked"].map((process) => ({
          process,
          cases: 500,
          mean_seconds: 1,
          median_seconds: 1,
          p10_seconds: 1,
          q1_seconds: 1,
          q3_seconds: 1,
          p90_seconds: 1,
          min_seconds: 1,
          max_seconds: 1,
          st_dev_seconds: 0,
        })),
      ),
      table(
        variantConcentration,
        ["known", "asked"].map((process) => ({ process, cases: 500, concentration_share: 0.3 })),
      ),
      table(
        nextStepDeterminism,
        ["known", "asked"].map((process) => ({
          process,
          cases: 500,
          executions: 900,
          plugin_share: 0.77,
          leave_one_out_share: 0.77,
          mid_share: 0.77,
        })),
      ),
      table(
        firstTimeRight,
        ["known", "asked"].map((process) => ({
          process,
          cases: 500,
          right_cases: 490,
          right_cases_share: 0.98,
        })),
      ),
    ),
  });

test("the answer moves the process from behind the other to before it, and through the classes", () => {
  const rows = ranked().missing.rows.filter(({ score }) => score === "rpa");
  expect(rows).toEqual([
    {
      process: "asked",
      score: "rpa",
      cases: 500,
      indicator: "structured_input",
      weight_share: 0.3,
      mean_rank_low: 2, // 0 against the other's 0.5
      mean_rank_high: 1, // 1 against it
      class_low: "B", // 0.3·0.6 + 0.3·0.6 + 0.1 = 0.46
      class_high: "A", // 0.3 more
      // the weights scatter around the decided ones: about 0.46 and about 0.76
      probability_a_low_share: expect.closeTo(0.02, 1),
      probability_a_high_share: expect.closeTo(1, 1),
      probability_b_low_share: expect.closeTo(0.57, 1),
      probability_b_high_share: expect.closeTo(1, 1),
    },
  ]);
});

test("what is known or has no weight is not asked", () => {
  const { missing } = ranked();
  expect(missing.rows.filter(({ process, score }) => process === "known" && score === "rpa")).toEqual([]);
  expect(missing.rows.filter(({ indicator }) => indicator === "stability")).toEqual([]);
});
