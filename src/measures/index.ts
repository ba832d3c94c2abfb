import { activityDeterminism } from "./activity-determinism.js";
import { activityFrequency } from "./activity-frequency.js";
import { channelShare } from "./channel-share.js";
import { directlyFollows } from "./directly-follows.js";
import { endActivities } from "./end-activities.js";
import { enquiryShare } from "./enquiry-share.js";
import { firstTimeRight } from "./first-time-right.js";
import { handoverRate } from "./handover-rate.js";
import { activityMonths } from "./activity-months.js";
import { dataQuality } from "./data-quality.js";
import { eventsPerMonth } from "./events-per-month.js";
import { eventsPerWeek } from "./events-per-week.js";
import { openCasesByAge } from "./open-cases-by-age.js";
import { periodGaps } from "./period-gaps.js";
import { startEndPairs } from "./start-end-pairs.js";
import { timeOfDay } from "./time-of-day.js";
import type { Measure } from "./measure.js";
import { monthlyTrend } from "./monthly-trend.js";
import { nextStepDeterminism } from "./next-step-determinism.js";
import { outcomeBalance } from "./outcome-balance.js";
import { reworkPerActivity } from "./rework-per-activity.js";
import { reworkRates } from "./rework-rates.js";
import { startActivities } from "./start-activities.js";
import { systemSwitches } from "./system-switches.js";
import { throughputHistogram } from "./throughput-histogram.js";
import { throughputTime } from "./throughput-time.js";
import { unitChanges } from "./unit-changes.js";
import { variantCohorts } from "./variant-cohorts.js";
import { variantConcentration } from "./variant-concentration.js";
import { variants } from "./variants.js";
import { volume } from "./volume.js";

/** Every measure, in reading order. */
export const measures: readonly Measure[] = [
  volume,
  variants,
  startActivities,
  endActivities,
  activityFrequency,
  throughputTime,
  throughputHistogram,
  monthlyTrend,
  directlyFollows,
  reworkRates,
  reworkPerActivity,
  handoverRate,
  unitChanges,
  systemSwitches,
  enquiryShare,
  channelShare,
  outcomeBalance,
  variantConcentration,
  nextStepDeterminism,
  activityDeterminism,
  firstTimeRight,
  variantCohorts,
  dataQuality,
  periodGaps,
  eventsPerMonth,
  eventsPerWeek,
  timeOfDay,
  activityMonths,
  startEndPairs,
  openCasesByAge,
];
