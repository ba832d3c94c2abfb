import { printable } from "../../charts/printable.js";
import type { Say } from "../../charts/chart.js";
import {
  customaryDays,
  nrwCalendar,
  weekdays,
  type Calendar,
  type Custom,
  type CustomaryDay,
  type Span,
  type Weekday,
} from "../../config/calendar.js";
import type { Text } from "../../text.js";
import { html, type Html } from "../html.js";
import type { ProcessInfo } from "../report-input.js";

/** The calendar in force: that of the process or its project, else the built-in one. */
export const calendarOf = ({ config }: Pick<ProcessInfo, "config">): Calendar =>
  config?.calendar ?? nrwCalendar;

/** What the working days of a report were counted with, for a department to check (`governance.md` L-04). */
export function calendarHtml(calendar: Calendar, say: Say): Html {
  const facts: readonly (readonly [Text, string])[] = [
    [words.name, printable(calendar.name)],
    [words.workdays, workdaysText(calendar, say)],
    [words.hours, hoursText(calendar, say)],
    [words.holidays, holidaysText(calendar, say)],
    [words.special, customaryDays.map((day) => specialText(day, calendar.customary[day], say)).join("; ")],
    [words.closed, closedText(calendar, say)],
    [words.zone, calendar.timezone],
  ];
  return html`<h3 id="calendar">${say.text(words.heading)}</h3>
    <p>${say.text(words.counted)}</p>
    <dl class="pairs">
      ${facts.map(
        ([name, value]) =>
          html`<div>
            <dt>${say.text(name)}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`;
}

const workdaysText = ({ workdays }: Calendar, say: Say): string =>
  runsOf(workdays, () => "")
    .map((days) => daysText(days, say))
    .join(", ");

/** Days in a row with the same hours are said once. */
function hoursText({ hours, workdays }: Calendar, say: Say): string {
  if (hours === null) return say.text(words.daysOnly);
  const timesOf = (day: Weekday) => (hours[day] ?? []).map(spanText).join(say.text(words.and));
  return runsOf(workdays, timesOf)
    .map((days) => `${daysText(days, say)} ${timesOf(days[0])}`)
    .join("; ");
}

type Days = readonly [Weekday, ...Weekday[]];

/** Days that follow each other in the week and are alike. */
function runsOf(days: readonly Weekday[], kindOf: (day: Weekday) => string): readonly Days[] {
  const runs: [Weekday, ...Weekday[]][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last !== undefined && weekdays.indexOf(day) === weekdays.indexOf(last) + 1;
    if (run !== undefined && last !== undefined && follows && kindOf(day) === kindOf(last)) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

function daysText(days: Days, say: Say): string {
  const [first, ...others] = days.map((day) => say.text(dayNames[day]));
  const last = others.at(-1);
  return last === undefined ? String(first) : `${first}–${last}`;
}

const spanText = ({ from, to }: Span): string => `${clock(from)}–${clock(to)}`;

const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");

function holidaysText({ holidays }: Calendar, say: Say): string {
  const { region, first_year, last_year } = holidays;
  const years = first_year === last_year ? String(first_year) : `${first_year}–${last_year}`;
  if (region === "none") return `${say.text(words.noHolidays)} (${years})`;
  const once = first_year <= 2017 && last_year >= 2017 ? say.text(words.reformation) : "";
  return `${say.text(words.nrw)} ${years}: ${say.text(words.nrwDays)}${once}`;
}

const specialText = (day: CustomaryDay, custom: Custom, say: Say): string =>
  `${say.text(customaryNames[day])}: ${say.text(customNames[custom])}`;

function closedText({ closed }: Calendar, say: Say): string {
  if (closed.length === 0) return say.text(words.notClosed);
  const date = (iso: string) => say.value(iso, "time");
  return closed.map(({ from, to }) => (from === to ? date(from) : `${date(from)} – ${date(to)}`)).join(", ");
}

const dayNames: Readonly<Record<Weekday, Text>> = {
  mon: { de: "Mo", en: "Mon" },
  tue: { de: "Di", en: "Tue" },
  wed: { de: "Mi", en: "Wed" },
  thu: { de: "Do", en: "Thu" },
  fri: { de: "Fr", en: "Fri" },
  sat: { de: "Sa", en: "Sat" },
  sun: { de: "So", en: "Sun" },
};

const customaryNames: Readonly<Record<CustomaryDay, Text>> = {
  rosenmontag: { de: "Rosenmontag", en: "Carnival Monday" },
  heiligabend: { de: "Heiligabend", en: "Christmas Eve" },
  silvester: { de: "Silvester", en: "New Year’s Eve" },
};

const customNames: Readonly<Record<Custom, Text>> = {
  off: { de: "frei", en: "free" },
  half: { de: "halber Tag", en: "half a day" },
  normal: { de: "wie jeder andere Tag", en: "a day like any other" },
};

const words = {
  heading: { de: "Kalender der Arbeitstage", en: "Calendar of the working days" },
  counted: {
    de: "Gezählt werden die Arbeitstage nach dem Tag des Anfangs bis zum Tag des Endes: am selben Tag\u00a00, von Freitag auf Montag\u00a01. Zeiten außerhalb der Jahre des Kalenders zählen nicht mit.",
    en: "Counted are the working days after the day of the beginning up to the day of the end: 0 on the same day, 1 from Friday to Monday. Times outside of the years of the calendar do not count.",
  },
  name: { de: "Kalender", en: "Calendar" },
  workdays: { de: "Arbeitstage", en: "Working days" },
  hours: { de: "Uhrzeiten", en: "Hours" },
  daysOnly: { de: "nicht festgelegt: nur ganze Tage", en: "not declared: whole days only" },
  and: { de: " und ", en: " and " },
  holidays: { de: "Feiertage", en: "Public holidays" },
  noHolidays: { de: "keine", en: "none" },
  nrw: { de: "Nordrhein-Westfalen", en: "North Rhine-Westphalia" },
  nrwDays: {
    de: "Neujahr, Karfreitag, Ostermontag, 1. Mai, Christi Himmelfahrt, Pfingstmontag, Fronleichnam, 3. Oktober, Allerheiligen, 25. und 26. Dezember",
    en: "New Year’s Day, Good Friday, Easter Monday, 1 May, Ascension Day, Whit Monday, Corpus Christi, 3 October, All Saints’ Day, 25 and 26 December",
  },
  reformation: { de: "; einmalig der 31. Oktober 2017", en: "; once 31 October 2017" },
  special: { de: "Besondere Tage", en: "Special days" },
  closed: { de: "Schließungen", en: "Closures" },
  notClosed: { de: "keine festgelegt", en: "none declared" },
  zone: { de: "Zeitzone", en: "Time zone" },
} as const satisfies Record<string, Text>;
