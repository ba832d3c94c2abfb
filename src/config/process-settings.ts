import { monthsAndDays } from "./deadline.js";
import type { Process } from "./process.js";

/** What a process file says about its process as a whole, as the log needs it. */
export interface ProcessSetting {
  readonly process: string;
  /** Day of the export as an ISO date; null where the file does not name it. */
  readonly exported_on: string | null;
  /** Longest throughput that keeps the target, in microseconds; null without a target in calendar days. */
  readonly target_us: bigint | null;
  /** The same in working days; null without a target in working days. */
  readonly target_working_days: number | null;
  /** Months of a statutory deadline, 0 where it is one of days; null without one. */
  readonly deadline_months: number | null;
  /** Days of a statutory deadline, seven for each week; 0 where it is one of months; null without one. */
  readonly deadline_days: number | null;
}

const secondsOfDay = 86_400;

/** The settings of a process. */
export function processSettingOf({ id, exported_at, target }: Process): ProcessSetting {
  const calendar = target?.basis === "calendar" ? target.throughput_seconds : null;
  const working = target?.basis === "working" ? target.throughput_seconds : null;
  const deadline = target?.basis === "statutory" ? monthsAndDays(target.deadline) : null;
  return {
    process: id,
    exported_on: exported_at ?? null,
    target_us: calendar === null ? null : BigInt(Math.round(calendar * 1e6)),
    target_working_days: working === null ? null : working / secondsOfDay,
    deadline_months: deadline?.months ?? null,
    deadline_days: deadline?.days ?? null,
  };
}
