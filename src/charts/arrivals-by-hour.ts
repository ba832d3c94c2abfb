import type { arrivalsByHour as arrivals } from "../measures/arrivals-by-hour.js";
import type { Released } from "../release/released.js";
import { suppressed } from "./cell.js";
import type { Chart, Say, Scope } from "./chart.js";
import { gateNotes, nothingLeft, subtitle } from "./notes.js";
import { gridPicture } from "./pictures/grid.js";
import { narrow, wide } from "./spec.js";
import { clock, weekdayHours } from "./weekday-hours.js";

type Arrivals = Released<(typeof arrivals)["columns"]>;

/** When work arrives: cases by weekday and hour of their first stamp. Exists only for whole departments. */
export function arrivalsByHour(table: Arrivals, scope: Scope, say: Say): Chart {
  const all = table.forProcess(scope.process);
  const suppressedCells = suppressed(all, ["arrivals"]);
  const { grid, fullest, columns, rows } = weekdayHours(all, "arrivals", hoursOf(all), say);
  const drawable = rows.length > 0;
  const headline =
    fullest === null
      ? say.text({ de: "Keine Eingänge nach Stunden zu zeigen", en: "No arrivals by hour to show" })
      : say.text({
          de: `Die meisten Eingänge: ${fullest.weekday}, ${clock(fullest.hour, say)}`,
          en: `Most arrivals: ${fullest.weekday}, ${clock(fullest.hour, say)}`,
        });
  return {
    id: "arrivals-by-hour",
    question: say.text({ de: "Wann kommt Arbeit an?", en: "When does work arrive?" }),
    headline,
    subtitle: subtitle(
      say.text({ de: "Eingänge nach Wochentag und Stunde", en: "Arrivals by weekday and hour" }),
      scope,
      say,
    ),
    n: { cases: scope.cases, suppressedCells },
    spec: drawable ? gridPicture(grid, say, wide) : null,
    ...(drawable ? { narrow: gridPicture(grid, say, narrow) } : {}),
    table: {
      caption: say.text({ de: "Eingänge nach Wochentag und Stunde", en: "Arrivals by weekday and hour" }),
      columns,
      rows,
    },
    alt: say.text({
      de: `${headline}. Je dunkler ein Feld, desto mehr Fälle beginnen dort; die Zahl steht im Feld.`,
      en: `${headline}. The darker a cell, the more cases begin there; the number stands in the cell.`,
    }),
    caveats: [
      ...(drawable ? [] : [nothingLeft(say)]),
      say.text({
        de: "Zeigt, wann Fälle eingehen, nicht, wann jemand arbeitet; es gibt das Bild nur für ganze Fachbereiche.",
        en: "Shows when cases arrive, not when somebody works; the picture exists only for whole departments.",
      }),
      ...gateNotes({ profile: all.profile, suppressedCells }, say),
    ],
  };
}

/** From the first hour that something is shown of to the last. */
function hoursOf({ rows }: Arrivals): readonly number[] {
  const hours = rows.map(({ hour }) => hour ?? 0);
  if (hours.length === 0) return [];
  const [first, last] = [Math.min(...hours), Math.max(...hours)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
