import { expect, test } from "vitest";
import type { Calendar } from "../../src/config/calendar.js";
import { nrwCalendar } from "../../src/config/calendar.js";
import type { ProfileName } from "../../src/config/policy.js";
import type { Process } from "../../src/config/process.js";
import { deadlines } from "../../src/measures/deadlines.js";
import type { Row } from "../../src/measures/measure.js";
import { throughputTime } from "../../src/measures/throughput-time.js";
import { workingTime } from "../../src/measures/working-time.js";
import { ReleasedTables } from "../../src/release/tables.js";
import { calendarHtml } from "../../src/reports/closing/calendar.js";
import { say } from "../../src/reports/locale.js";
import { portfolioReport } from "../../src/reports/pages/portfolio.js";
import { analysisReport } from "../../src/reports/pages/analysis.js";
import { processReport } from "../../src/reports/pages/process.js";
import { targetOf } from "../../src/reports/process/target.js";
import { workingDaysOf } from "../../src/reports/process/working-days.js";
import { released } from "../charts/released.js";
import { processOf } from "../ranking/portfolio.js";
import { made } from "./made.js";
import { textOf } from "./page.js";

const de = say("de");
const en = say("en");
const day = 86_400;
const nb = (text: string) => text.replace(/_/g, "\u00a0");

const infoOf = (own: Partial<Process> = {}) => ({
  id: "p",
  name: { de: "p", en: "p" },
  config: processOf("p", own),
  accounts: [],
  resource: "drop" as const,
});

const tablesOf = (
  days: Partial<Row<(typeof workingTime)["columns"]>>,
  judged: Partial<Row<(typeof deadlines)["columns"]>> = {},
  profile: ProfileName = "public-data",
) =>
  new ReleasedTables(profile, [
    released(throughputTime, [{ cases: 400, median_seconds: 41 * day, p90_seconds: 60 * day }], profile),
    released(workingTime, [{ calendar: "NRW", cases: 400, measured_cases: 400, ...days }], profile),
    released(deadlines, [{ cases: 400, ...judged }], profile),
  ]);

const measured = { median_working_days: 28, p90_working_days: 41.2 };

test("working days stand beside calendar days, rounded as the profile says", () => {
  expect(workingDaysOf(tablesOf(measured), infoOf(), de)).toEqual({
    median: nb("28_Arbeitstage"),
    p90: nb("41,2_Arbeitstage"),
    note: "Tage sind Kalendertage; Arbeitstage zählt der Kalender NRW (siehe „Methode und Grenzen“).",
    withheld: 0,
    cases: 400,
  });
  const inside = workingDaysOf(tablesOf(measured, {}, "verwaltung"), infoOf(), en);
  expect([inside.median, inside.p90]).toEqual([nb("28_working days"), nb("41_working days")]);
});

test("cases outside of the years of the calendar are said; from a tenth on nothing stands there, and why", () => {
  const most = workingDaysOf(tablesOf({ ...measured, measured_cases: 360 }), infoOf(), de);
  expect(most.median).toBe(nb("28_Arbeitstage"));
  expect(most.note).toContain("Sie beruhen auf 360 von 400 Fällen");
  const calendar: Calendar = {
    ...nrwCalendar,
    name: "calendars/nrw.yaml",
    holidays: { region: "DE-NW", first_year: 2015, last_year: 2023 },
  };
  for (const own of [
    { ...measured, measured_cases: 359 },
    { median_working_days: null, p90_working_days: null, measured_cases: 0 },
  ]) {
    expect(workingDaysOf(tablesOf(own), infoOf({ calendar }), de)).toEqual({
      median: null,
      p90: null,
      note: "Tage sind Kalendertage; Arbeitstage stehen nicht dabei, weil zu wenige Fälle in den Jahren des Kalenders calendars/nrw.yaml liegen (2015–2023).",
      withheld: 0,
      cases: null,
    });
  }
  const nothing = new ReleasedTables("public-data", [released(workingTime, [])]);
  expect(workingDaysOf(nothing, infoOf(), de).note).toBeNull();
});

test("what too few cases stand behind is withheld and counted", () => {
  const few = workingDaysOf(
    tablesOf({ ...measured, cases: 50, measured_cases: 50 }, {}, "verwaltung"),
    infoOf(),
    de,
  );
  expect(few).toMatchObject({ median: nb("28_Arbeitstage"), p90: "•", withheld: 1 });
});

const target = { throughput_seconds: 42 * day, basis: "calendar", source: "Ziel" } as const;
const judged = {
  target_seconds: 42 * day,
  missed_cases: 100,
  missed_share: 0.25,
  open_cases: 60,
  open_missed_cases: 15,
};

