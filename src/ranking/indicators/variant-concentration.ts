import { variantConcentration as concentration } from "../../measures/variant-concentration.js";
import { measured, missing, type Indicator } from "../indicator.js";
import { concentrationUncertainty } from "../path-uncertainty.js";

/** R1: the probability that two random completed cases took the same path. Missing below two cases. */
export const variantConcentration: Indicator = {
  id: "variant_concentration",
  code: "R1",
  score: "rpa",
  label: { de: "Variantenkonzentration", en: "Variant concentration" },
  question: {
    de: "Laufen die Fälle gleich ab, oder jeder anders?",
    en: "Do the cases run alike, or each in its own way?",
  },
  unit: "share",
  source:
    "Unbiased Simpson concentration; standardisation is named by 20 of 21 papers in Wellmann et al. 2020, arXiv 2007.10900",
  value: (context) => {
    const row = context.row(concentration);
    if (row === undefined) return missing("no_cases", context);
    if (row.concentration_share === null) return missing("too_few_cases", context);
    const share = row.concentration_share;
    return measured(share, concentration, row.cases, concentrationUncertainty(context, share));
  },
};
