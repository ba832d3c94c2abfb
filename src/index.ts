// The public API, grouped by stage. Everything else is internal and may change.

// open a log or a project
export { openLog, openProject, type Log, type OpenLogOptions, type OpenOptions } from "./project.js";

// configuration
export { loadProject, type Project } from "./config/project.js";
export type { Process } from "./config/process.js";
export { profiles, type Profile, type ProfileName } from "./config/policy.js";
export { rankingV1, type RankingModel } from "./config/ranking.js";
export type { Source, SourceColumns } from "./config/source.js";

// build a project as the command line does
export { buildProject, writeFromRelease, type BuildOptions, type Built } from "./build.js";
export { loadProcesses, type LoadProjectOptions, type LoadResult } from "./store/load-project.js";
export { checkDataQuality, type ProcessQuality, type QualityOptions } from "./data-quality.js";
export type { Finding } from "./quality/finding.js";
export { traps } from "./quality/traps/index.js";
export type { Effects, Progress } from "./effects.js";

// measures, in reading order
export { measures } from "./measures/index.js";
export type { Columns, Described, Measure, Row, Unit } from "./measures/measure.js";
export { volume } from "./measures/volume.js";
export { variants } from "./measures/variants.js";
export { startActivities } from "./measures/start-activities.js";
export { endActivities } from "./measures/end-activities.js";
export { activityFrequency } from "./measures/activity-frequency.js";
export { throughputTime } from "./measures/throughput-time.js";
export { throughputHistogram } from "./measures/throughput-histogram.js";
export { monthlyTrend } from "./measures/monthly-trend.js";
export { directlyFollows } from "./measures/directly-follows.js";
export { reworkRates } from "./measures/rework-rates.js";
export { reworkPerActivity } from "./measures/rework-per-activity.js";
export { handoverRate } from "./measures/handover-rate.js";
export { unitChanges } from "./measures/unit-changes.js";
export { systemSwitches } from "./measures/system-switches.js";
export { enquiryShare } from "./measures/enquiry-share.js";
export { channelShare } from "./measures/channel-share.js";
export { outcomeBalance } from "./measures/outcome-balance.js";
export { variantConcentration } from "./measures/variant-concentration.js";
export { nextStepDeterminism } from "./measures/next-step-determinism.js";
export { activityDeterminism } from "./measures/activity-determinism.js";
export { firstTimeRight } from "./measures/first-time-right.js";
export { variantCohorts } from "./measures/variant-cohorts.js";

// measures of data quality
export { dataQuality } from "./measures/data-quality.js";
export { periodGaps } from "./measures/period-gaps.js";
export { eventsPerMonth } from "./measures/events-per-month.js";
export { eventsPerWeek } from "./measures/events-per-week.js";
export { timeOfDay } from "./measures/time-of-day.js";
export { activityMonths } from "./measures/activity-months.js";
export { startEndPairs } from "./measures/start-end-pairs.js";
export { openCasesByAge } from "./measures/open-cases-by-age.js";

// ranking tables
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
