import { throughputQuantiles } from "../../measures/data/throughput-quantiles.js";
import { throughputTime } from "../../measures/throughput-time.js";
import { measured, missing, type Indicator } from "../indicator.js";
import { quantileRatioUncertainty } from "../quantile-ratio-uncertainty.js";
import { uncertaintyVersion } from "../uncertainty.js";

/** K5: the 90th percentile of the throughput time over its median. Missing where the median is 0. */
export const durationDispersion: Indicator = {
  id: "duration_dispersion",
  code: "K5",
  score: "ki",
  label: { de: "Streuung der Durchlaufzeit", en: "Duration dispersion" },
  question: {
    de: "Wie viel länger als ein mittlerer Fall dauert ein langer?",
    en: "How much longer than a middling case does a long one take?",
  },
  unit: "ratio",
  source: "own",
  value: (context) => {
    const row = context.row(throughputTime);
    if (row === undefined || row.median_seconds === null || row.p90_seconds === null) {
      return missing("no_cases", context);
    }
    if (row.median_seconds === 0) return missing("median_zero", context);
    return measured(
      row.p90_seconds / row.median_seconds,
      throughputTime,
      row.cases,
      quantileRatioUncertainty({
        cases: row.cases,
        values: Float64Array.from(context.rows(throughputQuantiles), (one) => one.throughput_seconds ?? 0),
        random: () => context.random(uncertaintyVersion, "duration_dispersion"),
        resamples: context.resamples,
      }),
    );
  },
};
