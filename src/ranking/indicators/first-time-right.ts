import { firstTimeRight as right } from "../../measures/first-time-right.js";
import { measured, missing, type Indicator } from "../indicator.js";

/** R4: the share of completed cases without a repeated step and without a failure end. */
export const firstTimeRight: Indicator = {
  id: "first_time_right",
  code: "R4",
  score: "rpa",
  label: { de: "Anteil ohne Wiederholung", en: "First-time-right rate" },
  question: {
    de: "Wie viele Fälle gehen ohne Wiederholung und ohne Abbruch durch?",
    en: "How many cases go through without a repeat and without a failure?",
  },
  unit: "share",
  source: "Failure rate = rework and unsuccessful end, Wellmann et al. 2020, arXiv 2007.10900",
  value: (context) => {
    const row = context.row(right);
    if (row === undefined || row.right_cases_share === null) return missing("no_cases", context);
    return measured(row.right_cases_share, right, row.cases);
  },
};
