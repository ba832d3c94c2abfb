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
}

const secondsOfDay = 86_400;

/** The settings of a process. */
export function processSettingOf({ id, exported_at, target }: Process): ProcessSetting {
  const seconds = (basis: "calendar" | "working") =>
    target?.basis === basis ? target.throughput_seconds : null;
  const calendar = seconds("calendar");
  const working = seconds("working");
  return {
    process: id,
    exported_on: exported_at ?? null,
    target_us: calendar === null ? null : BigInt(Math.round(calendar * 1e6)),
    target_working_days: working === null ? null : working / secondsOfDay,
  };
}