test("a target is a key figure: how many kept it, of how many, and the open cases over it", () => {
  expect(targetOf(tablesOf(measured, judged), infoOf({ target }), de)).toEqual({
    figure: {
      name: "Ziel eingehalten",
      figure: nb("75_%"),
      aside: nb("Ziel: 42_Tage; 400 abgeschlossene Fälle; offene Fälle: 60, davon schon darüber: 15"),
    },
    withheld: 0,
  });
  const none = { ...judged, open_cases: 0, open_missed_cases: 0 };
  expect(targetOf(tablesOf(measured, none), infoOf({ target }), en)?.figure.aside).toBe(
    nb("target: 42_days; 400 completed cases"),
  );
  const unknown = { ...judged, open_cases: null, open_missed_cases: null };
  expect(targetOf(tablesOf(measured, unknown), infoOf({ target }), de)?.figure.aside).toBe(
    nb("Ziel: 42_Tage; 400 Fälle"),
  );
});

test("a target in working days counts the cases in the years of the calendar, and none without a calendar", () => {
  const working = { throughput_seconds: 3 * day, basis: "working", source: "Ziel" } as const;
  const inDays = { ...judged, target_seconds: null, target_working_days: 3 };
  const part = tablesOf({ ...measured, measured_cases: 380 }, inDays);
  expect(targetOf(part, infoOf({ target: working }), de)?.figure.aside).toContain(
    nb("Ziel: 3_Arbeitstage; 380 abgeschlossene Fälle"),
  );
  const outside = tablesOf({ ...measured, measured_cases: 10 }, inDays);
  expect(targetOf(outside, infoOf({ target: working }), de)).toBeNull();
});

test("a statutory deadline is called one, with its source, and no line is drawn for it", async () => {
  const law = { deadline: { count: 3, unit: "mo" }, basis: "statutory", source: "§ 75 VwGO" } as const;
  const tables = tablesOf(measured, {
    ...judged,
    target_seconds: null,
    deadline_months: 3,
    deadline_days: 0,
  });
  expect(targetOf(tables, infoOf({ target: law }), de)?.figure).toEqual({
    name: "Frist eingehalten",
    figure: nb("75_%"),
    aside: nb(
      "gesetzliche Frist (§ 75 VwGO): 3_Monate; 400 abgeschlossene Fälle; offene Fälle: 60, davon schon darüber: 15",
    ),
  });
  const week = { ...law, deadline: { count: 1, unit: "w" } } as const;
  expect(targetOf(tables, infoOf({ target: week }), en)?.figure.aside).toContain(
    nb("statutory deadline (§ 75 VwGO): 1_week; 400 completed cases"),
  );
  const input = made();
  const processes = input.processes.map((info) =>
    info.config === null ? info : { ...info, config: { ...info.config, target: law } },
  );
  const text = textOf((await processReport({ ...input, processes }, "antrag")).html).replaceAll(
    "\u00a0",
    " ",
  );
  expect(text).toContain(
    "Gesetzliche Frist (§ 75 VwGO): 3 Monate. Sie endet nach §§ 187–193 BGB an einem Tag",
  );
  expect(text).toContain("senkrechte Linien zeigen Median und 90. Perzentil.");
});

test("no target, no completed case: no figure; few cases over it: withheld and counted", () => {
  expect(targetOf(tablesOf(measured, judged), infoOf(), de)).toBeNull();
  const nobody = { ...judged, cases: 0, missed_cases: 0, missed_share: null };
  expect(targetOf(tablesOf(measured, nobody), infoOf({ target }), de)).toBeNull();
  const few = { ...judged, missed_cases: 3, missed_share: 0.0075, open_missed_cases: 4 };
  expect(targetOf(tablesOf(measured, few, "verwaltung"), infoOf({ target }), de)).toMatchObject({
    figure: {
      figure: "•",
      aside: nb("Ziel: 42_Tage; 400 abgeschlossene Fälle; offene Fälle: •, davon schon darüber: •"),
    },
    withheld: 3,
  });
});

