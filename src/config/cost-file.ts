import { isoDate, measured, number, share, text } from "./fields.js";
import { words } from "./says.js";
import { section } from "./structures.js";
import { euroUnits } from "./units.js";

const euros = (example: string) => measured(euroUnits, { example });

/**
 * `costs` of `prozessradar.yaml`: what an hour of work costs the city, how many of them a post has in a year, and
 * where that is written. No number is shipped, as the source would seem to vouch for it (`governance.md` L-11, L-14).
 */
export const costs = section(
  {
    rate: euros("62.00 EUR").exactOptional(),
    personnel: euros("70000 EUR").exactOptional(),
    material: euros("10000 EUR").exactOptional(),
    overhead: share({ example: "20%" }).exactOptional(),
    hours_per_year: number({ min: 1, max: 8784 }, { example: "1600" }),
    source: text({ example: "Kämmerei, Kosten eines Arbeitsplatzes 2026" }),
    date: isoDate(),
  },
  { example: "{ rate: 62.00 EUR, hours_per_year: 1600, source: Kämmerei 2026, date: 2026-01-15 }" },
).superRefine((stated, context) => {
  const parts = [stated.personnel, stated.material, stated.overhead];
  const known = parts.filter((part) => part !== undefined).length;
  if (stated.rate === undefined ? known === parts.length : known === 0) return;
  context.addIssue({ code: "custom", path: [], message: either });
});

const either = words(
  "braucht entweder rate oder personnel, material und overhead zusammen.",
  "needs either rate, or personnel, material and overhead together.",
);
