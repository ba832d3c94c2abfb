import { enquiryShare } from "../../measures/enquiry-share.js";
import { measured, missing, type Indicator } from "../indicator.js";

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
    return measured(row.enquiry_share, enquiryShare, row.cases);
  },
};
