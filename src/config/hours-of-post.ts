import type { Process } from "./process.js";

/** Working hours of a full-time post in a year, from a day on. */
export interface DatedHours {
  /** First day on which they hold, ISO. */
  readonly from: string;
  readonly hours: number;
  /** Where they are written, for example a collective agreement. */
  readonly source: string;
}

/** One number that always holds, or what holds from which day on, ascending. */
export type HoursOfPost = number | readonly DatedHours[];

/** The entry that holds on an ISO day; null where none does yet, or where one number always holds. */
export const datedHoursOn = (hours: HoursOfPost, day: string): DatedHours | null =>
  typeof hours === "number" ? null : (hours.findLast(({ from }) => from <= day) ?? null);

/** The hours that hold on an ISO day; null where none are stated for it. */
export const hoursOn = (hours: HoursOfPost, day: string): number | null =>
  typeof hours === "number" ? hours : (datedHoursOn(hours, day)?.hours ?? null);

/** The day as of which the data of a process are: that of the export, or else the end of the period of processing. */
export const dataDay = ({ exported_at, processing }: Pick<Process, "exported_at" | "processing">): string =>
  exported_at ?? processing.period.to;
