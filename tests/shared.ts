import { existsSync } from "node:fs";
import { join } from "node:path";

/** Real logs and expected numbers that lie beside the repository and are never copied into it. */
export const sharedData = join("..", "shared", "data");

/** `npm run conformance` reads every log; `npm test` leaves out what takes long and is no other kind of log. */
const everyLog = process.env["PROZESSRADAR_ALL_LOGS"] === "1";
const quickLogs: ReadonlySet<string> = new Set([
  "interval_event_log.csv",
  "patients",
  "receipt.parquet",
  "repairExample.xes.gz",
  "running-example.csv",
  "running-example.xes",
]);

/** Whether a test of a log runs, and if not, why: for its name. `paths` is all that it reads. */
export function seen(
  log: string,
  ...paths: readonly string[]
): { readonly runs: boolean; readonly why: string } {
  if (!present(...paths)) return { runs: false, why: " (skipped: ../shared/data is not there)" };
  if (!everyLog && !quickLogs.has(log))
    return { runs: false, why: " (skipped: runs with npm run conformance)" };
  return { runs: true, why: "" };
}

/** The suffix that a skipped test carries, so that a run says what it did not see. */
export const present = (...paths: readonly string[]): boolean =>
  paths.every((path) => existsSync(join(sharedData, path)));
