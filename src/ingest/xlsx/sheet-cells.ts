import type { CellValue } from "hucre";
import { written } from "../readers/written.js";

const dayMs = 86_400_000;
/** Day 0 of the two ways of counting days, in milliseconds since 1970. */
const day0 = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;
/** The day after the last that a sheet knows, 31 December 9999. */
const dayAfterLast = { 1900: 2_958_466, 1904: 2_957_004 } as const;
/** Up to here the days of 1900 are one too many, as sheets believe in a 29 February 1900. */
const leapError = 60;

/**
 * A number cell as the point in time that a sheet means by it, as a clock on the wall shows it; null for a number
 * that is no day of it.
 */
export function serialTime(serial: number, date1904: boolean): string | null {
  const system = date1904 ? 1904 : 1900;
  if (!(serial >= 0 && serial < dayAfterLast[system])) return null;
  const days = system === 1900 && serial < leapError && serial >= 1 ? serial + 1 : serial;
  const at = new Date(day0[system] + Math.round(days * dayMs));
  return serial < 1 ? clock(at) : wallTime(at);
}

/** `2024-03-05`, or with the time of day if it is not midnight. */
function wallTime(at: Date): string {
  const day = at.toISOString().slice(0, 10);
  return at.getTime() % dayMs === 0 ? day : `${day}T${clock(at)}`;
}

const clock = (at: Date): string =>
  at
    .toISOString()
    .slice(11, 23)
    .replace(/[.]000$/, "");

/** What a sheet shows instead of a result. `#NV` and others are how German sheets export it as text. */
const failed =
  /^#(N\/A|NV|REF!|BEZUG!|VALUE!|WERT!|DIV\/0!|NAME\?|NUM!|ZAHL!|NULL!|SPILL!|ÜBERLAUF!|CALC!|KALK!|FIELD!|FELD!|BLOCKED!|BUSY!|GETTING_DATA)$/;

/**
 * A cell as text; null = empty or an error. Numbers are written out, never with an exponent. A date is the wall clock
 * that the sheet shows, as ISO 8601 without a zone; a time of day alone is `13:45:00`.
 */
export function cellText(value: CellValue | undefined, date1904: boolean): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return null;
    const first = date1904 ? Date.UTC(1904, 0, 2) : Date.UTC(1900, 0, 1);
    return value.getTime() < first ? clock(value) : wallTime(value);
  }
  if (typeof value === "number") return written(value);
  if (typeof value === "boolean") return String(value);
  return value === "" || failed.test(value) ? null : value;
}
