import type { timeOfDay as times } from "../measures/time-of-day.js";
import type { Released } from "../release/released.js";
import type { Text } from "../text.js";
import { cell, column, suppressed, withheld } from "./cell.js";
import type { Chart, Say, Scope } from "./chart.js";
import { gateNotes, nothingLeft, subtitle } from "./notes.js";
import { gridPicture, type GridCell } from "./pictures/grid.js";
import { narrow, wide } from "./spec.js";

type Times = Released<(typeof times)["columns"]>;

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/**
 * Whether the times are real: events by weekday and hour. A full line at 0 o'clock means dates without time, a single
 * hot cell a batch job. Exists only for whole departments, inside them.
 */
export function timeOfDay(table: Times, scope: Scope, say: Say): Chart {
  const all = table.forProcess(scope.process);
  const suppressedCells = suppressed(all, ["events"]);
  const found = new Map(all.rows.map((row) => [`${row.weekday} ${row.hour ?? 0}`, row]));
  const days = weekdays.map((name, i) => ({ name: say.text(name), weekday: i + 1 }));
  const textOf = (weekday: number, hour: number): string => {
    const row = found.get(`${weekday} ${hour}`);
    return row === undefined ? (all.hiddenRows > 0 ? withheld : "0") : cell(all, row, "events", say);
  };
  const cells = all.rows.map((row): GridCell => ({
    column: (row.weekday ?? 1) - 1,
    row: row.hour ?? 0,
    value: row.events ?? 0,
    text: cell(all, row, "events", say),
  }));
  const drawable = cells.some(({ value }) => value > 0);
  const most = [...all.rows].sort((a, b) => (b.events ?? 0) - (a.events ?? 0))[0];
  const headline =
    most === undefined
      ? say.text({ de: "Keine Uhrzeiten zu zeigen", en: "No times of day to show" })
      : say.text({
          de: `Die meisten Ereignisse: ${say.text(weekdays[(most.weekday ?? 1) - 1] ?? weekdays[0])}, ${clock(most.hour ?? 0, say)}`,
          en: `Most events: ${say.text(weekdays[(most.weekday ?? 1) - 1] ?? weekdays[0])}, ${clock(most.hour ?? 0, say)}`,
        });
  const picture = (width: number) =>
    gridPicture(
      { columns: days.map(({ name }) => name), rows: hours.map((hour) => clock(hour, say)), cells },
      say,
      width,
    );
  return {
    id: "time-of-day",
    question: say.text({ de: "Sind die Uhrzeiten echt?", en: "Are the times of day real?" }),
    headline,
    subtitle: subtitle(
      say.text({ de: "Ereignisse nach Wochentag und Stunde", en: "Events by weekday and hour" }),
      scope,
      say,
    ),
    n: { cases: scope.cases, suppressedCells },
    spec: drawable ? picture(wide) : null,
    ...(drawable ? { narrow: picture(narrow) } : {}),
    table: {
      caption: say.text({ de: "Ereignisse nach Wochentag und Stunde", en: "Events by weekday and hour" }),
      columns: [
        column(say.text({ de: "Stunde", en: "Hour" }), "id"),
        ...days.map(({ name }) => column(name, "events")),
      ],
      rows: drawable
        ? hours.map((hour) => [clock(hour, say), ...days.map(({ weekday }) => textOf(weekday, hour))])
        : [],
    },
    alt: say.text({
      de: `${headline}. Je dunkler ein Feld, desto mehr Ereignisse; die Zahl steht im Feld.`,
      en: `${headline}. The darker a cell, the more events; the number stands in the cell.`,
    }),
    caveats: [
      ...(drawable ? [] : [nothingLeft(say)]),
      say.text({
        de: "Prüft die Zeitstempel, nicht die Arbeit: eine volle Zeile um 0 Uhr heißt Datum ohne Uhrzeit, ein einzelnes volles Feld eine Sammelbuchung.",
        en: "Tests the stamps, not the work: a full line at 0 o'clock means dates without time, a single full cell a batch job.",
      }),
      ...gateNotes({ profile: all.profile, suppressedCells }, say),
    ],
  };
}

const clock = (hour: number, say: Say): string =>
  say.text({ de: `${hour} Uhr`, en: `${String(hour).padStart(2, "0")}:00` });

const weekdays = [
  { de: "Montag", en: "Monday" },
  { de: "Dienstag", en: "Tuesday" },
  { de: "Mittwoch", en: "Wednesday" },
  { de: "Donnerstag", en: "Thursday" },
  { de: "Freitag", en: "Friday" },
  { de: "Samstag", en: "Saturday" },
  { de: "Sonntag", en: "Sunday" },
] as const satisfies readonly Text[];
