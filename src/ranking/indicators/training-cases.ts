import { outcomeBalance } from "../../measures/outcome-balance.js";
import { measured, missing, type Indicator } from "../indicator.js";

const leastClassShare = 0.05;

/**
 * K6: completed cases with a known outcome, rounded to tens because an exact count of cases must not leave through a
 * criterion. Missing without outcomes, with a single one, or with one below 5 %.
 */
export const trainingCases: Indicator = {
  id: "training_cases",
  code: "K6",
  score: "ki",
  label: { de: "Lernfälle", en: "Training cases" },
  question: {
    de: "Gibt es genug abgeschlossene Fälle mit bekanntem Ergebnis?",
    en: "Are there enough completed cases with a known outcome?",
  },
  unit: "count",
  source: "Large labelled data: HBR 2016 on automation and learning; anchors: own",
  value: (context) => {
    const row = context.row(outcomeBalance);
    if (row === undefined || row.outcomes === 0) return missing("no_outcome", context);
    if (row.outcomes === 1) return missing("one_outcome", context);
    if ((row.smallest_class_share ?? 0) < leastClassShare) return missing("rare_outcome", context);
    return measured(Math.round(row.cases / 10) * 10, outcomeBalance, row.cases);
  },
};
