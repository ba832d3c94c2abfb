import { z } from "zod";
import { administrationZone } from "./administration-zone.js";
import { customaryDays, customs, knownYears, weekdays, type Calendar, type Custom } from "./calendar.js";
import { hours, hoursOf } from "./calendar-hours.js";
import { isoDate, oneOf, text, textLike } from "./fields.js";
import { isDate } from "./is-date.js";
import { say, words } from "./says.js";
import { anyList, list, section } from "./structures.js";

type Add = (path: readonly PropertyKey[], de: string, en: string) => void;

const adding =
  (context: z.core.$RefinementCtx): Add =>
  (path, de, en) => {
    context.addIssue({ code: "custom", path: [...path], message: words(de, en) });
  };

const yearsPattern = /^[0-9]{4}(?:-[0-9]{4})?$/;

const years = z
  .preprocess(
    (typed) => (typeof typed === "number" ? String(typed) : typed),
    textLike(
      yearsPattern,
      { de: "ein Jahr oder Jahre von-bis", en: "a year or years from-to" },
      { example: "2023-2026" },
    ),
  )
  .superRefine((typed, context) => {
    if (!yearsPattern.test(typed)) return;
    const { first, last } = knownYears;
    const { first_year, last_year } = yearsOf(typed);
    if (first_year > last_year) adding(context)([], "endet vor dem Anfang.", "ends before its beginning.");
    else if (first_year < first || last_year > last) {
      adding(context)(
        [],
        `geht von ${first} bis ${last}; für andere Jahre sind die Feiertage nicht bekannt.`,
        `goes from ${first} to ${last}; the holidays of other years are not known.`,
      );
    }
  });

function yearsOf(typed: string): { readonly first_year: number; readonly last_year: number } {
  const [first_year = 0, last_year = first_year] = typed.split("-").map(Number);
  return { first_year, last_year };
}

const closed = section(
  {
    date: isoDate().exactOptional(),
    from: isoDate().exactOptional(),
    to: isoDate().exactOptional(),
    note: text({ example: "Betriebsruhe" }).exactOptional(),
  },
  { example: "{ from: 2024-12-27, to: 2024-12-30, note: Betriebsruhe }" },
).superRefine(({ date, from, to }, context) => {
  const add = adding(context);
  if (date !== undefined ? from !== undefined || to !== undefined : from === undefined || to === undefined) {
    add([], "braucht entweder date oder from und to.", "needs either date or from and to.");
  } else if (from !== undefined && to !== undefined && from > to && isDate(from) && isDate(to)) {
    add(["to"], "liegt vor dem Anfang der Schließung.", "lies before the beginning of the closure.");
  }
});

const custom = oneOf(customs).exactOptional();

const clock = z.literal(administrationZone, {
  error: () =>
    say({
      words: {
        de: `kann nur ${administrationZone} sein: Arbeitstage, Monate und Stunden folgen der Uhr der Verwaltung. Die Zone von Zeitstempeln ohne Zone steht in source.timezone.`,
        en: `can only be ${administrationZone}: working days, months and hours follow the clock of the administration. The zone of stamps that name none stands in source.timezone.`,
      },
    }),
});

/** `calendars/*.yaml`. */
export const calendarFile = section(
  {
    timezone: clock.exactOptional(),
    workdays: list(oneOf(weekdays), { example: "[mon, tue, wed, thu, fri]" }).default([
      "mon",
      "tue",
      "wed",
      "thu",
      "fri",
    ]),
    hours: hours.nullable().default(null),
    holidays: section(
      { region: oneOf(["DE-NW", "none"]), years },
      { example: "{ region: DE-NW, years: 2023-2026 }" },
    ),
    customary: section(
      { rosenmontag: custom, heiligabend: custom, silvester: custom },
      { example: "{ rosenmontag: normal }" },
    ).prefault({}),
    closed: anyList(closed, { example: "[{ date: 2024-05-10 }]" }).default([]),
  },
  { example: "holidays: { region: DE-NW, years: 2023-2026 }" },
).superRefine((file, context) => {
  const add = adding(context);
  hoursFit(file, add);
  halvesNeedHours(file, add);
  closuresMatter(file, add);
});

type CalendarFile = z.output<typeof calendarFile>;

function hoursFit({ hours: typed, workdays }: CalendarFile, add: Add): void {
  if (typed === null) return;
  const known = hoursOf(typed);
  for (const day of weekdays) {
    if (workdays.includes(day) && known[day] === undefined) {
      add(
        ["hours"],
        `für den Arbeitstag ${day} fehlt die Zeit.`,
        `the time of the working day ${day} is missing.`,
      );
    }
    if (!workdays.includes(day) && known[day] !== undefined) {
      add(["hours"], `${day} ist kein Arbeitstag (workdays).`, `${day} is no working day (workdays).`);
    }
  }
}

function halvesNeedHours({ hours: typed, customary }: CalendarFile, add: Add): void {
  for (const name of customaryDays) {
    if (typed !== null || customary[name] !== "half") continue;
    add(
      ["customary", name],
      "half braucht hours; ohne Uhrzeiten gibt es nur ganze Arbeitstage (off oder normal).",
      "half needs hours; without times of day there are whole working days only (off or normal).",
    );
  }
}

function closuresMatter({ closed: closures, holidays }: CalendarFile, add: Add): void {
  if (!yearsPattern.test(holidays.years)) return;
  const { first_year, last_year } = yearsOf(holidays.years);
  for (const [i, { date, from = date, to = date }] of closures.entries()) {
    if (from === undefined || to === undefined || !isDate(from) || !isDate(to)) continue;
    if (to >= `${first_year}-01-01` && from <= `${last_year}-12-31`) continue;
    add(
      ["closed", i],
      "liegt außerhalb der Jahre des Kalenders (holidays.years).",
      "lies outside of the years of the calendar (holidays.years).",
    );
  }
}

/** What Heiligabend and Silvester are unless the file says it: free where holidays are kept, else a day like any other. */
const byDefault = (region: "DE-NW" | "none"): Custom => (region === "none" ? "normal" : "off");

/** The calendar that a file describes. `name`: the file as the project names it. */
export function calendarOf(file: CalendarFile, name: string): Calendar {
  const { region, years: typed } = file.holidays;
  return {
    name,
    timezone: administrationZone,
    workdays: weekdays.filter((day) => file.workdays.includes(day)),
    hours: file.hours === null ? null : hoursOf(file.hours),
    holidays: { region, ...yearsOf(typed) },
    customary: {
      rosenmontag: "normal",
      heiligabend: byDefault(region),
      silvester: byDefault(region),
      ...file.customary,
    },
    closed: file.closed.flatMap(({ date, from = date, to = date }) =>
      from === undefined || to === undefined ? [] : [{ from, to }],
    ),
  };
}
