import { activeDays } from "./active-days.js";
import { activities } from "./activities.js";
import { activityRanks } from "./activity-ranks.js";
import { caseAttributes } from "./case-attributes.js";
import { mappedAttributes } from "./mapped-attributes.js";
import { caseDeadlines } from "./case-deadlines.js";
import { caseKeys } from "./case-keys.js";
import { caseProcessing } from "./case-processing.js";
import { dayChanges } from "./day-changes.js";
import { days } from "./days.js";
import { cases } from "./cases.js";
import { eventDoers } from "./event-doers.js";
import { eventSuspensions } from "./event-suspensions.js";
import { dueDays } from "./due-days.js";
import { events } from "./events.js";
import { flowMonths } from "./flow-months.js";
import { headCounts } from "./head-counts.js";
import { idleStretches } from "./idle-stretches.js";
import { intervalBatches } from "./interval-batches.js";
import { names } from "./names.js";
import { observation } from "./observation.js";
import { openAges } from "./open-ages.js";
import { openWeeks } from "./open-weeks.js";
import { pathRuns } from "./path-runs.js";
import { pathSteps } from "./path-steps.js";
import { pathVisits } from "./path-visits.js";
import { ownerWaits } from "./owner-waits.js";
import { paths } from "./paths.js";
import { quarters } from "./quarters.js";
import type { Relation } from "./relation.js";
import { repetitions } from "./repetitions.js";
import { reworkFigures } from "./rework-figures.js";
import { roleKinds } from "./role-kinds.js";
import { roleStations } from "./role-stations.js";
import { roles } from "./roles.js";
import { segmentTimes } from "./segment-times.js";
import { segments } from "./segments.js";
import { selfLoops } from "./self-loops.js";
import { stations } from "./stations.js";
import { transitions } from "./transitions.js";
import { variants } from "./variants.js";
import { workRuns } from "./work-runs.js";
import { workingQuarters } from "./working-quarters.js";
import { workingSpans } from "./working-spans.js";

/** The derived relations, in the order in which they are built from `instances` and `activity_settings`. */
export const relations: readonly Relation[] = [
  activities,
  caseKeys,
  names,
  quarters,
  days,
  workingSpans,
  workingQuarters,
  events,
  stations,
  cases,
  observation,
  openAges,
  flowMonths,
  openWeeks,
  dueDays,
  caseDeadlines,
  mappedAttributes,
  caseAttributes,
  paths,
  pathSteps,
  transitions,
  pathRuns,
  pathVisits,
  variants,
  activityRanks,
  reworkFigures,
  eventDoers,
  roles,
  roleKinds,
  roleStations,
  selfLoops,
  repetitions,
  workRuns,
  intervalBatches,
  headCounts,
  dayChanges,
  activeDays,
  eventSuspensions,
  caseProcessing,
  idleStretches,
  ownerWaits,
  segments,
  segmentTimes,
];
