import { z95, type Interval } from "./interval.js";

/**
 * The 95 % score interval of a share, `part` of `whole` (Wilson 1927): stays inside 0 … 1 and has a width also where the
 * share is 0 or 1. Null where `whole` is 0.
 */
export function wilson(part: number, whole: number): Interval | null {
  if (whole === 0) return null;
  const z2 = z95 * z95;
  const middle = part + z2 / 2;
  const reach = z95 * Math.sqrt((part * (whole - part)) / whole + z2 / 4);
  return {
    low: part === 0 ? 0 : (middle - reach) / (whole + z2),
    high: part === whole ? 1 : (middle + reach) / (whole + z2),
  };
}
