const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Berlin",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

function parts(seconds: number): Readonly<Record<string, string>> {
  return Object.fromEntries(clock.formatToParts(seconds * 1000).map(({ type, value }) => [type, value]));
}

/** The day in Berlin of an instant in seconds since 1970, as an ISO date. */
export function dayOf(seconds: number): string {
  const { year, month, day } = parts(seconds);
  return `${year}-${month}-${day}`;
}
export const monthOf = (seconds: number): string => dayOf(seconds).slice(0, 7);
export const hourOf = (seconds: number): number => Number(parts(seconds)["hour"]);
export function isMidnight(seconds: number): boolean {
  const { hour, minute, second } = parts(seconds);
  return `${hour}${minute}${second}` === "000000";
}

/** Days since 1970 of an ISO date. */
export const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;
export const isoDay = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (seconds: number): number => ((dayNumber(dayOf(seconds)) + 3) % 7) + 1;
/** The Monday of the week of an instant, in days since 1970. */
export const mondayOf = (seconds: number): number => dayNumber(dayOf(seconds)) - weekdayOf(seconds) + 1;

/** The instant at which a day begins in Berlin: no change of the clock is at midnight. */
export function beginOf(day: string): number {
  const winter = Date.parse(day) / 1000 - 3600;
  return dayOf(winter) === day && isMidnight(winter) ? winter : winter - 3600;
}
/** The months from one to another, both included. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  return Array.from({ length: number(to) - number(from) + 1 }, (_, i) => {
    const at = number(from) + i;
    return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
}
export const monthAfter = (month: string): string => monthsBetween(month, "9999-12").at(1) ?? "";
