import { activityMonths } from "./activity-months.js";
import { benefitBySuitability } from "./benefit-by-suitability.js";
import { benefitRange } from "./benefit-range.js";
import { breakdownIntervals } from "./breakdown-intervals.js";
import { caseProgress } from "./case-progress.js";
import { cumulativeBenefit } from "./cumulative-benefit.js";
import { differenceBars } from "./difference-bars.js";
import { eventsOverTime } from "./events-over-time.js";
import { figureSlopes } from "./figure-slopes.js";
import { handoverMatrix } from "./handover-matrix.js";
import { mapOfDifferences } from "./map-of-differences.js";
import { monthlyTrend } from "./monthly-trend.js";
import { netLoopGain } from "./net-loop-gain.js";
import { openCasesByAge } from "./open-cases-by-age.js";
import { performanceSpectrum } from "./performance-spectrum.js";
import { precedenceMatrix } from "./precedence-matrix.js";
import { processMap } from "./process-map.js";
import { rankChanges } from "./rank-changes.js";
import { rankHeatmap } from "./rank-heatmap.js";
import { rankRange } from "./rank-range.js";
import { reworkBars } from "./rework-bars.js";
import { rowsWaterfall } from "./rows-waterfall.js";
import { sharedBlocks } from "./shared-blocks.js";
import { startEndPairs } from "./start-end-pairs.js";
import { suitabilityBars } from "./suitability-bars.js";
import { throughputDrift } from "./throughput-drift.js";
import { throughputHistogram } from "./throughput-histogram.js";
import { throughputSurvival } from "./throughput-survival.js";
import { timeOfDay } from "./time-of-day.js";
import { arrivalsByHour } from "./arrivals-by-hour.js";
import { arrivalsPerMonth } from "./arrivals-per-month.js";
import { transitionsByWaiting } from "./transitions-by-waiting.js";
import { valueFunctions } from "./value-functions.js";
import { variantExplorer } from "./variant-explorer.js";
import { workInProgress } from "./work-in-progress.js";

/** Every chart by its id, in the order in which a report shows them: one process first, then its data, then the portfolio. */
export const charts = {
  "process-map": processMap,
  "variant-explorer": variantExplorer,
  "throughput-histogram": throughputHistogram,
  "throughput-survival": throughputSurvival,
  "monthly-trend": monthlyTrend,
  "throughput-drift": throughputDrift,
  "transitions-by-waiting": transitionsByWaiting,
  "case-progress": caseProgress,
  "performance-spectrum": performanceSpectrum,
  "breakdown-intervals": breakdownIntervals,
  "rework-bars": reworkBars,
  "net-loop-gain": netLoopGain,
  "precedence-matrix": precedenceMatrix,
  "handover-matrix": handoverMatrix,
  "work-in-progress": workInProgress,
  "arrivals-per-month": arrivalsPerMonth,
  "arrivals-by-hour": arrivalsByHour,
  "figure-slopes": figureSlopes,
  "difference-bars": differenceBars,
  "map-of-differences": mapOfDifferences,
  "rows-waterfall": rowsWaterfall,
  "events-over-time": eventsOverTime,
  "time-of-day": timeOfDay,
  "activity-months": activityMonths,
  "start-end-pairs": startEndPairs,
  "open-cases-by-age": openCasesByAge,
  "suitability-bars": suitabilityBars,
  "rank-heatmap": rankHeatmap,
  "rank-range": rankRange,
  "benefit-by-suitability": benefitBySuitability,
  "benefit-range": benefitRange,
  "cumulative-benefit": cumulativeBenefit,
  "shared-blocks": sharedBlocks,
  "rank-changes": rankChanges,
  "value-functions": valueFunctions,
} as const;

export type ChartId = keyof typeof charts;
