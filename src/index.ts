// The public API, grouped by stage. Everything else is internal and may change.

// open a log or a project
export { openLog, openProject, type Log, type OpenLogOptions, type OpenOptions } from "./project.js";

// configuration
export { loadProject, type Project } from "./config/project.js";
export type { Process } from "./config/process.js";
export type { Filter } from "./config/filter.js";
export { segmentOf, type Segment } from "./config/segment.js";
export { jsonSchemas } from "./config/json-schema.js";
export { nrwCalendar, type Calendar } from "./config/calendar.js";
export { profiles, type Profile, type ProfileName } from "./config/policy.js";
export { rankingV1, type RankingModel } from "./config/ranking.js";
export type { Source, SourceColumns } from "./config/source.js";

// build a project as the command line does
export { buildProject, writeFromRelease, type BuildOptions, type Built } from "./build.js";
export { loadProcesses, type LoadProjectOptions, type LoadResult } from "./store/load-project.js";
export { checkDataQuality, type ProcessQuality, type QualityOptions } from "./data-quality.js";
export { compareInProject, type CompareOptions, type Comparison } from "./compare.js";
export { effectInProject, type EffectOptions, type MeasuredEffect } from "./effect.js";
export { whatIfInProject, type WhatIf, type WhatIfOptions } from "./what-if.js";
export { whatIfSteps } from "./measures/what-if/steps-table.js";
export { whatIfTable } from "./measures/what-if/table.js";
export { effectTable } from "./measures/effect/table.js";
export {
  comparedSteps,
  comparedTransitions,
  transitionDifferences,
} from "./measures/comparison/flow-tables.js";
export { comparedGroups, groupDifferences, mixEffects } from "./measures/comparison/tables.js";
export { variantChanges, variantOverlap } from "./measures/comparison/variant-tables.js";
export type { Finding } from "./quality/finding.js";
export { traps } from "./quality/traps/index.js";
export type { Effects, Progress } from "./effects.js";

// measures, in reading order
export { measures } from "./measures/index.js";
export type { Columns, Described, Measure, Row, Unit } from "./measures/measure.js";
export { volume } from "./measures/volume.js";
export { arrivalGap } from "./measures/arrival-gap.js";
export { variants } from "./measures/variants.js";
export { variantCoverage } from "./measures/variant-coverage.js";
export { startActivities } from "./measures/start-activities.js";
export { endActivities } from "./measures/end-activities.js";
export { activityFrequency } from "./measures/activity-frequency.js";
export { automationPerActivity } from "./measures/automation-per-activity.js";
export { automationRate } from "./measures/automation-rate.js";
export { throughputTime } from "./measures/throughput-time.js";
export { throughputCompletion } from "./measures/throughput-completion.js";
export { workingTime } from "./measures/working-time.js";
export { workingTimeHistogram } from "./measures/working-time-histogram.js";
export { processingTime } from "./measures/processing-time.js";
export { idleTime } from "./measures/idle-time.js";
export { openAge } from "./measures/open-age.js";
export { throughputHistogram } from "./measures/throughput-histogram.js";
export { monthlyTrend } from "./measures/monthly-trend.js";
export { flowPerMonth } from "./measures/flow-per-month.js";
export { workInProgressPerWeek } from "./measures/work-in-progress-per-week.js";
export { deadlines } from "./measures/deadlines.js";
export { deadlinesPerMonth } from "./measures/deadlines-per-month.js";
export { breakdown } from "./measures/breakdown.js";
export { breakdownByUnit } from "./measures/breakdown-by-unit.js";
export { directlyFollows } from "./measures/directly-follows.js";
export { directlyFollowsWorkingTime } from "./measures/directly-follows-working-time.js";
export { timerRules } from "./measures/timer-rules.js";
export { gapBefore } from "./measures/gap-before.js";
export { stepDurationWorkingTime } from "./measures/step-duration-working-time.js";
export { stepDuration } from "./measures/step-duration.js";
export { handlingTime } from "./measures/handling-time.js";
export { processingTimePerActivity } from "./measures/processing-time-per-activity.js";
export { idleFlow } from "./measures/idle-flow.js";
export { waitingBefore } from "./measures/waiting-before.js";
export { waitOwner } from "./measures/wait-owner.js";
export { segmentSpectrum } from "./measures/segment-spectrum.js";
export { segmentTime } from "./measures/segment-time.js";
export { precedenceMatrix } from "./measures/precedence-matrix.js";
export { eventuallyFollows } from "./measures/eventually-follows.js";
export { reworkRates } from "./measures/rework-rates.js";
export { repeatRedoRates } from "./measures/repeat-redo-rates.js";
export { reworkPerCase } from "./measures/rework-per-case.js";
export { reworkPerActivity } from "./measures/rework-per-activity.js";
export { repeatRedoPerActivity } from "./measures/repeat-redo-per-activity.js";
export { netLoopGain } from "./measures/net-loop-gain.js";
export { selfDistance } from "./measures/self-distance.js";
export { stepPingPong } from "./measures/step-ping-pong.js";
export { handoverRate } from "./measures/handover-rate.js";
export { handoverPerActivity } from "./measures/handover-per-activity.js";
export { handoverMatrix } from "./measures/handover-matrix.js";
export { unitChanges } from "./measures/unit-changes.js";
export { pingPong } from "./measures/ping-pong.js";
export { roleActivities } from "./measures/role-activities.js";
export { systemSwitches } from "./measures/system-switches.js";
export { systemBreaks } from "./measures/system-breaks.js";
export { batchShare } from "./measures/batch-share.js";
export { intervalBatches } from "./measures/interval-batches.js";
export { sameInstant } from "./measures/same-instant.js";
export { enquiryShare } from "./measures/enquiry-share.js";
export { channelShare } from "./measures/channel-share.js";
export { outcomeBalance } from "./measures/outcome-balance.js";
export { variantConcentration } from "./measures/variant-concentration.js";
export { logComplexity } from "./measures/log-complexity.js";
export { nextStepDeterminism } from "./measures/next-step-determinism.js";
export { activityDeterminism } from "./measures/activity-determinism.js";
export { firstTimeRight } from "./measures/first-time-right.js";
export { variantCohorts } from "./measures/variant-cohorts.js";
export { caseSums } from "./measures/case-sums.js";

