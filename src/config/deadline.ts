/** Units of a statutory deadline: calendar months, weeks and days. */
export const deadlineUnits = ["mo", "w", "d"] as const;
export type DeadlineUnit = (typeof deadlineUnits)[number];

/** A span that a law names. It has no fixed length in seconds: where it ends follows from the day it begins on. */
export interface Deadline {
  readonly count: number;
  readonly unit: DeadlineUnit;
}

/** What a deadline says must look like: `3mo`, `6 w`, `30d`. */
export const deadlinePattern = /^([1-9][0-9]{0,3}) ?(mo|w|d)$/;

/** The deadline that `text` states; null where it is none. */
export function deadlineIn(text: string): Deadline | null {
  const [, count, typed] = deadlinePattern.exec(text) ?? [];
  const unit = deadlineUnits.find((one) => one === typed);
  return unit === undefined ? null : { count: Number(count), unit };
}

/** The same as months and days; a week ends on the same day of the week (§ 188 Abs. 2 BGB) and so is seven days. */
export const monthsAndDays = ({
  count,
  unit,
}: Deadline): { readonly months: number; readonly days: number } => ({
  months: unit === "mo" ? count : 0,
  days: unit === "mo" ? 0 : unit === "w" ? 7 * count : count,
});
