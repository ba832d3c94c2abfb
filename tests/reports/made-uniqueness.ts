import { caseUniqueness } from "../../src/measures/case-uniqueness.js";
import type { Computed } from "../../src/measures/measure.js";
import { table } from "../ranking/portfolio.js";

/** Unique cases by what is known of a case, and their level. */
const kinds = [
  ["activities", () => 0, "none"],
  ["all-attributes", (n: number) => n / 4, "many"],
  ["case-attributes", () => 3, "some"],
  ["event-attributes", (n: number) => n / 10, "some"],
  ["times", (n: number) => n, "many"],
] as const;

/** How many cases are unique, for processes with so many cases; in `karte` none ever is. */
export function uniquenessOf(cases: ReadonlyMap<string, number>): Computed {
  return table(
    caseUniqueness,
    [...cases].flatMap(([process, n]) =>
      kinds.map(([projection, of, level]) => {
        const unique_cases = process === "karte" ? 0 : of(n);
        return {
          process,
          projection,
          cases: n,
          level: unique_cases === 0 ? "none" : level,
          unique_cases,
          unique_share: unique_cases / n,
          smallest_group: unique_cases === 0 ? 7 : 1,
        };
      }),
    ),
  );
}