test("the page has both, the calendar, and only the definitions of what it shows", async () => {
  const page = (await processReport(made(), "antrag")).html;
  const text = textOf(page).replaceAll("\u00a0", " ");
  expect(text).toContain("12 Tage 8 Arbeitstage die Hälfte der Fälle ist schneller");
  expect(text).toContain("Ohne freie Tage: Median 8 Arbeitstage, 9 von 10 Fällen bis 25 Arbeitstage.");
  expect(text).toContain("75 % Ziel: 20 Tage; 400 abgeschlossene Fälle");
  expect(text).toContain("Kalender der Arbeitstage");
  const defined = (report: string) => {
    const list = /id="definitions-caption"[\s\S]*?<\/table>/.exec(report)?.[0] ?? "";
    return [...list.matchAll(/<code>([a-z-]+)<\/code>/g)].map(([, id]) => id);
  };
  expect(defined(page)).toEqual(expect.arrayContaining(["working-time", "deadlines"]));
  const untargeted = (await processReport(made(), "karte")).html;
  expect(textOf(untargeted)).not.toContain("Ziel eingehalten");
  expect(defined(untargeted)).toContain("working-time");
  expect(defined(untargeted)).not.toContain("deadlines");
  const small = (await processReport(made({ profile: "verwaltung" }), "klein")).html;
  expect(defined(small)).toEqual([]);
  expect(textOf(small)).not.toContain("Arbeitstage");
  const portfolio = defined((await portfolioReport(made())).html);
  expect(portfolio).toEqual(expect.arrayContaining(["criteria", "volume", "variant-concentration"]));
  expect(portfolio).not.toContain("working-time");
  expect(portfolio.length).toBeLessThan(25);
});

test("a target in working days is not drawn among calendar times", async () => {
  const input = made();
  const working = { throughput_seconds: 3 * day, basis: "working", source: "Ziel" } as const;
  const processes = input.processes.map((info) =>
    info.config === null ? info : { ...info, config: { ...info.config, target: working } },
  );
  const text = textOf((await processReport({ ...input, processes }, "antrag")).html).replaceAll(
    "\u00a0",
    " ",
  );
  expect(text).toContain("9 von 10 Fällen bis 25 Arbeitstage, Ziel 3 Arbeitstage.");
  expect(text).not.toContain("Ziel: 3 Tage");
  expect(text).toContain("senkrechte Linien zeigen Median und 90. Perzentil.");
});

test("the calendar in force is printed in both languages", () => {
  const text = (calendar: Calendar, lang: "de" | "en" = "de") =>
    textOf(calendarHtml(calendar, say(lang)).text).replaceAll("\u00a0", " ");
  expect(text(nrwCalendar)).toContain(
    "Kalender NRW Arbeitstage Mo–Fr Uhrzeiten nicht festgelegt: nur ganze Tage",
  );
  expect(text(nrwCalendar)).toContain("Nordrhein-Westfalen 1995–2099: Neujahr, Karfreitag");
  expect(text(nrwCalendar)).toContain("einmalig der 31. Oktober 2017");
  expect(text(nrwCalendar)).toContain(
    "Rosenmontag: wie jeder andere Tag; Heiligabend: frei; Silvester: frei Schließungen keine festgelegt Zeitzone Europe/Berlin",
  );
  const hour = 3600;
  const morning = { from: 7.5 * hour, to: 12 * hour };
  const long = [morning, { from: 12.5 * hour, to: 16 * hour }];
  const own: Calendar = {
    name: "calendars/halle.yaml",
    timezone: "Europe/Berlin",
    workdays: ["mon", "tue", "wed", "fri", "sat"],
    hours: { mon: long, tue: long, wed: long, fri: [morning], sat: [{ from: 0, to: 24 * hour }] },
    holidays: { region: "none", first_year: 2024, last_year: 2024 },
    customary: { rosenmontag: "half", heiligabend: "off", silvester: "normal" },
    closed: [
      { from: "2024-05-10", to: "2024-05-10" },
      { from: "2024-12-27", to: "2024-12-30" },
    ],
  };
  expect(text(own)).toContain(
    "Arbeitstage Mo–Mi, Fr–Sa Uhrzeiten Mo–Mi 07:30–12:00 und 12:30–16:00; Fr 07:30–12:00; Sa 00:00–24:00 Feiertage keine (2024)",
  );
  expect(text(own)).toContain("Rosenmontag: halber Tag; Heiligabend: frei; Silvester: wie jeder andere Tag");
  expect(text(own)).toContain("Schließungen 10.05.2024, 27.12.2024 – 30.12.2024");
  expect(text(own, "en")).toContain(
    "Working days Mon–Wed, Fri–Sat Hours Mon–Wed 07:30–12:00 and 12:30–16:00",
  );
  expect(text(own, "en")).toContain("Closures 10/05/2024, 27/12/2024 – 30/12/2024");
});

test("the analysis offers its histogram in working days, with the calendar that counts them", async () => {
  const { html } = await analysisReport(made(), "antrag");
  const section = /<section[^>]*id="throughput"[\s\S]*?<\/section>/.exec(html)?.[0] ?? "";
  expect(textOf(section)).toContain("Gezählt in Kalendertagen Arbeitstagen");
  expect(textOf(section).replaceAll("\u00a0", " ")).toMatch(/0 bis 4 Arbeitstage .* Median: 8 Arbeitstage/);
  expect(textOf(html)).toContain("Kalender der Arbeitstage");
});
