import { nextStepDeterminism } from "../../measures/next-step-determinism.js";
import { measured, missing, type Indicator } from "../indicator.js";
import { determinismUncertainty } from "../path-uncertainty.js";
import { reliableCases } from "../uncertainty.js";

/**
 * R2: the share of next steps that the most frequent successor predicts rightly, as the mean of the plain share
 * (too high in small logs) and the share without the own case (too low): `D_mid`.
 */
export const determinism: Indicator = {
  id: "determinism",
  code: "R2",
  score: "rpa",
  label: { de: "Folgeschritt-Vorhersagbarkeit", en: "Next-step determinism" },
  question: {
    de: "Steht nach einem Schritt fest, welcher folgt?",
    en: "Is it clear after a step which one follows?",
  },
  unit: "share",
  source:
    "Standardisation through predecessors and successors, Wellmann et al. 2020, arXiv 2007.10900; mean of plug-in and leave-one-case-out: own",
  value: (context) => {
    const row = context.row(nextStepDeterminism);
    if (row === undefined) return missing("no_cases", context);
    if (row.mid_share === null) return missing("too_few_cases", context);
    const share = row.mid_share;
    return {
      ...measured(share, nextStepDeterminism, row.cases, determinismUncertainty(context, share)),
      uncertain: row.cases < reliableCases,
    };
  },
};
