import type { Filter } from "./config/filter.js";
import { filterWords } from "./config/filter-words.js";
import type { Process } from "./config/process.js";
import type { Segment } from "./config/segment.js";
import type { Source } from "./config/source.js";
import { filtersOf } from "./filters/asked.js";
import type { Accounting } from "./ingest/accounting.js";
import type { IngestOptions } from "./ingest/ingest.js";
import type { ProcessInfo } from "./reports/report-input.js";
import type { Text } from "./text.js";

/** A log to be analysed: its source, and what its process file says, if it has one. */
export interface Job {
  readonly id: string;
  readonly name: Text;
  readonly source: Source;
  readonly process: Process | null;
  /** People behind the project's units and roles, by name; absent = not known. */
  readonly staff?: Readonly<Record<string, number>>;
  /** Filters behind those of the process file; absent = none. */
  readonly filters?: readonly Filter[];
  /** Segments behind those of the process file; absent = none. */
  readonly segments?: readonly Segment[];
}

/** The same jobs without filters: the quality of data is that of all of them. */
export const unfiltered = (jobs: readonly Job[]): readonly Job[] =>
  jobs.map(({ filters: _, ...job }) => ({
    ...job,
    process: job.process && { ...job.process, filters: [] },
  }));

/** How all logs of a run are read; those that are declared public keep their ids and their times. */
export type LoadOptions = IngestOptions;

/** How the log of a job is read: data that concern no person need no protection. */
export const optionsOf = (job: Job, o: LoadOptions): IngestOptions =>
  job.process?.public_data === true ? { ...o, caseKey: null, timePrecision: "source", lint: false } : o;

/** The processes as the reports need them. */
export function processInfos(
  jobs: readonly Job[],
  accounting: readonly Accounting[],
): readonly ProcessInfo[] {
  return jobs.map((job) => {
    const accounts = accounting.filter((account) => account.process === job.id);
    return {
      id: job.id,
      name: job.name,
      config: job.process,
      accounts,
      filters: filtersOf(job).map(filterWords),
      resource: accounts.find(({ resource_mode }) => resource_mode !== "drop")?.resource_mode ?? "drop",
    };
  });
}
