import { benefitBySuitability } from "./benefit-by-suitability.js";
import { monthlyTrend } from "./monthly-trend.js";
import { processMap } from "./process-map.js";
import { reworkBars } from "./rework-bars.js";
import { suitabilityBars } from "./suitability-bars.js";
import { throughputHistogram } from "./throughput-histogram.js";
import { transitionsByWaiting } from "./transitions-by-waiting.js";
import { variantExplorer } from "./variant-explorer.js";

/** Every chart by its id, in the order in which a report shows them: one process first, then the portfolio. */
export const charts = {
  "process-map": processMap,
  "variant-explorer": variantExplorer,
  "throughput-histogram": throughputHistogram,
  "monthly-trend": monthlyTrend,
  "transitions-by-waiting": transitionsByWaiting,
  "rework-bars": reworkBars,
  "suitability-bars": suitabilityBars,
  "benefit-by-suitability": benefitBySuitability,
} as const;

export type ChartId = keyof typeof charts;
