import { z } from "zod";
import { weekdays, type Calendar, type Span, type Weekday } from "./calendar.js";
import { textLike } from "./fields.js";
import { nearest } from "./nearest.js";
import { join, meant, say, words } from "./says.js";
import { dictionary, oneOrMore } from "./structures.js";

/** Two spans with a shorter break between them could meet in one quarter of an hour (`log/working-quarters.ts`). */
const shortestBreak = 15 * 60;

const pattern = /^(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$/;

const span = textLike(
  pattern,
  { de: "eine Zeit von-bis zwischen 00:00 und 24:00", en: "a time from-to between 00:00 and 24:00" },
  { example: '"07:30-16:00"' },
);

const spans = oneOrMore(
  span,
  { de: "eine Zeit von-bis oder eine Liste davon", en: "a time from-to or a list of them" },
  { one: '"07:30-16:00"', many: '["07:30-12:00", "12:30-16:00"]' },
);

/** `hours` of a calendar: working time by day (`fri`) or by days in a row (`mon-thu`). */
export const hours = dictionary(spans, {
  example: '{ mon-thu: "07:30-16:00", fri: "07:30-13:00" }',
}).superRefine((typed, context) => {
  const taken = new Map<Weekday, string>();
  for (const [key, entries] of Object.entries(typed)) {
    const add = (de: string, en: string) => {
      context.addIssue({ code: "custom", path: [key], message: words(de, en) });
    };
    const days = daysOf(key);
    if (days === null) context.addIssue({ code: "custom", path: [key], message: unknownDays(key) });
    for (const day of days ?? []) {
      const other = taken.get(day);
      if (other !== undefined) add(`${day} steht schon unter ${other}.`, `${day} is under ${other} already.`);
      taken.set(day, key);
    }
    const read = spansOf(entries);
    if (read.some(({ from, to }) => from >= to)) {
      add("endet nicht nach dem Anfang.", "does not end after its beginning.");
    } else if (read.some(({ from }, i) => from < (read[i - 1]?.to ?? -shortestBreak) + shortestBreak)) {
      add(
        "zwischen zwei Zeiten liegt eine Pause von mindestens 15 Minuten; die frühere steht zuerst.",
        "between two times there is a break of at least 15 minutes; the earlier one comes first.",
      );
    }
  }
});

/** What the hours of a file say for each day; days without hours have no entry. */
export const hoursOf = (typed: z.output<typeof hours>): NonNullable<Calendar["hours"]> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([key, entries]) =>
      (daysOf(key) ?? []).map((day) => [day, spansOf(entries)] as const),
    ),
  );

/** `fri` or `mon-thu` as days; null for anything else, also for `fri-mon`. */
function daysOf(key: string): readonly Weekday[] | null {
  const [first, last = first, ...rest] = key
    .split("-")
    .map((name) => weekdays.findIndex((day) => day === name));
  if (first === undefined || last === undefined || rest.length > 0 || first < 0 || last < first) return null;
  return weekdays.slice(first, last + 1);
}

function unknownDays(key: string): string {
  const [first = "", last] = key.split("-").map((name) => nearest(name, weekdays));
  const near =
    first === null || last === null || first === ""
      ? null
      : [first, ...(last === undefined ? [] : [last])].join("-");
  const what = {
    de: `erwartet werden Tage der Woche (${weekdays.join(", ")}) oder von-bis (mon-thu).`,
    en: `must be days of the week (${weekdays.join(", ")}) or from-to (mon-thu).`,
  };
  return say({ words: join(what, meant(near !== null && daysOf(near) !== null ? near : null)) });
}

/** The spans that are well-formed: rules across keys look at files with other faults, too. */
const spansOf = (typed: unknown): readonly Span[] =>
  [typed]
    .flat()
    .filter((entry): entry is string => typeof entry === "string" && pattern.test(entry))
    .map(spanOf);

function spanOf(typed: string): Span {
  const [from = 0, to = 0] = typed.split("-").map((time) => {
    const [hour = 0, minute = 0] = time.split(":").map(Number);
    return hour * 3600 + minute * 60;
  });
  return { from, to };
}
