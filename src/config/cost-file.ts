import { z } from "zod";
import { expecting } from "./expected.js";
import { isoDate, measured, number, share, text } from "./fields.js";
import { words } from "./says.js";
import { list, section } from "./structures.js";
import { euroUnits } from "./units.js";

const yearOf = (example: string) => number({ min: 1, max: 8784 }, { example });

const dated = list(
  section(
    {
      from: isoDate(),
      hours: yearOf("1600"),
      source: text({ example: "TVöD-VKA, 39 Stunden je Woche" }),
    },
    { example: "{ from: 2024-01-01, hours: 1600, source: Kämmerei }" },
  ),
  { example: "[{ from: 2024-01-01, hours: 1600, source: Kämmerei }]" },
).superRefine((all, context) => {
  for (const [i, { from }] of all.entries()) {
    const before = all[i - 1];
    if (before === undefined || before.from < from) continue;
    context.addIssue({ code: "custom", path: [i, "from"], message: notLater });
  }
});

const notLater = words(
  "muss nach dem Tag des Eintrags davor liegen.",
  "must lie after the day of the entry before it.",
);

const hoursOfPost = z.union([yearOf("1600"), dated], {
  error: expecting({
    kind: "number",
    what: {
      de: "eine Zahl von 1 bis 8784 oder eine Liste von Zahlen mit Datum und Quelle",
      en: "a number from 1 to 8784 or a list of numbers with date and source",
    },
    example: "1600",
  }),
});

const euros = (example: string) => measured(euroUnits, { example });

/**
 * `costs` of `prozessradar.yaml`: what an hour of work costs the city, how many of them a post has in a year, and
 * where that is written. The hours may be a list with the days from which they hold. No number is shipped, as the source would seem to vouch for it (`governance.md` L-11, L-14).
 */
export const costs = section(
  {
    rate: euros("62.00 EUR").exactOptional(),
    personnel: euros("70000 EUR").exactOptional(),
    material: euros("10000 EUR").exactOptional(),
    overhead: share({ example: "20%" }).exactOptional(),
    hours_per_year: hoursOfPost,
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
