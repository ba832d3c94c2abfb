import { channelCases } from "../channel-cases.js";
import { answered, missing, type Indicator } from "../indicator.js";

/**
 * K1: the share of cases with free text, documents, letters or e-mail. A log holds at most how a case arrived: the process
 * file names either the channels through which such input comes (measured over the cases with a known channel, a lower
 * bound where forms carry attachments) or the share as stated.
 */
export const unstructuredInput: Indicator = {
  id: "unstructured_input",
  code: "K1",
  score: "ki",
  label: { de: "Unstrukturierter Eingang", en: "Unstructured input" },
  question: {
    de: "In wie vielen Fällen müssen Texte, Briefe oder Dokumente gelesen werden?",
    en: "In how many cases must texts, letters or documents be read?",
  },
  unit: "share",
  source: "Guidance on language models (second-hand); Brynjolfsson and Mitchell 2017 (second-hand)",
  value: (context) => {
    const stated = context.process.assessment.unstructured_input;
    if (stated === undefined) return missing("not_answered", context);
    if (stated.evidence === "measured") return channelCases(context, stated, "unstructured_input");
    return answered(stated.value, stated, context);
  },
};
