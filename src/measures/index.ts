import { activityDeterminism } from "./activity-determinism.js";
import { activityFrequency } from "./activity-frequency.js";
import { automationPerActivity } from "./automation-per-activity.js";
import { automationRate } from "./automation-rate.js";
import { breakdownByUnit } from "./breakdown-by-unit.js";
import { breakdown } from "./breakdown.js";
import { caseSums } from "./case-sums.js";
import { caseUniqueness } from "./case-uniqueness.js";
import { channelShare } from "./channel-share.js";
import { deadlinesPerMonth } from "./deadlines-per-month.js";
import { deadlines } from "./deadlines.js";
import { directlyFollowsWorkingTime } from "./directly-follows-working-time.js";
import { directlyFollows } from "./directly-follows.js";
import { endActivities } from "./end-activities.js";
import { enquiryShare } from "./enquiry-share.js";
import { firstTimeRight } from "./first-time-right.js";
import { gapBefore } from "./gap-before.js";
import { handoverRate } from "./handover-rate.js";
import { activityMonths } from "./activity-months.js";
import { dataQuality } from "./data-quality.js";
import { eventsByCaseAge } from "./events-by-case-age.js";
import { eventsPerMonth } from "./events-per-month.js";
import { eventsPerWeek } from "./events-per-week.js";
import { openAge } from "./open-age.js";
import { openCasesByAge } from "./open-cases-by-age.js";
import { periodGaps } from "./period-gaps.js";
import { stepDurationWorkingTime } from "./step-duration-working-time.js";
import { stepDuration } from "./step-duration.js";
import { handlingTime } from "./handling-time.js";
import { processingTimePerActivity } from "./processing-time-per-activity.js";
import { idleFlow } from "./idle-flow.js";
import { waitingBefore } from "./waiting-before.js";
import { waitOwner } from "./wait-owner.js";
import { segmentSpectrum } from "./segment-spectrum.js";
import { segmentTime } from "./segment-time.js";
import { startEndPairs } from "./start-end-pairs.js";
import { timeOfDay } from "./time-of-day.js";
import { arrivalsByHour } from "./arrivals-by-hour.js";
import { batchShare } from "./batch-share.js";
import { eventuallyFollows } from "./eventually-follows.js";
import { handoverPerActivity } from "./handover-per-activity.js";
import { handoverMatrix } from "./handover-matrix.js";
import { intervalBatches } from "./interval-batches.js";
import { netLoopGain } from "./net-loop-gain.js";
import { pingPong } from "./ping-pong.js";
import { precedenceMatrix } from "./precedence-matrix.js";
import { repeatRedoRates } from "./repeat-redo-rates.js";
import { repeatRedoPerActivity } from "./repeat-redo-per-activity.js";
import { reworkPerCase } from "./rework-per-case.js";
import { roleActivities } from "./role-activities.js";
import { sameInstant } from "./same-instant.js";
import { selfDistance } from "./self-distance.js";
import { stepPingPong } from "./step-ping-pong.js";
import { logComplexity } from "./log-complexity.js";
import type { Measure } from "./measure.js";
import { monthlyTrend } from "./monthly-trend.js";
import { flowPerMonth } from "./flow-per-month.js";
import { workInProgressPerWeek } from "./work-in-progress-per-week.js";
import { nextStepDeterminism } from "./next-step-determinism.js";
import { outcomeBalance } from "./outcome-balance.js";
import { reworkPerActivity } from "./rework-per-activity.js";
import { reworkRates } from "./rework-rates.js";
import { startActivities } from "./start-activities.js";
import { systemBreaks } from "./system-breaks.js";
import { timeResolution } from "./time-resolution.js";
import { timerRules } from "./timer-rules.js";
import { systemSwitches } from "./system-switches.js";
import { throughputHistogram } from "./throughput-histogram.js";
import { throughputTime } from "./throughput-time.js";
import { throughputCompletion } from "./throughput-completion.js";
import { unitChanges } from "./unit-changes.js";
import { variantCohorts } from "./variant-cohorts.js";
import { variantConcentration } from "./variant-concentration.js";
import { variants } from "./variants.js";
import { variantCoverage } from "./variant-coverage.js";
import { volume } from "./volume.js";
import { arrivalGap } from "./arrival-gap.js";
import { workingTime } from "./working-time.js";
import { workingTimeHistogram } from "./working-time-histogram.js";
import { processingTime } from "./processing-time.js";
import { idleTime } from "./idle-time.js";

/** Every measure, in reading order. */
export const measures: readonly Measure[] = [
  volume,
  arrivalGap,
  variants,
  variantCoverage,
  startActivities,
  endActivities,
  activityFrequency,
  automationRate,
  automationPerActivity,
  throughputTime,
  throughputCompletion,
  workingTime,
  workingTimeHistogram,
  processingTime,
  idleTime,
  openAge,
  throughputHistogram,
  monthlyTrend,
  flowPerMonth,
  workInProgressPerWeek,
  deadlines,
  deadlinesPerMonth,
  breakdown,
  breakdownByUnit,
  directlyFollows,
  directlyFollowsWorkingTime,
  timerRules,
  gapBefore,
  stepDurationWorkingTime,
  stepDuration,
  processingTimePerActivity,
  handlingTime,
  idleFlow,
  waitingBefore,
  waitOwner,
  segmentTime,
  segmentSpectrum,
  eventsByCaseAge,
  precedenceMatrix,
  eventuallyFollows,
  reworkRates,
  repeatRedoRates,
  reworkPerCase,
  reworkPerActivity,
  repeatRedoPerActivity,
  netLoopGain,
  selfDistance,
  stepPingPong,
  handoverRate,
  handoverPerActivity,
  handoverMatrix,
  unitChanges,
  pingPong,
  roleActivities,
  systemSwitches,
  systemBreaks,
  batchShare,
  intervalBatches,
  sameInstant,
  enquiryShare,
  channelShare,
  outcomeBalance,
  variantConcentration,
  logComplexity,
  nextStepDeterminism,
  activityDeterminism,
  firstTimeRight,
  variantCohorts,
  caseSums,
  dataQuality,
  timeResolution,
  periodGaps,
  eventsPerMonth,
  eventsPerWeek,
  timeOfDay,
  arrivalsByHour,
  activityMonths,
  startEndPairs,
  openCasesByAge,
  caseUniqueness,
];