// measures of data quality
export { dataQuality } from "./measures/data-quality.js";
export { timeResolution } from "./measures/time-resolution.js";
export { periodGaps } from "./measures/period-gaps.js";
export { eventsPerMonth } from "./measures/events-per-month.js";
export { eventsByCaseAge } from "./measures/events-by-case-age.js";
export { eventsPerWeek } from "./measures/events-per-week.js";
export { timeOfDay } from "./measures/time-of-day.js";
export { arrivalsByHour } from "./measures/arrivals-by-hour.js";
export { activityMonths } from "./measures/activity-months.js";
export { startEndPairs } from "./measures/start-end-pairs.js";
export { openCasesByAge } from "./measures/open-cases-by-age.js";
export { caseUniqueness } from "./measures/case-uniqueness.js";

// tables that need more than SQL
export { throughputMedianWithOpenCases } from "./measures/data/throughput-median-with-open-cases.js";
export { throughputSurvival } from "./measures/data/throughput-survival.js";
export { medianByAttribute, medianByMonth, medianByUnit } from "./measures/data/median-intervals.js";
export { drift } from "./measures/data/drift.js";
export { throughputQuantiles } from "./measures/data/throughput-quantiles.js";
export { pathComplexity } from "./measures/data/path-complexity.js";
export { pathSimilarity } from "./measures/data/path-similarity.js";
export { decisionPoints } from "./measures/data/decision-points.js";
export { decisionGain } from "./measures/data/decision-gain.js";
export { filterEffect } from "./measures/data/filter-effect.js";

// what hours are worth: only with your own amounts, none is shipped
export {
  costPerHour,
  exceptionHours,
  fullTimeEquivalents,
  netBenefit,
  netBenefitDraws,
  netHourDraws,
  paybackYears,
  positiveShare,
  reviewHours,
} from "./ranking/net-benefit.js";

// ranking tables
export { autonomy } from "./ranking/tables/autonomy.js";
export { leverTable } from "./ranking/tables/levers.js";
export { steps } from "./ranking/tables/steps.js";
export { benefit, criteria, gates, suitability } from "./ranking/tables.js";

// released rows: the only thing that charts and reports take
export type { Released } from "./release/released.js";
export type { ReleasedRow } from "./release/released-row.js";
export type { ReleasedTables } from "./release/tables.js";
export { toArrow } from "./reports/export-arrow.js";

// charts
export type { Chart, Say, Scope } from "./charts/chart.js";
export { processMap } from "./charts/process-map.js";
export { variantExplorer } from "./charts/variant-explorer.js";
export { throughputHistogram as throughputHistogramChart } from "./charts/throughput-histogram.js";
export { transitionsByWaiting } from "./charts/transitions-by-waiting.js";
export { reworkBars } from "./charts/rework-bars.js";
export { monthlyTrend as monthlyTrendChart } from "./charts/monthly-trend.js";
export { say } from "./reports/locale.js";
export { displayable } from "./reports/displayable.js";

// errors that a person can act on
export { AppError, type Code } from "./errors/app-error.js";
export type { Lang, Text } from "./text.js";
