import { firstTimeRight as right } from "../../measures/first-time-right.js";
import { measured, missing, type Indicator } from "../indicator.js";
import { inStepWith } from "../in-step.js";
import { priorShares, shareUncertainty } from "../share-uncertainty.js";
import { uncertaintyVersion } from "../uncertainty.js";

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
    const uncertainty = shareUncertainty({
      part: row.right_cases,
      whole: row.cases,
      prior: priorShares.first_time_right,
      random: () => context.random(uncertaintyVersion, "first_time_right"),
    });
    const paths = context.paths();
    return measured(
      row.right_cases_share,
      right,
      row.cases,
      paths === null || uncertainty === null
        ? uncertainty
        : { ...uncertainty, draws: inStepWith(context, paths, paths.right, uncertainty.draws) },
    );
  },
};
