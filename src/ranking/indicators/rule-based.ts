import { answered, missing, ofFive, type Indicator } from "../indicator.js";

/** R7: how far fixed rules decide the case, as answered from 1 to 5, `(x − 1) / 4`. Shown beside the score, no weight. */
export const ruleBased: Indicator = {
  id: "rule_based",
  code: "R7",
  score: "rpa",
  label: { de: "Regelgebundenheit", en: "Rule-based work" },
  question: {
    de: "Folgt die Bearbeitung festen Regeln?",
    en: "Does the work follow fixed rules?",
  },
  unit: "share",
  source: "Syed et al. 2020, doi 10.1016/j.compind.2019.103162; UiPath Automation Hub assessment",
  value: (context) => {
    const stated = context.process.assessment.rule_based;
    if (stated === undefined) return missing("not_answered", context);
    return answered(ofFive(stated.value), stated, context);
  },
};
