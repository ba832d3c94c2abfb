import { decisionGain } from "../../measures/data/decision-gain.js";
import { nextStepDeterminism } from "../../measures/next-step-determinism.js";
import type { Context } from "../context.js";
import { normal } from "../distributions.js";
import { measured, missing, type Indicator } from "../indicator.js";
import { determinismUncertainty } from "../path-uncertainty.js";
import { middle95, reliableCases, uncertaintyVersion, within, type Uncertainty } from "../uncertainty.js";

const leastCases = 30;

/**
 * K2: the share of next steps that the most frequent successor does not predict, times the share of that uncertainty
 * which attributes of the case take away at decision points: `(1 − D_mid)·G`. 0 without a decision point, where there is
 * nothing to learn. Missing below 30 completed cases, and where no attribute is mapped that may be used.
 */
export const learnableDecisions: Indicator = {
  id: "learnable_decisions",
  code: "K2",
  score: "ki",
  label: { de: "Lernbare Entscheidungsvielfalt", en: "Learnable decision variability" },
  question: {
    de: "Lassen sich Entscheidungen aus den Angaben zum Fall vorhersagen?",
    en: "Can decisions be predicted from the data of the case?",
  },
  unit: "ratio",
  source: "Automation and learning, HBR 2016; formula: own",
  value: (context) => {
    const row = context.row(decisionGain);
    const determined = context.row(nextStepDeterminism)?.mid_share ?? null;
    if (row === undefined || determined === null) return missing("no_cases", context);
    if (row.cases < leastCases) return missing("too_few_cases", context);
    if (row.decision_points === 0) return measured(0, decisionGain, row.cases);
    if (row.gain_share === null || row.gain_error === null) return missing("no_attributes", context);
    const found = uncertainty(context, determined, row.gain_share, row.gain_error);
    return {
      ...measured((1 - determined) * row.gain_share, decisionGain, row.cases, found),
      uncertain: row.cases < reliableCases,
    };
  },
};

/** The determinism as it is drawn elsewhere, in step with the paths, times a gain drawn around its value. */
function uncertainty(context: Context, determined: number, gain: number, error: number): Uncertainty {
  const drawn = determinismUncertainty(context, determined)?.draws ?? null;
  const draws = (samples: number) => {
    const random = context.random(uncertaintyVersion, "learnable_decisions");
    const shares = drawn?.(samples) ?? new Float64Array(samples).fill(determined);
    return shares.map((share) => (1 - share) * within(0, 1, gain + error * normal(random)));
  };
  return { interval: middle95(draws(context.resamples)), draws };
}
