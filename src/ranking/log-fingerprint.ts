import { createHash } from "node:crypto";
import { activityFrequency } from "../measures/activity-frequency.js";
import { directlyFollows } from "../measures/directly-follows.js";
import type { Columns, Described, Row } from "../measures/measure.js";
import { volume } from "../measures/volume.js";

/**
 * 64 hexadecimal digits that tell one log of a process from another: of its counts and its first and last stamp, of how often
 * each step was done and how often one followed another. They depend neither on the name of the process nor on the order
 * of the rows, nor on the file format the log came in.
 */
export function logFingerprint(rows: <C extends Columns>(table: Described<C>) => readonly Row<C>[]): string {
  const counts = [
    ...rows(volume).map((row) => [row.cases, row.events, row.completed_cases, row.first_time, row.last_time]),
    ...rows(activityFrequency).map((row) => [row.activity, row.cases, row.executions]),
    ...rows(directlyFollows).map((row) => [row.from_activity, row.to_activity, row.executions]),
  ].map((row) => JSON.stringify(row));
  return createHash("sha256").update(JSON.stringify(counts.sort())).digest("hex");
}
