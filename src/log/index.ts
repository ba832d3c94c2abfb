import { activeDays } from "./active-days.js";
import { activities } from "./activities.js";
import { caseKeys } from "./case-keys.js";
import { dayChanges } from "./day-changes.js";
import { days } from "./days.js";
import { cases } from "./cases.js";
import { events } from "./events.js";
import { names } from "./names.js";
import { quarters } from "./quarters.js";
import type { Relation } from "./relation.js";
import { runs } from "./runs.js";
import { stations } from "./stations.js";
import { variants } from "./variants.js";

/** The derived relations, in the order in which they are built from `instances` and `activity_settings`. */
export const relations: readonly Relation[] = [
  activities,
  caseKeys,
  names,
  quarters,
  days,
  events,
  runs,
  stations,
  cases,
  variants,
  dayChanges,
  activeDays,
];
