import type { timeOfDay as times } from "../measures/time-of-day.js";
import type { Released } from "../release/released.js";
import { suppressed } from "./cell.js";
import type { Chart, Say, Scope } from "./chart.js";
import { gateNotes, nothingLeft, subtitle } from "./notes.js";
import { gridPicture } from "./pictures/grid.js";
import { narrow, wide } from "./spec.js";
import { clock, weekdayHours } from "./weekday-hours.js";

type Times = Released<(typeof times)["columns"]>;

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/**
 * Whether the times are real: events by weekday and hour. A full line at 0 o'clock means dates without time, a single
 * hot cell a batch job. Exists only for whole departments, inside them.
 */
export function timeOfDay(table: Times, scope: Scope, say: Say): Chart {
  const all = table.forProcess(scope.process);
  const suppressedCells = suppressed(all, ["events"]);
  const { grid, fullest, columns, rows } = weekdayHours(all, "events", hours, say);
  const drawable = rows.length > 0;
  const headline =
    fullest === null
      ? say.text({ de: "Keine Uhrzeiten zu zeigen", en: "No times of day to show" })
      : say.text({
          de: `Die meisten Ereignisse: ${fullest.weekday}, ${clock(fullest.hour, say)}`,
          en: `Most events: ${fullest.weekday}, ${clock(fullest.hour, say)}`,
        });
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
    spec: drawable ? gridPicture(grid, say, wide) : null,
    ...(drawable ? { narrow: gridPicture(grid, say, narrow) } : {}),
    table: {
      caption: say.text({ de: "Ereignisse nach Wochentag und Stunde", en: "Events by weekday and hour" }),
      columns,
      rows,
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
