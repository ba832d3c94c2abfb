import { missing, type Indicator } from "../indicator.js";

/**
 * K2: how far case attributes predict the decisions of a process. It needs attributes that this version does not read,
 * so it is always missing: it widens the range of the score and lowers its coverage, as any missing criterion does.
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
  value: (context) => missing("not_in_this_version", context),
};
