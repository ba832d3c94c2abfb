import type { Job } from "../job.js";
import { AppError } from "../errors/app-error.js";

/**
 * Whether the day on which the data of a process are to be deleted is over; `today`: an ISO date. Data that concern no person
 * may stay (`governance.md` P-07).
 */
export const isExpired = ({ process }: Pick<Job, "process">, today: string): boolean =>
  process !== null && process.public_data !== true && process.processing.delete_on < today;

/** Throws `data-expired` for a process whose data are to be deleted by now: nothing is read or computed of them any more. */
export function refuseExpired(job: Pick<Job, "id" | "process">, today: string, store: string | null): void {
  if (job.process === null || !isExpired(job, today)) return;
  throw new AppError("data-expired", {
    process: job.id,
    delete_on: job.process.processing.delete_on,
    store,
  });
}
