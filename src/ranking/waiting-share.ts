import { caseSums } from "../measures/case-sums.js";
import { timeResolution } from "../measures/time-resolution.js";
import type { Context } from "./context.js";
import { limits } from "./steps/limits.js";

/** How much of the throughput time nobody works, and the cases that say so. */
export interface WaitingShare {
  /** Null where the share is. */
  readonly waiting_cases: number | null;
  readonly waiting_share: number | null;
}

/** Fewer cases with a start of every step say nothing about a process. */
const leastCases = 30;

/**
 * B6: `1 − Σ processing / Σ throughput` over the completed cases in which every step has a start; 0 where steps overlap so much
 * that more is worked than time goes by. Null below 30 such cases and where times are dates: these know no minutes of work.
 */
export function waitingShare(context: Context): WaitingShare {
  const sums = context.row(caseSums);
  const cases = sums?.timed_cases ?? 0;
  const [worked, passed] = [sums?.processing_seconds ?? 0, sums?.throughput_seconds ?? 0];
  if (cases < leastCases || passed <= 0 || !hasTimesOfDay(context))
    return { waiting_cases: null, waiting_share: null };
  return { waiting_cases: cases, waiting_share: Math.max(0, 1 - worked / passed) };
}

/** Whether half of the stamps have a time of day. */
function hasTimesOfDay(context: Context): boolean {
  const rows = context.rows(timeResolution);
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  return sum((row) => row.clock_executions) >= limits.fineTimes * sum((row) => row.executions);
}
