import { variantCohorts } from "../../measures/variant-cohorts.js";
import { beyondChance, cohorts } from "../divergence.js";
import { measured, missing, type Indicator } from "../indicator.js";
import { stabilityUncertainty } from "../path-uncertainty.js";

const permutations = 50;
const leastCases = 30;

/**
 * R3: how far the directly-follows pairs of the first half of the period differ from those of the second, beyond what
 * chance alone would give. 0 = stable. Missing where a half has fewer than 30 completed cases.
 */
export const stability: Indicator = {
  id: "stability",
  code: "R3",
  score: "rpa",
  label: { de: "Ablaufstabilität (Abstand der Hälften)", en: "Stability over time (distance of the halves)" },
  question: {
    de: "Läuft der Prozess heute noch so ab wie zu Beginn des Zeitraums?",
    en: "Does the process still run as it did at the start of the period?",
  },
  unit: "ratio",
  source:
    "Jensen-Shannon divergence (Lin 1991) minus its mean under permuted labels: own; stability as a criterion: Wellmann et al. 2020, arXiv 2007.10900",
  value: (context) => {
    const rows = context.rows(variantCohorts);
    const first = rows.reduce((sum, row) => sum + row.first_half_cases, 0);
    const second = rows.reduce((sum, row) => sum + row.cases, 0) - first;
    if (first + second === 0) return missing("no_cases", context);
    if (Math.min(first, second) < leastCases) return missing("half_too_small", context);
    const found = beyondChance(cohorts(rows), permutations, context.random("stability"));
    return measured(
      Math.max(0, found.distance),
      variantCohorts,
      first + second,
      stabilityUncertainty(context, found),
    );
  },
};
