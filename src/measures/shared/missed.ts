import type { Columns } from "../measure.js";

/** Completed cases above a target, and their share with its limits (Wilson, 95 %). */
export const missedShareColumns = {
  missed_share: {
    unit: "share",
    label: { de: "Anteil überschritten", en: "Share missed" },
    numerator: "missed_cases",
  },
  missed_low_share: {
    unit: "share",
    label: { de: "Anteil überschritten, untere Grenze", en: "Share missed, lower limit" },
    numerator: "missed_cases",
  },
  missed_high_share: {
    unit: "share",
    label: { de: "Anteil überschritten, obere Grenze", en: "Share missed, upper limit" },
    numerator: "missed_cases",
  },
} as const satisfies Columns;
