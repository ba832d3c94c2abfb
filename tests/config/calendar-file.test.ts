import { expect, test } from "vitest";
import { calendarFile, calendarOf } from "../../src/config/calendar-file.js";
import { nrwCalendar } from "../../src/config/calendar.js";
import { complaints, parsed } from "./complaints.js";
import * as design from "./design.js";

const read = (yaml: string) => calendarOf(parsed(calendarFile, yaml), "calendars/a.yaml");
const least = "holidays: { region: DE-NW, years: 2023-2026 }";
const none = "holidays: { region: none, years: 2024 }";
const wrong = (yaml: string, lang?: "de" | "en") => complaints(calendarFile, yaml, lang);

test("the calendar of the design", () => {
  expect(read(design.calendar)).toEqual({
    ...nrwCalendar,
    name: "calendars/a.yaml",
    holidays: { region: "DE-NW", first_year: 2023, last_year: 2026 },
    closed: [
      { from: "2024-12-24", to: "2024-12-24" },
      { from: "2024-12-31", to: "2024-12-31" },
      { from: "2024-12-27", to: "2024-12-30" },
    ],
  });
});

test("what a file leaves out is as in the built-in calendar; without holidays 24 and 31 December are ordinary", () => {
  expect(read(least)).toEqual({
    ...nrwCalendar,
    name: "calendars/a.yaml",
    holidays: { region: "DE-NW", first_year: 2023, last_year: 2026 },
  });
  expect(read(none)).toMatchObject({
    holidays: { region: "none", first_year: 2024, last_year: 2024 },
    customary: { rosenmontag: "normal", heiligabend: "normal", silvester: "normal" },
  });
});

test("hours by day and by days in a row, with a break", () => {
  const { hours, workdays, customary, timezone } = read(`
timezone: Europe/Berlin
workdays: [fri, mon, tue, wed, thu]
hours: { mon-thu: ["07:30-12:00", "12:30-16:00"], fri: 07:30-13:00 }
${least}
customary: { rosenmontag: half, silvester: normal }
`);
  const long = [
    { from: 27_000, to: 43_200 },
    { from: 45_000, to: 57_600 },
  ];
  expect(hours).toEqual({ mon: long, tue: long, wed: long, thu: long, fri: [{ from: 27_000, to: 46_800 }] });
  expect(workdays).toEqual(["mon", "tue", "wed", "thu", "fri"]);
  expect(customary).toEqual({ rosenmontag: "half", heiligabend: "off", silvester: "normal" });
  expect(timezone).toBe("Europe/Berlin");
});

test("all problems are told together, with line, place and hint", () => {
  expect(
    wrong(`timezone: UTC
workday: [mon]
workdays: [mon, di]
holidays: { region: NRW, years: 2026-2023 }
customary: { rosenmontag: frei }
closed:
  - { date: 24.12.2024 }
  - { from: 2024-12-30, to: 2024-12-27 }
  - { from: 2024-12-30 }`),
  ).toEqual([
    "datei.yaml:1  timezone  kann nur Europe/Berlin sein: Arbeitstage, Monate und Stunden folgen der Uhr der Verwaltung. Die Zone von Zeitstempeln ohne Zone steht in source.timezone.",
    "datei.yaml:2  workday  unbekannter Schlüssel. Meinten Sie „workdays“?",
    "datei.yaml:3  workdays[1]  unbekannter Wert „di“; erlaubt: mon, tue, wed, thu, fri, sat, sun. Meinten Sie „tue“?",
    "datei.yaml:4  holidays.region  unbekannter Wert „NRW“; erlaubt: DE-NW, none.",
    "datei.yaml:4  holidays.years  endet vor dem Anfang.",
    "datei.yaml:5  customary.rosenmontag  unbekannter Wert „frei“; erlaubt: off, half, normal. Meinten Sie „off“?",
    "datei.yaml:7  closed[0].date  erwartet wird ein Datum JJJJ-MM-TT (z. B. 2024-12-31). Meinten Sie „2024-12-24“?",
    "datei.yaml:8  closed[1].to  liegt vor dem Anfang der Schließung.",
    "datei.yaml:9  closed[2]  braucht entweder date oder from und to.",
  ]);
});

test.each([
  ['hours: { mon-fry: "07:30-16:00" }', "Meinten Sie „mon-fri“?"],
  ['hours: { fri-mon: "07:30-16:00" }', "von-bis (mon-thu)."],
  ['hours: { montag: "07:30-16:00" }', "erwartet werden Tage der Woche"],
  ['hours: { mon-fri: "7:30-16:00" }', 'z. B. "07:30-16:00"'],
  ['hours: { mon-fri: "16:00-07:30" }', "endet nicht nach dem Anfang."],
  ['hours: { mon-fri: ["07:30-12:00", "12:10-16:00"] }', "eine Pause von mindestens 15 Minuten"],
  ['hours: { mon-fri: ["12:30-16:00", "07:30-12:00"] }', "die frühere steht zuerst."],
  ['hours: { mon-fri: "07:30-16:00", wed: "07:30-13:00" }', "wed steht schon unter mon-fri."],
  ['hours: { mon-thu: "07:30-16:00" }', "für den Arbeitstag fri fehlt die Zeit."],
  ['hours: { mon-sat: "07:30-16:00" }', "sat ist kein Arbeitstag (workdays)."],
  ["customary: { rosenmontag: half }", "half braucht hours"],
  ["closed: [{ date: 2042-12-24 }]", "liegt außerhalb der Jahre des Kalenders"],
  ["workdays: []", "erwartet wird eine Liste"],
])("%s: %s", (faulty, says) => {
  const lines = wrong(`${least}\n${faulty}`);
  expect(lines.filter((line) => line.includes(says))).toHaveLength(1);
  for (const line of wrong(`${least}\n${faulty}`, "en")) expect(line).not.toMatch(/ ist |fehlt|steht/);
});

test.each([
  ["holidays: { region: DE-NW, years: 1990-2026 }", "geht von 1995 bis 2099"],
  ["holidays: { region: DE-NW, years: 2026-2100 }", "geht von 1995 bis 2099"],
  ['holidays: { region: DE-NW, years: "24" }', "ein Jahr oder Jahre von-bis"],
  ["holidays: { region: DE-NW }", "fehlt"],
  ["workdays: [mon]", "fehlt"],
])("%s: %s", (yaml, says) => {
  expect(wrong(yaml).join("\n")).toContain(says);
});
