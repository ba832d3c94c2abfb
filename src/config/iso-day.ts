const millisecondsOfDay = 86_400_000;

/** A date of the calendar in days since 1970-01-01; month from 1. */
export const dayOf = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / millisecondsOfDay;

/** An ISO date in days since 1970-01-01. */
export const dayOfIso = (date: string): number => Date.parse(`${date}T00:00:00Z`) / millisecondsOfDay;

/** Day of the week, 0 = Monday … 6 = Sunday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;
