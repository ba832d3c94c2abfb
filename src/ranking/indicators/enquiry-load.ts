import { enquiryShare } from "../../measures/enquiry-share.js";
import { caseSums } from "../../measures/case-sums.js";
import type { Context } from "../context.js";
import { measured, missing, type Indicator } from "../indicator.js";
import { effectiveShare, priorShares, shareUncertainty } from "../share-uncertainty.js";
import { uncertaintyVersion, type Uncertainty } from "../uncertainty.js";

/** K4: the share of executions that the process file marks as enquiries. Missing where it marks none. */
export const enquiryLoad: Indicator = {
  id: "enquiry_load",
  code: "K4",
  score: "ki",
  label: { de: "Rückfrage- und Auskunftsanteil", en: "Enquiry load" },
  question: {
    de: "Wie viel Arbeit besteht aus Rückfragen und Auskünften?",
    en: "How much of the work is asking and answering?",
  },
  unit: "share",
  source: "Enquiry handling: kommunal.de (Hannover, Wohngeld), IW Consult 2024 (second-hand); formula: own",
  value: (context) => {
    const row = context.row(enquiryShare);
    if (row === undefined) return missing("no_cases", context);
    if (row.enquiry_share === null) return missing("no_enquiry_activity", context);
    return measured(row.enquiry_share, enquiryShare, row.cases, uncertainty(context));
  },
};

/** Executions of one case are not independent: they count as the number of them that tells as much. */
function uncertainty(context: Context): Uncertainty | null {
  const sums = context.row(caseSums);
  if (sums === undefined) return null;
  const share = effectiveShare({
    cases: sums.cases,
    part: sums.enquiries ?? 0,
    whole: sums.executions ?? 0,
    partSquared: sums.enquiries_squared ?? 0,
    wholeSquared: sums.executions_squared ?? 0,
    product: sums.enquiries_by_executions ?? 0,
  });
  return shareUncertainty({
    ...share,
    prior: priorShares.enquiry_load,
    random: () => context.random(uncertaintyVersion, "enquiry_load"),
  });
}
